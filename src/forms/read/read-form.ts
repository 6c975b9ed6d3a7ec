import type { Page } from "../../ooxml/page-model";
import type { FormDraft } from "../draft/form-draft";
import { actionLimit } from "./action-table";
import { isBlankMark, listedWords, marksOf, optionsTogether } from "./cell-marks";
import { DraftBuilder } from "./draft-builder";
import { withGradedNotes, withLegend } from "./explained-grades";
import { formFlow, outsideLines } from "./form-flow";
import type { FormLine } from "./form-line";
import { ItemBoxes } from "./item-boxes";
import { withNotPlaced } from "./not-placed";
import { isJudgementWord } from "./printed-boxes";
import { draftField, isFieldLabel } from "./printed-fields";
import { familyOf } from "./printed-grades";
import { itemLabel, printedLabel } from "./printed-label";
import { readFormTable } from "./read-table";
import type { TableHead } from "./table-head";

/** What an authority's own form is understood to be, with all that found no place in it. */
export function readForm(page: Page): FormDraft {
  const flow = formFlow(page.blocks);
  const builder = new DraftBuilder();
  const boxes = new ItemBoxes(builder);
  let head: TableHead | undefined;
  for (const piece of flow) {
    if (piece.type === "table") head = readFormTable(builder, piece.grid, piece.where, head);
    else readLine(builder, boxes, piece.line);
  }
  return withNotPlaced(withLimit(withGradedNotes(withLegend(builder.finish(), builder.explains))), [
    ...flow,
    ...outsideLines(page.outsideBody ?? []),
  ]);
}

/** A line outside the tables: an option or a box where it looks like one, room for a field, else words that wait. */
function readLine(builder: DraftBuilder, boxes: ItemBoxes, line: FormLine): void {
  const marks = optionsTogether(marksOf([line]));
  const options = marks.flatMap((mark) => (mark.type === "options" ? mark.labels : []));
  const offers = options.length > 1 && (line.controls.length > 0 || isOffer(builder, line));
  if (offers && (familyOf(options) || line.controls.length > 0)) boxes.read(marks);
  else if (marks.some(({ type }) => type === "box") && builder.item) boxes.read(marks);
  else if (line.room && isBlankMark(printedLabel(line.text).label) && !isBlankMark(line.text)) return;
  else if (line.room && line.text !== "" && line.text.length <= 120) {
    const printed = isBlankMark(line.text) ? builder.waiting.pop()?.line.text : line.text;
    const labels = printed === undefined ? [] : labelsIn(printed);
    if (builder.hasItems && printed !== undefined && !labels.every(isFieldLabel)) {
      builder.addItem(itemLabel([printed.replace(/[\s._…]{4,}$/u, "")]));
      return;
    }
    const fields = labels.map((label) => draftField(builder.key("field"), label, [], !builder.hasItems));
    if (fields.length > 0) builder.addFields(fields, true);
  } else if (line.text !== "") builder.wait(line);
}

/** "Name: …… Date: ……" has room for two. */
function labelsIn(text: string): readonly string[] {
  const labels = text.split(/(?<=:)[\s._…]+(?=\p{Lu})/u);
  return labels.every(isFieldLabel) ? labels : [text];
}

/** A list of grades behind "Judgements:" only explains them, unless there is something to judge. */
function isOffer(builder: DraftBuilder, { text }: FormLine): boolean {
  const lead = listedWords(text)?.lead ?? "";
  if (lead === "" || lead.endsWith("?")) return true;
  const before = builder.waiting[builder.waiting.length - 1]?.line.text ?? "";
  const isAsked = builder.hasItems || printedLabel(before).number !== undefined;
  return isAsked && isJudgementWord(lead);
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
