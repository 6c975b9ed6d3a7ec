import { ticksNamed } from "./asked-over-ticks";
import { isOnlyRoom, labelsOrWords, listedWords, marksOf } from "./cell-marks";
import { areOptions, offersBeside, phrasesBeside } from "./column-shapes";
import { isFieldLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { plainLine } from "./form-line";
import type { DraftSoFar, FormPart, NewItem } from "./form-parts";
import { boxName } from "./head-boxes";
import { isPromptHead, scaleNamedIn } from "./head-words";
import { asksWhyNotApplicable, isJudgementWord, printedBox } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { itemLabel, numberAlone } from "./printed-label";
import { whyLeft } from "./second-judge";

/** "Grade", and its room or what can be chosen there. */
interface FrameRow {
  readonly label: GridCell;
  readonly room: GridCell;
  /** What stands there only tells what to look at: "What good looks like". */
  readonly told: boolean;
  /** How many rows of the table that is: a label across it stands over its room. */
  readonly height: number;
}

/** The parts of one item that are read together, and the row that belongs to them no more. */
interface ReadFrame {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/** What a row is called, and whether the levels of an item end right above. */
interface PlaceOfFrame {
  readonly where: (row: number) => string;
  readonly isBelowLevels: boolean;
}

const LONGEST_LABEL = 80;
const FEWEST = 2;
/** More labels under one another are those of a list. */
const MOST = 12;

/** The labels that several places of a form ask beside room: they are parts of what stands above each time. So is what each of several tables gives to tick. */
export function labelsAgain(flow: readonly FormPiece[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const piece of flow) {
    if (piece.type !== "table") continue;
    const ticked = ticksNamed(piece.grid);
    if (ticked !== "") counts.set(ticked, (counts.get(ticked) ?? 0) + 1);
    for (let at = 0; at < piece.grid.rows; at += 1) {
      const row = frameRow(piece.grid, at);
      if (row) counts.set(nameIn(row), (counts.get(nameIn(row)) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= FEWEST ? [name] : [])));
}

/**
 * Labels that come again and again, each beside its room: the judgement and the boxes of one item, which the row above
 * names, or else what stands above the table. Without a judgement each is asked in words under that name. Undefined
 * where these rows do something else.
 */
export function itemFrame(
  grid: Grid,
  at: number,
  again: ReadonlySet<string>,
  { where, isBelowLevels }: PlaceOfFrame,
  { isAnswered, headingWaits }: DraftSoFar,
): ReadFrame | undefined {
  const named = frameRows(grid, at, again).length >= FEWEST ? undefined : namingRow(grid, at, again);
  const from = named ? at + 1 : at;
  const all = frameRows(grid, from, again, true);
  const told = all.some(isAsked) && all.some(asksJudgement) ? all.filter((row) => row.told) : [];
  const rows = told.length > 0 ? all.filter(isAsked) : frameRows(grid, from, again);
  const until = from + [...rows, ...told].reduce((sum, { height }) => sum + height, 0);
  const fields = rows.filter(({ label }) => isFieldLabel(cellText(label)) && !isJudged(label));
  if (rows.length < FEWEST || fields.length * 2 > rows.length) return undefined;
  const judged = rows.filter(asksJudgement);
  if (judged.length === 0 && rows.some(({ height }) => height > 1)) return undefined;
  if (judged.length === 0 && isAnswered && !named && (isBelowLevels || rows.some(isBox)))
    return { parts: boxesOf(rows), until };
  if (judged.length === 0) return { parts: [...headed(named), ...asked(rows)], until };
  const { understood, left, ...parts } = partsOfItem(rows, judged);
  const item = { ...parts, prompts: told.flatMap(linesTold) };
  // Several sentences under a heading tell what to look at: the heading is judged.
  const isUnder = headingWaits && isUnderName(grid, at);
  const tells = isUnder || (headingWaits && /[.?!]\s+\p{Lu}/u.test(named?.texts.join(" ") ?? ""));
  return {
    parts: [
      { is: "understood", texts: [...understood, ...told.map(({ label }) => cellText(label))] },
      ...left.map((row): FormPart => ({
        is: "left",
        text: cellText(row.label),
        where: where(row.label.row),
        why: whyLeft(cellText(row.label)),
      })),
      ...(tells ? headed(named).map((part) => ({ ...part, heading: false })) : []),
      named && !tells
        ? { is: "item", item: itemNamed(named, item) }
        : { is: "graded", item, alone: false, headed: isUnder },
      { is: "break" },
    ],
    until,
  };
}

const isBox = ({ label }: FrameRow): boolean => printedBox(cellText(label)) !== undefined;

/** "Evidence" and "What would have made it better?" below the levels of an item: boxes of it, by the form's names. */
const boxesOf = (rows: readonly FrameRow[]): readonly FormPart[] => [
  {
    is: "marks",
    marks: rows.flatMap(({ label: { lines } }) => lines.map((line) => ({ type: "own-box", line }) as const)),
  },
  { is: "break" },
];

const nameIn = ({ label }: FrameRow): string => nameOfLabel(cellText(label));

/** What is asked, without its colon: to be found among others. */
export const nameOfLabel = (text: string): string => text.replace(/(?<![\s:])[\s:]+$/u, "").toLowerCase();

/** The rows from here on that ask what is asked elsewhere too, each once. */
function frameRows(
  grid: Grid,
  from: number,
  again: ReadonlySet<string>,
  withTold = false,
): readonly FrameRow[] {
  const rows: FrameRow[] = [];
  const names = new Set<string>();
  for (let at = from; at < Math.min(grid.rows, from + MOST); at += rows.at(-1)?.height ?? 1) {
    const row = frameRow(grid, at);
    if (!row || (row.told && !withTold) || !again.has(nameIn(row)) || names.has(nameIn(row))) break;
    names.add(nameIn(row));
    rows.push(row);
  }
  return rows;
}

/** "Analysis" across the table, over room across it. */
function frameAcross(grid: Grid, at: number): FrameRow | undefined {
  const [[label, ...others], [room, ...more]] = [grid.begin(at), grid.begin(at + 1)];
  if (!label || !room || others.length > 0 || more.length > 0 || grid.columns < 2) return undefined;
  const isBox = label.lines.length === 1 && printedBox(cellText(label)) !== undefined && !label.room;
  const isRoom = label.rowSpan === 1 && isOnlyRoom(room);
  return isBox && isRoom ? { label, room, told: false, height: 2 } : undefined;
}

/** A label and its room, perhaps behind an empty cell. */
function frameRow(grid: Grid, at: number): FrameRow | undefined {
  const cells = grid.begin(at);
  if (cells.length === 1) return frameAcross(grid, at);
  const from = cells.length === 3 && cells[0]?.lines.length === 0 ? 1 : 0;
  const [label, room, ...more] = cells.slice(from);
  if (!label || !room || more.length > 0 || label.lines.length !== 1 || label.rowSpan > 1) return undefined;
  const text = cellText(label);
  if (text === "" || text.length > LONGEST_LABEL || numberAlone(text) !== undefined) return undefined;
  const isRoom = isOnlyRoom(room);
  if (isRoom || offersBeside(text, room)) return { label, room, told: false, height: 1 };
  const isTold = marksOf(room.lines).every(({ type }) => type === "text") && !isGradeWord(text);
  return isTold ? { label, room, told: true, height: 1 } : undefined;
}

const isAsked = ({ told }: FrameRow): boolean => !told;

const asksJudgement = ({ label, room, told }: FrameRow): boolean =>
  !told && (isJudged(label) || areOptions(room));

/** What to look at, under what the form calls it where that says more than "Consider". */
const linesTold = ({ label, room }: FrameRow): readonly string[] =>
  [...(isPromptHead(cellText(label)) ? [] : [label]), room].flatMap(({ lines }) =>
    lines.map(({ text }) => text),
  );

const isJudged = (label: GridCell): boolean =>
  isJudgementWord(cellText(label)) || scaleNamedIn(cellText(label)).length > 0;

type Words = Extract<FormPart, { is: "words" }>;

interface NamingRow {
  readonly texts: readonly string[];
  readonly number: string | undefined;
}

/** A row that is a question or a name, perhaps with its number in a cell before it, right above such labels. */
function namingRow(grid: Grid, at: number, again: ReadonlySet<string>): NamingRow | undefined {
  const said = grid.begin(at).filter(({ lines }) => lines.length > 0);
  const number = said.length > 1 && said[0] ? numberAlone(cellText(said[0])) : undefined;
  const [named, ...more] = number === undefined ? said : said.slice(1);
  const row = frameRow(grid, at);
  const isName = named?.lines.length === 1 && !cellText(named).endsWith(":");
  if (!named || !isName || more.length > 0 || (row && again.has(nameIn(row)))) return undefined;
  return marksOf(named.lines).every(({ type }) => type === "text")
    ? { texts: named.lines.map(({ text }) => text), number }
    : undefined;
}

/** A question across the table, right under a row in bold across it that names what the question is about. */
function isUnderName(grid: Grid, at: number): boolean {
  const [above, own] = [grid.begin(at - 1), grid.begin(at)];
  const [name, asked] = [above[0]?.lines ?? [], own[0]?.lines ?? []];
  return (
    above.length === 1 &&
    own.length === 1 &&
    name.length > 0 &&
    name.every(({ bold }) => bold) &&
    asked.every(({ bold, text }) => !bold && text.endsWith("?"))
  );
}

const withNumber = ({ number }: NamingRow): Pick<NewItem, "number"> =>
  number === undefined ? {} : { number };

/** The item that the row names, with what it says beside the name. */
function itemNamed(
  named: NamingRow,
  item: Omit<NewItem, "label"> & Required<Pick<NewItem, "prompts">>,
): NewItem {
  const { label, number, prompts } = itemLabel(named.texts);
  return {
    ...(number === undefined ? {} : { number }),
    ...withNumber(named),
    ...item,
    label,
    prompts: [...prompts, ...item.prompts],
  };
}

const headed = (named: NamingRow | undefined): readonly Words[] =>
  (named?.texts ?? []).map((text, at) => ({
    is: "words",
    line: plainLine(at === 0 && named?.number !== undefined ? `${named.number} ${text}` : text),
    heading: at === 0,
  }));

/** Each label asked in words. */
const asked = (rows: readonly FrameRow[]): readonly FormPart[] => [
  ...rows.map(({ label }) => ({ is: "item", item: itemLabel([cellText(label)]) }) as const),
  { is: "break" },
];

/** The judgement of an item, its boxes by what the form calls each, and judgements it has no place for. */
export function partsOfItem(rows: readonly FrameRow[], [judged, ...left]: readonly FrameRow[]) {
  const others = rows
    .filter((row) => row !== judged && !left.includes(row))
    .map(({ label }) => cellText(label));
  const boxes = others.filter((text) => !asksWhyNotApplicable(text));
  const of = (kind: "evidence" | "impact") => boxes.find((text) => printedBox(text)?.box === kind);
  const [evidence, impact] = [of("evidence"), of("impact")];
  return {
    understood: [judged ? cellText(judged.label) : "", ...others],
    left,
    labels: judged ? labelsIn(judged) : [],
    chosen: true,
    asksScale: true,
    judgedIn: judged ? cellText(judged.label).replace(/\s*:$/u, "") : "",
    evidence: evidence !== undefined,
    impact: impact !== undefined,
    evidenceLabel: evidence === undefined ? undefined : boxName(evidence, printedBox(evidence)?.hint ?? ""),
    impactLabel: impact === undefined ? undefined : boxName(impact, printedBox(impact)?.hint ?? ""),
    further: boxes
      .filter((text) => text !== evidence && text !== impact)
      .map((text) => text.replace(/\s*:$/u, "")),
  };
}

/** What stands beside the label to be chosen, else what the label spells out. */
function labelsIn({ label, room }: FrameRow): readonly string[] {
  const printed = labelsOrWords(marksOf(room.lines));
  const listed = printed.length > 1 ? printed : (listedWords(cellText(room))?.labels ?? []);
  const offered = listed.length > 1 ? listed : phrasesBeside(cellText(label), room);
  return offered.length > 1 ? offered : scaleNamedIn(cellText(label));
}
