import fc from "fast-check";
import { parseXml, textOf } from "../../src/xml/parse";
import { countForbidden, escapeAttribute, escapeText, xmlSafe } from "../../src/xml/write";
import { holds } from "../support/holds";
import { anyText } from "./support";

test("any text comes back from an element as XML can hold it", () => {
  holds(
    fc.property(anyText, (text) => {
      expect(textOf(parseXml(`<a>${escapeText(text)}</a>`))).toBe(xmlSafe(text));
    }),
    1000,
  );
});

test("any text comes back from an attribute as XML can hold it", () => {
  holds(
    fc.property(anyText, (text) => {
      expect(parseXml(`<a b="${escapeAttribute(text)}"/>`).attributes["b"]).toBe(xmlSafe(text));
    }),
    1000,
  );
});

test("what is safe once stays as it is", () => {
  holds(
    fc.property(anyText, (text) => {
      const safe = xmlSafe(text);
      expect(xmlSafe(safe)).toBe(safe);
      expect(countForbidden(safe)).toBe(0);
    }),
  );
});

test("as many characters are replaced as are counted", () => {
  holds(
    fc.property(anyText, (text) => {
      const replacements = (from: string) => from.split("\uFFFD").length - 1;
      expect(replacements(xmlSafe(text)) - replacements(text)).toBe(countForbidden(text));
    }),
  );
});

test.each([
  ["a control character", "a\u0001b", "a\uFFFDb", 1],
  ["a vertical tab, which Word has for a line break", "a\u000Bb", "a\uFFFDb", 1],
  ["a high surrogate alone", "a\uD83Db", "a\uFFFDb", 1],
  ["a low surrogate alone", "a\uDE00b", "a\uFFFDb", 1],
  ["a high surrogate at the end", "a\uD83D", "a\uFFFD", 1],
  ["two surrogates the wrong way round", "\uDE00\uD83D", "\uFFFD\uFFFD", 2],
  ["a noncharacter", "\uFFFE\uFFFF", "\uFFFD\uFFFD", 2],
  ["an emoji", "😀", "😀", 0],
  ["line ends of three kinds", "a\r\nb\rc\nd", "a\nb\nc\nd", 0],
  ["tabs and spaces", " \t a ", " \t a ", 0],
  ["C1 controls and line separators", "\u0085\u2028\u2029", "\u0085\u2028\u2029", 0],
])("%s", (_, text, safe, count) => {
  expect(xmlSafe(text)).toBe(safe);
  expect(countForbidden(text)).toBe(count);
});
