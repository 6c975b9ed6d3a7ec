/** The signs people put into answers from Word's symbol fonts, as characters anyone can read. */
const WINGDINGS: Readonly<Record<string, string>> = {
  "4A": "☺",
  "6C": "●",
  "6E": "■",
  "6F": "□",
  "71": "❑",
  "72": "❒",
  "76": "❖",
  "78": "☒",
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
const WINGDINGS_2: Readonly<Record<string, string>> = {
  "4F": "✗",
  "50": "✓",
  "51": "☒",
  "52": "☑",
  "53": "☒",
  "54": "☒",
  A3: "☐",
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
  return signOf(code, attributes["w:font"] ?? "") ?? String.fromCharCode(code);
}

/** Text typed in a symbol font: its signs stand at U+F020 to U+F0FF, where Word puts the characters of such fonts. */
export function signsRead(text: string, font: string | undefined): string {
  if (font === undefined) return text;
  return text.replace(/[\uF020-\uF0FF]/g, (sign) => signOf(sign.charCodeAt(0), font) ?? sign);
}

function signOf(code: number, font: string): string | undefined {
  const sign = (code & 0xff).toString(16).toUpperCase();
  return signsOf(font.toLowerCase())?.[sign];
}

function signsOf(font: string): Readonly<Record<string, string>> | undefined {
  if (font === "wingdings 2") return WINGDINGS_2;
  if (font.startsWith("wingdings")) return WINGDINGS;
  return font === "symbol" ? SYMBOL : undefined;
}
