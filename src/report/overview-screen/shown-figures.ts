import { formatDate } from "../../audit/dates";
import type { CountedChoice } from "../../overview/form";
import { CONFIDENTIAL, type Masked } from "../../overview/published";
import type { TemplateFigures } from "../../overview/template-figures";

/** Figures as a screen shows them: whole, or with what may tell of single children left out. */
export type ShownFigures = Masked<TemplateFigures>;

/** A number, that it is left out, or that there is none. */
export type Shown = number | typeof CONFIDENTIAL | null;

export const isLeftOut = (shown: Shown): boolean => shown === CONFIDENTIAL;

export const numberText = (shown: Shown): string => (shown === null ? "–" : String(shown));

export const percentText = (shown: Shown): string =>
  typeof shown === "number" ? `${String(shown)}%` : numberText(shown);

/** One less another, where both are shown. */
export const less = (one: Shown, other: Shown): Shown =>
  typeof one === "number" && typeof other === "number" ? one - other : CONFIDENTIAL;

/** How a grade is drawn, whatever it is called: by its standing; the lowest of several below good has a look of its own. */
export type Look = "above" | "good" | "below" | "lowest" | "plain";

export function lookOf(choices: readonly CountedChoice[], id: string): Look {
  const standing = choices.find((choice) => choice.id === id)?.standing;
  if (standing === "above-good") return "above";
  if (standing === "good") return "good";
  if (standing === undefined) return "plain";
  const below = choices.filter((choice) => choice.standing === standing);
  return below.length > 1 && below.at(-1)?.id === id ? "lowest" : "below";
}

/** "November 2026". */
export const monthText = (month: string): string => formatDate(`${month}-01`).replace(/^\S+ /, "");

/** What stands in place of what is left out. */
export const LEFT_OUT = "Counts that could tell of single children are left out, and shown as c.";
