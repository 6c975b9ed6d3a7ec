import { cellText, type Grid, type GridCell, type LevelsOf } from "./form-grid";
import type { FormPart } from "./form-parts";
import type { FormPiece } from "./form-piece";
import { isPlainLabelHead, mayHeadGrade } from "./head-words";
import { isJudgementWord, tickBoxes } from "./printed-boxes";
import { areLetters, familyOf } from "./printed-grades";

const FEWEST = 3;
/** What asks of one thing alone stands close below what its levels look like. */
const MOST_BETWEEN = 6;
const MOST_ROWS = 6;
const LONGEST_HEAD = 40;

interface Levels {
  /** "Score | Descriptor", over them. */
  readonly head: readonly string[];
  readonly told: ReadonlyMap<string, readonly string[]>;
}

/**
 * The tables of nothing but the levels of a scale, where several under names of their own say what the same levels look like for
 * each, by their place in the form.
 */
export function levelsToldApart(pieces: readonly FormPiece[]): ReadonlyMap<number, LevelsOf> {
  const places = new Map<string, number[]>();
  const texts = new Map<string, Set<string>>();
  for (const [at, piece] of pieces.entries()) {
    const levels = piece.type === "table" ? levelsIn(piece.grid) : undefined;
    if (!levels) continue;
    const scale = [...levels.told.keys()].join("|").toLowerCase();
    places.set(scale, [...(places.get(scale) ?? []), at]);
    texts.set(scale, (texts.get(scale) ?? new Set()).add([...levels.told.values()].join("|")));
  }
  const apart = [...places].filter(
    ([scale, each]) =>
      each.length > 1 &&
      texts.get(scale)?.size === each.length &&
      each.every((at) => isUnderName(pieces, at)),
  );
  return new Map(apart.flatMap(([, each]) => [...askedBelow(pieces, each)]));
}

function askedBelow(pieces: readonly FormPiece[], places: readonly number[]): ReadonlyMap<number, LevelsOf> {
  const between = places
    .slice(1)
    .map((until, at) => pieces.slice((places[at] ?? 0) + 1, until - (isNamed(pieces[until - 1]) ? 1 : 2)));
  const isClose = between.every(
    (each) =>
      each.length <= MOST_BETWEEN &&
      each.every((piece) => piece.type === "line" || !asksMuch(piece.grid)) &&
      each.filter((piece) => piece.type === "line" && piece.line.text.endsWith("?")).length < 2,
  );
  const isAsked = between.some(({ length }) => length > 0);
  const of = !isClose ? "a part" : isAsked ? "what is asked below" : "their name";
  return new Map(places.map((at) => [at, of]));
}

/** "Question | Score" over rows, or rows of more than a grade to mark. */
function asksMuch(grid: Grid): boolean {
  const [first] = grid.begin(0);
  const isWide = grid.columns > 2 && grid.rows > FEWEST;
  return isWide || grid.rows > MOST_ROWS || (first !== undefined && isPlainLabelHead(cellText(first)));
}

/** Under a name, perhaps with a sentence between. */
const isUnderName = (pieces: readonly FormPiece[], at: number): boolean =>
  isNamed(pieces[at - 1]) || (pieces[at - 1]?.type === "line" && isNamed(pieces[at - 2]));

/** A line that does not end as a sentence does. */
const isNamed = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" && !/[.:]$/u.test(piece.line.text);

/** What those tables say: levels that wait for what is judged by them, or that are marked where they stand; many questions go by their codes. */
export function toldLevels(grid: Grid): readonly FormPart[] {
  const of = grid.form.levels.get(grid.at);
  const levels = of === undefined ? undefined : levelsIn(grid);
  if (!levels) return [];
  const labels = [...levels.told.keys()];
  const understood = { is: "understood", texts: levels.head } as const;
  if (of === "a part") {
    const paragraphs = [...levels.told].flatMap(([label, told]) => [label, ...told]);
    return [understood, { is: "legend", labels, head: grid.said.at(-1), paragraphs }];
  }
  const item = { labels, descriptors: levels.told };
  const waits = of === "what is asked below";
  return [understood, { is: "graded", item, alone: false, ...(waits ? { waits } : {}) }];
}

/** A level and what it looks like in each row, perhaps under a head. */
function levelsIn(grid: Grid): Levels | undefined {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row));
  if (!rows.every((cells) => cells.length === 2 && cells.every(isSaid))) return undefined;
  const [first = [], ...others] = rows;
  const isHeaded = !areLevels(rows) && first.every((cell) => cellText(cell).length <= LONGEST_HEAD);
  const levels = isHeaded ? others : rows;
  if (!areLevels(levels) || !(mayScore(levels.map(codeIn)) || (isHeaded && isJudgementWord(codeIn(first)))))
    return undefined;
  return {
    head: isHeaded ? first.map(cellText) : [],
    told: new Map(
      levels.map(([level, told]) => [
        level ? cellText(level) : "",
        (told?.lines ?? []).map(({ text }) => text),
      ]),
    ),
  };
}

/** "1", "2", "3" that go up number what stands beside them, unless a head says that they are scores. */
export const mayScore = (codes: readonly string[]): boolean =>
  codes.some((code) => !/^(?:\d|[A-Z])$/u.test(code)) || Number(codes[0]) > Number(codes[1]);

const codeIn = ([cell]: readonly GridCell[]): string => (cell ? cellText(cell) : "");

function areLevels(rows: readonly (readonly GridCell[])[]): boolean {
  const labels = rows.map(codeIn);
  return (
    labels.length >= FEWEST &&
    new Set(labels).size === labels.length &&
    labels.every(mayHeadGrade) &&
    (familyOf(labels)?.kind === "graded" || areLetters(labels))
  );
}

/** Words with nothing to fill in or to choose. */
const isSaid = (cell: GridCell): boolean =>
  cellText(cell) !== "" &&
  cell.rowSpan === 1 &&
  !cell.room &&
  cell.lines.every(({ text, room, controls }) => !room && controls.length === 0 && !tickBoxes(text));
