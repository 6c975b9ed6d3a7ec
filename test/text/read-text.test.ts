import fc from "fast-check";
import { readText } from "../../src/text/read-text";
import { anyGraphemes } from "../support/any-text";
import { holds } from "../support/holds";

const bytes = (...values: readonly (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === "number" ? [value] : Array.from(value, (character) => character.charCodeAt(0)),
    ),
  );
const utf16 = (text: string, bigEndian = false) => {
  const made = Buffer.from(text, "utf16le");
  return new Uint8Array(bigEndian ? made.swap16() : made);
};

test.each<readonly [string, Uint8Array]>([
  ["UTF-8", new TextEncoder().encode("Siân, ok")],
  ["UTF-8 with a mark", new TextEncoder().encode("\uFEFFSiân, ok")],
  ["UTF-16 as PowerShell writes it", utf16("\uFEFFSiân, ok")],
  ["UTF-16, big end first", utf16("\uFEFFSiân, ok", true)],
  ["UTF-16 without a mark", utf16("Siân, ok")],
  ["UTF-16 without a mark, big end first", utf16("Siân, ok", true)],
])("%s is read, and nothing is to be looked at", (_, file) => {
  expect(readText(file)).toEqual({ ok: true, text: "Siân, ok", notes: [] });
});

test("what is not UTF-8 is read as Windows-1252, and the words to look at are named", () => {
  expect(
    readText(bytes('{"name": "Si', 0xe2, 'n", "by": "Zo', 0xeb, '", "note": "', 0x93, "x", 0x94, '"}')),
  ).toEqual({
    ok: true,
    text: '{"name": "Siân", "by": "Zoë", "note": "“x”"}',
    notes: ["This is not UTF-8, so it was read as Windows-1252. Check: Siân, Zoë, “x”."],
  });
});

test("of many such words the first are named, and the others counted", () => {
  const read = readText(bytes(...Array.from({ length: 7 }, (_, at) => [0xe9, `${String(at)} `]).flat()));
  expect(read).toMatchObject({ notes: [expect.stringMatching(/é0, é1, é2, é3, é4 and 2 more\.$/)] });
});

test.each([
  "SiÃ¢n",
  "Oâ€™Brien",
  "DÅµr",
  "Å‚ukasz",
  "WÅ‚odarczyk",
  "Å\u0081ukasz",
  "KsiÄ…Å¼ek",
  "Ã‰ric",
  "Ã–zil",
  "Ã…ngstrÃ¶m",
  "Ø£Ø\u00ADÙ…Ø¯",
  "×“×•×“",
  "Ð\u0090Ð½Ð½Ð°",
])("letters that another program wrote twice over are said: %s", (word) => {
  expect(readText(new TextEncoder().encode(`name\n${word}\n`))).toMatchObject({
    notes: [expect.stringContaining(`: ${word}.`)],
  });
});

test.each(["Ångström", "Âé, ÃO", "â", "50 £", "Ä–", "“BLÅ”", "Å …", "IRMÃ…", "2 ×‘x", "Ø ’"])(
  "%s is no such letter",
  (text) => {
    expect(readText(new TextEncoder().encode(text))).toMatchObject({ notes: [] });
  },
);

test("letters that were lost before the file came here are said", () => {
  expect(readText(new TextEncoder().encode("Si\uFFFDn"))).toMatchObject({
    notes: [expect.stringContaining("Si\uFFFDn")],
  });
});

test.each<readonly [string, Uint8Array, RegExp]>([
  [
    "bytes that Windows-1252 has no letter for",
    bytes("Jos", 0x8d),
    /neither UTF-8 nor UTF-16 nor Windows-1252/,
  ],
  ["no text at all", bytes("a", 0, 0, 0, 1, 0, 0, "b", 0xff), /no text that can be read/],
  ["half a letter of UTF-16", bytes(0xff, 0xfe, "a", 0, 0x00, 0xd8), /no text that can be read/],
])("%s is refused, and no letter is lost", (_, file, sentence) => {
  expect(readText(file)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) as string });
});

test("whatever is written in UTF-8 or in UTF-16 with a mark is read as it was", () => {
  holds(
    fc.property(anyGraphemes(), fc.boolean(), (text, isUtf8) => {
      fc.pre(!/[\0\uFEFF\uFFFD]/.test(text));
      const read = readText(isUtf8 ? new TextEncoder().encode(text) : utf16(`\uFEFF${text}`));
      expect(read).toEqual({ ok: true, text, notes: [] });
    }),
  );
});
