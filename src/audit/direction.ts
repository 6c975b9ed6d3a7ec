/** Letters that are written from right to left: Hebrew, Arabic and their like (Bidi_Class R and AL). */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebr}\p{Script=Arab}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Samr}\p{Script=Mand}\p{Script=Adlm}\p{Script=Rohg}]/u;
const LETTER = /\p{L}/u;

/** Which way a text runs, as its first letter tells (Unicode Standard Annex 9, P2 and P3); undefined where it has none. */
export function directionOf(text: string): "rtl" | "ltr" | undefined {
  const [letter] = LETTER.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

/** A stretch of text that runs one way; undefined where it has no letter. */
export interface Stretch {
  readonly text: string;
  readonly direction: "rtl" | "ltr" | undefined;
}

/**
 * A text in stretches that run one way each. What has no letter between two of them goes with both where they run alike, else
 * with the one that runs as the text does (Unicode Standard Annex 9, N1 and N2).
 */
export function stretchesOf(text: string): readonly Stretch[] {
  const main = directionOf(text);
  if (main === undefined) return [{ text, direction: main }];
  const stretches: { text: string; direction: "rtl" | "ltr" }[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    const [neutral = "", letters = ""] = [piece.match(NEUTRAL)?.[0], piece.replace(NEUTRAL, "")];
    const direction = directionOf(letters) ?? main;
    const last = stretches[stretches.length - 1];
    if (last?.direction === direction || (last && letters === "")) last.text += piece;
    else if (last?.direction === main) {
      last.text += neutral;
      stretches.push({ text: letters, direction });
    } else if (last || neutral === "" || direction === main) stretches.push({ text: piece, direction });
    else stretches.push({ text: neutral, direction: main }, { text: letters, direction });
  }
  return stretches;
}

const NEUTRAL = /^[^\p{L}]+/u;
/** What has no letter, with the letters of one kind behind it. */
const PIECE = new RegExp(
  `[^\\p{L}]*(?:(?:${RIGHT_TO_LEFT.source}\\p{M}*)+|(?:(?!${RIGHT_TO_LEFT.source})\\p{L}\\p{M}*)+|$)`,
  "gu",
);
