/** Widths of Calibri's characters in parts of the type size, by kind. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’|!]/, 0.25],
  [/[ \-()[\]frt/“”]/, 0.3],
  [/[mwMW%@]/, 0.8],
  [/\p{Lu}/u, 0.59],
  [/\d/, 0.507],
];
const OTHER = 0.5;
const known = new Map<string, number>();

function widthOf(character: string): number {
  const width = known.get(character) ?? WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
  known.set(character, width);
  return width;
}

/** Lines that a text takes at a type size within a width, both in points. Within a few in a hundred of what Word breaks. */
export function lineCount(text: string, size: number, width: number): number {
  let [lines, filled] = [1, 0];
  for (const word of text.split(/(?<=[\s/-])/)) {
    const length = size * Array.from(word).reduce((sum, character) => sum + widthOf(character), 0);
    const seen = /\s$/.test(word) ? length - size * widthOf(" ") : length;
    if (filled > 0 && filled + seen > width) {
      lines += 1;
      filled = 0;
    }
    filled += length;
    // A word longer than the line is broken.
    while (filled > width) {
      lines += 1;
      filled -= width;
    }
  }
  return lines;
}

/** How high Calibri's lines are in parts of the type size, single spaced. */
const LEADING = 1.22;

/** The height of a text in points. */
export const textHeight = (text: string, size: number, width: number, spacing = 1.1): number =>
  lineCount(text, size, width) * size * LEADING * spacing;
