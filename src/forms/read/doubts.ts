import { optionText } from "../draft/draft-text";
import { scaleChoices } from "../../audit/template";
import type { DraftItem, FormDraft } from "../draft/form-draft";
import type { Doubt, FormRemark } from "../draft/form-remark";
import { numberedLabel } from "../draft/move-text";
import { whatBecame, type TextRole } from "../draft/what-became";
import { withoutPoints } from "./bands-told";
import { listedWords } from "./cell-marks";
import { answerPlaces, plainText, type AnswerPlace } from "./answer-places";
import { doubtfulParts } from "./doubtful-parts";
import { numbersLeftOut } from "./numbers-left-out";
import type { FormPiece } from "./form-flow";
import { placedLines } from "./form-texts";
import { asksWhether, scaleNamedIn } from "./head-words";
import { isJudgementWord, namesGrade, tickBoxes, withoutBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";

/** What is claimed of a form by the role of its words: parts that somebody fills in or ticks, or that are said to be left out. */
const CLAIMED: readonly TextRole[] = ["detail", "item", "descriptor", "box", "actions", "name", "not-placed"];

/** A form says the same thing often: so many are worth looking at. */
const MOST = 12;

/**
 * The draft with what is to be looked at: whatever way it was read, each place of the form that looks as though it were to be
 * filled in is asked for by a part of the draft, and each part can be answered as its name says.
 */
export function withDoubts(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  if (draft.sections.every(({ items }) => items.length === 0)) return draft;
  const found = [
    ...unclaimed(draft, flow),
    ...answeredOtherwise(draft, flow),
    ...numbersLeftOut(draft, flow),
    ...doubtfulParts(draft, flow),
  ].map(({ doubt, text, where }) => look(doubt, { text, where }));
  const once = [...new Map(found.map((each) => [`${each.doubt} ${each.text}`, each])).values()];
  return once.length === 0
    ? draft
    : { ...draft, remarks: [...(draft.remarks ?? []), ...once.slice(0, MOST)] };
}

type Look = Extract<FormRemark, { code: "look" }>;

const look = (doubt: Doubt, { text, where }: Pick<AnswerPlace, "text" | "where">): Look => ({
  code: "look",
  doubt,
  text: withoutBoxes(text).slice(0, 120),
  where,
});

/** Places to answer that no part of the draft stands for. */
function unclaimed(draft: FormDraft, flow: readonly FormPiece[]): readonly Look[] {
  const became = whatBecame(draft);
  const offered = offeredIn(draft);
  const named = new Set(namesIn(draft).map(plainText));
  const written = new Set(
    draft.sections.flatMap(({ items }) => items.filter(hasRoom)).map((item) => numberedLabel(item)),
  );
  const sections = new Set(
    draft.sections.filter(({ items }) => items.length > 0).map(({ title }) => plainText(title)),
  );
  const isOffered = (labels: readonly string[]) =>
    offered.some((each) =>
      labels.every((label) =>
        [label, ...codeIn(label), withoutPoints(label)].some((said) => each.has(plainLabel(said))),
      ),
    );
  const isClaimed = ({ text }: AnswerPlace) =>
    named.has(plainText(text)) ||
    sections.has(plainText(text)) ||
    became(text).some(
      ({ as, of }) => CLAIMED.includes(as) || (as === "prompt" && (of === undefined || written.has(of))),
    );
  return answerPlaces(flow).flatMap((place) => {
    if (place.labels.length > 0)
      return isOffered(place.labels) || isLeft(draft, place) || named.has(plainText(place.text))
        ? []
        : [look("not-offered", place)];
    const listed = tickBoxes(place.text)?.labels ?? listedWords(place.text)?.labels ?? [];
    if (listed.length > 1 && isOffered(listed)) return [];
    return isClaimed(place) ? [] : [look("room", place)];
  });
}

/** What to think of stands beside the room of its item. */
const hasRoom = ({ kind, evidence, impact, further = [] }: DraftItem): boolean =>
  kind === "words" || evidence || impact || further.length > 0;

const isLeft = ({ notPlaced }: FormDraft, { text }: AnswerPlace): boolean =>
  notPlaced.some((each) => each.text !== "" && text.includes(each.text));

/** The lists that the template will offer, each as the words of its choices. */
function offeredIn(draft: FormDraft): readonly ReadonlySet<string>[] {
  const fields = [...draft.fieldGroups, ...(draft.tables ?? [])].flatMap((group) => group.fields);
  const lists = [
    ...draft.scales.map((scale) =>
      scaleChoices(scale).flatMap(({ label }) => [label, ...codeOf(label), ...lettersOf(label)]),
    ),
    ...fields.map(({ type, options }) => (type === "yes-no" ? ["Yes", "No"] : options.map(optionText))),
    ...(draft.actions?.columns ?? []).map(({ options = [] }) => options),
    // Things to check off stand side by side as items.
    draft.sections.flatMap(({ items }) => items.map(({ label }) => label)),
  ];
  return lists.map((labels) => new Set(labels.map(plainLabel)));
}

/** "1 = Poor" is offered for "1" and for "Poor". */
const codeOf = (label: string): readonly string[] =>
  /^(\S{1,3})(?: [=–—-]|:) (.+)$/u.exec(label)?.slice(1) ?? [];

/** "R" or "RI" stands for "Requires improvement". */
const lettersOf = (label: string): readonly string[] => {
  const letters = label.split(/\s+/u).map((word) => word.charAt(0));
  return [letters[0] ?? "", letters.join("")];
};

/** "O – Outstanding" and "Outstanding (O)" tell what "O" means. */
const codeIn = (label: string): readonly string[] =>
  (/^(\S{1,3})\s?[=:–—-]\s/u.exec(label) ?? /\((\p{Lu}{1,3}|\d{1,2})\)$/u.exec(label))?.slice(1) ?? [];

const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:level|grade|score|rating) (?=\d)/u, "");

const namesIn = (draft: FormDraft): readonly string[] => [
  ...draft.sections.flatMap(({ items }) =>
    items.flatMap(({ label, evidenceLabel = "", impactLabel = "", further = [] }) => [
      label,
      evidenceLabel,
      impactLabel,
      ...further,
    ]),
  ),
  ...[...draft.fieldGroups, ...(draft.tables ?? [])].flatMap(({ fields, title }) => [
    title,
    ...fields.map(({ label }) => label),
  ]),
  draft.actions?.title ?? "",
  draft.title,
];

/** A question that is answered with yes or no where others of the form are. */
const ASKS_WHETHER =
  /^(?:is|are|was|were|has|have|had|does|do|did|can|could)\s(?!there any\b|any\b|you\b)[^.?]+\?$/iu;
/** "(0–10)", "(R/A/G)" */
const RANGE = /\((?:\d{1,2}\s?[-–]\s?\d{1,2}|\p{Lu}{1,2}(?:\s?[/,]\s?\p{Lu}{1,2}){1,4})\)$/u;
/** "Done", "Result": under it stands whether, in most forms. */
const IS_ANSWER =
  /^(?:done|result|answer|response|met|achieved|compliant|in place|seen|evidenced|completed|y\/n)\??$/iu;

/** Items and boxes to write in whose names ask for a grade or an answer. */
function answeredOtherwise(draft: FormDraft, flow: readonly FormPiece[]): readonly Look[] {
  const items = draft.sections.flatMap((section) => section.items);
  const isAnswered = items.some(({ kind }) => kind === "question");
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
          isGradeWord(text) ||
          scaleNamedIn(text).length > 1 ||
          asksWhether(text) ||
          (isJudgementWord(text) && namesGrade(text))),
    ),
  ];
  const lines = flow.flatMap(placedLines);
  const said = (draft.remarks ?? []).flatMap((each) => (each.code === "look" ? each.text : []));
  return [...new Set(names)]
    .filter((text) => !said.includes(text))
    .map((text) => {
      const where = lines.find(({ line }) => plainText(line.text) === plainText(text))?.where;
      return look("in-words", {
        text,
        where: where ?? lines.find(({ line }) => line.text.includes(text))?.where ?? "",
      });
    });
}
