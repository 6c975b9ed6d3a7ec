import { phrase } from "../words/phrase";
import type { ListRow } from "./list-rows";

/** What a row below the names of the columns is where it is none of the list: a total, the end of a report, or those names again. */
export type NoRow = "total" | "end" | "head";

/** What spreadsheets and reports write in front of a total, in English and Welsh. */
const TOTAL =
  /^(?:(?:grand|sub|is)[ -]?)?(?:totals?|cyfanswm|gyfanswm)(?: mawr)?(?: (?:of )?(?:cases|children|people|rows|records|achosion|plant))?[ :=]*\d*$/i;
/** Excel’s own subtotals are named by what they count: "North Total". */
const TOTAL_OF = /^(?:sub-?)?total |. (?:total|count|[cg]yfanswm)$/i;
const END =
  /^\(?\d+ (?:rows?|records?|cases?|lines?)(?: [a-z]+)?\)?$|^\W{0,10}(?:end of|diwedd) [a-z ]{1,30}\W{0,10}$/i;
/** Most rows begin with nothing of the kind. */
const MAY_BE = /total|[cg]yfanswm|count$|end of|diwedd|\d (?:row|record|case|line)/i;
const NUMBER = /^[\d.,£%\s]+$/;

/** What a row is where that is sure; undefined where it may be one of the list. */
export function noRow(head: ListRow, row: ListRow): NoRow | undefined {
  const { cells, formulas, quotes } = row;
  const at = cells.findIndex(isFilled);
  const first = (cells[at] ?? "").trim();
  if (quotes !== undefined || first.length > 60) return undefined;
  const others = (isLike: (cell: string, at: number) => boolean) =>
    cells.every((cell, other) => other <= at || !isFilled(cell) || isLike(cell.trim(), other));
  const isAlone = cells.findLastIndex(isFilled) === at;
  if (isSame(head.cells[at], first))
    return !isAlone && others((text, other) => isSame(head.cells[other], text)) ? "head" : undefined;
  if (!MAY_BE.test(first)) return undefined;
  if (isAlone && END.test(first)) return "end";
  const isTotal = TOTAL.test(first) || (!isAlone && TOTAL_OF.test(first));
  return isTotal && others((text, other) => NUMBER.test(text) || (formulas?.has(other) ?? false))
    ? "total"
    : undefined;
}

const isFilled = (cell: string): boolean => cell.trim() !== "";

const isSame = (name: string | undefined, text: string): boolean =>
  (name ?? "").trim().toLowerCase() === text.toLowerCase();

/** Rows that are none of a list, as they are found. */
export class NoRows {
  readonly #found: Record<NoRow, { readonly line: number; readonly text: string }[]> = {
    total: [],
    end: [],
    head: [],
  };
  /** Rows of a single cell with words in it, below all that hold more: a foot, or cases of which little is known. */
  #alone: { readonly line: number; readonly text: string }[] = [];

  constructor(private readonly head: ListRow) {}

  /** Whether a row is one of the list; to be asked of each in order. */
  isRow(row: ListRow): boolean {
    const what = noRow(this.head, row);
    if (what === undefined) {
      this.#noteAlone(row);
      return true;
    }
    this.#found[what].push(seen(row));
    return false;
  }

  /** What is to be said of the list. */
  get notes(): readonly string[] {
    const { total, end, head } = this.#found;
    return [
      ...(total.length === 0
        ? []
        : [phrase("What is a total was left out: {lines}.", { lines: linesOf(total) })]),
      ...(end.length === 0
        ? []
        : [phrase("What says that the list ends was left out: {lines}.", { lines: linesOf(end) })]),
      ...(head.length === 0
        ? []
        : [
            phrase("The names of the columns come again: {lines}. They were passed over.", {
              lines: linesOf(head),
            }),
          ]),
      ...(this.#alone.length === 0
        ? []
        : [
            phrase(
              "At its end this list has words in one column alone, which were read as a row: {lines}. If they are none, take them out.",
              {
                lines: linesOf(this.#alone),
              },
            ),
          ]),
    ];
  }

  #noteAlone(row: ListRow): void {
    const isAlone =
      this.head.cells.length > 2 &&
      row.cells.findIndex(isFilled) === row.cells.findLastIndex(isFilled) &&
      seen(row).text.includes(" ");
    if (isAlone) this.#alone.push(seen(row));
    else if (this.#alone.length > 0) this.#alone = [];
  }
}

const seen = ({ line, cells }: ListRow) => ({
  line,
  text: cells.find(isFilled)?.trim() ?? "",
});

const MOST_SHOWN = 5;

function linesOf(rows: readonly { readonly line: number; readonly text: string }[]): string {
  const some = rows
    .slice(0, MOST_SHOWN)
    .map(({ line, text }) => phrase("line {line} (“{text}”)", { line, text: text.slice(0, 60) }))
    .join(", ");
  return rows.length > MOST_SHOWN
    ? phrase("{some} and {more} more", { some, more: rows.length - MOST_SHOWN })
    : some;
}
