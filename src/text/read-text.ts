import { phrase } from "../words/phrase";

/** The text in a file, or why there is none. A byte-order mark is no part of it. */
export type ReadText =
  | {
      readonly ok: true;
      readonly text: string;
      /** What to look at, since letters may be others than were written; a sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

/**
 * The text of a file as programs save it: UTF-16 or UTF-8 with or without a mark in front; else Windows-1252, which older
 * programs on Windows write, and then words are named by which a person sees whether that is right. Bytes that none of these
 * has are refused: no letter is lost in silence.
 */
export function readText(bytes: Uint8Array): ReadText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return decoded(bytes, utf16) ?? { ok: false, sentence: notText() };
  const utf8 = decoded(bytes, "utf-8");
  if (utf8) return utf8;
  const text = windows1252(bytes);
  if (text === undefined) return { ok: false, sentence: unknownLetters() };
  return holdsNothingOfText(text)
    ? { ok: false, sentence: notText() }
    : { ok: true, text, notes: [lookAt(text)] };
}

const notText = () => phrase("This file holds no text that can be read. Save it again, as text in UTF-8.");
const unknownLetters = () =>
  phrase(
    "The letters of this file are written in a way that is neither UTF-8 nor UTF-16 nor Windows-1252, so some would be lost. Save it again in UTF-8: in Excel as “CSV UTF-8”, in an editor with the encoding UTF-8.",
  );

function decoded(bytes: Uint8Array, encoding: string): ReadText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (holdsNothingOfText(text)) return { ok: false, sentence: notText() };
    const lost = wordsWith(text, /\uFFFD/u);
    const twice = wordsWith(text, TWICE);
    return {
      ok: true,
      text,
      notes: [
        ...(lost.length === 0 ? [] : [lostBefore("�", lost)]),
        ...(twice.length === 0 ? [] : [lostBefore(TWICE.exec(twice.join(""))?.[0] ?? "", twice)]),
      ],
    };
  } catch {
    return undefined;
  }
}

/** Text without a mark in front is UTF-16 where every other byte of its beginning is nought. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 64);
  const noughts = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length;
  const most = start.length * 0.4;
  if (bytes.length % 2 !== 0 || start.length < 4 || (noughts(0) < most && noughts(1) < most))
    return undefined;
  return noughts(1) >= most && noughts(0) === 0 ? "utf-16le" : noughts(1) === 0 ? "utf-16be" : undefined;
}

/** What 0x80 to 0x9F are (https://encoding.spec.whatwg.org/#windows-1252); five of them are no letter. Some versions of Node read them as controls. */
const UPPER = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

function windows1252(bytes: Uint8Array): string | undefined {
  const unknown: string[] = [];
  const text = new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009F]/g, (control) => {
    const character = UPPER.charAt(control.charCodeAt(0) - 0x80);
    if (character === "\0") unknown.push(control);
    return character;
  });
  return unknown.length === 0 ? text : undefined;
}

const holdsNothingOfText = (text: string): boolean => text.includes("\0");

const MOST_WORDS = 5;

function lookAt(text: string): string {
  const words = wordsWith(text, /\P{ASCII}/u);
  return phrase("This is not UTF-8, so it was read as Windows-1252. Check: {words}.", {
    words: named(words),
  });
}

/** Letters, controls and signs of Windows-1252 that the second byte of a letter in UTF-8 is read as: such as stand alone, such as may end a word, and all of them. */
const SECOND = "\\u0080-\\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ";
const ENDING = "‘“”–—…";
const ANY = `[${SECOND}${ENDING}’•]`;

/**
 * What a letter becomes where a program read its UTF-8 as Windows-1252 and wrote that down: "Ã¢" of "â", "Å‚" of "ł"; of Greek,
 * Cyrillic, Hebrew and Arabic two in a row, as each of their first bytes is a letter that may well stand before a sign.
 */
const TWICE = new RegExp(
  `\\u00C2[\\u00A0-\\u00BF]|[\\u00C3-\\u00C5](?:[${SECOND}]|[${ENDING}](?=\\p{L}))|(?:[\\u00CE-\\u00D1\\u00D7-\\u00DB]${ANY}){2}|\\u00E2\\u20AC[\\u02DC\\u0153\\u2018-\\u203A\\u2122\\u00A6]`,
  "u",
);

const lostBefore = (sign: string, words: readonly string[]): string =>
  phrase("Letters were lost before this file came here, as {sign} shows: {words}.", {
    sign,
    words: named(words),
  });

function wordsWith(text: string, sign: RegExp): readonly string[] {
  const words = new Set<string>();
  // A long list is told as a whole first: most have no such sign.
  if (!sign.test(text)) return [];
  for (const [word] of text.matchAll(/[^\s,;"{}[\]:]+/gu)) if (sign.test(word)) words.add(word);
  return [...words];
}

function named(words: readonly string[]): string {
  const some = words.slice(0, MOST_WORDS).join(", ");
  return words.length > MOST_WORDS
    ? phrase("{some} and {more} more", { some, more: words.length - MOST_WORDS })
    : some;
}
