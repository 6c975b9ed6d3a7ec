/** Letters that are written from right to left: Hebrew, Arabic and their like (Bidi_Class R and AL). */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebr}\p{Script=Arab}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Samr}\p{Script=Mand}\p{Script=Adlm}\p{Script=Rohg}]/u;
const LETTER = /\p{L}/u;

/** Which way a text runs, as its first letter tells (Unicode Standard Annex 9, P2 and P3); undefined where it has none. */
export function directionOf(text: string): Way | undefined {
  const [letter] = LETTER.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

type Way = "rtl" | "ltr";

/** A stretch of text that runs one way; undefined where it has no letter. */
export interface Stretch {
  readonly text: string;
  readonly direction: Way | undefined;
}

/**
 * A text in stretches that run one way each. What has no letter between two of them goes with both where they run alike, else
 * as the text does (Unicode Standard Annex 9, N1 and N2).
 */
export function stretchesOf(text: string): readonly Stretch[] {
  const main = directionOf(text);
  if (main === undefined) return [{ text, direction: main }];
  const stretches: { text: string; direction: Way }[] = [];
  const add = (piece: string, direction: Way) => {
    const last = stretches[stretches.length - 1];
    if (last?.direction === direction) last.text += piece;
    else if (piece !== "") stretches.push({ text: piece, direction });
  };
  let before: Way = main;
  for (const [, between = "", letters = ""] of text.matchAll(PIECE)) {
    const way = directionOf(letters) ?? main;
    add(between, way === before ? way : main);
    add(letters, way);
    before = way;
  }
  return stretches;
}

/** What has no letter, with the letters of one kind behind it. */
const PIECE = new RegExp(
  `([^\\p{L}]*)((?:${RIGHT_TO_LEFT.source}\\p{M}*)+|(?:(?!${RIGHT_TO_LEFT.source})\\p{L}\\p{M}*)+|$)`,
  "gu",
);
