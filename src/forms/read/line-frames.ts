import type { ReadLines } from "./bare-details";
import { marksOf } from "./cell-marks";
import { isBareLabel, isFieldLabel, withoutLine } from "./field-label";
import type { FormPiece } from "./form-flow";
import { cellText, type Grid } from "./form-grid";
import { isHeading } from "./form-line";
import type { DraftSoFar, NewItem } from "./form-parts";
import { boxName } from "./head-boxes";
import { scaleNamedIn } from "./head-words";
import { isJudgementWord, printedBox } from "./printed-boxes";

/** A line that asks: what it is called, as printed, and what can be chosen there. */
interface AskingLine {
  readonly text: string;
  readonly name: string;
  readonly labels: readonly string[];
}

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
  { headingWaits }: DraftSoFar,
): ReadLines | undefined {
  if (!headingWaits) return undefined;
  const lines: AskingLine[] = [];
  let until = at;
  for (;;) {
    const { lines: found, pieces } = askedAt(flow, until);
    const isNew = (line: AskingLine) =>
      again.has(keyOf(line)) && lines.every((each) => keyOf(each) !== keyOf(line));
    if (found.length === 0 || !found.every(isNew)) break;
    lines.push(...found);
    until += pieces;
  }
  const judged = lines.filter(asksJudgement);
  const [judgement, ...more] = judged;
  if (lines.length < FEWEST || !judgement || more.length > 0) return undefined;
  return {
    until,
    parts: [
      { is: "understood", texts: lines.flatMap(({ text, name }) => [text, name]) },
      { is: "graded", item: itemOf(judgement, lines), alone: false, headed: isOnlyOne(flow[until]) },
      { is: "break" },
    ],
  };
}

/** What follows does not go on asking under the same heading. */
const isOnlyOne = (next: FormPiece | undefined): boolean => next?.type !== "line" || isHeading(next.line);

const keyOf = ({ name }: AskingLine): string => name.toLowerCase();

const asksJudgement = ({ name, labels }: AskingLine): boolean =>
  labels.length > 1 || isJudgementWord(name) || scaleNamedIn(name).length > 0;

function itemOf(judgement: AskingLine, lines: readonly AskingLine[]): Omit<NewItem, "label"> {
  const names = lines.filter((line) => line !== judgement).map(({ name }) => name);
  const of = (kind: "evidence" | "impact") => names.find((name) => printedBox(name)?.box === kind);
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
    further: names.filter((name) => name !== evidence && name !== impact),
  };
}

/** What is asked from here on, and how many pieces of the form that is: the name of a box over a frame to write in is two. */
function askedAt(
  flow: readonly FormPiece[],
  at: number,
): { readonly lines: readonly AskingLine[]; readonly pieces: number } {
  const piece = flow[at];
  if (!piece) return { lines: [], pieces: 0 };
  const isFramed = piece.type === "line" && piece.line.role === "normal" && isFrame(flow[at + 1]);
  if (!isFramed) return { lines: askingLines(piece), pieces: 1 };
  const { text } = piece.line;
  const isBox = printedBox(text) !== undefined || (isBareLabel(text) && isBoxName(text));
  return isBox ? { lines: [boxNamed(text, text)], pieces: 2 } : { lines: askingLines(piece), pieces: 1 };
}

/** A table of one cell with nothing in it. */
const isFrame = (piece: FormPiece | undefined): boolean =>
  piece?.type === "table" &&
  piece.grid.rows === 1 &&
  piece.grid.columns === 1 &&
  piece.grid.begin(0).every(({ lines }) => lines.length === 0);

/** A label with nothing behind it but room, a name with what can be chosen, or the names of boxes in a table. */
function askingLines(piece: FormPiece): readonly AskingLine[] {
  if (piece.type === "table") return boxesIn(piece.grid);
  if (piece.line.role !== "normal") return [];
  const text = withoutLine(piece.line.text);
  const [mark, ...more] = marksOf([piece.line]);
  if (more.length === 0 && mark?.type === "options") {
    const name = mark.lead.replace(/\s*:$/u, "");
    return isJudgementWord(name) ? [{ text: piece.line.text, name, labels: mark.labels }] : [];
  }
  return isBareLabel(text) && isBoxName(text) ? [boxNamed(piece.line.text, text)] : [];
}

const isBoxName = (text: string): boolean => !isFieldLabel(text) || printedBox(text) !== undefined;

const boxNamed = (text: string, name: string): AskingLine => ({
  text,
  name: name.replace(/\s*:$/u, ""),
  labels: [],
});

const MOST_BOXES = 6;
const LONGEST_BOX_NAME = 60;

/** The names in a table that is nothing but boxes: each beside its room, over it, or with it in its cell. Empty for other tables. */
function boxesIn(grid: Grid): readonly AskingLine[] {
  if (grid.columns > 2 || grid.rows > MOST_BOXES * 2) return [];
  const boxes: AskingLine[] = [];
  let needsRoom = false;
  for (let row = 0; row < grid.rows; row += 1) {
    const [label, ...others] = grid.begin(row);
    if (!label || others.some((cell) => cell.lines.length > 0)) return [];
    const text = cellText(label);
    const isRoom = label.lines.length === 0;
    if (isRoom !== needsRoom) return [];
    const isName = text.length <= LONGEST_BOX_NAME && isBoxName(text) && !isJudgementWord(text);
    if (!isRoom && (label.lines.length > 1 || !isName || scaleNamedIn(text).length > 0)) return [];
    if (!isRoom) boxes.push(boxNamed(text, text));
    needsRoom = !isRoom && others.length === 0 && !label.room;
  }
  return needsRoom ? [] : boxes;
}
