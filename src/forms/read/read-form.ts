import { textOf } from "../draft/draft-text";
import type { OutsideText, Page } from "../../ooxml/page-model";
import type { FormDraft } from "../draft/form-draft";
import { actionLimit } from "./action-words";
import { DraftBuilder } from "./draft-builder";
import { withDoubts } from "./doubts";
import { withGradedNotes, withLegend } from "./explained-grades";
import { withAskedHeads, headsBelow } from "./asked-heads";
import { formFlow, outsideLines, type FormPiece } from "./form-flow";
import type { DraftSoFar, FormPart } from "./form-parts";
import { framedLines } from "./framed-lines";
import { labelsAgain } from "./item-frames";
import { askedAgain, boxAgain, lineFrame } from "./line-frames";
import { legendLines } from "./legend-lines";
import { lineParts } from "./line-parts";
import { markedLines } from "./marked-lines";
import { withNotPlaced } from "./not-placed";
import { askedOverRoom, bareDetail } from "./bare-details";
import { isBareLabel, isFieldLabel, labelsIn } from "./field-label";
import { isHeading, oneLine, type FormLine } from "./form-line";
import { roomBehind } from "./written-room";
import { boxLineParts, boxLines } from "./box-lines";
import { placedLines } from "./form-texts";
import { offeredDetail } from "./offered-details";
import { numberedActions, numberedLines } from "./numbered-room";
import { withOffers } from "./offered-again";
import { overallLines } from "./overall-lines";
import { overallTold } from "./overall-told";
import { optionLines } from "./option-lines";
import { plainAnswers } from "./plain-answers";
import { isNameplate, titleBeside, titleLines } from "./form-title";
import { withPlainHeads } from "./plain-heads";
import { withDeclarations } from "./declarations";
import { withRepeatedGroups } from "./repeated-groups";
import { withStems } from "./line-stems";
import { hasSectionsInside } from "./sections-inside";
import { statedItem, statedLines } from "./stated-lines";
import { withSectionNotes } from "./section-notes";
import { withRoomGiven } from "./room-given";
import { withServiceActions } from "./service-actions";
import { tableParts } from "./read-table";
import type { TableHead } from "./table-head";
import { withTicked } from "./ticked-boxes";
import { withVerdict } from "./verdict";

/** What an authority's own form is understood to be, with all that found no place in it. */
export function readForm(page: Page): FormDraft {
  const { flow, said } = withStems(withPlainHeads(withAskedHeads(formFlow(withOffers(page.blocks)))));
  const titled = titleLines(flow);
  const called = titled.length > 0 ? "" : titleBeside(flow, page);
  const builder = new DraftBuilder(titled, called, plainAnswers(textsIn(flow)));
  const outside = page.outsideBody ?? [];
  const inside = new Set(textsIn(flow).flatMap(labelsIn).map(nameIn));
  builder.add({ is: "understood", texts: said });
  for (const part of detailsOutside(outside, "in the page header", inside)) builder.add(part);
  for (const part of formParts(flow, titled, builder.soFar)) builder.add(part);
  for (const part of detailsOutside(outside, "in the page footer", inside)) builder.add(part);
  const { draft, explaining } = builder.finish();
  const read = withVerdict(
    flow,
    withNotPlaced(
      withSigned(
        withSectionNotes(
          withServiceActions(withLimit(withGradedNotes(withLegend(draft, explaining), explaining))),
        ),
      ),
      [...flow, ...outsideLines(outside)],
    ),
  );
  return withDoubts(withRoomGiven(withTicked(read, flow), flow), flow);
}

/** Details that are kinds of their own: asked again for each of several, or to be signed. */
const withSigned = (draft: FormDraft): FormDraft => withDeclarations(withRepeatedGroups(draft));

/** "Ref: ______", "Signature:" at the head or foot of the pages, where the text does not ask the same: details with room behind them. */
function* detailsOutside(
  outside: readonly OutsideText[],
  place: string,
  inside: ReadonlySet<string>,
): Generator<FormPart, void> {
  const labels = outside
    .filter(({ where }) => where === place)
    .flatMap(({ text }) => labelsIn(oneLine(text)))
    .filter((label) => isFieldLabel(label) && (isBareLabel(label) || roomBehind(label) !== undefined))
    .filter((label) => !inside.has(nameIn(label)));
  const fields = [...new Set(labels)].map((label) => ({ label, options: [] }));
  if (fields.length > 0) yield { is: "fields", fields, sameTable: false };
}

const nameIn = (label: string): string =>
  (roomBehind(label)?.label ?? label).replace(/:$/u, "").trim().toLowerCase();

/** What the lines and tables of a form are recognised as. */
function* formParts(
  flow: readonly FormPiece[],
  titled: readonly FormLine[],
  soFar: DraftSoFar,
): Generator<FormPart, void> {
  let head: TableHead | undefined;
  let read = 0;
  const again = labelsAgain(flow);
  const asking = askedAgain(flow);
  const stated = statedLines(flow);
  const named = flow.findLastIndex((piece) => piece.type === "line" && titled.includes(piece.line));
  for (const [at, piece] of flow.entries()) {
    if (at < read) continue;
    read = at + 1;
    const framed =
      statedItem(at, stated) ??
      lineFrame(flow, at, asking, soFar) ??
      (piece.type === "table" ? boxAgain(flow, at, asking, soFar) : undefined);
    if (framed) {
      read = framed.until;
      yield* framed.parts;
      continue;
    }
    if (piece.type === "table" && isNameplate(piece.grid)) {
      const lines = placedLines(piece).map(({ line }) => line);
      if (lines.some((line) => titled.includes(line))) {
        for (const line of lines)
          if (line.room && !titled.includes(line)) yield* lineParts(line, soFar, piece.where);
          else yield { is: "words", line, heading: false };
        continue;
      }
    }
    if (piece.type === "table") {
      head = yield* tableParts(piece.grid, piece.where, head, soFar, again);
      continue;
    }
    const above = flow[at - 1];
    if (above?.type === "table" && hasSectionsInside(above.grid)) yield { is: "below" };
    if (at <= named && isPlainTitle(piece.line)) {
      yield { is: "words", line: piece.line };
      continue;
    }
    if (headsBelow(flow, at)) {
      yield { is: "words", line: piece.line, heading: true };
      continue;
    }
    const boxes = boxLines(flow, at);
    const asked =
      overallTold(flow, at, soFar) ??
      overallLines(flow, at, soFar) ??
      numberedActions(flow, at, soFar) ??
      numberedLines(flow, at, soFar) ??
      framedLines(flow, at, soFar) ??
      offeredDetail(flow, at, soFar) ??
      boxAgain(flow, at, asking, soFar) ??
      legendLines(flow, at) ??
      markedLines(flow, at) ??
      optionLines(flow, at, soFar) ??
      askedOverRoom(flow, at, soFar);
    read = asked?.until ?? at + Math.max(1, boxes.length);
    if (asked) yield* asked.parts;
    else if (boxes.length > 0) yield* boxLineParts(boxes, soFar, piece.where);
    else yield* bareDetail(flow, at, soFar) ?? lineParts(piece.line, soFar, piece.where);
  }
}

/** "IRO Service: Review Audit" in bold, or "Elmshire Fostering Service" above the name of the form, is no detail to fill in. */
const isPlainTitle = (line: FormLine): boolean =>
  line.role === "title" ||
  (isHeading(line) && !line.room && line.controls.length === 0 && !/[:?]$/u.test(line.text));

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
