import { marksOf } from "./cell-marks";
import type { GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import { isFieldLabel, labelsIn } from "./field-label";

/** Lines to write on, dots, or signs for a date or a time, behind a label. */
const LINES = String.raw`(?<![_….])[_….]{2}[\s_….:/-]*`;
/** A hint that says what to write. */
const HINT = String.raw`(?:d{1,2}\s?[/.-]\s?m{1,2}\s?[/.-]\s?y{2,4}|[[<](?!\s?[xX]?\s?\])[^\]>]{1,40}[\]>]|\((?:please\s)?(?:enter|insert|type|add|write|click)\b[^)]{0,40}\)|(?:please\s)?(?:click (?:or tap )?(?:here )?to )?(?:enter|insert)\s(?:text|date|name|here|a date|the date|details)\.?)`;
const ROOM = new RegExp(String.raw`(?:${LINES}|(?<=[:\s])(${HINT}))$`, "iu");

/** A label and the hint behind it that says what to write; empty where there is only room. */
export function roomBehind(text: string): { readonly label: string; readonly hint: string } | undefined {
  const said = text.trim();
  const found = ROOM.exec(said);
  const label = found ? said.slice(0, found.index).trimEnd().replace(/:$/u, "").trimEnd() : "";
  return found && label !== "" ? { label, hint: found[1] ?? "" } : undefined;
}

/** "dd/mm/yyyy", "__/__/____": a day is to be written. */
export const isDayHint = (text: string): boolean =>
  /d{1,2}\s?[/.-]\s?m{1,2}\s?[/.-]\s?y{2,4}|[_…]\s?\/\s?[_…]+\s?\/\s?[_…]|\benter (?:a|the) date\b/iu.test(
    text,
  );

/**
 * The labels of a cell whose lines each have room to write behind them: "Visit on ______", "Visit on: dd/mm/yyyy",
 * "Name ____ Team ____". Empty where a line says anything else.
 */
export function labelsWithRoom(cell: GridCell): readonly FormLine[] {
  const labels = cell.lines.flatMap((line) => (isWords(line) ? labelsOf(line) : [undefined]));
  return labels.every((label) => label !== undefined) ? labels : [];
}

const isWords = (line: FormLine): boolean =>
  line.controls.length === 0 && marksOf([line]).every(({ type }) => type === "text");

function labelsOf(line: FormLine): readonly (FormLine | undefined)[] {
  return labelsIn(line.text).map((text) => {
    const { label = text } = roomBehind(text) ?? {};
    const isLabel = label.length <= LONGEST_LABEL && !/[.?;]$/u.test(label);
    const isAsked = label !== text || /[^?]:$/u.test(text) || (line.room && isFieldLabel(text));
    return isLabel && isAsked ? { ...line, text } : undefined;
  });
}

const LONGEST_LABEL = 60;
