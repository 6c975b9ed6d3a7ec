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
}

/** The draft with every line of the form that is nowhere in it among what is not placed: nothing of a form gets lost. */
export function withNotPlaced(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  const said = draftTexts(draft);
  const texts = said.map(same);
  const whole = new Set([...said, ...texts]);
  const running = ` ${texts.join(" ")} `;
  const isThere = (text: string) =>
    whole.has(text) ||
    [same(text), same(printedLabel(text).label)].some(
      (each) => whole.has(each) || running.includes(` ${each} `),
    );
  const missing = flow
    .flatMap(linesIn)
    .flatMap(({ line, where }) =>
      piecesOf(line, isThere).map((text): Omit<NotPlaced, "key"> => ({ text, where, why: whyLeft(line) })),
    );
  const known = new Set(draft.notPlaced.map(({ key }) => key));
  let number = known.size;
  const added = missing.map((each): NotPlaced => {
    do number += 1;
    while (known.has(`not-placed-${String(number)}`));
    return { key: `not-placed-${String(number)}`, ...each };
  });
  return { ...draft, notPlaced: [...draft.notPlaced, ...added] };
}

/** What of a line is not in the draft: the whole of it, or single labels between its boxes. */
function piecesOf(line: FormLine, isThere: (text: string) => boolean): readonly string[] {
  const { text } = line;
  if (isThere(text) || isBlankMark(printedLabel(text).label)) return [];
  const prompts = line.controls.map(({ prompt }) => prompt);
  if (isBlankMark(withoutBoxes(text)) || isThere(withoutBoxes(text)) || prompts.includes(text)) return [];
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
  if (piece.type === "line") return [piece];
  const { grid } = piece;
  return Array.from({ length: grid.rows }, (_, row) => row).flatMap((row) =>
    grid
      .begin(row)
      .flatMap((cell) =>
        cell.lines.map((line) => ({ line, where: `${piece.where}, row ${String(row + 1)}` })),
      ),
  );
}

/** Without what reading changes: the colon behind a label, boxes, white space. */
const same = (text: string): string =>
  withoutBoxes(text)
    .replace(/[\s:*…]+/gu, " ")
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
      ...items.flatMap(({ number, label, prompts, descriptors }) => [
        number ?? "",
        label,
        ...prompts,
        ...descriptors.flatMap(({ text }) => text),
      ]),
    ]),
    ...(draft.actions
      ? [draft.actions.title, ...draft.actions.prompts, ...draft.actions.columns.map(({ label }) => label)]
      : []),
    ...draft.notes.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...draft.notPlaced.map(({ text }) => text),
    ...(draft.understood ?? []),
  ].filter((text) => text !== "");
}
