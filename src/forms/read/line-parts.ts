import { isOverall } from "../is-overall";
import { isBlankMark, labelsOf, listedWords, marksOf, optionsTogether, type CellMark } from "./cell-marks";
import { bandsTold } from "./bands-told";
import {
  asksOpenly,
  isBareLabel,
  isFieldLabel,
  isOfAudit,
  isOpenQuestion,
  isQuestionByWords,
  labelsIn,
  namesSigner,
  withoutLine,
} from "./field-label";
import type { FormLine } from "./form-line";
import type { DraftSoFar, FormPart, LineRule } from "./form-parts";
import { key, toldGrades } from "./legend-lines";
import {
  asksForGrade,
  asksWhy,
  asksWhyNotApplicable,
  isJudgementWord,
  namesOutcome,
  printedBox,
  tickBoxes,
  type TickBoxes,
} from "./printed-boxes";
import { looksEntered } from "./printed-fields";
import { areLetters, familyOf } from "./printed-grades";
import { itemLabel, numberAlone, printedLabel } from "./printed-label";
import { namesTotal, totalLeft } from "./totals";
import { isOfAllAbove } from "./section-notes";
import { slashedList } from "./slashed-list";
import { isUnfinished, tellsHow } from "./told-how";
import { isDayHint } from "./written-room";
import { phrase } from "../../words/phrase";

/** A line outside the tables: by the first rule that knows it, else words that wait. */
export function lineParts(
  line: FormLine,
  soFar: DraftSoFar,
  where: string = phrase("outside the tables"),
): readonly FormPart[] {
  for (const rule of RULES) {
    const parts = rule(line, soFar, where);
    if (parts) return parts;
  }
  return line.text === "" ? [] : [{ is: "words", line }];
}

/** "Job title" between "Name of auditor" and "Date": a detail as those are. */
const beside: LineRule = ({ text, beside: isBeside, controls }) =>
  isBeside
    ? [
        {
          is: "fields",
          fields: [{ label: text, options: controls.flatMap(({ choices }) => choices) }],
          sameTable: true,
        },
      ]
    : undefined;

/** "Name: Ann Smith": a detail that someone filled in. */
const entered: LineRule = ({ text, role }) => {
  if (role === "title" || role === "heading") return undefined;
  const [, label, answer] = /^([^:]{1,60}:)\s+(\S.*)$/u.exec(text) ?? [];
  if (label === undefined || answer === undefined || !isFieldLabel(label) || !looksEntered(answer))
    return undefined;
  return [
    { is: "fields", fields: [{ label, options: [] }], sameTable: true },
    { is: "answered", text: answer, where: phrase("outside the tables") },
  ];
};

/** "Total score out of 9:", "Compliance score: ____ %", below what is scored. */
const total: LineRule = ({ text }, { hasItems }, where) =>
  hasItems && namesTotal(text) && /[:%]|[._…]{3}/u.test(text)
    ? [{ is: "left", text, where, why: totalLeft() }]
    : undefined;

/** "Purpose was explained      Rating: [list]": an item, with the grades in its list. */
const judged: LineRule = ({ text, asks, controls }, { hasItems, headingWaits }) => {
  const labels = controls.flatMap(({ choices }) => choices);
  const isItem = asks && (hasItems || headingWaits);
  return isItem
    ? [{ is: "break" }, { is: "item", item: { ...itemLabel([text]), labels, chosen: true, asksScale: true } }]
    : undefined;
};

/** Words to choose from, or a box of the item above. */
const offered: LineRule = (line, soFar) => {
  const { marks, options } = offersIn(line);
  const isChosen = line.controls.some(({ choices }) => choices.length > 0);
  const boxes = tickBoxes(line.text);
  const isTicked = boxes !== undefined && (asksByWords(soFar) || isAskedBefore(boxes, soFar));
  const areKnown = familyOf(options) !== undefined || areLetters(options);
  const isKnown = isOffer(line, soFar) && (areKnown || listedWords(line.text) !== undefined);
  const why = withoutLine(line.text);
  if (line.room && soFar.hasItems && isOfAllAbove(why))
    return [{ is: "break" }, { is: "item", item: itemLabel([why.replace(/\s*:$/u, "")]) }, { is: "break" }];
  if (soFar.hasOpenItem && asksWhy(why)) return [{ is: "marks", marks: [boxMark({ ...line, text: why })] }];
  if (options.length > 1 && (isChosen || isTicked || isKnown)) return [{ is: "marks", marks }];
  const isBox = soFar.hasOpenItem && !headsTheWhole(line) && marks.some(({ type }) => type === "box");
  return isBox ? [{ is: "marks", marks: marks.map(withoutRoom) }] : undefined;
};

/** "Overall findings" as a heading: what stands under it is of no one item. */
const headsTheWhole = ({ role, text }: FormLine): boolean => role === "heading" && isOverall(text);

/** "Auditor’s comments: ____" is called so without its line to write on. */
const withoutRoom = (mark: CellMark): CellMark =>
  mark.type === "box" ? { ...mark, line: { ...mark.line, text: withoutLine(mark.line.text) } } : mark;

/** "Gold/Silver/Bronze" under "Final grade (please circle)": to be chosen from, whatever it says. */
const slashed: LineRule = (line, { hasItems, lastWords = "" }) => {
  // "Outcome of review: Accept / Return" asks and offers in one.
  const [, lead = "", list = ""] = /^([^:]{3,60}:)\s*([^:]+)$/u.exec(line.text) ?? [];
  const behind = hasItems && (namesOutcome(lead) || isUnfinished(lead)) ? slashedList(list) : [];
  if (behind.length > 1 && line.controls.length === 0)
    return [{ is: "break" }, { is: "marks", marks: [{ type: "options", line, labels: behind, lead }] }];
  const labels = slashedList(line.text);
  const isAsked = tellsHow(lastWords) || (isOverall(lastWords) && isJudgementWord(lastWords));
  return isAsked && labels.length > 2 && line.controls.length === 0
    ? [{ is: "marks", marks: [{ type: "options", line, labels, lead: "" }] }]
    : undefined;
};

/** Room for a field or an item; behind nothing of its own, of what waits last. */
const room: LineRule = (line, soFar) => {
  const { text } = line;
  const ownBox = line.controls.some(({ choices }) => choices.length === 0);
  if (!line.room && !ownBox) return undefined;
  const { label } = printedLabel(text);
  const isNumbered =
    (!isBlankMark(text) && isBlankMark(label.replace(JOINS, ""))) || numberAlone(text) !== undefined;
  const said: readonly FormPart[] = isBlankMark(text) ? [] : [{ is: "understood", texts: [text] }];
  // "Names of those spoken to" over "1. ____" is a detail before anything is asked; other words head what follows.
  const isOfNone = soFar.lastWords === undefined || (!soFar.hasItems && !isFieldLabel(soFar.lastWords));
  if (isNumbered && isOfNone) return soFar.hasOpenItem || !isBlankMark(label) ? said : [];
  const isBlank = isBlankMark(text) || isNumbered;
  // A place to write in right below what was ticked.
  if (isBlank && !isNumbered && isOfNone && soFar.hasOpenItem && soFar.isAnswered)
    return [...said, { is: "room" }];
  if (
    (text === "" && !ownBox) ||
    (!isBlank && withoutLine(text).length > LONGEST_ASKED && labelsIn(text).length < 2)
  )
    return undefined;
  // Under a heading the item has the name of that, in a section of its own where those before have headings like it.
  const { lastWords = "" } = soFar;
  const isHeaded = soFar.hasItems && soFar.headingIsLast && !isOfAudit(lastWords);
  if (isBlank && (isHeaded || (soFar.headingWaits && lastWords.endsWith("."))))
    return [...said, { is: "room" }];
  const printed = isBlank ? soFar.lastWords : text;
  // "Findings" over room, under a heading before anything is asked: a box of what that names.
  if (isBlank && !soFar.hasItems && soFar.headingWaits && printedBox(lastWords)?.hint === "")
    return [
      { is: "last-words-used" },
      ...said,
      { is: "marks", marks: [boxMark({ ...line, text: lastWords, controls: [] })] },
    ];
  return [
    ...(isBlank ? [{ is: "last-words-used" } as const, ...said] : []),
    ...(printed === undefined ? [] : printedRoom(printed, soFar)),
  ];
};

/** "If not applicable, why:", over room or before it. */
const reason: LineRule = ({ text }, { hasItems }) =>
  hasItems && asksWhyNotApplicable(withoutLine(text)) ? [{ is: "understood", texts: [text] }] : undefined;

/** "Level chosen: ____", below levels to choose from: room for what was chosen. */
const chosen: LineRule = ({ text, room: hasRoom }, { hasOpenItem, isAnswered }) =>
  hasRoom && hasOpenItem && isAnswered && isJudgementWord(withoutLine(text)) && !isOverall(text)
    ? [{ is: "understood", texts: [text] }]
    : undefined;

/** "30–36 Strong; 22–29 Sound; 21 or below Weak" below what is added up. */
const bands: LineRule = (line, { hasItems }) => {
  const told = hasItems ? bandsTold(line) : undefined;
  return told && [told];
};

const RULES: readonly LineRule[] = [
  beside,
  reason,
  entered,
  total,
  chosen,
  bands,
  key,
  toldGrades,
  judged,
  offered,
  slashed,
  room,
];

const LONGEST_ASKED = 120;

/** "____ by ____": what stands between two places to write in and names neither. */
const JOINS = /(?<=[_…]{3}\s?|\.{4}\s?)(?:by|on|to|from|at|and|until|erbyn|ar)(?=\s?[_….])/giu;

function offersIn(line: FormLine) {
  const marks = optionsTogether(marksOf([line]));
  return { marks, options: labelsOf(marks) };
}

const boxMark = (line: FormLine): CellMark => ({ type: "box", line, box: { box: "evidence", hint: "" } });

/** "2. How good is it? ☐ Strong ☐ Mixed ☐ Weak", below all items "Outcome of audit ☐ Compliant ☐ Not compliant": what stands before the boxes asks, whatever they are called. */
const isAskedBefore = ({ lead, labels }: TickBoxes, { hasItems, hasOpenItem }: DraftSoFar): boolean =>
  labels.length > 1 &&
  (lead.endsWith("?") ||
    (hasItems && !hasOpenItem && /[^.]$/u.test(lead) && !labels.some((label) => /:|[_…]{3}/u.test(label))) ||
    isQuestionByWords(lead) ||
    isUnfinished(lead) ||
    (hasItems && (isOverall(lead) || namesOutcome(lead))) ||
    (/\s\S+\s/u.test(lead) && printedLabel(lead).number !== undefined) ||
    (hasItems && lead.endsWith(":")));

/** What waits last asks something, so that boxes below it answer it, whatever they are called. */
const asksByWords = ({ hasItems, lastWords = "" }: DraftSoFar): boolean =>
  /[?:]$/u.test(lastWords) ||
  isQuestionByWords(lastWords) ||
  (hasItems && (namesOutcome(lastWords) || isOverall(lastWords))) ||
  printedLabel(lastWords).number !== undefined;

/** A question, or a number as questions have one. */
const asksQuestion = ({ lastWords = "" }: DraftSoFar): boolean =>
  lastWords.endsWith("?") || printedLabel(lastWords).number !== undefined;

/** "1.1 Who is this child to us?": a number and several words, as details have not. */
const NUMBERED_QUESTION = /^\(?[a-z]?\d{1,2}(?:\.\d{1,2})*[.):]?(?:\s\S+){5,}\?$/iu;

/** Words with room behind them: header fields, or among items one more of them. */
function printedRoom(printed: string, { hasItems }: DraftSoFar): readonly FormPart[] {
  const labels = labelsIn(printed);
  const plain = withoutLine(printed);
  const isAsked = asksOpenly(plain) || isOpenQuestion(plain) || NUMBERED_QUESTION.test(plain);
  // However long the line is to write on.
  const about = labels.filter((label) => isOfAudit(withoutLine(label)));
  const areFields =
    labels.every((label) => isFieldLabel(withoutLine(label)) || namesSigner(withoutLine(label))) ||
    (labels.length > 1 && about.length > 0) ||
    labels.every((label) => (isDayHint(label) || ON_DAY.test(label)) && /^[^?:]{3,60}:?[^?:]*$/u.test(label));
  if (!isAsked && (!hasItems || areFields))
    return [{ is: "fields", fields: labels.map((label) => ({ label, options: [] })), sameTable: true }];
  // "Strengths: ____ Weaknesses: ____" asks for each.
  const asked = labels.every((label) => isBareLabel(withoutLine(label))) ? labels : [printed];
  return asked.map((text) => ({ is: "item", item: itemLabel([text.replace(/[\s._…/]{4,}$/u, "")]) }));
}

/** "Review on: ____", "Shared with the team on ____" */
const ON_DAY =
  /^(?:(?:to be |next )?review(?:ed)?|agreed|completed|discussed|shared|signed|closed|feedback given|fed back)(?: (?!on\b)\p{L}+){0,5} on\s?:?[\s._…]*$/iu;

/** A list of grades behind "Judgements:" only explains them, unless there is something to judge. */
function isOffer({ text }: FormLine, soFar: DraftSoFar): boolean {
  const { hasItems } = soFar;
  const lead = listedWords(text)?.lead ?? "";
  if (lead === "" || lead.endsWith("?") || tellsHow(lead)) return true;
  if (hasItems && (asksForGrade(lead) || /^(?:\S+\s+){4,}\S+:$/u.test(lead))) return true;
  return (hasItems || asksQuestion(soFar)) && isJudgementWord(lead);
}
