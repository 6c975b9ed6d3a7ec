import { scaleChoices } from "../../audit/template";
import type { FormDraft, NotPlaced } from "../draft/form-draft";
import { isBlankMark, listedWords, splitList } from "./cell-marks";
import type { FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import { printedLabel } from "./printed-label";

interface PlacedLine {
  readonly line: FormLine;
  readonly where: string;
  /** The line itself, or all of its cell: a label may be made of several lines. */
  readonly within: string;
}

/** The draft with every line of the form that is nowhere in it among what is not placed: nothing of a form gets lost. */
export function withNotPlaced(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  const isThere = searchIn(draftTexts(draft));
  const missing = flow.flatMap(linesIn).flatMap(({ line, where, within }) => {
    const pieces = piecesOf(line, (text) => isThere(text, within));
    return pieces.map((text): Omit<NotPlaced, "key"> => ({ text, where, why: whyLeft(line) }));
  });
  const known = new Set(draft.notPlaced.map(({ key }) => key));
  let number = known.size;
  const added = missing.map((each): NotPlaced => {
    do number += 1;
    while (known.has(`not-placed-${String(number)}`));
    return { key: `not-placed-${String(number)}`, ...each };
  });
  return { ...draft, notPlaced: [...draft.notPlaced, ...added] };
}

/**
 * Whether a text is one of these, or several that follow on one another, or part of one made of the words around it.
 * As part of any other text it may say something else.
 */
function searchIn(said: readonly string[]): (text: string, within: string) => boolean {
  const texts = said.map(same).filter((text) => text !== "");
  const whole = new Set([...said, ...texts]);
  const running = ` ${texts.join(" ")} `;
  const ends = new Set([0]);
  let end = 0;
  for (const text of texts) ends.add((end += text.length + 1));
  const isThere = (text: string, within: string) => {
    if (whole.has(text)) return true;
    const found = ` ${text} `;
    let from = running.indexOf(found);
    if (from < 0) return false;
    for (; from >= 0; from = running.indexOf(found, from + 1))
      if (ends.has(from) && ends.has(from + text.length + 1)) return true;
    const around = new Set(same(within).split(" "));
    return texts.some(
      (each) => ` ${each} `.includes(found) && each.split(" ").every((word) => around.has(word)),
    );
  };
  return (text, within) =>
    whole.has(text) || isThere(same(text), within) || isThere(same(printedLabel(text).label), within);
}

/** What of a line is not in the draft: the whole of it, or single labels between its boxes. */
function piecesOf(line: FormLine, isThere: (text: string) => boolean): readonly string[] {
  const { text } = line;
  if (isThere(text) || isBlankMark(printedLabel(text).label)) return [];
  const prompts = line.controls.map(({ prompt }) => prompt);
  if (isBlankMark(withoutBoxes(text)) || isThere(withoutBoxes(text)) || prompts.includes(text)) return [];
  if (isThere(text.replace(/\s*\?$/u, ""))) return [];
  const boxes = tickBoxes(text) ?? listedWords(text);
  const parts = boxes ? [boxes.lead, ...boxes.labels] : text.split(/[._…\s]{4,}/u);
  const left = parts.filter((part) => part !== "" && !isThere(part));
  if (
    left.length === 0 ||
    splitList(text.replace(/^[^:]+:/u, (lead) => (isThere(lead) ? "" : lead))).every(isThere)
  )
    return [];
  return left.length < parts.length ? left : [text];
}

function whyLeft({ boxed, nested, outside }: FormLine): string {
  if (outside) return "It stands beside the text of the form, which is all that is read for the template.";
  if (boxed) return "It stands in a text box, and nothing shows what it belongs to.";
  if (nested) return "It stands in a table inside a cell, and nothing shows what it belongs to.";
  return "Nothing of a template was recognised in it.";
}

function linesIn(piece: FormPiece): readonly PlacedLine[] {
  if (piece.type === "line") return [{ ...piece, within: piece.line.text }];
  const { grid } = piece;
  return Array.from({ length: grid.rows }, (_, row) => row).flatMap((row) =>
    grid.begin(row).flatMap((cell) => {
      const placed = { where: `${piece.where}, row ${String(row + 1)}`, within: cell.text };
      return cell.lines.map((line) => ({ line, ...placed }));
    }),
  );
}

/** Without what reading changes: the colon behind a label, boxes, white space. */
const same = (text: string): string =>
  withoutBoxes(text)
    .replace(/[\s:*…√✓✔✗✘]+/gu, " ")
    .trim();

/** Every text of a draft, in its order. */
function draftTexts(draft: FormDraft): readonly string[] {
  return [
    draft.title,
    ...draft.scales.flatMap((scale) => scaleChoices(scale).map(({ label }) => label)),
    ...draft.fieldGroups.flatMap(({ title, fields }) => [
      title,
      ...fields.flatMap(({ label, options, help = "" }) => [label, ...options, help]),
      ...(fields.some(({ type }) => type === "yes-no") ? ["Yes", "YES", "No", "NO", "yes", "no"] : []),
    ]),
    ...draft.sections.flatMap(({ title, notes, items }) => [
      title,
      ...notes,
      ...items.flatMap(
        ({ number, label, evidenceLabel = "", impactLabel = "", further = [], prompts, descriptors }) => [
          number ?? "",
          label,
          evidenceLabel,
          impactLabel,
          ...further,
          ...prompts,
          ...descriptors.flatMap(({ text }) => text),
        ],
      ),
    ]),
    ...(draft.actions
      ? [draft.actions.title, ...draft.actions.prompts, ...draft.actions.columns.map(({ label }) => label)]
      : []),
    ...draft.notes.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...draft.notPlaced.map(({ text }) => text),
    ...(draft.understood ?? []),
  ].filter((text) => text !== "");
}
