import { isOfPart, isOverall } from "../is-overall";
import { asksJudgement, boxNamed, isBoxName, keyOf, LONGEST_BOX_NAME, type AskingLine } from "./asking-line";
import { ASKS_COMMENT, type ReadLines } from "./bare-details";
import { asksItself } from "./asks-itself";
import { boxLines } from "./box-lines";
import { boxTable, type BoxTable } from "./box-table";
import { isOnlyRoom, marksOf } from "./cell-marks";
import { isBareLabel, isLabelShaped, withoutLine } from "./field-label";
import type { FormPiece } from "./form-flow";
import type { Grid } from "./form-grid";
import { isHeading, plainLine, type FormLine } from "./form-line";
import type { DraftSoFar, FormPart, NewItem } from "./form-parts";
import { boxName } from "./head-boxes";
import { asksWhether, scaleNamedIn } from "./head-words";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { itemLabel } from "./printed-label";
import { isOfAllAbove } from "./section-notes";
import { marksAcross } from "./ticked-grades";
import { saysHow } from "./told-how";

const FEWEST = 2;

/** The names of lines that ask the same in several places of a form: "Findings:", "Grade: A / B / C". */
export function askedAgain(flow: readonly FormPiece[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const lines = flow.flatMap((_, at) => askedAt(flow, at).lines);
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count >= FEWEST ? [key] : [])));
}

/**
 * Lines and boxes under a heading that come again under others, one of them a judgement: the judgement and the boxes of what
 * the heading names. Undefined for others.
 */
export function lineFrame(
  flow: readonly FormPiece[],
  at: number,
  again: ReadonlySet<string>,
  { headingWaits, lastWords }: DraftSoFar,
): ReadLines | undefined {
  const { title, asked, called = [], told = [], areRows = false } = askedAt(flow, at);
  if (!headingWaits && !title && !asked) return undefined;
  // What judges the whole is asked once.
  const isOnce = isOverall(title?.text ?? asked?.[0] ?? "");
  const lines: AskingLine[] = [];
  let until = at;
  for (;;) {
    const { lines: found, pieces, title: next, asked: own } = askedAt(flow, until);
    const isNew = (line: AskingLine) =>
      ((isOnce && isOfOverall(line)) || again.has(keyOf(line))) &&
      lines.every((each) => keyOf(each) !== keyOf(line));
    if (found.length === 0 || !found.every(isNew) || (until > at && (next ?? own))) break;
    if (until > at && found.some(({ name }) => isOfAllAbove(name))) break;
    // "Section grade" below questions and their room is no grade of the last alone.
    const isLast = until > at && lastWords?.endsWith("?") === true;
    if (isLast && found.some((line) => judgesPart(line) || (asksJudgement(line) && isOneOfMore(flow, at))))
      break;
    lines.push(...found);
    until += pieces;
  }
  const [judgement, ...more] = lines.filter(asksJudgement);
  const isTable = areRows && judgement !== undefined && until === at + 1;
  const fewest = (title ?? asked ?? questionAbove(flow, at, until)) ? 1 : FEWEST;
  if (lines.length < fewest || more.length > 0 || isTable) return undefined;
  const named = [
    ...(title ? [{ is: "words", line: title, heading: true } as const] : []),
    ...told.map((line) => ({ is: "words", line, heading: false }) as const),
  ];
  if (!judgement)
    return named.length > 0 || flow[at]?.type === "table"
      ? { until, parts: [...named, ...askedEach(lines)] }
      : undefined;
  const texts = [...called, ...lines.flatMap(({ text, name }) => [text, name])];
  const understood = { is: "understood", texts } as const;
  if (asked)
    return {
      until,
      parts: [understood, itemAsked([...asked, ...told.map(({ text }) => text)], judgement, lines)],
    };
  const isOnly = title !== undefined || !goesOn(flow, until, new Set(lines.map(keyOf)));
  return {
    until,
    parts: [
      ...named,
      understood,
      { is: "graded", item: itemOf(judgement, lines), alone: false, headed: isOnly },
      { is: "break" },
    ],
  };
}

/** "1. Was the child seen alone?" set apart right above, and nothing below that could be more of it. */
function questionAbove(flow: readonly FormPiece[], at: number, until: number): string | undefined {
  const [piece, next] = [flow[at - 1], flow[until]];
  const isAsked = piece?.type === "line" && isHeading(piece.line) && asksItself(piece.line.text);
  const isLast = next === undefined || (next.type === "line" && isHeading(next.line));
  return isAsked && isLast && flow[at]?.type === "line" ? piece.line.text : undefined;
}

/** A question over a frame right above the question over this one. */
const isOneOfMore = (flow: readonly FormPiece[], at: number): boolean =>
  isFrame(flow[at]) && flow[at - 1]?.type === "line" && isFrame(flow[at - 2]);

const judgesPart = (line: AskingLine): boolean => asksJudgement(line) && isOfPart(line.name);

const itemAsked = (
  texts: readonly string[],
  judgement: AskingLine,
  lines: readonly AskingLine[],
): FormPart => ({
  is: "item",
  item: { ...itemLabel(texts), ...itemOf(judgement, lines) },
});

/** The grade, or the reason for it. */
const isOfOverall = (line: AskingLine): boolean =>
  asksJudgement(line) || line.name === "" || printedBox(line.name) !== undefined;

/** "Chair’s comment:" over an empty line: on all that is above it. */
const isOnAll = ({ line, below = 0 }: Extract<FormPiece, { type: "line" }>): boolean =>
  below > 0 && ASKS_COMMENT.test(line.text);

/** "Details: ____" below what was chosen, as below others of the form: a box of that item. Undefined for other lines. */
export function boxAgain(
  flow: readonly FormPiece[],
  at: number,
  again: ReadonlySet<string>,
  { isAnswered, lastWords }: DraftSoFar,
): ReadLines | undefined {
  const piece = flow[at];
  const { lines, pieces } = askedAt(flow, at);
  const [line, ...more] = lines;
  const isBox =
    isAnswered &&
    lastWords === undefined &&
    piece !== undefined &&
    line !== undefined &&
    more.length === 0 &&
    !asksJudgement(line) &&
    (piece.type === "line" ? !isOnAll(piece) : line.name !== "" && isOfOne(flow, at)) &&
    !isOfAllAbove(line.name) &&
    again.has(keyOf(line));
  if (!isBox) return undefined;
  const box = { box: printedBox(line.name)?.box ?? "evidence", hint: "" } as const;
  const own = piece.type === "line" ? { ...piece.line, text: line.name } : plainLine(line.name);
  const mark = { type: "box", line: own, box } as const;
  return {
    until: at + pieces,
    parts: [
      { is: "understood", texts: [line.text] },
      { is: "marks", marks: [mark] },
    ],
  };
}

/** Right below what is chosen in a line, or in lines with a box each, and no other such line stands above that. */
function isOfOne(flow: readonly FormPiece[], at: number): boolean {
  let from = at - 1;
  while (isBoxLine(flow[from]) && isBoxLine(flow[from - 1])) from -= 1;
  return isOffer(flow[at - 1]) && ![flow[from - 1], flow[from - 2]].some(isOffer);
}

const isBoxLine = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" && tickBoxes(piece.line.text)?.labels.length === 1;

/** A line with what can be chosen. */
const isOffer = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" && marksOf([piece.line]).some(({ type }) => type === "options");

/** Without a judgement each is asked in words. */
const askedEach = (lines: readonly AskingLine[]): readonly FormPart[] => [
  ...lines.map(({ text }) => ({ is: "item", item: itemLabel([text]) }) as const),
  { is: "break" },
];

const FAR_ENOUGH = 12;

/** What follows, up to the next heading, asks the same again. */
function goesOn(flow: readonly FormPiece[], from: number, asked: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(flow.length, from + FAR_ENOUGH); at += 1) {
    const piece = flow[at];
    const { lines } = askedAt(flow, at);
    if (lines.some((line) => asked.has(keyOf(line)))) return true;
    if (piece?.type !== "line" || isHeading(piece.line)) return false;
  }
  return false;
}

function itemOf(judgement: AskingLine, lines: readonly AskingLine[]): Omit<NewItem, "label"> {
  const names = lines.filter((line) => line !== judgement).map(({ name }) => name);
  const of = (kind: "evidence" | "impact") =>
    names.find((name) => printedBox(name)?.box === kind || (kind === "evidence" && name === ""));
  const [evidence, impact] = [of("evidence"), of("impact")];
  return {
    labels: judgement.labels.length > 1 ? judgement.labels : scaleNamedIn(judgement.name),
    chosen: true,
    asksScale: true,
    judgedIn: judgement.name,
    evidence: evidence !== undefined,
    impact: impact !== undefined,
    evidenceLabel: evidence === undefined ? undefined : boxName(evidence, ""),
    impactLabel: impact === undefined ? undefined : boxName(impact, ""),
    further: names.filter((name) => name !== evidence && name !== impact && name !== ""),
  };
}

/** What is asked from here on, and how many pieces of the form that is: the name of a box over a frame to write in is two. */
interface Asked extends Partial<BoxTable> {
  readonly lines: readonly AskingLine[];
  readonly pieces: number;
}

function askedAt(flow: readonly FormPiece[], at: number): Asked {
  const piece = flow[at];
  if (!piece) return { lines: [], pieces: 0 };
  if (piece.type === "table") {
    const marks = marksAcross(piece.grid);
    return marks.length > 0
      ? { lines: [answersIn("", marks)], pieces: 1 }
      : { ...boxTable(piece.grid), pieces: 1 };
  }
  const isFramed = piece.line.role === "normal" && isFrame(flow[at + 1]);
  const { text } = piece.line;
  const name = text.replace(/\s*:$/u, "");
  const ticked = isJudgementWord(name) ? boxLines(flow, at + 1) : [];
  const labels = ticked.flatMap((line) => tickBoxes(line.text)?.labels ?? []);
  if (labels.length > 1) return { lines: [{ text, name, labels }], pieces: 1 + ticked.length };
  const isBox = isFramed && (printedBox(text) !== undefined || (isBareLabel(text) && isBoxName(text)));
  if (isBox) return { lines: [boxNamed(text, text)], pieces: 2 };
  const isOverLine = isLineOfRoom(flow[at + 1]);
  return { lines: askingLines(piece.line, isOverLine, (piece.below ?? 0) > 0), pieces: 1 };
}

/** What can be chosen, under no name of its own. */
const answersIn = (text: string, labels: readonly string[]): AskingLine => ({
  text,
  name: "",
  labels,
  answers: true,
});

/** A table of one cell with nothing in it. */
export const isFrame = (piece: FormPiece | undefined): boolean =>
  piece?.type === "table" && isOneCell(piece.grid);

const isOneCell = (grid: Grid): boolean =>
  grid.rows === 1 && grid.columns === 1 && grid.begin(0).every(({ lines }) => lines.length === 0);

/** "______": nothing but room to write in. */
export const isLineOfRoom = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" && piece.line.text !== "" && isOnlyRoom({ lines: [piece.line] });

/** A label with nothing behind it but room, or right over it, or a name with what can be chosen. */
function askingLines(line: FormLine, isOverLine: boolean, isBelow: boolean): readonly AskingLine[] {
  if (line.role !== "normal") return [];
  const text = withoutLine(line.text);
  const [mark, ...more] = marksOf([line]);
  if (more.length === 0 && mark?.type === "options") {
    const name = mark.lead.replace(/\s*:$/u, "");
    if (mayBeJudged(name, mark.labels)) return [{ text: line.text, name, labels: mark.labels }];
    const areGrades = name === "" && familyOf(mark.labels)?.kind === "graded";
    return areGrades ? [answersIn(line.text, mark.labels)] : [];
  }
  // "What did you find? ____": the line to write on says that it is asked there.
  const isLabel =
    isBareLabel(text) ||
    (text.endsWith("?") && (text !== line.text || (isBelow && !isHeading(line)))) ||
    (isOverLine && !isHeading(line) && isLabelShaped(text));
  const isName = isLabel && text.length <= LONGEST_BOX_NAME && isBoxName(text);
  return isName ? [boxNamed(line.text, text)] : [];
}

/** "Grade", "Met?", "Please circle", or a word or two before several things to choose from. */
const mayBeJudged = (name: string, labels: readonly string[]): boolean =>
  isJudgementWord(name) ||
  asksWhether(name) ||
  saysHow(name) ||
  (labels.length > 2 && /^\p{L}+(?:[’']s)?(?: \p{L}+)?$/u.test(name) && isBoxName(name));
