import { rowName } from "./form-flow";
import { cellText, type Grid } from "./form-grid";
import type { DraftSoFar, FormPart } from "./form-parts";
import { headsTotal, isTotal, totalLeft } from "./totals";

interface SummedRows {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 2;
const MOST = 40;
/** What is worked out in a column of points. */
const OF_POINTS = /\b(?:scores?|marks?|points|total|out of|max(?:imum)?|possible|sgôr|cyfanswm)\b|%/iu;

/**
 * "Section | Score | %" over the names of the sections that are scored above, with a total below them or how much of the whole
 * each is: worked out of the answers. Undefined where the rows ask for anything else.
 */
export function sectionsSummed(
  grid: Grid,
  at: number,
  where: string,
  { sectionNames, lastWords }: DraftSoFar,
): SummedRows | undefined {
  if (sectionNames.length < FEWEST || grid.rows - at > MOST) return undefined;
  const names = new Set(sectionNames.flatMap(namesOf));
  const bare = summedBare(grid, at, names);
  if (bare) return { parts: [...nameUsed(lastWords), ...leftRows(grid, bare, where)], until: bare.until };
  const [first = "", ...heads] = grid.begin(at).map(cellText);
  if (heads.length === 0) return undefined;
  if (!heads.every((head) => OF_POINTS.test(head))) return undefined;
  const rows = Array.from({ length: grid.rows - at - 1 }, (_, below) => at + 1 + below);
  const totals = rows.filter((row) => isTotal(grid, row));
  const named = rows.filter((row) => !totals.includes(row)).map((row) => grid.begin(row).map(cellText));
  const areNamed = named.every(
    ([name = "", ...beside]) =>
      namesOf(name).some((each) => names.has(each)) && beside.every((text) => !/\p{L}/u.test(text)),
  );
  if (named.length < FEWEST || !areNamed || (totals.length === 0 && !heads.some(headsTotal)))
    return undefined;
  const left = totals.length > 0 ? totals : [at];
  return {
    parts: [
      ...nameUsed(lastWords),
      ...leftRows(grid, { said: [first, ...heads, ...named.flat()], left }, where),
    ],
    until: grid.rows,
  };
}

/** "Summary of scores" heads nothing else. */
const nameUsed = (lastWords: string | undefined): readonly FormPart[] =>
  lastWords !== undefined && NAMES_SUM.test(lastWords)
    ? [{ is: "last-words-used" }, { is: "understood", texts: [lastWords] }]
    : [];

const leftRows = (grid: Grid, { said, left }: Summed, where: string): readonly FormPart[] => [
  { is: "understood", texts: said },
  ...left.flatMap((row) =>
    grid.begin(row).flatMap((cell): readonly FormPart[] => {
      const text = cellText(cell);
      return text === "" ? [] : [{ is: "left", text, where: rowName(where, row), why: totalLeft() }];
    }),
  ),
];

interface Summed {
  readonly said: readonly string[];
  /** The rows with what is worked out of all of them. */
  readonly left: readonly number[];
}

/** "Section A (12) | ____" over "Section B (9) | ____" and their total, under no head. */
function summedBare(
  grid: Grid,
  at: number,
  names: ReadonlySet<string>,
): (Summed & { readonly until: number }) | undefined {
  const said: string[] = [];
  let until = at;
  for (; until < grid.rows; until += 1) {
    const [name = "", ...beside] = grid.begin(until).map(cellText);
    const isRoom = beside.length > 0 && beside.every((text) => !/\p{L}/u.test(text));
    if (!isRoom || !namesOf(name.replace(MOST_BEHIND, "")).some((each) => names.has(each))) break;
    said.push(name);
  }
  const isSum = said.length >= FEWEST && until < grid.rows && isTotal(grid, until);
  return isSum ? { said, left: [until], until: until + 1 } : undefined;
}

/** "(12)", "/ 12", "(out of 12)": the most that a section is given. */
const MOST_BEHIND =
  /\s*(?:\((?:(?:score )?(?:out of|max(?:imum)?|allan o)\s|\/\s?)?\d{1,3}\)|(?:\/|out of|allan o)\s?\d{1,3})\s*:?$/iu;

const NAMES_SUM =
  /^(?:(?:overall|audit|section|score|scoring|your|the|final)\s)*(?:summary|scores?|totals?|results?|crynodeb|sgoriau|cyfanswm|canlyniadau)\b.{0,30}$/iu;

/** "A. Admission", "Section A: Admission", "Section A": what a section may be called where it is summed. */
function namesOf(title: string): readonly string[] {
  const text = title.toLowerCase().replace(/\s*:$/u, "").trim();
  const [, number, name = ""] =
    /^(?:(?:section|part|domain|standard|area|theme|adran|rhan)\s)?(\d{1,2}|[a-z])(?:\s?[.):–—-]\s*|\s+|$)(.*)$/u.exec(
      text,
    ) ?? [];
  return number === undefined ? [text] : [text, `${number}.`, ...(name === "" ? [] : [name])];
}
