import type { Figures } from "../overview/figures";
import { CONFIDENTIAL, type Masked } from "../overview/published";
import type { TemplateFigures } from "../overview/template-figures";
import { counted } from "./phrases";
import { phrase } from "../words/phrase";

/** Figures as they are shown: whole, or with what may tell of single children left out. */
export type ShownFigures = Masked<Omit<Figures, "warnings">>;
export type ShownTemplate = Masked<TemplateFigures>;

/** A count or percent, the sign that it is left out, or that there is none. */
export type Shown = number | typeof CONFIDENTIAL | null | undefined;

/** Whether a figure is there to be told in a sentence. */
export const isTold = (shown: Shown): shown is number => typeof shown === "number";

export const isLeftOut = (shown: Shown): boolean => shown === CONFIDENTIAL;

export const numberText = (shown: Shown): string => ((shown ?? null) === null ? "–" : String(shown));

export const percentText = (shown: Shown): string =>
  isTold(shown) ? `${String(shown)}%` : numberText(shown);

/** One less another, where both are shown. */
export const less = (one: Shown, other: Shown): Shown =>
  isTold(one) && isTold(other) ? one - other : CONFIDENTIAL;

/** "29 audits", or "c audits" where the number is left out. */
export const auditsText = (audits: Shown): string =>
  isTold(audits) ? counted(audits, "audit") : phrase("{number} audits", { number: numberText(audits) });
