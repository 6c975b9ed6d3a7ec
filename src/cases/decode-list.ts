/**
 * The text of a list as programs save it: UTF-8 with or without a mark in
 * front, UTF-16 with one, else Windows-1252, which older Excel writes. Lines
 * end in `\n`. Undefined where the bytes are no text.
 */
export function decodeList(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  return text.includes("\0") ? undefined : text.replace(/\r\n?/g, "\n");
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes).replace(/[\u0080-\u009F]/g, windows1252);
  }
}

/** 0x80 to 0x9F, which some versions of Node take for the control characters of ISO 8859-1; five of them mean nothing. */
const UPPER = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

function windows1252(control: string): string {
  const character = UPPER.charAt(control.charCodeAt(0) - 0x80);
  return character === "\0" ? "\uFFFD" : character;
}
