import type { ReadLines } from "./bare-details";
import { marksOf } from "./cell-marks";
import { isBareLabel, isFieldLabel, withoutLine } from "./field-label";
import type { FormPiece } from "./form-flow";
import type { DraftSoFar, NewItem } from "./form-parts";
import { boxName } from "./head-boxes";
import { scaleNamedIn } from "./head-words";
import { isJudgementWord, printedBox } from "./printed-boxes";

/** A line that asks: what it is called, as printed, and what can be chosen there. */
interface AskingLine {
  readonly text: string;
  readonly name: string;
  readonly labels: readonly string[];
  /** How many pieces of the form it is: with a frame below it to write in, two. */
  readonly pieces: number;
}

const FEWEST = 2;

/** The names of lines that ask the same in several places of a form: "Findings:", "Grade: A / B / C". */
export function askedAgain(flow: readonly FormPiece[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [at] of flow.entries()) {
    const line = askingLine(flow, at);
    if (line) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= FEWEST ? [key] : [])));
}

/**
 * Lines under a heading that come again under others, one of them a judgement: the judgement and the boxes of what the
 * heading names. Undefined for other lines.
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
  for (let line = askingLine(flow, at); line; line = askingLine(flow, until)) {
    const key = keyOf(line);
    if (!again.has(key) || lines.some((each) => keyOf(each) === key)) break;
    lines.push(line);
    until += line.pieces;
  }
  const judged = lines.filter(asksJudgement);
  const [judgement, ...more] = judged;
  if (lines.length < FEWEST || !judgement || more.length > 0) return undefined;
  return {
    until,
    parts: [
      { is: "understood", texts: lines.flatMap(({ text, name }) => [text, name]) },
      { is: "graded", item: itemOf(judgement, lines), alone: false },
      { is: "break" },
    ],
  };
}

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

/** A label with nothing behind it but room, or a name with what can be chosen. */
function askingLine(flow: readonly FormPiece[], at: number): AskingLine | undefined {
  const piece = flow[at];
  if (piece?.type !== "line" || piece.line.role !== "normal") return undefined;
  const text = withoutLine(piece.line.text);
  const [mark, ...more] = marksOf([piece.line]);
  if (more.length === 0 && mark?.type === "options") {
    const name = nameIn(mark.lead);
    return isJudgementWord(name)
      ? { text: piece.line.text, name, labels: mark.labels, pieces: 1 }
      : undefined;
  }
  const isFramed = isFrame(flow[at + 1]);
  const isBox = printedBox(text) !== undefined;
  const isLabel = (isBareLabel(text) && !isFieldLabel(text)) || (isBox && (isFramed || isBareLabel(text)));
  return isLabel
    ? { text: piece.line.text, name: nameIn(text), labels: [], pieces: isFramed ? 2 : 1 }
    : undefined;
}

const nameIn = (text: string): string => text.replace(/\s*:$/u, "");

/** A table of one cell with nothing in it. */
const isFrame = (piece: FormPiece | undefined): boolean =>
  piece?.type === "table" &&
  piece.grid.rows === 1 &&
  piece.grid.columns === 1 &&
  piece.grid.begin(0).every(({ lines }) => lines.length === 0);
