import { textOf } from "../draft/draft-text";
import type { Page } from "../../ooxml/page-model";
import type { FormDraft } from "../draft/form-draft";
import { actionLimit } from "./action-table";
import { isBlankMark, listedWords, marksOf, optionsTogether, type CellMark } from "./cell-marks";
import { DraftBuilder } from "./draft-builder";
import { withGradedNotes, withLegend } from "./explained-grades";
import { formFlow, outsideLines, type FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import { withNotPlaced } from "./not-placed";
import { asksWhy, isJudgementWord, tickBoxes } from "./printed-boxes";
import { isBareLabel, isFieldLabel, labelsIn } from "./field-label";
import { looksEntered } from "./printed-fields";
import { familyOf } from "./printed-grades";
import { itemLabel, printedLabel } from "./printed-label";
import { bareDetail } from "./bare-details";
import { titleBeside, titleLine } from "./form-title";
import { withDeclarations } from "./declarations";
import { withRepeatedGroups } from "./repeated-groups";
import { withServiceActions } from "./service-actions";
import { tableParts } from "./read-table";
import type { TableHead } from "./table-head";
import { phrase } from "../../words/phrase";

/** What an authority's own form is understood to be, with all that found no place in it. */
export function readForm(page: Page): FormDraft {
  const flow = formFlow(page.blocks);
  const titled = titleLine(flow);
  const builder = new DraftBuilder(titled, titled ? "" : titleBeside(flow, page));
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
  for (const [at, piece] of flow.entries()) {
    if (piece.type === "table") head = yield* tableParts(piece.grid, piece.where, head, soFar);
    else yield* bareDetail(flow, at, soFar) ?? lineParts(piece.line, soFar);
  }
}

/** A line outside the tables: an option or a box where it looks like one, room for a field, else words that wait. */
export function* lineParts(line: FormLine, soFar: DraftSoFar): Generator<FormPart, void> {
  const { text } = line;
  const ownBox = line.controls.some(({ choices }) => choices.length === 0);
  const room = line.room || ownBox;
  const entered = enteredDetail(text);
  if (entered) {
    yield { is: "fields", fields: [{ label: entered.label, options: [] }], sameTable: true };
    yield { is: "answered", text: entered.answer, where: phrase("outside the tables") };
    return;
  }
  const marks = optionsTogether(marksOf([line]));
  const options = marks.flatMap((mark) => (mark.type === "options" ? mark.labels : []));
  const isChosen = line.controls.some(({ choices }) => choices.length > 0);
  const isTicked = tickBoxes(text) !== undefined && asksByWords(soFar);
  const detail = options.length > 1 ? offeredDetail(marks, soFar) : undefined;
  if (detail) {
    yield detail;
    return;
  }
  const offers =
    options.length > 1 && (isChosen || isTicked || (isOffer(line, soFar) && familyOf(options) !== undefined));
  const why = text.replace(/[\s._…]+$/u, "");
  if (soFar.hasOpenItem && asksWhy(why)) {
    yield {
      is: "marks",
      marks: [{ type: "box", line: { ...line, text: why }, box: { box: "evidence", hint: "" } }],
    };
    return;
  }
  const isBlank = isBlankMark(text);
  if (offers || (soFar.hasOpenItem && marks.some(({ type }) => type === "box"))) yield { is: "marks", marks };
  else if (room && !isBlank && isBlankMark(printedLabel(text).label)) return;
  else if (room && (text !== "" || ownBox) && text.length <= 120) {
    const printed = isBlank ? soFar.lastWords : text;
    if (isBlank) yield { is: "last-words-used" };
    if (printed !== undefined) yield printedRoom(printed, soFar);
  } else if (text !== "") yield { is: "words", line };
}

/** "Type of conference: Initial / Review", before anything is judged: a detail to choose. */
function offeredDetail(marks: readonly CellMark[], { hasItems }: DraftSoFar): FormPart | undefined {
  const [mark, ...more] = marks;
  if (hasItems || more.length > 0 || mark?.type !== "options") return undefined;
  const { lead, labels } = mark;
  const isAsked = isFieldLabel(lead) || (tickBoxes(mark.line.text) !== undefined && isBareLabel(lead));
  const isDetail = isAsked && !isJudgementWord(lead) && familyOf(labels)?.kind !== "graded";
  return isDetail ? { is: "fields", fields: [{ label: lead, options: labels }], sameTable: true } : undefined;
}

/** What waits last asks something, so that boxes below it answer it, whatever they are called. */
const asksByWords = ({ lastWords = "" }: DraftSoFar): boolean =>
  /[?:]$/u.test(lastWords) || printedLabel(lastWords).number !== undefined;

/** A question, or a number as questions have one. */
const asksQuestion = ({ lastWords = "" }: DraftSoFar): boolean =>
  lastWords.endsWith("?") || printedLabel(lastWords).number !== undefined;

/** What only a narrative answers, so that it is no detail. */
const OPEN_QUESTION = /^(?:\S{1,5}\s)?(?:what|how(?! many| old| long)|why)\b.*\?$/iu;

/** Words with room behind them: header fields, or among items one more of them. */
function printedRoom(printed: string, { hasItems }: DraftSoFar): FormPart {
  const labels = labelsIn(printed);
  const isAsked = OPEN_QUESTION.test(printed.replace(/[\s._…]+$/u, ""));
  return isAsked || (hasItems && !labels.every(isFieldLabel))
    ? { is: "item", item: itemLabel([printed.replace(/[\s._…/]{4,}$/u, "")]) }
    : { is: "fields", fields: labels.map((label) => ({ label, options: [] })), sameTable: true };
}

/** "Name: Ann Smith": a detail that someone filled in. */
function enteredDetail(text: string): { readonly label: string; readonly answer: string } | undefined {
  const [, label, answer] = /^([^:]{1,60}:)\s+(\S.*)$/u.exec(text) ?? [];
  const isEntered =
    label !== undefined && answer !== undefined && isFieldLabel(label) && looksEntered(answer);
  return isEntered ? { label, answer } : undefined;
}

/** A list of grades behind "Judgements:" only explains them, unless there is something to judge. */
function isOffer({ text }: FormLine, soFar: DraftSoFar): boolean {
  const { hasItems } = soFar;
  const lead = listedWords(text)?.lead ?? "";
  if (lead === "" || lead.endsWith("?")) return true;
  if (hasItems && /^(?:\S+\s+){4,}\S+:$/u.test(lead)) return true;
  return (hasItems || asksQuestion(soFar)) && isJudgementWord(lead);
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
  const limit = texts.map((text) => actionLimit(textOf(text))).find((each) => each !== undefined);
  return limit === undefined ? draft : { ...draft, actions: { ...actions, limit } };
}
