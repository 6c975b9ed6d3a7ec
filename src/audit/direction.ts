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
