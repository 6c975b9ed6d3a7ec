import type { Segment } from "./wording-difference";

/** The segments of one stretch of a text that has been compared as a whole. */
export function segmentsBetween(
  segments: readonly Segment[],
  start: number,
  end: number,
): readonly Segment[] {
  let at = 0;
  return segments.flatMap(({ text, onlyHere }) => {
    const from = at;
    at += text.length;
    const part = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return part === "" ? [] : [{ text: part, onlyHere }];
  });
}
