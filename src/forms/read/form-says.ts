import { cellText, type FormSays } from "./form-grid";
import type { FormPiece } from "./form-piece";
import { legendTable } from "./legend-table";
import { laddersAgain } from "./named-levels";
import { levelsToldApart, toldLevels } from "./told-levels";
import { gradesTold } from "./printed-legend";
import { tellsWhereToWrite } from "./told-key";

/** What the pieces of a form say, once all of them are there. */
export function formSays(pieces: readonly FormPiece[]): FormSays {
  let lines: readonly string[] | undefined;
  let keys: readonly (readonly string[])[] | undefined;
  let levels: FormSays["levels"] | undefined;
  let ladders: FormSays["ladders"] | undefined;
  let codes: readonly CodesTold[] | undefined;
  return {
    get lines() {
      return (lines ??= pieces.flatMap(linesIn));
    },
    get keys() {
      return (keys ??= [...keysInLines(this.lines), ...pieces.flatMap(keysInTable)]);
    },
    get levels() {
      return (levels ??= levelsToldApart(pieces));
    },
    get ladders() {
      return (ladders ??= laddersAgain(pieces));
    },
    codesAbove(place) {
      return (codes ??= codesTold(pieces)).findLast(({ at }) => at <= place)?.labels ?? [];
    },
  };
}

interface CodesTold {
  readonly at: number;
  readonly labels: readonly string[];
}

/** Where the form tells to write a code beside each row below, and which: told there, or last before. */
function codesTold(pieces: readonly FormPiece[]): readonly CodesTold[] {
  const told: CodesTold[] = [];
  let known: readonly string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const lines = linesIn(piece);
    known = [...keysInLines(lines), ...keysInTable(piece)].at(-1) ?? known;
    if (known.length > 1 && lines.some(tellsWhereToWrite)) told.push({ at, labels: known });
  }
  return told;
}

/** What is told of one scale stands close together. */
const LONGEST_KEY = 12;

const keysInLines = (lines: readonly string[]): readonly (readonly string[])[] =>
  lines.flatMap((text, at) => {
    const told = gradesTold(lines.slice(Math.max(0, at - LONGEST_KEY), at), text);
    return told.length > 0 ? [told] : [];
  });

function linesIn(piece: FormPiece): readonly string[] {
  if (piece.type === "line") return [piece.line.text];
  const { grid } = piece;
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row));
  return rows
    .flatMap((cells) => (cells.length === 1 ? cells.flatMap(({ lines }) => lines) : []))
    .map(({ text }) => text);
}

/** A table of grades and what they mean, perhaps under its name. */
function keysInTable(piece: FormPiece): readonly (readonly string[])[] {
  if (piece.type === "line") return [];
  const { grid } = piece;
  if (grid.form.levels.get(grid.at) === "a part")
    return toldLevels(grid).flatMap((part) => (part.is === "legend" ? [part.labels] : []));
  const [name, ...more] = grid.begin(0);
  const isNamed = grid.rows > 1 && name !== undefined && cellText(name) !== "" && more.length === 0;
  const legend = legendTable(grid, 0) ?? (isNamed ? legendTable(grid, 1) : undefined);
  return (legend?.parts ?? []).flatMap((part) =>
    part.is === "legend" && part.labels.length > 0 ? [part.labels] : [],
  );
}
