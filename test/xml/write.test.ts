import fc from "fast-check";
import { childElements, parseXml, textOf } from "../../src/xml/parse";
import {
  countForbidden,
  element,
  escapeAttribute,
  escapeText,
  joined,
  markup,
  NOTHING,
  stretchOf,
  withoutDeclaration,
  xmlSafe,
  type Markup,
} from "../../src/xml/write";
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

test("markup takes markup, lists of it and numbers as they are", () => {
  const cells = [markup`<b/>`, markup`<c/>`];
  expect(markup`<a n="${1}">${escapeText("1 < 2")}${cells}</a>`).toBe('<a n="1">1 &lt; 2<b/><c/></a>');
  expect(joined(cells, markup`<d/>`)).toBe("<b/><d/><c/>");
  expect(joined([NOTHING, ...cells, NOTHING], markup`<d/>`)).toBe("<d/><b/><d/><c/><d/>");
});

test("a text nobody escaped is no markup: the compiler refuses it", () => {
  const text = "a < b";
  // @ts-expect-error -- raw text in the place of markup
  expect(markup`<a>${text}</a>`).toBe("<a>a < b</a>");
  // @ts-expect-error -- among pieces of markup too
  expect(joined([markup`<a/>`, text])).toBe("<a/>a < b");
  // @ts-expect-error -- as the content of an element
  expect(element("a", {}, text)).toBe("<a>a < b</a>");
  // @ts-expect-error -- two pieces put together by hand are only a text
  const byHand: Markup = markup`<a>` + markup`</a>`;
  expect(byHand).toBe("<a></a>");
  // @ts-expect-error -- and so is what an ordinary template makes of markup
  const ordinary: Markup = `<a>${escapeText(text)}</a>`;
  expect(ordinary).toBe("<a>a &lt; b</a>");
});

test("an element has its attributes escaped, and closes itself where there is nothing in it", () => {
  expect(element("a", { b: '"<"', c: "" })).toBe('<a b="&quot;&lt;&quot;" c=""/>');
  expect(element("a", {}, escapeText("b"))).toBe("<a>b</a>");
});

test("what was parsed before can be taken over", () => {
  const source = "<a><b/>c</a>";
  const [b] = childElements(parseXml(source));
  expect(b && stretchOf(source, b)).toBe("<b/>");
});

test.each(["<a/>", '<?xml version="1.0"?>\n<a/>', "\uFEFF <a/>", '\uFEFF<?xml version="1.0"?><a/>'])(
  "the declaration in front of %j is left out",
  (part) => {
    expect(withoutDeclaration(part)).toBe("<a/>");
  },
);
