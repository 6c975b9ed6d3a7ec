import { textOf } from "../draft/draft-text";
import type { Page } from "../../ooxml/page-model";
import type { FormDraft } from "../draft/form-draft";
import { actionLimit } from "./action-table";
import { DraftBuilder } from "./draft-builder";
import { withGradedNotes, withLegend } from "./explained-grades";
import { formFlow, outsideLines, type FormPiece } from "./form-flow";
import type { DraftSoFar, FormPart } from "./form-parts";
import { lineParts } from "./line-parts";
import { withNotPlaced } from "./not-placed";
import { askedOverRoom, bareDetail } from "./bare-details";
import { boxLineParts, boxLines } from "./box-lines";
import { placedLines } from "./form-texts";
import { plainAnswers } from "./plain-answers";
import { titleBeside, titleLine } from "./form-title";
import { withDeclarations } from "./declarations";
import { withRepeatedGroups } from "./repeated-groups";
import { withServiceActions } from "./service-actions";
import { tableParts } from "./read-table";
import type { TableHead } from "./table-head";

/** What an authority's own form is understood to be, with all that found no place in it. */
export function readForm(page: Page): FormDraft {
  const flow = formFlow(page.blocks);
  const titled = titleLine(flow);
  const called = titled ? "" : titleBeside(flow, page);
  const builder = new DraftBuilder(titled, called, plainAnswers(textsIn(flow)));
  for (const part of formParts(flow, builder.soFar)) builder.add(part);
  const { draft, explaining } = builder.finish();
  return withVerdict(
    flow,
    withNotPlaced(
      withSigned(withServiceActions(withLimit(withGradedNotes(withLegend(draft, explaining), explaining)))),
      [...flow, ...outsideLines(page.outsideBody ?? [])],
    ),
  );
}

/** Details that are kinds of their own: asked again for each of several, or to be signed. */
const withSigned = (draft: FormDraft): FormDraft => withDeclarations(withRepeatedGroups(draft));

/** Said, where nothing in the document is judged or asked. */
function withVerdict(flow: readonly FormPiece[], draft: FormDraft): FormDraft {
  if (draft.sections.some(({ items }) => items.length > 0)) return draft;
  const tables = flow.filter(({ type }) => type === "table").length;
  const remark = { code: "no-audit-form", paragraphs: flow.length - tables, tables } as const;
  return { ...draft, remarks: [...(draft.remarks ?? []), remark] };
}

/** What the lines and tables of a form are recognised as. */
function* formParts(flow: readonly FormPiece[], soFar: DraftSoFar): Generator<FormPart, void> {
  let head: TableHead | undefined;
  let read = 0;
  for (const [at, piece] of flow.entries()) {
    if (at < read) continue;
    read = at + 1;
    if (piece.type === "table") {
      head = yield* tableParts(piece.grid, piece.where, head, soFar);
      continue;
    }
    const boxes = boxLines(flow, at);
    const asked = askedOverRoom(flow, at, soFar);
    read = asked?.until ?? at + Math.max(1, boxes.length);
    if (asked) yield* asked.parts;
    else if (boxes.length > 0) yield* boxLineParts(boxes, soFar);
    else yield* bareDetail(flow, at, soFar) ?? lineParts(piece.line, soFar, piece.where);
  }
}

const textsIn = (flow: readonly FormPiece[]): readonly string[] =>
  flow.flatMap(placedLines).map(({ line }) => line.text);

/** The limit may be said anywhere in the form. */
function withLimit(draft: FormDraft): FormDraft {
  const { actions } = draft;
  if (!actions || actions.limit !== undefined) return draft;
  const texts = [
    actions.title,
    ...draft.notes.flatMap(({ paragraphs }) => paragraphs),
    ...draft.sections.flatMap(({ notes }) => notes),
  ];
  const limit = texts.map((text) => actionLimit(textOf(text))).find((each) => each !== undefined);
  return limit === undefined ? draft : { ...draft, actions: { ...actions, limit } };
}
