import type { Gap } from "../../audit/gap";
import type { Template } from "../../audit/template";
import { placeText } from "../../report/place-text";
import { phrase, phraseOf } from "../../words/phrase";

/** What is worth saying aloud when what the audit lacks has changed; nothing where it has not. */
export function newsOf(
  template: Template,
  before: readonly Gap[],
  after: readonly Gap[],
  /** How much hand-over waits for, with what is left to settle in the document. */
  left: number,
): string | undefined {
  const [old, now] = [before.filter(isRequired), after.filter(isRequired)];
  const filled = missingFrom(old, now);
  const opened = missingFrom(now, old);
  if (filled.length === 0 && opened.length === 0) return undefined;
  const [first] = filled;
  const done =
    first && filled.length === 1 && opened.length === 0
      ? phrase("{place}: done. ", { place: placeText(template, first.where) })
      : "";
  return `${done}${leftText(left)}`;
}

/** How much still stops hand-over, as a sentence. */
export function leftText(count: number): string {
  return count === 0
    ? phrase("Nothing is left to do.")
    : phraseOf(count, "{count} thing left to do.", "{count} things left to do.");
}

const isRequired = (gap: Gap): boolean => gap.severity === "required";

/** By where they are: one gap of a place may turn into another without anything being done there. */
function missingFrom(gaps: readonly Gap[], others: readonly Gap[]): readonly Gap[] {
  const places = new Set(others.map((gap) => gap.where));
  return gaps.filter((gap) => !places.has(gap.where));
}
