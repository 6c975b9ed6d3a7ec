import type { FormLine } from "./form-line";
import { printedLabel } from "./printed-label";

/** A line that waits until what follows tells what it belongs to. */
export interface WaitingLine {
  readonly line: FormLine;
  readonly heading: boolean;
}

interface Note {
  readonly title: string | undefined;
  readonly paragraphs: readonly string[];
}

/** Lines that head nothing, as notes: a heading with what stands under it. */
export function notesOf(lines: readonly WaitingLine[]): readonly Note[] {
  const notes: { title: string | undefined; paragraphs: string[] }[] = [];
  for (const { line, heading } of lines) {
    if (heading) notes.push({ title: line.text, paragraphs: [] });
    else {
      if (notes.length === 0) notes.push({ title: undefined, paragraphs: [] });
      notes[notes.length - 1]?.paragraphs.push(line.text);
    }
  }
  // A heading with nothing under it says something all the same.
  return notes.map(({ title, paragraphs }) =>
    paragraphs.length === 0 && title !== undefined
      ? { title: undefined, paragraphs: [title] }
      : { title, paragraphs },
  );
}

/** Which of the lines that wait names the item that now turns out to follow; -1 for none. */
export function labelAmong(lines: readonly WaitingLine[]): number {
  const isNumbered = ({ line }: WaitingLine) => printedLabel(line.text).number !== undefined;
  const headed = Math.max(
    lines.map(isNumbered).lastIndexOf(true),
    lines.map(({ heading }) => heading).lastIndexOf(true),
  );
  const asked = lines.map(({ line }) => line.text.endsWith("?")).indexOf(true, headed + 1);
  if (headed >= 0) return asked >= 0 && lines[headed]?.heading && !isNumbered(lines[headed]) ? asked : headed;
  if (asked >= 0) return asked;
  const short = lines.map(({ line }) => line.text.length <= 150).lastIndexOf(true);
  return short >= 0 ? short : lines.length - 1;
}
