import { kindOf } from "./action-table";
import { namesActions } from "./action-words";
import { isBlankMark } from "./cell-marks";
import type { DraftColumnKind } from "../draft/form-draft";
import type { FormPiece } from "./form-flow";
import { cellText, type Grid } from "./form-grid";
import type { DraftSoFar, FormPart, PrintedColumn } from "./form-parts";
import { itemLabel, numberAlone, printedLabel } from "./printed-label";
import type { ReadLines } from "./bare-details";

const FEWEST = 2;
const LONGEST = 300;

/** A place to write in: "____". */
const ROOM = /[\s.]*(?:_{3,}|…+|\.{4,})[\s_.…]*/u;
/** "by", "For:", "By when": what stands between two places to write in. */
const JOIN = /^\p{L}[\p{L}’' ]{1,24}:?$/u;

/**
 * "1. ____", "2. ____" under the name of an action plan: a row of it each, with further columns where each line has
 * words and more room; "1. ____ For: ____ By: ____" is one whatever it is called. Undefined for other lines.
 */
export function numberedActions(
  flow: readonly FormPiece[],
  at: number,
  { hasItems, lastWords }: DraftSoFar,
): ReadLines | undefined {
  const name = (lastWords ?? "").replace(/\s*:$/u, "");
  const isNamed =
    namesActions(name) || /^(?:key |any )?(?:recommendations?|next steps|argymhellion)$/iu.test(name);
  const { lines, where } = isNamed || hasItems ? roomFrom(flow, at) : { lines: [], where: "" };
  if (lines.length < FEWEST) return undefined;
  const columns = columnsOf(roomOf(lines[0] ?? "") ?? [], name);
  const isShared = (["person", "due"] as const).every((asked) => columns.some(({ kind }) => kind === asked));
  if (name === "" || !(isNamed || isShared)) return undefined;
  return {
    until: at + lines.length,
    parts: [
      { is: "understood", texts: lines },
      { is: "actions", columns, rows: lines.length, examples: [], where },
    ],
  };
}

/** What is to be done, and what else each line says of it: the word before its first room, else the name above, and those between. */
function columnsOf([first = "", ...joins]: readonly string[], name: string): readonly PrintedColumn[] {
  const taken = new Set<DraftColumnKind>(["what"]);
  const others = joins.map((label): PrintedColumn => {
    // "For: ____" beside what is to be done: for somebody to do.
    const kind = /^for$/iu.test(label) && !taken.has("person") ? "person" : kindOf(label, taken);
    taken.add(kind);
    return { label, kind };
  });
  return [{ label: first === "" ? name : first, kind: "what" }, ...others];
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

/** What stands before each place to write in of a line that has a number and little more: "" of the first; undefined for other lines. */
function roomOf(text: string): readonly string[] | undefined {
  if (/^\(?\d{1,2}[.):]$/u.test(text)) return [""];
  const { number, label } = printedLabel(text);
  if (number === undefined || label.length > LONGEST || !ROOM.test(label)) return undefined;
  if (isBlankMark(label)) return [""];
  const [first = "", ...joins] = label.split(ROOM).map((said) => said.trim());
  const before = joins.at(-1) === "" ? joins.slice(0, -1) : joins;
  const areJoins = before.every((said) => JOIN.test(said)) && (first === "" || TASK_ALONE.test(first));
  return areJoins ? [first, ...before].map((said) => said.replace(/:$/u, "")) : undefined;
}

/** "Action:" before the first room of a line. */
const TASK_ALONE =
  /^(?:(?:agreed|further|key) )?(?:action|recommendation|task|step|cam|argymhelliad)(?: (?:needed|required|agreed))?:?$/iu;

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
