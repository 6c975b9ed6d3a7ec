import type { Snapshot } from "./docx-document";
import { freshPart } from "./package-part";

/** What becomes of one part: bytes from `start` up to `end` give way to others, or, without any, the part goes. */
export interface PartChange {
  /** Without a leading slash. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly bytes?: Uint8Array;
}

const NONE = new Uint8Array();

/** What turns one state of a document into another: of each part that differs, the one stretch that does. */
export function changesBetween(from: Snapshot, to: Snapshot): readonly PartChange[] {
  const changes: PartChange[] = [];
  for (const [key, part] of to) {
    const before = from.get(key);
    if (before === part) continue;
    const change = stretchBetween(before?.bytes() ?? NONE, part.bytes());
    if (!before || change)
      changes.push({ name: part.name, ...(change ?? { start: 0, end: 0, bytes: NONE }) });
  }
  for (const [key, { name }] of from) if (!to.has(key)) changes.push({ name, start: 0, end: 0 });
  return changes;
}

/** A state with these changes made to it; undefined where they belong to another. */
export function withChanges(from: Snapshot, changes: readonly PartChange[]): Snapshot | undefined {
  const parts = new Map(from);
  for (const { name, start, end, bytes } of changes) {
    const key = name.toLowerCase();
    const before = parts.get(key)?.bytes() ?? NONE;
    if (start > end || end > before.length) return undefined;
    if (bytes) parts.set(key, freshPart(name, spliced(before, start, end, bytes)));
    else parts.delete(key);
  }
  return parts;
}

function stretchBetween(from: Uint8Array, to: Uint8Array): Omit<Required<PartChange>, "name"> | undefined {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  if (start === from.length && start === to.length) return undefined;
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1;
  return { start, end: from.length - same, bytes: to.slice(start, to.length - same) };
}

function spliced(before: Uint8Array, start: number, end: number, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(before.length - (end - start) + bytes.length);
  whole.set(before.subarray(0, start));
  whole.set(bytes, start);
  whole.set(before.subarray(end), start + bytes.length);
  return whole;
}
