import type { FormDraft, NotPlaced } from "../draft/form-draft";
import { partsOf, wordsOf } from "../draft/what-became";
import { isBlankMark, listedWords, splitList } from "./cell-marks";
import type { FormPiece } from "./form-flow";
import { oneLine, type FormLine } from "./form-line";
import { placedLines } from "./form-texts";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import { printedLabel } from "./printed-label";
import { phrase } from "../../words/phrase";
import { howBehind, withoutHow } from "./told-how";
import { isDayHint, roomBehind } from "./written-room";

/** The draft with every line of the form that is nowhere in it among what is not placed: nothing of a form gets lost. */
export function withNotPlaced(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  const texts = [
    ...partsOf(draft).map(({ text }) => text),
    ...(asksYesOrNo(draft) ? ["yes", "no"] : []),
  ].filter((text) => text !== "");
  const isThere = searchIn(texts);
  const said = new Set(texts.flatMap(wordsOf));
  const told: string[] = [];
  const missing = flow.flatMap(placedLines).flatMap(({ line, where, within }) => {
    const found = piecesOf(line, (text) => isThere(text, within));
    const isSaid = wordsOf(withoutHow(withoutDayHint(line.text))).every((word) => said.has(word));
    const pieces = [
      ...(found.length > 0 || isSaid ? found : [line.text]),
      ...listsLeft(line, within, isThere),
      ...promptsLeft(line, within, isThere),
    ];
    const how = howBehind(line.text);
    if (how !== "" && !isThere(how, within) && !pieces.some((text) => text.includes(how))) told.push(how);
    return pieces.map((text): Omit<NotPlaced, "key"> => ({ text, where, why: whyLeft(line) }));
  });
  const known = new Set(draft.notPlaced.map(({ key }) => key));
  let number = known.size;
  const added = missing.map((each): NotPlaced => {
    do number += 1;
    while (known.has(`not-placed-${String(number)}`));
    return { key: `not-placed-${String(number)}`, ...each };
  });
  return {
    ...draft,
    understood: [...(draft.understood ?? []), ...told],
    // The title may stand in a table beside a detail.
    notPlaced: [...draft.notPlaced.filter(({ text }) => same(text) !== same(draft.title)), ...added],
  };
}

/** A detail or a column is answered with yes or no, which the draft does not spell out. */
const asksYesOrNo = ({ fieldGroups, tables = [] }: FormDraft): boolean =>
  [...fieldGroups, ...tables].some(({ fields }) => fields.some(({ type }) => type === "yes-no"));

/**
 * Whether a text is one of these, or several that follow on one another, or part of one made of the words around it.
 * As part of any other text it may say something else.
 */
function searchIn(said: readonly string[]): (text: string, within: string) => boolean {
  const texts = said.map(same).filter((text) => text !== "");
  const whole = new Set([...said, ...texts]);
  const running = ` ${texts.join(" ")} `;
  const begins = [0];
  for (const text of texts) begins.push((begins.at(-1) ?? 0) + text.length + 1);
  const ends = new Set(begins);
  const isThere = (text: string, within: string) => {
    if (whole.has(text)) return true;
    const found = ` ${text} `;
    const places: number[] = [];
    for (let from = running.indexOf(found); from >= 0; from = running.indexOf(found, from + 1)) {
      if (ends.has(from) && ends.has(from + text.length + 1)) return true;
      places.push(from);
    }
    if (places.length === 0) return false;
    const around = new Set(same(within).split(" "));
    return places.some((from) => {
      const at = lastUpTo(begins, from);
      const each = texts[at] ?? "";
      const isIn = from + text.length <= (begins[at] ?? 0) + each.length;
      return isIn && each.split(" ").every((word) => around.has(word));
    });
  };
  return (text, within) =>
    whole.has(text) || isThere(same(text), within) || isThere(same(printedLabel(text).label), within);
}

/** The place of the last of these rising numbers that is not above one. */
function lastUpTo(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? Infinity) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What of a line is not in the draft: the whole of it, or single labels between its boxes. */
function piecesOf(line: FormLine, isThere: (text: string) => boolean): readonly string[] {
  const { text } = line;
  if (isThere(text) || isBlankMark(printedLabel(text).label)) return [];
  const room = roomBehind(text);
  if (room && isThere(room.label) && (room.hint === "" || isDayHint(room.hint) || isThere(room.hint)))
    return [];
  const prompts = line.controls.map(({ prompt }) => prompt);
  if (isBlankMark(withoutBoxes(text)) || isThere(withoutBoxes(text)) || prompts.includes(text)) return [];
  if (isThere(text.replace(/\s*\?$/u, ""))) return [];
  const [, before, behind] = /^([^:]+:)\s+(\S.*)$/u.exec(text) ?? [];
  if (before !== undefined && behind !== undefined && isThere(before) && isThere(behind)) return [];
  const ticked = tickBoxes(text);
  const boxes = ticked ?? listedWords(text);
  const parts = boxes
    ? [boxes.lead, ...boxes.labels, ticked?.behind ?? "", howBehind(text)]
    : text.split(/[._…\s]{4,}/u);
  // "Session no. ____": its dot goes with the line behind it.
  const isSaid = (part: string) => isThere(part) || isThere(`${part}.`);
  const left = parts.filter(
    (part) =>
      !isBlankMark(part) && !isSaid(part) && !isThere(withoutDayHint(part)) && !isThere(roomOnly(part)),
  );
  if (
    left.length === 0 ||
    splitList(text.replace(/^[^:]+:/u, (lead) => (isThere(lead) ? "" : lead))).every(isThere)
  )
    return [];
  return left.length < parts.length ? left : [text];
}

/** Lists to choose from of which the draft offers nothing. */
const listsLeft = (
  { controls }: FormLine,
  within: string,
  isThere: (text: string, within: string) => boolean,
): readonly string[] =>
  controls
    .map(({ choices }) => choices.filter((choice) => choice !== ""))
    .filter((list) => list.length > 0 && !list.some((choice) => isThere(choice, within)))
    .map((list) => list.join(" / "));

/** What boxes ask for in the form's own words, where it is nowhere in the draft. */
const promptsLeft = (
  { controls }: FormLine,
  within: string,
  isThere: (text: string, within: string) => boolean,
): readonly string[] =>
  controls.flatMap(({ ownPrompt, prompt, text }) =>
    ownPrompt && text === "" && !isThere(prompt, within) ? [oneLine(prompt)] : [],
  );

/** "dd/mm/yyyy" says no more than that a day is to be written. */
const withoutDayHint = (text: string): string => {
  const room = roomBehind(text);
  return room && isDayHint(room.hint) ? room.label : text;
};

/** The label of a part that has nothing but lines to write on behind it. */
const roomOnly = (part: string): string => {
  const room = roomBehind(part);
  return room?.hint === "" ? room.label : part;
};

function whyLeft({ boxed, nested, outside }: FormLine): string {
  if (outside)
    return phrase("It stands beside the text of the form, which is all that is read for the template.");
  if (boxed) return phrase("It stands in a text box, and nothing shows what it belongs to.");
  if (nested) return phrase("It stands in a table inside a cell, and nothing shows what it belongs to.");
  return phrase("Nothing of a template was recognised in it.");
}

/** Without what reading changes: the colon behind a label, boxes, white space. */
const same = (text: string): string =>
  withoutBoxes(text)
    .replace(/\(\s*(?:[√✓✔✗✘]|tick)\s*\)/giu, " ")
    .replace(/[\s:*…√✓✔✗✘]+/gu, " ")
    .trim()
    .toLowerCase();
