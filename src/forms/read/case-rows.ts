import { isFieldLabel, isOfAudit } from "./field-label";
import { cellText, type Grid, oncePerGrid, type GridCell } from "./form-grid";
import type { FormPart, DraftSoFar, NewItem } from "./form-parts";
import { blankRowsUnder } from "./growing-table";
import { isNumberHead, scaleNamedIn } from "./head-words";
import { itemLabel, numberAlone } from "./printed-label";
import type { HeadColumn } from "./head-column";
import type { TableHead } from "./table-head";
import { splitList } from "./cell-marks";
import { asksOfAll } from "./closing-apart";
import { isJudgementWord } from "./printed-boxes";

/** Rows for as many cases; fewer may be of one. */
const FEWEST_ROWS = 4;
const FEWEST_QUESTIONS = 2;

/**
 * A row for each of several cases: what tells them apart ("Contact no.") is a detail, and what is answered of each
 * ("Consent sought? (Y/N)") an item, asked once. Undefined where the row heads anything else.
 */
export function caseRows(
  grid: Grid,
  at: number,
  where: string,
): { readonly parts: readonly FormPart[]; readonly until: number } | undefined {
  const texts = grid.begin(at).map(cellText);
  const [first = ""] = texts;
  if (texts.includes("") || !(isFieldLabel(first) || isNumberHead(first))) return undefined;
  const until = blankRowsUnder(grid, at);
  const count = until - at - 1;
  const options = texts.map((text) => scaleNamedIn(text));
  if (count < FEWEST_ROWS || options.filter((labels) => labels.length > 1).length < FEWEST_QUESTIONS)
    return undefined;
  const from = options.findIndex((labels) => labels.length > 1);
  const details = texts.slice(0, from).filter((text) => !isNumberHead(text));
  const questions = texts.slice(from);
  const numbers = Array.from({ length: count }, (_, row) => grid.begin(at + 1 + row)).flat();
  return {
    until,
    parts: [
      { is: "remark", remark: { code: "cases-in-rows", where, count } },
      { is: "understood", texts: [...texts, ...numbers.map(cellText)] },
      ...(details.length > 0
        ? [
            {
              is: "fields",
              fields: details.map((label) => ({ label, options: [] })),
              sameTable: false,
            } as const,
          ]
        : []),
      ...questions.map((text, index): FormPart => {
        const labels = options[from + index] ?? [];
        const named = labels.length > 1 ? text.replace(/\s*\([^()]*\)$/u, "") : text;
        return { is: "item", item: { ...itemLabel([named]), labels, chosen: true } };
      }),
      { is: "break" },
    ],
  };
}

/**
 * "Initial concerns form | ____" under "Write Y, P or N on the line.": rows that no head stands over, each with a short line for the
 * code. Undefined where nothing above tells codes, or the rows are details of the audit.
 */
export function codedRows(grid: Grid, from: number): TableHead | undefined {
  const until = codedFrom(grid).get(from);
  if (until === undefined) return undefined;
  const labels = grid.form.codesAbove(grid.at);
  if (labels.length < 2) return undefined;
  const first = grid.begin(from);
  return {
    until,
    labels,
    columns: first.map((cell, at): HeadColumn => ({
      from: cell.column,
      until: cell.column + cell.colSpan,
      role: at === first.length - 1 ? "answer" : at === first.length - 2 ? "label" : "number",
      text: "",
    })),
  };
}

const FEWEST = 2;

/** Where runs of such rows begin, and the row behind each. */
const codedFrom = oncePerGrid((grid): ReadonlyMap<number, number> => {
  const runs = new Map<number, number>();
  let from = 0;
  for (let at = 0; at <= grid.rows; at += 1) {
    if (at < grid.rows && isCoded(grid, at)) continue;
    const labels = Array.from({ length: at - from }, (_, row) => labelOf(grid.begin(from + row)));
    const details = labels.filter(isDetail);
    if (labels.length >= FEWEST && details.length * 2 < labels.length) runs.set(from, at);
    from = at + 1;
  }
  return runs;
});

/** "Auditor", "Date of visit", but not "Plan signed by parents". */
const isDetail = (label: string): boolean => isOfAudit(label) && label.split(" ").length <= LONGEST_DETAIL;

const LONGEST_DETAIL = 3;

const labelOf = (cells: readonly GridCell[]): string => cells.at(-2)?.text ?? "";

/** A label, perhaps behind its number, and beside it a short line to write on. */
function isCoded(grid: Grid, at: number): boolean {
  const cells = grid.begin(at);
  const [label, room] = cells.slice(-2);
  if (!label || !room || cells.length > 3 || grid.across(at).length !== cells.length) return false;
  const isNumbered = cells.length < 3 || numberAlone(cells[0]?.text ?? "") !== undefined;
  const isLine = SHORT_LINE.test(cellText(room));
  const isAsked = label.lines.length === 1 && /[^:_….\s]$/u.test(cellText(label));
  return isNumbered && isAsked && isLine;
}

const SHORT_LINE = /^(?:[_.…]{1,12}|\[\s*\])$/u;

const LONGEST_HEAD = 150;
const LONGEST_OPTION = 40;

/**
 * Heads over rows that are all blank, at least one of which says what can be chosen: each asks something of its own.
 * Undefined where the row heads anything else.
 */
export function blankRowsHead(grid: Grid, at: number): readonly FormPart[] | undefined {
  const cells = grid.begin(at);
  if (cells.length < 2 || at + 1 >= grid.rows || grid.across(at).length !== cells.length) return undefined;
  if (cells.some((cell) => cellText(cell) === "" || cellText(cell).length > LONGEST_HEAD)) return undefined;
  for (let below = at + 1; below < grid.rows; below += 1)
    if (grid.across(below).some(({ lines }) => lines.length > 0)) return undefined;
  // What has a day and several rows happened several times: each row is one of them.
  if (at + 2 < grid.rows && cells.some((cell) => /^(?:dates?|when|time|dyddiad)\b/iu.test(cellText(cell))))
    return undefined;
  const items = cells.map(asked);
  const offering = cells.filter((_, index) => (items[index]?.labels ?? []).length > 0);
  if (offering.length === 0) return undefined;
  // "Record number (1–5)" among such is a detail as they are.
  const texts = cells.map(cellText);
  const areDetails = texts.filter(isFieldLabel).length * 2 > texts.length;
  if (
    areDetails &&
    offering.every((cell) => isFieldLabel(cellText(cell)) && !isJudgementWord(cellText(cell)))
  )
    return undefined;
  return [
    ...items.map((item): FormPart => ({ is: "item", item })),
    { is: "understood", texts: offering.flatMap(({ lines }) => lines.map(({ text }) => text)) },
  ];
}

const MOST_CLOSING = 3;

/**
 * "Auditor’s overall comments | What needs to improve" in bold over one blank row, which ends the table: each asks for words on
 * all that is above. Undefined where the row heads anything else, such as boxes of one item.
 */
export function closingHeads(
  grid: Grid,
  at: number,
  { hasItems }: DraftSoFar,
): readonly FormPart[] | undefined {
  const cells = grid.begin(at);
  const texts = cells.map(cellText);
  if (!hasItems || at + 2 !== grid.rows || cells.length < 2 || cells.length > MOST_CLOSING) return undefined;
  const areHeads = cells.every(({ lines: [line, ...more] }) => line?.bold === true && more.length === 0);
  const isOpen = grid.across(at + 1).every(({ row, lines }) => row > at && lines.length === 0);
  if (!areHeads || !isOpen || !texts.some(asksOfAll) || texts.some(mayAskOtherwise)) return undefined;
  return [...texts.map((text): FormPart => ({ is: "item", item: itemLabel([text]) })), { is: "break" }];
}

const mayAskOtherwise = (text: string): boolean =>
  (isFieldLabel(text) && !asksOfAll(text)) || isJudgementWord(text);

/** What stands between slashes behind a head: "Danger (High / Medium / Low)". */
const choicesIn = (list: string): readonly string[] => {
  const options = list.includes("/") ? splitList(list) : [];
  return options.every((option) => option.length <= LONGEST_OPTION) ? options : [];
};

/** "Likelihood", and in the line below it "Remote, possible or probable". */
function asked(cell: GridCell): NewItem {
  const [first = "", ...rest] = cell.lines.map(({ text }) => text);
  const options = splitList(rest.join(" "));
  const isChoice = options.length > 1 && options.every((option) => option.length <= LONGEST_OPTION);
  if (isChoice) return { ...itemLabel([first]), labels: options };
  const [, name = "", list = ""] = /^([^(:/?]+\??)\s*[(:]?\s*([^()]+)\)?$/u.exec(first) ?? [];
  const inHead = rest.length > 0 ? [] : choicesIn(list);
  return inHead.length > 1
    ? { ...itemLabel([name]), labels: inHead }
    : { ...itemLabel([first, ...rest]), labels: scaleNamedIn(first) };
}
