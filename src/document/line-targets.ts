import type { LineChange } from "./audit-document";
import { comparable } from "./same-text";

export interface LineTargets {
  /** The new text of a line, by its place among the lines. */
  readonly targets: ReadonlyMap<number, string>;
  readonly left: readonly LineChange[];
}

/**
 * Which lines of a document are meant: those that say it now, in the same order, as long as there are as many as changes.
 * Where there are more or fewer, nobody knows which.
 */
export function lineTargets(changes: readonly LineChange[], lines: readonly string[]): LineTargets {
  const said = new Map<string, LineChange[]>();
  for (const change of changes) {
    const key = comparable(change.now);
    said.set(key, [...(said.get(key) ?? []), change]);
  }
  const found = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const key = comparable(line);
    if (said.has(key)) found.set(key, [...(found.get(key) ?? []), at]);
  });
  const targets = new Map<number, string>();
  const left: LineChange[] = [];
  for (const [key, meant] of said) {
    const places = found.get(key) ?? [];
    if (places.length !== meant.length) left.push(...meant);
    else places.forEach((at, index) => targets.set(at, meant[index]?.text ?? ""));
  }
  return { targets, left };
}
