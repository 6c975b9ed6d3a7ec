/** The signs people put into answers from Word's symbol fonts, as characters anyone can read. */
const WINGDINGS: Readonly<Record<string, string>> = {
  "4A": "☺",
  "6C": "●",
  "6E": "■",
  "6F": "□",
  "71": "❑",
  "76": "❖",
  A7: "▪",
  A8: "◻",
  D8: "➢",
  DF: "←",
  E0: "→",
  E8: "➔",
  F0: "⇨",
  FB: "✗",
  FC: "✓",
  FD: "☒",
  FE: "☑",
};
const SYMBOL: Readonly<Record<string, string>> = {
  A3: "≤",
  AE: "→",
  B0: "°",
  B1: "±",
  B3: "≥",
  B7: "•",
  D7: "×",
};

/** A `w:sym` as a character (17.3.3.30). A sign we don't know keeps its code in the font. */
export function symbolText(attributes: Readonly<Record<string, string>>): string {
  const code = parseInt(attributes["w:char"] ?? "", 16);
  if (!(code > 0 && code <= 0xffff)) return "";
  const sign = (code & 0xff).toString(16).toUpperCase();
  const font = (attributes["w:font"] ?? "").toLowerCase();
  const known = font.startsWith("wingdings") ? WINGDINGS[sign] : font === "symbol" ? SYMBOL[sign] : undefined;
  return known ?? String.fromCharCode(code);
}
