import type { DraftItem, FormDraft } from "../draft/form-draft";
import type { Doubtful } from "../draft/form-remark";
import { placeOfTexts } from "./answer-places";
import { doubtfulParts } from "./doubtful-parts";
import { misreadParts } from "./misread-parts";
import { numbersLeftOut } from "./numbers-left-out";
import type { FormPiece } from "./form-flow";
import { asksWhether, scaleNamedIn } from "./head-words";
import { isJudgementWord, namesGrade, tickBoxes, withoutBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { unaccounted } from "./unaccounted";

/** A form says the same thing often: so many are worth looking at. */
const MOST = 12;

/**
 * The draft with what is to be looked at: whatever way it was read, each place of the form that looks as though it were to be
 * filled in is asked for by a part of the draft, and each part can be answered as its name says.
 */
export function withDoubts(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  if (draft.sections.every(({ items }) => items.length === 0)) return draft;
  return withFound(withoutChecks(draft, listsOfBoxes(flow)), flow);
}

function withFound(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  const found = [
    ...unaccounted(draft, flow),
    ...answeredOtherwise(draft, flow),
    ...numbersLeftOut(draft, flow),
    ...doubtfulParts(draft, flow),
    ...misreadParts(draft, flow),
  ].map(look);
  const once = [
    ...new Map(found.toReversed().map((each) => [`${each.doubt} ${each.text}`, each])).values(),
  ].toReversed();
  return once.length === 0
    ? draft
    : { ...draft, remarks: [...(draft.remarks ?? []), ...once.slice(0, MOST)] };
}

/** Where most parts of a form are lines to check off, a short list is none to choose from. */
const MOST_LISTS = 3;

/** How many lists of lines with a box each a form has. */
function listsOfBoxes(flow: readonly FormPiece[]): number {
  const isBox = (piece: FormPiece | undefined) =>
    piece?.type === "line" && tickBoxes(piece.line.text)?.labels.length === 1;
  return flow.filter((piece, at) => isBox(piece) && !isBox(flow[at - 1])).length;
}

/** Without what is said of a few of the lists, where it is not said of most others. */
function withoutChecks(draft: FormDraft, lists: number): FormDraft {
  const { remarks = [] } = draft;
  const checks = remarks.filter((each) => each.code === "look" && each.doubt === "checks");
  return lists > MOST_LISTS && checks.length * 2 < lists
    ? { ...draft, remarks: remarks.filter((each) => !checks.includes(each)) }
    : draft;
}

const look = ({ doubt, text, where }: Doubtful) => ({
  code: "look" as const,
  doubt,
  text: withoutBoxes(text).slice(0, 120),
  where,
});

/** A question that is answered with yes or no where others of the form are. */
const ASKS_WHETHER =
  /^(?:is|are|was|were|has|have|had|does|do|did|can|could)\s(?!there any\b|any\b|you\b)[^.?]+\?$/iu;
/** "(0–10)", "(R/A/G)" */
const RANGE = /\((?:\d{1,2}\s?[-–]\s?\d{1,2}|\p{Lu}{1,2}(?:\s?[/,]\s?\p{Lu}{1,2}){1,4})\)$/u;
/** "Quality 1–4" over a column: nobody writes more there. */
const GRADED =
  /^(?:quality|grade|rating|score|judge?ment|effectiveness|impact|timeliness)\s\(?\d\s?[-–]\s?\d{1,2}\)?$/iu;
/** "Done", "Result": under it stands whether, in most forms. */
const IS_ANSWER =
  /^(?:done|result|answer|response|met|achieved|compliant|in place|seen|evidenced|completed|y\/n)\??$/iu;

/** Items and boxes to write in whose names ask for a grade or an answer. */
function answeredOtherwise(draft: FormDraft, flow: readonly FormPiece[]): readonly Doubtful[] {
  const items = draft.sections.flatMap((section) => section.items);
  // Where most such questions are answered in words, the form has room for that.
  const whether = items.filter(({ label }) => ASKS_WHETHER.test(label));
  const isAnswered = whether.filter(({ kind }) => kind === "question").length * 2 > whether.length;
  const asks = ({ kind, label }: DraftItem) =>
    (kind === "words" || kind === "narratives") &&
    ((namesGrade(label) && (isJudgementWord(label) || /^overall\b/iu.test(label))) ||
      RANGE.test(label) ||
      (isAnswered && kind === "words" && ASKS_WHETHER.test(label)));
  const boxes = items.flatMap(({ evidenceLabel = "", impactLabel = "", further = [] }) => [
    evidenceLabel,
    impactLabel,
    ...further,
  ]);
  // "Response" beside a grade is told in words.
  const isToldBeside = (text: string) =>
    /^response$/iu.test(text) &&
    items.every(({ further = [], scale }) => !further.includes(text) || scale !== undefined);
  const names = [
    ...items.filter(asks).map(({ label }) => label),
    ...boxes.filter(
      (text) =>
        text !== "" &&
        ((IS_ANSWER.test(text) && !isToldBeside(text)) ||
          GRADED.test(text) ||
          isGradeWord(text) ||
          scaleNamedIn(text).length > 1 ||
          asksWhether(text) ||
          (isJudgementWord(text) && namesGrade(text))),
    ),
  ];
  const whereOf = placeOfTexts(flow);
  const said = (draft.remarks ?? []).flatMap((each) => (each.code === "look" ? each.text : []));
  return [...new Set(names)]
    .filter((text) => !said.includes(text))
    .map((text) => ({ doubt: "in-words", text, where: whereOf(text) }));
}
