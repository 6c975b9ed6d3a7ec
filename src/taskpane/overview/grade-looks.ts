import { makeStyles, tokens } from "@fluentui/react-components";
import type { Appearance } from "../appearance";

/** A fill with what is written on it, and the colour of its pattern. */
type Fill = readonly [fill: string, text: string];

/** By standing: told apart by lightness, by pattern and by an edge, since neighbouring fills are near one another. */
const FILLS: Readonly<Record<Appearance, Readonly<Record<"above" | "good" | "below" | "lowest", Fill>>>> = {
  light: {
    above: ["#12436d", "#ffffff"],
    good: ["#3d85c6", "#000000"],
    below: ["#ffd29a", "#000000"],
    lowest: ["#b04a12", "#ffffff"],
  },
  dark: {
    above: ["#a9d3f5", "#000000"],
    good: ["#3d85c6", "#000000"],
    below: ["#5a3b12", "#ffffff"],
    lowest: ["#f08a4b", "#000000"],
  },
  "high-contrast": {
    above: ["#ffffff", "#000000"],
    good: ["#1aebff", "#000000"],
    below: ["#000000", "#ffffff"],
    lowest: ["#000000", "#ffffff"],
  },
};

/** The colours of grades in an appearance, as variables for {@link useGradeLooks}. */
export function gradeColours(appearance: Appearance): Readonly<Record<`--${string}`, string>> {
  return Object.fromEntries(
    Object.entries(FILLS[appearance]).flatMap(([look, [fill, text]]) => [
      [`--${look}`, fill],
      [`--${look}-text`, text],
    ]),
  );
}

const FORCED = "@media (forced-colors: active)";
const lines = (colour: string) => `repeating-linear-gradient(135deg, transparent 0 5px, ${colour} 5px 6.5px)`;
const dots = (colour: string) => `radial-gradient(${colour} 1.1px, transparent 1.4px)`;

const NEUTRAL = {
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground1,
  [FORCED]: { backgroundColor: "Canvas", color: "CanvasText" },
};

/** How a part of a bar, and its sign in a key, is drawn. System colours are kept where a person forces them; patterns stay. */
export const useGradeLooks = makeStyles({
  part: {
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    printColorAdjust: "exact",
    [FORCED]: { forcedColorAdjust: "none", border: "1px solid CanvasText" },
  },
  above: {
    backgroundColor: "var(--above)",
    color: "var(--above-text)",
    [FORCED]: { backgroundColor: "CanvasText", color: "Canvas" },
  },
  good: {
    backgroundColor: "var(--good)",
    color: "var(--good-text)",
    [FORCED]: { backgroundColor: "Highlight", color: "HighlightText" },
  },
  below: {
    backgroundColor: "var(--below)",
    backgroundImage: lines("var(--below-text)"),
    color: "var(--below-text)",
    [FORCED]: { backgroundColor: "Canvas", backgroundImage: lines("CanvasText"), color: "CanvasText" },
  },
  lowest: {
    backgroundColor: "var(--lowest)",
    backgroundImage: dots("var(--lowest-text)"),
    backgroundSize: "6px 6px",
    color: "var(--lowest-text)",
    [FORCED]: { backgroundColor: "Canvas", backgroundImage: dots("CanvasText"), color: "CanvasText" },
  },
  middle: NEUTRAL,
  plain: NEUTRAL,
  "not-entered": {
    border: `1px dashed ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    [FORCED]: { border: "1px dashed CanvasText", backgroundColor: "Canvas", color: "CanvasText" },
  },
  /** A number stands on the fill itself, clear of the pattern. */
  number: { padding: "0 4px", borderRadius: "2px", backgroundColor: "inherit", lineHeight: "16px" },
});
