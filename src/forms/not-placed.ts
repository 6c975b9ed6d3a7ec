import { isFiller, listedWords, splitList } from "./cell-marks";
import type { FormDraft, NotPlaced } from "./form-draft";
import type { FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";
import { draftTexts } from "./draft-texts";
import { printedLabel } from "./printed-label";
import { tickBoxes, withoutBoxes } from "./tick-boxes";

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
  if (isThere(text) || isFiller(printedLabel(text).label)) return [];
  const prompts = line.controls.map(({ prompt }) => prompt);
  if (isFiller(withoutBoxes(text)) || isThere(withoutBoxes(text)) || prompts.includes(text)) return [];
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

function whyLeft({ boxed, nested, beside }: FormLine): string {
  if (beside) return "It stands beside the text of the form, which is all that is read for the template.";
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
