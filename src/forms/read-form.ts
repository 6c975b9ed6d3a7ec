import type { Page } from "../ooxml/page-model";
import { isFiller, listedWords, marksOf } from "./cell-marks";
import { actionLimit } from "./action-limit";
import { DraftBuilder } from "./draft-builder";
import { fieldOf } from "./draft-field";
import type { FormDraft } from "./form-draft";
import { formFlow } from "./form-flow";
import type { FormLine } from "./form-line";
import { ItemBoxes } from "./item-boxes";
import { familyOf } from "./known-grades";
import { optionsTogether } from "./read-items";
import { readTable } from "./read-table";
import { withGradedNotes } from "./graded-notes";
import { withNotPlaced } from "./not-placed";

/** What an authority's own form is understood to be, with all that found no place in it. */
export function readForm(page: Page): FormDraft {
  const flow = formFlow(page.blocks);
  const builder = new DraftBuilder();
  const boxes = new ItemBoxes(builder);
  for (const piece of flow) {
    if (piece.type === "table") readTable(builder, piece.grid, piece.where);
    else readLine(builder, boxes, piece.line);
  }
  return withNotPlaced(withLimit(withGradedNotes(builder.finish())), flow);
}

/** A line outside the tables: an option or a box where it looks like one, room for a field, else words that wait. */
function readLine(builder: DraftBuilder, boxes: ItemBoxes, line: FormLine): void {
  const marks = optionsTogether(marksOf([line]));
  const options = marks.flatMap((mark) => (mark.type === "options" ? mark.labels : []));
  const offers =
    options.length > 1 &&
    (line.controls.length > 0 || !listedWords(line.text) || listedWords(line.text)?.lead === "");
  if (offers && (familyOf(options) || line.controls.length > 0)) boxes.read(marks);
  else if (marks.some(({ type }) => type === "box") && builder.item) boxes.read(marks);
  else if (line.room && line.text !== "" && line.text.length <= 120) {
    const label = isFiller(line.text) ? builder.waiting.pop()?.line.text : line.text;
    if (label !== undefined)
      builder.addFields([fieldOf(builder.key("field"), label, [], !builder.hasItems)], true);
  } else if (line.text !== "") builder.wait(line);
}

/** The limit may be said anywhere in the form. */
function withLimit(draft: FormDraft): FormDraft {
  const { actions } = draft;
  if (!actions || actions.limit !== undefined) return draft;
  const texts = [
    actions.title,
    ...draft.notes.flatMap(({ paragraphs }) => paragraphs),
    ...draft.sections.flatMap(({ notes }) => notes),
  ];
  const limit = texts.map(actionLimit).find((each) => each !== undefined);
  return limit === undefined ? draft : { ...draft, actions: { ...actions, limit } };
}
