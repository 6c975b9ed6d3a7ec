import type { DraftColumnKind } from "../draft/form-draft";
import { isOnlyRoom, labelsOf, marksOf } from "./cell-marks";
import { isFieldLabel } from "./field-label";
import { cellText, overlap, type Grid, type GridCell } from "./form-grid";
import type { FormPart, PrintedColumn } from "./form-parts";
import { scaleNamedIn } from "./head-words";
import { nameAboveTable } from "./name-above";
import { namesTasks, TASK } from "./names-tasks";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { numberAlone } from "./printed-label";

/** The action table under a head, up to the row that belongs to it no more; gives that row. */
export function* actionParts(
  grid: Grid,
  head: number,
  columns: readonly PrintedColumn[],
  where: string,
): Generator<FormPart, number> {
  const names = grid.across(head).map(cellText);
  const width = names.length;
  const examples: string[] = [];
  let rows = 0;
  let at = head + 1;
  yield { is: "understood", texts: [...names, ...columns.flatMap(({ options = [] }) => options)] };
  for (; at < grid.rows; at += 1) {
    const cells = grid.across(at);
    if (cells.length === 1 && width > 1) break;
    const texts = cells.map(cellText);
    if (isOpenRow(grid, at) || columns[0]?.options?.includes(texts[0] ?? "")) {
      rows += 1;
      yield { is: "understood", texts };
    } else if (texts.join("|") === names.join("|")) continue;
    else if (cells.length < width) break;
    else examples.push(...cells.flatMap((cell) => cell.lines.map(({ text }) => text)));
  }
  yield { is: "actions", columns, rows, examples, where };
  return at;
}

const COLUMN_WORDS: readonly (readonly [DraftColumnKind, RegExp])[] = [
  [
    "signed-off",
    /\bsign(ed|ing)?[ -]?off\b|\bsigned\b|\bdate (completed|achieved|done)\b|\bcompleted? by manager\b|\bmanager.{0,20}\b(complet|confirm)/iu,
  ],
  ["what", TASK],
  [
    "due",
    /\b((?<!out of |up to )date|by when|to be (?:done|completed|\p{L}+ (?:by|before))|(?:needed|required|wanted|expected) (?:by|before)|when|how soon|time ?-?scales?|time ?frame|deadline|target|due|complet\w*|erbyn( pryd)?|pryd|amserlen|dyddiad)\b/iu,
  ],
  [
    "person",
    /^by:?$|\b(?<!\bfor (?:the |this )?)(person|who|whom|whose|lead|owner|responsib\w*|allocated to|agency|co-?ordinator|officer|manager|teacher|name|worker|role|(?:actioned|returned|corrected|amended) by|[pb]wy|cyfrifol\w*|arweinydd)\b/iu,
  ],
];

/** "Page | Amendment": what is to be done, where the name of the table says so. */
const PUT_RIGHT =
  /\b(?:amendments?|corrections?|changes?|improvements?|goals?|targets?|newid(?:iad)?(?:au)?)\b/iu;

/** "By when": until then something is to be done, whatever the column before calls it. */
const IS_LIMIT =
  /^by (?:\(date\)|date)|\b(by when|to be \p{L}+ (?:by|before)|(?:needed|required|wanted|expected) (?:by|before)|how soon|time ?-?scales?|time ?frame|deadline|target|due|erbyn( pryd)?|amserlen)\b/iu;

/** "Review date", "Date reviewed": what was agreed is looked at again. */
const IS_REVIEW = /\breview/iu;

/** "Who will put it right", "Date for completion": it is still to be done. */
const IS_AHEAD = /\bwho (?:will|is to|should)\b|\bdate (?:for|to be)\b|\bto be (?:done|completed)\b/iu;

/** "Concern raised | What will be done | Date" */
const TO_DO = /^what (?:will|is to|needs to|must|should) /iu;

const LONGEST_HEAD = 80;

/** The columns of an action table, where this row is its head; columns without a name or with numbers only are none. */
export function actionHead(grid: Grid, row: number): readonly PrintedColumn[] | undefined {
  const cells = grid.across(row);
  const texts = cells.map((cell) => DONE.exec(cellText(cell))?.[1] ?? cellText(cell));
  if (cells.length < 2 || grid.begin(row).length < 2 || texts.some((text) => text.length > LONGEST_HEAD))
    return undefined;
  if (cells.some(isFilledIn)) return undefined;
  const named = texts.filter((text) => text !== "" && !/^(no|#|ref|number)\.?$/iu.test(text));
  // A row of items says more than heads do, or leaves more cells open.
  if (named.length * 2 < texts.length || named.filter((text) => text.endsWith(".")).length > 1)
    return undefined;
  const taken = new Set<DraftColumnKind>();
  const columns = named.map((label): PrintedColumn => {
    const kind = kindOf(label, taken);
    taken.add(kind);
    const below = row + 1 < grid.rows ? grid.across(row + 1)[texts.indexOf(label)] : undefined;
    const offered = below && below.row > row ? offeredToChoose(below) : [];
    const options = kind !== "other" ? [] : offered.length > 1 ? offered : offeredIn(label);
    return { label, kind, ...(options.length > 1 ? { options } : {}) };
  });
  const [first] = columns;
  const answering = columns.findIndex(
    ({ label, kind }, at) => at > 0 && kind === "other" && ANSWERS.test(label),
  );
  const answer = columns[answering];
  if (
    !taken.has("what") &&
    answer &&
    RAISED.test(first?.label ?? "") &&
    isAhead(columns) &&
    areOpen(grid, row)
  ) {
    columns[answering] = { ...answer, kind: "what" };
    taken.add("what");
  }
  const isCalled =
    namesTasks(nameAboveTable(grid)) && !isFieldLabel(first?.label ?? "") && areOpen(grid, row);
  if (!taken.has("what") && first?.kind === "other" && (isCalled || isToDo(grid, row, columns))) {
    const told = isCalled
      ? columns.findIndex(({ label, kind }) => kind === "other" && PUT_RIGHT.test(label))
      : 0;
    const at = Math.max(0, told);
    columns[at] = { ...(columns[at] ?? first), kind: "what" };
    taken.add("what");
  }
  const given = namesTasks(nameAboveTable(grid)) ? givenBelow(grid, row) : [];
  if (given.length > 0 && first?.kind === "other") columns[0] = { ...first, options: given };
  const isShared = taken.has("person") || taken.has("due") || isCalled;
  if (!taken.has("what") || !isShared || columns.length < 2) return undefined;
  const what = texts.indexOf(columns.find(({ kind }) => kind === "what")?.label ?? "");
  if (isChecklist(grid, row, what) || areItems(grid, row, what)) return undefined;
  const startsWithAction =
    TASK.test(columns[0]?.label ?? "") ||
    (taken.has("due") && columns.some(({ label }) => TO_DO.test(label)) && areOpen(grid, row)) ||
    (columns.some(({ kind, label }) => kind === "due" && IS_LIMIT.test(label)) && areOpen(grid, row));
  const isPlanned = taken.has("person") || (first?.kind === "other" && isPlan(grid, row, columns));
  const isPutRight = isCalled && columns.some(({ kind, label }) => kind === "what" && PUT_RIGHT.test(label));
  return startsWithAction || isPutRight || given.length > 0 || (isPlanned && taken.has("due"))
    ? columns
    : undefined;
}

/** A box to tick or a list to choose from stands under a head. */
const isFilledIn = ({ lines }: GridCell): boolean =>
  lines.some(
    ({ text, controls }) => !DONE.test(text) && (controls.length > 0 || tickBoxes(text) !== undefined),
  );

/** "Done ☐": what is ticked under it, and no tick. */
const DONE =
  /^((?:tick (?:when|if|once) )?(?:done|completed?|achieved|actioned|closed|signed off|wedi[’']i (?:wneud|gwblhau)|cwblhawyd)\??)\s?\(?[☐□◻✓✔√]\)?$/iu;

/** Somebody does it until a day, in rows that are all open: what the first column says is to be done. */
const isToDo = (grid: Grid, row: number, columns: readonly PrintedColumn[]): boolean =>
  columns.some(({ kind }) => kind === "person") && isAhead(columns) && areOpen(grid, row);

const isAhead = (columns: readonly PrintedColumn[]): boolean =>
  columns.some(
    ({ label, kind }) =>
      IS_LIMIT.test(label) || IS_AHEAD.test(label) || (kind === "due" && /^by:?$/iu.test(label)),
  );

/** "Issue raised | Response | Date to be resolved": what is done about it. */
const RAISED = /\b(?:issues?|concerns?|quer(?:y|ies)|problems?|challenges?|escalations?|mater(?:ion)?)\b/iu;
const ANSWERS =
  /^(?:(?:manager|team|service|agency|provider|our|your|social worker|management)(?:[’']?s)?\s)*(?:response|reply|ymateb)(?: (?:to|from) .{1,30})?$/iu;

/** "Development point | SENCO action | Review date" over several open rows: what is done about each, and until when. */
const isPlan = (grid: Grid, row: number, [first, ...others]: readonly PrintedColumn[]): boolean =>
  grid.rows - row > 2 &&
  others.some(
    ({ label, kind }) =>
      kind === "due" && (IS_LIMIT.test(label) || IS_AHEAD.test(label) || IS_REVIEW.test(label)),
  ) &&
  !isFieldLabel(first?.label ?? "") &&
  areOpen(grid, row);

/** Every row below is to be filled in. */
function areOpen(grid: Grid, row: number): boolean {
  const rows = Array.from({ length: grid.rows - row - 1 }, (_, at) => row + 1 + at);
  return rows.length > 0 && rows.every((at) => isOpenRow(grid, at));
}

/** "Worker", "Team" at the beginning of rows with nothing but room behind it: what the actions are for. Empty where rows say something else. */
function givenBelow(grid: Grid, row: number): readonly string[] {
  const rows = Array.from({ length: grid.rows - row - 1 }, (_, at) => grid.across(row + 1 + at));
  const given = rows.map(([cell]) => (cell ? cellText(cell) : ""));
  const areGiven =
    given.every((text) => /^\p{L}[^.?:]*$/u.test(text) && text.length <= LONGEST_CHOICE) &&
    rows.every(([, ...room]) => room.length > 0 && room.every((cell) => cell.row > row && isOpen(cell)));
  return areGiven && new Set(given).size === given.length && given.length > 1 ? given : [];
}

/** "Action 12" is only the number of a row. */
const SHORTEST_TASK = 12;

/** Each row below says what is to be done, and has nothing but room beside it: it is asked whether that was done. */
function isChecklist(grid: Grid, row: number, what: number): boolean {
  const rows = Array.from({ length: grid.rows - row - 1 }, (_, at) => grid.across(row + 1 + at));
  return (
    rows.length > 1 &&
    rows.every((cells) => {
      const said = cells.filter(({ lines }) => lines.length > 0).map(cellText);
      const named = said.filter((text) => numberAlone(text) === undefined);
      return (
        cells.length > 2 &&
        named.length === 1 &&
        cells[what] !== undefined &&
        cellText(cells[what]) === named[0] &&
        cellText(cells[what]).length >= SHORTEST_TASK
      );
    })
  );
}

/**
 * The rows below say something in other columns than that of the actions and are judged or evidenced beside it: what is
 * to be done is written about each.
 */
function areItems(grid: Grid, row: number, what: number): boolean {
  const heads = grid.across(row);
  const isAsked = heads.some((cell, at) => at > 0 && at !== what && asksOfItem(cell));
  const rows = Array.from({ length: grid.rows - row - 1 }, (_, at) => grid.across(row + 1 + at))
    .filter((cells) => cells.length > 2 && cells.every((cell) => cell.row > row))
    .map((cells) => heads.map((head) => cells.filter((cell) => overlap(cell, head) > 0)));
  const isSaid = (cell: GridCell) => !isOpen(cell);
  const isOfItem = (columns: readonly (readonly GridCell[])[]) =>
    columns[what]?.every(({ lines }) => marksOf(lines).every(({ type }) => type !== "text")) === true &&
    columns.some((cells, at) => at !== what && cells.some(isSaid));
  return isAsked && rows.length > 1 && rows.every(isOfItem);
}

const asksOfItem = (head: GridCell): boolean =>
  isJudgementWord(cellText(head)) ||
  printedBox(cellText(head)) !== undefined ||
  isGradeWord(cellText(head)) ||
  scaleNamedIn(cellText(head)).length > 0;

const LONGEST_CHOICE = 30;

/** What a head offers: "Priority (High / Medium / Low)"; red, amber and green where it says RAG. */
export function offeredIn(head: string): readonly string[] {
  const [, inside = ""] = /[(:]([^()]+)\)?$/u.exec(head) ?? [];
  const parts = inside.split(/\s*[/,|]\s*/u).map((part) => part.trim());
  const areChoices = parts.length > 1 && parts.every((part) => part !== "" && part.length <= LONGEST_CHOICE);
  if (areChoices) return parts;
  return /(?<!\p{L})RAG(?!\p{L})/u.test(head) ? ["Red", "Amber", "Green"] : [];
}

/** Each kind once: a further column of it is the authority's own. */
export function kindOf(label: string, taken: ReadonlySet<DraftColumnKind>): DraftColumnKind {
  // "Who | By": until then, where another column says who.
  if (/^by:?$/iu.test(label) && taken.has("person") && !taken.has("due")) return "due";
  // "Whose task": somebody's, and not what is to be done.
  if (/^(?:who|whom|whose|pwy)\b/iu.test(label) && !taken.has("person")) return "person";
  // "Action completed (date)" is no action to agree on.
  const found = COLUMN_WORDS.find(([kind, words]) => !taken.has(kind) && words.test(label));
  return found?.[0] ?? "other";
}

/** Whether a row of an action table waits to be filled in: it holds nothing, its number, or what is chosen from in it. */
const isOpenRow = (grid: Grid, row: number): boolean =>
  grid.across(row).every(isOpen) && !grid.across(row).every((cell) => offeredToChoose(cell).length > 1);

const isOpen = (cell: GridCell): boolean =>
  isOnlyRoom(cell) || numberAlone(cellText(cell)) !== undefined || offeredToChoose(cell).length > 1;

/** "☐ High ☐ Low", "R / A / G", a list to choose from: alone in a cell to fill in. */
function offeredToChoose({ lines }: GridCell): readonly string[] {
  const marks = marksOf(lines);
  const areOnly = marks.every((mark) => mark.type === "options" && mark.lead === "");
  return areOnly ? labelsOf(marks) : [];
}
