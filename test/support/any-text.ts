import * as fc from "fast-check";

interface Lengths {
  readonly minLength?: number;
  readonly maxLength?: number;
}

const codePoint = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code));

const ASCII = codePoint(0, 0x7f);
const BELOW_SURROGATES = codePoint(0, 0xd7ff);
const ABOVE_SURROGATES = codePoint(0xe000, 0x10ffff);

const PRINTABLE = codePoint(0x20, 0x7e);
const LETTERS = [
  [0xa1, 0x17f],
  [0x391, 0x3a1],
  [0x410, 0x44f],
  [0x5d0, 0x5ea],
  [0x621, 0x63a],
  [0x905, 0x939],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x1f300, 0x1f5ff],
] as const;
/** Several code points that are read as one: letters with their marks, flags, families, tones of skin. */
const JOINED = ["e\u0301", "o\u0323\u0302", "ö", "ﬃ", "🇬🇧", "👩‍👧", "👍🏽", "❤️", "क्ष", "각"] as const;

const grapheme = fc.oneof(
  { weight: 4, arbitrary: PRINTABLE },
  { weight: 3, arbitrary: fc.oneof(...LETTERS.map(([from, to]) => codePoint(from, to))) },
  { weight: 1, arbitrary: fc.constantFrom(...JOINED) },
);

/** Names that every object has. */
const INHERITED = ["__proto__", "constructor", "toString", "valueOf"] as const;

/*
 * fast-check's own `unit: "binary"` and `unit: "grapheme"` list every character there is, in each file that names one, to
 * find what a text could have been made of.
 */
function of(unit: fc.Arbitrary<string>, lengths: Lengths): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = Infinity } = lengths;
  const names = INHERITED.filter(({ length }) => length >= minLength && length <= maxLength);
  const text = fc.string({ ...lengths, unit });
  return names.length === 0
    ? text
    : fc.oneof({ weight: 19, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom(...names) });
}

/** Any whole code points, control characters among them, as long as said, counted in code points. */
export const anyCodePoints = (lengths: Lengths = {}): fc.Arbitrary<string> =>
  of(fc.oneof(ASCII, BELOW_SURROGATES, ABOVE_SURROGATES), lengths);

/** What a person could type in any script, as long as said, counted in what is read as one character. */
export const anyGraphemes = (lengths: Lengths = {}): fc.Arbitrary<string> => of(grapheme, lengths);
