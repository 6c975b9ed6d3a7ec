import { cellText, oncePerGrid, type FormSays, type Grid, type GridCell } from "./form-grid";
import { asksWhether, mayHeadGrade } from "./head-words";
import { areLadder, namedLevels, type LevelRow } from "./named-levels";
import { nameAboveTable } from "./name-above";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";

const FEWEST = 3;
const MOST = 6;
/** What a level looks like takes more than a word or two. */
const SHORTEST = 20;

/**
 * The rows of a table that are levels to tick one of, where they are numbered from one end of a scale to the other under each
 * thing that is judged: a question of how well, or several names with as many rows each. None where they may be a list to check off.
 */
export const levelRows = oncePerGrid((grid): ReadonlyMap<number, LevelRow> => {
  const rings = areRinged(grid);
  const whole = groupsIn(grid, rings).filter(areWhole).map(withNames);
  const isOneTicked = whole.length > 0 && ticksOne(grid.form);
  const numbered = whole.filter((rows) => isOneTicked || areTold(rows));
  const named = numbered.length > 0 ? [] : namedLevels(grid);
  const isNamedOne = named.length > 0 && ticksOne(grid.form);
  const groups = [...numbered, ...named.filter((rows) => areLadder(grid, rows, isNamedOne))];
  const [first] = groups;
  const names = groups.map((group) => nameOver(grid, group));
  const heads = first ? headOver(grid, first) : [];
  const areChecks = heads.some((text) => asksWhether(text) && !TICK.test(text));
  const areAlike =
    !areChecks &&
    groups.every(({ length }) => length === first?.length) &&
    (groups.length > 1 ||
      heads.some((text) => LEVEL_HEAD.test(text)) ||
      groups.flat().every(({ label }) => /^\p{L}{2}/u.test(label)));
  const areOneOf = (isOneTicked || rings) && !areChecks;
  const areLevels = names.every((name) => ASKS_HOW.test(name) || ((areAlike || areOneOf) && name !== ""));
  return new Map(areLevels ? groups.flat().map((row) => [row.at, row]) : []);
});

/** "Level | What it looks like | Tick", above the first name that such rows stand under. */
export function headsLevels(grid: Grid, at: number): boolean {
  const [first = -1] = levelRows(grid).keys();
  const cells = grid.begin(at);
  return at + 1 === first && cells.length > 1 && cells.every((cell) => cellText(cell).length <= LONGEST_HEAD);
}

/** "Standard 1 – Ownership" across the columns of the levels, beside "Tick": what they are levels of. */
export function nameOfLevels(grid: Grid, at: number): GridCell | undefined {
  const [name, ...others] = grid.begin(at);
  const isName =
    name !== undefined &&
    name.colSpan > 1 &&
    others.length > 0 &&
    others.every((cell) => TICK.test(cellText(cell)) || cellText(cell) === "") &&
    !LEVEL_HEAD.test(cellText(name));
  return isName ? name : undefined;
}

const LONGEST_HEAD = 60;
const LEVEL_HEAD = /\b(?:levels?|scores?|grades?|ratings?|descriptors?|looks like|lefel|sgôr)\b/iu;
/** "3. How well is risk analysed?": "Which are on file?" is over a list. */
const ASKS_HOW = /^(?:\S{1,5}\s)?(?:how|to what extent|pa mor|i ba raddau)\s.*\?$/iu;
const TICK = /tick|[✓✔√]/iu;
const SAYS_ONE = new WeakMap<FormSays, boolean>();

/** Whether a form says so anywhere, found out once for all of its tables. */
function ticksOne(form: FormSays): boolean {
  const says = SAYS_ONE.get(form) ?? form.lines.some((line) => TICKS_ONE.test(line));
  SAYS_ONE.set(form, says);
  return says;
}

/** "Tick the one description nearest to the report": where rows have a box each, they are what one of is ticked. */
const TICKS_ONE =
  /\b(?:tick|select|choose|circle|mark|pick)\b[^.]{0,30}\b(?:(?:the |only )?one (?:description|statement|descriptor|level|grade|sentence|that (?:best|most))|(?:description|statement|descriptor|level|sentence) (?:nearest|closest|which|that|best|most))/iu;

/** "Circle one number for each domain": its number is the place to mark a level, and no row of numbers offers them elsewhere. */
const RINGS_ONE =
  /\b(?:circle|ring|underline|highlight|rhowch gylch)\b[^.]{0,40}\b(?:numbers?|scores?|levels?|grades?|marks?|letters?|rhif|sgôr|lefel)\b/iu;
const NUMBERS_BESIDE = /(?:^|\s)(?:0\s+)?1\s+2\s+3(?:\s|$)/u;

const RINGS = new WeakMap<FormSays, boolean>();

function areRinged({ form, said }: Grid): boolean {
  const rings =
    RINGS.get(form) ??
    (form.lines.some((line) => RINGS_ONE.test(line)) &&
      !form.lines.some((line) => NUMBERS_BESIDE.test(line)));
  RINGS.set(form, rings);
  return rings && !TELLS_SCALE.test(said.at(-1) ?? "");
}

/** "Scoring key", "Guidance": levels under it are told and not marked. */
const TELLS_SCALE =
  /\b(?:key|scor(?:e|es|ing)|scale|grades?|grading|ratings?|guid(?:e|ance)|descriptors|legend|means?|allwedd|canllawiau)\b/iu;

function groupsIn(grid: Grid, rings: boolean): readonly (readonly LevelRow[])[] {
  const groups: LevelRow[][] = [];
  for (let at = 0; at < grid.rows; at += 1) {
    const row = levelRow(grid, at, rings);
    const open = groups.at(-1);
    if (!row) continue;
    if (open && goesOn(open, row)) open.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** "2 – Needs amendment" is what a level is called where each of them has its name, and behind that what it looks like. */
function withNames(rows: readonly LevelRow[]): readonly LevelRow[] {
  const names = rows.map(({ cell, behind }) =>
    cell.lines.length === 1 && behind.some((each) => each.column > cell.column && isSaid(each))
      ? (NUMBERED.exec(withoutBoxes(cellText(cell))) ?? [])
      : [],
  );
  if (!names.every(([, , , name = ""]) => mayHeadGrade(name))) return rows;
  return rows.map((row, at) => ({
    ...row,
    label: namedLevel(withoutBoxes(cellText(row.cell)), names[at] ?? []),
    behind: row.behind.filter((each) => each.column !== row.cell.column),
  }));
}

/** The next number up or down, in the row below. */
function goesOn(open: readonly LevelRow[], row: LevelRow): boolean {
  const [first, last] = [open[0], open.at(-1)];
  if (!first || last?.at !== row.at - 1) return false;
  const step = Math.sign(last.level - first.level) || row.level - last.level;
  return Math.abs(step) === 1 && row.level === last.level + step;
}

/** From 0 or 1 on, or down to it. */
function areWhole(rows: readonly LevelRow[]): boolean {
  const least = Math.min(...rows.map(({ level }) => level));
  return rows.length >= FEWEST && rows.length <= MOST && least < 2;
}

/** Most of them say more than a word or two. */
function areTold(rows: readonly LevelRow[]): boolean {
  const long = rows.filter(({ behind }) => behind.some((cell) => cellText(cell).length >= SHORTEST));
  return (
    long.length * 2 > rows.length || rows.every(({ label }) => NAMED.test(label) || /^\p{L}{2}/u.test(label))
  );
}

/** What names the thing that these are levels of: a cell beside them all, a row across the table or the line above it. */
function nameOver(grid: Grid, [first]: readonly LevelRow[]): string {
  const beside = first?.area.find((cell) => withoutBoxes(cellText(cell)) !== "");
  if (!first || beside) return beside ? cellText(beside) : "";
  const head = first.at > 0 ? nameOfLevels(grid, first.at - 1) : undefined;
  if (head) return cellText(head);
  const above = [1, 2].map((rows) => (first.at >= rows ? grid.begin(first.at - rows) : []));
  // "Score | Descriptor | Tick" may stand between the name and its levels.
  const isHead = above[0]?.some((cell) => LEVEL_HEAD.test(cellText(cell))) === true;
  const named = above.slice(0, isHead ? 2 : 1).find(({ length }) => length < 2)?.[0];
  return named ? cellText(named) : first.at < 2 ? nameAboveTable(grid) : "";
}

/** "Standard 1 – Ownership | Tick", the first over the levels and what they look like: it names what is judged. */
export function nameInHead(grid: Grid, head: number, { column }: GridCell): GridCell | undefined {
  const cells = grid.begin(head);
  const over = cells.find((cell) => cell.colSpan > 1 && cell.column <= column);
  const isOver = over !== undefined && over.column + over.colSpan > column + 1 && cells.length > 1;
  return isOver && cellText(over) !== "" && !LEVEL_HEAD.test(cellText(over)) ? over : undefined;
}

const headOver = (grid: Grid, [first]: readonly LevelRow[]): readonly string[] =>
  [1, 2]
    .map((above) => (first && first.at >= above ? grid.begin(first.at - above) : []))
    .filter(({ length }) => length > 1)
    .flatMap((cells) => cells.map(cellText));

const NUMBER = /^((?:level\s|score\s|grade\s|lefel\s)?(\d|[A-F]))[.):]?$/iu;
/** "4 = Excellent": its name tells that it is a level, however little is said of it. */
const NAMED = /^\d = \p{L}/u;
const NUMBERED = /^((?:level|score|grade|lefel|gradd|sgôr)\s)?(\d)\s?[.):=–—-]?\s+(\p{L}.*)$/iu;

/** "3 = Met" of "3 – Met"; "Level 3 – Met" is called just that. */
const namedLevel = (
  printed: string,
  [, word, number = "", name = ""]: readonly (string | undefined)[],
): string => (word === undefined ? `${number} = ${name}` : printed);

function levelRow(grid: Grid, at: number, rings: boolean): LevelRow | undefined {
  const cells = grid.across(at);
  // "1. Frequency" down beside its levels has a number of another kind.
  const place = cells
    .slice(0, FEWEST)
    .findIndex((cell) => cell.row === at && cell.rowSpan === 1 && numberIn(cell) !== undefined);
  const cell = cells[place];
  const numbered = cell && numberIn(cell);
  const ticked = cells.filter(isBox);
  const boxes = ticked.length > 0 ? ticked.length : cells.filter((each) => isUnderTick(grid, each)).length;
  const isRing = rings && boxes === 0 && cells.every(isSaid) && cell?.lines.length === 1;
  if (!numbered || (boxes !== 1 && !isRing)) return undefined;
  const { rest, ...level } = numbered;
  const before = cells.slice(0, place);
  const after = [...(rest ? [rest] : []), ...cells.slice(place + 1).filter((each) => each.row === at)];
  // "It is told | 2 | ☐": the number may stand behind its words.
  const isBehind = !after.some(isSaid);
  const area = isBehind ? before.slice(0, -1) : before;
  const behind = isBehind ? [...before.slice(-1).filter((each) => each.row === at), ...after] : after;
  const said = behind.filter(isSaid);
  const isTold = said.length > 0 && said.every((each) => !/[?:]$/u.test(cellText(each)));
  return isTold ? { at, ...level, cell, area, behind } : undefined;
}

/** Blank under "Tick" at the head of the table. */
const isUnderTick = (grid: Grid, { text, column, row }: GridCell): boolean =>
  text === "" && row > 0 && grid.begin(0).some((head) => head.column === column && TICK.test(head.text));

const isSaid = (cell: GridCell): boolean => withoutBoxes(cellText(cell)) !== "";

/** "B" comes second as "2" does. */
const levelOf = (mark = ""): number =>
  /^\d$/u.test(mark) ? Number(mark) : mark.toUpperCase().charCodeAt(0) - "A".charCodeAt(0) + 1;

/** The number of a level, or its letter, alone in its cell but for a box, or before what it looks like. */
function numberIn(cell: GridCell): (Pick<LevelRow, "level" | "label"> & { rest?: GridCell }) | undefined {
  const [line, ...lines] = cell.lines;
  const [, label, alone] = NUMBER.exec(withoutBoxes(cellText(cell))) ?? [];
  if (label !== undefined || !line) return label === undefined ? undefined : { level: levelOf(alone), label };
  const printed = withoutBoxes(line.text);
  const found = NUMBERED.exec(printed) ?? [];
  const [, , level, words] = found;
  if (level === undefined || words === undefined) return undefined;
  // "4 Excellent" is what the level is called.
  if (lines.length === 0 && isGradeWord(words))
    return { level: Number(level), label: namedLevel(printed, found) };
  const rest = [{ ...line, text: words }, ...lines];
  const said = { ...cell, lines: rest, text: rest.map(({ text }) => text).join(" ") };
  return { level: Number(level), label: level, rest: said };
}

/** One box to tick, with nothing beside it but a number or what the level looks like. */
function isBox(cell: GridCell): boolean {
  const boxes = tickBoxes(cellText(cell));
  return boxes !== undefined && boxes.labels.length < 2;
}
