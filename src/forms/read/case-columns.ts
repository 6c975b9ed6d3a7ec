import type { ShapedColumn } from "./column-shapes";
import { cellText, overlap, type Grid } from "./form-grid";
import type { HeadColumn } from "./head-column";
import { asksWhether } from "./head-words";
import { gradeBesideKey, narrowGrade } from "./narrow-grade";
import { endsInGrade } from "./printed-boxes";
import { tickedColumn } from "./ticked-column";

const FEWEST = 3;
/** So many are seldom a scale. */
const FEWEST_ANYWHERE = 5;

/** What grades are counted by; everything else that is counted in heads is a record. */
const COUNTED_GRADES =
  /\b(grade|level|score|rating|band|stage|tier|step|point|mark|category|standard|rag)s?\b/iu;
const RECORDS =
  /\b(files?|cases?|records?|child(ren)?|patients?|residents?|clients?|pupils?|students?|users?|samples?|persons?|people|famil(y|ies)|staff|carers?|workers?|notes|visits?|ffeil(iau)?|achos(ion)?|plant|plentyn|cleifion)\b/iu;

/** "Call" over A to F: each is looked at for itself. */
const EVENTS =
  /^(?:(?:telephone|phone|sampled?|audited)\s)?(?:calls?|referrals?|contacts?|sessions?|meetings?|assessments?|plans?|reports?|letters?|interviews?|episodes?|admissions?|appointments?)$/iu;

/** Columns that stand for one record each ("Patient 1", "Patient 2", or 1 to 6 under "File"): no grades. */
export function caseColumns(
  grid: Grid,
  row: number,
  columns: readonly ShapedColumn[],
): readonly ShapedColumn[] {
  const blank = columns.filter(({ content, text }) => content === "blank" && text !== "");
  const counted = blank.flatMap((column) => {
    const [, before, count] = /^(.*?)\s*\b(\d{1,3}|[a-z])$/iu.exec(column.text) ?? [];
    return before === undefined || count === undefined ? [] : [{ column, before: before.trim(), count }];
  });
  const [first] = counted;
  const alike = counted.filter(({ before }) => before.toLowerCase() === first?.before.toLowerCase());
  if (!first || alike.length < FEWEST || !areInOrder(alike.map(({ count }) => count))) return [];
  const named = first.before === "" ? nameOver(grid, row, first.column) : first.before;
  const isRecord =
    first.before === "" ? RECORDS.test(named) || EVENTS.test(named) : !COUNTED_GRADES.test(named);
  const isSaid =
    named === "" &&
    (saysRecords(grid.said, alike.length) ||
      (alike.length >= FEWEST_ANYWHERE && saysRecords(grid.form.lines, alike.length, true)));
  return isSaid || (isRecord && !COUNTED_GRADES.test(named)) ? alike.map(({ column }) => column) : [];
}

/**
 * A sentence says that the columns are records ("for each record", "ten files"), and none that they are to score with. `anywhere`: not
 * right above the table, where only their number or the word for a column is about them.
 */
function saysRecords(said: readonly string[], count: number, anywhere = false): boolean {
  const sentences = said.flatMap((text) => text.split(/(?<=[.;:?!])\s+/u));
  const isCounted = new RegExp(
    `\\b(?:${String(count)}|${COUNT_WORDS[count] ?? count})\\b(?:\\s+[\\p{L}’'-]+){0,3}?\\s+`,
    "iu",
  );
  const isOfRecords = (text: string) =>
    [anywhere ? null : OF_EACH.exec(text), isCounted.exec(text)].some(
      (found) => found !== null && FIRST_RECORD.test(text.slice(found.index + found[0].length)),
    ) || COLUMN_IS.test(text);
  return sentences.some(isOfRecords) && !sentences.some((text) => SCORES.test(text));
}

const OF_EACH =
  /\b(?:each|every|per|one|a separate)\s+(?:column (?:for|to|per|is)\s+)?(?:(?:each|every|a|one)\s+)?/iu;
/** A record, perhaps behind a word or two that tell more of it: "social care record". */
const FIRST_RECORD = new RegExp(`^(?:[\\p{L}’'-]+\\s+){0,2}?${RECORDS.source}`, "iu");
const COLUMN_IS = new RegExp(
  `\\bcolumns?\\b[^.]{0,40}?${RECORDS.source}|\\bcolumns? (?:per|for each|for every|to each) (?!statement|question|item|answer|grade|score|standard|criteri)\\p{L}`,
  "iu",
);
const SCORES =
  /\b(?:scor(?:e|es|ed|ing)|rat(?:e|ed|ing)|scale|grad(?:e|es|ed|ing))\b|(?<!\b(?:columns?|files?|records?|cases?|numbered)\s+)\b1\s*(?:\([^)]*\)|=[^,.;]*)?\s*(?:to|–|-)\s*\d+\s*(?:\(|=)/iu;
const COUNT_WORDS: Readonly<Record<number, string>> = {
  3: "three",
  4: "four",
  5: "five",
  6: "six",
  7: "seven",
  8: "eight",
  9: "nine",
  10: "ten",
  12: "twelve",
  15: "fifteen",
  20: "twenty",
};

function areInOrder(counts: readonly string[]): boolean {
  const numbers = counts.map((count) =>
    /^\d/u.test(count) ? Number(count) : count.toUpperCase().charCodeAt(0),
  );
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** What stands in the row above over a column and its neighbours. */
function nameOver(grid: Grid, row: number, { from, until }: ShapedColumn): string {
  const above = row > 0 ? grid.across(row - 1) : [];
  const cell = above.find((each) => overlap(each, { column: from, colSpan: until - from }) > 0);
  return cell && cell.colSpan > 1 ? cellText(cell) : "";
}

/** "Met?" and "Tick" ask for the answer where no other column does, or a narrow one for the grade that is told. */
export function withAsked(
  columns: readonly HeadColumn[],
  shaped: readonly ShapedColumn[],
  hasKey: boolean,
): readonly HeadColumn[] {
  const ticked = tickedColumn(shaped);
  if (columns.some(({ role }) => role === "answer")) return columns;
  const graded = shaped.filter((_, at) => columns[at]?.role === "grade");
  const isTold = graded.length > 0 ? graded.every(({ content }) => content === "words") : hasKey;
  const narrow = isTold ? narrowGrade(columns, shaped) : undefined;
  if (narrow) return withAnswer(columns, narrow);
  const besideKey = isTold ? gradeBesideKey(columns, shaped) : undefined;
  if (graded.length > 0) return withAnswer(columns, besideKey);
  const open = columns.filter(
    ({ role }, at) => (role === "other" || role === "label") && shaped[at]?.content === "blank",
  );
  const asked =
    open.find(({ text }) => asksWhether(text)) ??
    open.find((column) => column.from === ticked?.from) ??
    open.find(({ text }) => endsInGrade(text));
  if (!asked) return withAnswer(columns, besideKey);
  return withAnswer(columns, asked, ticked?.from === asked.from ? { ticked: true } : {});
}

const withAnswer = (
  columns: readonly HeadColumn[],
  asked: HeadColumn | undefined,
  how: Partial<HeadColumn> = {},
): readonly HeadColumn[] =>
  columns.map((column) => (column === asked ? { ...column, role: "answer", ...how } : column));
