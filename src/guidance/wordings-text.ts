import type { Wording } from "../audit/template";
import type { Segment } from "./wording-difference";

/** Wordings as one text: each wording and each bullet on a line of its own. */
export function wordingsText(wordings: readonly Wording[]): string {
  return wordings.flatMap(({ text, bullets = [] }) => [text, ...bullets]).join("\n");
}

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
