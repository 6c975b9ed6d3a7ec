import { namesActions } from "./action-table";
import { isBlankMark } from "./cell-marks";
import type { FormPiece } from "./form-flow";
import { cellText, type Grid } from "./form-grid";
import type { DraftSoFar, FormPart, PrintedColumn } from "./form-parts";
import { itemLabel, numberAlone, printedLabel } from "./printed-label";
import type { ReadLines } from "./bare-details";

const FEWEST = 2;

/** "____ by ____": what stands between two places to write in. */
const JOIN = /^[\s_….]*[_….]\s?(\p{L}{2,10})\s?[_….][\s_….]*$/u;

/**
 * "1. ____", "2. ____" under the name of an action plan: a row of it each, with a second column where each line has a
 * word and more room. Undefined for other lines.
 */
export function numberedActions(
  flow: readonly FormPiece[],
  at: number,
  { lastWords }: DraftSoFar,
): ReadLines | undefined {
  const name = (lastWords ?? "").replace(/\s*:$/u, "");
  if (!namesActions(name) && !/^(?:key |any )?(?:recommendations?|next steps)$/iu.test(name))
    return undefined;
  const { lines, where } = roomFrom(flow, at);
  if (lines.length < FEWEST) return undefined;
  const join = roomOf(lines[0] ?? "") ?? "";
  const columns: readonly PrintedColumn[] = [
    { label: name, kind: "what" },
    ...(join === "" ? [] : [{ label: join, kind: "other" } as const]),
  ];
  return {
    until: at + lines.length,
    parts: [
      { is: "understood", texts: lines },
      { is: "actions", columns, rows: lines.length, examples: [], where },
    ],
  };
}

/** "1. ____", "2. ____" under "Three messages for the team", below what is asked: room for what that asks. */
export function numberedLines(
  flow: readonly FormPiece[],
  at: number,
  { hasItems, headingIsLast, headingWaits, lastWords }: DraftSoFar,
): ReadLines | undefined {
  if (!hasItems || lastWords === undefined) return undefined;
  const { lines } = roomFrom(flow, at);
  const areCounted = lines.every((text, place) => Number(/\d+/u.exec(text)?.[0]) === place + 1);
  if (lines.length < FEWEST || !areCounted) return undefined;
  const isOfHeading = headingIsLast || (headingWaits && lastWords.endsWith("."));
  const asked: readonly FormPart[] = isOfHeading
    ? [{ is: "room" }]
    : [{ is: "last-words-used" }, { is: "item", item: itemLabel([lastWords]) }];
  return {
    until: at + lines.length,
    parts: [{ is: "understood", texts: lines }, ...asked, { is: "break" }],
  };
}

/** The lines from here on that are a number and room. */
function roomFrom(flow: readonly FormPiece[], at: number) {
  const lines: string[] = [];
  let where = "";
  for (let next = at; next < flow.length; next += 1) {
    const piece = flow[next];
    if (piece?.type !== "line" || roomOf(piece.line.text) === undefined) break;
    if (where === "") ({ where } = piece);
    lines.push(piece.line.text);
  }
  return { lines, where };
}

/** What stands between the places to write in of a line that has a number and nothing more; undefined for other lines. */
function roomOf(text: string): string | undefined {
  if (/^\(?\d{1,2}[.):]$/u.test(text)) return "";
  const { number, label } = printedLabel(text);
  if (number === undefined || !/[_…]{3}|\.{4}/u.test(label)) return undefined;
  return isBlankMark(label) ? "" : JOIN.exec(label)?.[1];
}

/** A table of numbers with nothing but room beside or behind each: room for what stands above it asks. */
export function numberedRows(grid: Grid, at: number, { lastWords }: DraftSoFar): readonly FormPart[] {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row));
  const isNumbered =
    at === 0 &&
    rows.length >= FEWEST &&
    rows.every(
      ([number, ...room], row) =>
        number !== undefined &&
        room.length < 2 &&
        numberAlone(cellText(number)) === String(row + 1) &&
        room.every((cell) => isBlankMark(cellText(cell))),
    );
  if (!isNumbered || lastWords === undefined) return [];
  const said = { is: "understood", texts: rows.flatMap((cells) => cells.map(cellText)) } as const;
  if (!namesActions(lastWords)) return [said, { is: "room" }];
  const columns: readonly PrintedColumn[] = [{ label: lastWords, kind: "what" }];
  return [said, { is: "actions", columns, rows: rows.length, examples: [], where: "" }];
}
