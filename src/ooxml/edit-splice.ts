/** Text to put in the place of a stretch of the source. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with every splice made; they must not overlap. `from` is where the source stands in what they count by. */
export function spliced(source: string, splices: readonly Splice[], from = 0): string {
  let text = "";
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(at, splice.start - from) + splice.text;
    at = splice.end - from;
  }
  return text + source.slice(at);
}
