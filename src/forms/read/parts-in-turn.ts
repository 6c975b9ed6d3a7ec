import { plainText } from "./answer-places";
import type { AnsweredPart } from "./draft-answers";

/** Finds the part of a draft that bears a label, as a form is read from its beginning to its end. */
export interface PartsInTurn {
  /** The part of this label; the third row that bears it is the third part that does. */
  readonly named: (text: string, at: Place) => AnsweredPart | undefined;
  /** The part that was last named so in this piece of the form. */
  readonly lastNamed: (text: string, at: number) => AnsweredPart | undefined;
  /** The part right behind another, where it bears this label. */
  readonly behind: (part: AnsweredPart, text: string) => AnsweredPart | undefined;
  /** The first part of this label, wherever that stands. */
  readonly first: (text: string) => AnsweredPart | undefined;
}

interface Place {
  readonly at: number;
  readonly row: number;
}

export function partsInTurn(parts: readonly AnsweredPart[]): PartsInTurn {
  const byLabel = partsByLabel(parts);
  const turns = new Map<string, number>();
  const inRows = new Map<string, AnsweredPart>();
  const inPieces = new Map<string, AnsweredPart>();
  const same = (text: string) => {
    const found = byLabel.get(plainText(text)) ?? byLabel.get(text.toLowerCase());
    return plainText(text) === "" ? undefined : found;
  };
  return {
    named: (text, { at, row }) => {
      const key = plainText(text);
      const rowKey = `${String(at)} ${String(row)} ${key}`;
      const before = inRows.get(rowKey);
      const found = same(text);
      if (before || !found) return before;
      const turn = turns.get(key) ?? 0;
      const part = found[Math.min(turn, found.length - 1)];
      if (!part) return undefined;
      turns.set(key, turn + 1);
      inRows.set(rowKey, part);
      inPieces.set(`${String(at)} ${key}`, part);
      return part;
    },
    lastNamed: (text, at) => (text === "" ? undefined : inPieces.get(`${String(at)} ${plainText(text)}`)),
    behind: (part, text) => {
      const next = parts[parts.indexOf(part) + 1];
      return next && same(text)?.includes(next) ? next : undefined;
    },
    first: (text) => same(text)?.[0],
  };
}

/** The parts by their labels, with and without their numbers. */
function partsByLabel(parts: readonly AnsweredPart[]): ReadonlyMap<string, readonly AnsweredPart[]> {
  const byLabel = new Map<string, AnsweredPart[]>();
  for (const part of parts)
    for (const key of new Set([plainText(part.label), part.label.toLowerCase(), plainText(part.bare)])) {
      const same = byLabel.get(key);
      if (same) same.push(part);
      else byLabel.set(key, [part]);
    }
  return byLabel;
}
