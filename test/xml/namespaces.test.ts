import { childElements, parseXml } from "../../src/xml/parse";

const OURS = { "urn:word": "w", "urn:word-strict": "w", "urn:relations": "r", "urn:types": "" };

const namesIn = (xml: string): readonly string[] =>
  childElements(parseXml(xml, OURS)).map(({ name }) => name);

test.each([
  ["by our prefix", '<x xmlns:w="urn:word"><w:p/></x>', "w:p"],
  ["by another prefix", '<x xmlns:q="urn:word"><q:p/></x>', "w:p"],
  ["by no prefix", '<x:x xmlns:x="urn:x" xmlns="urn:word"><p/></x:x>', "w:p"],
  ["by its other namespace", '<x xmlns:w="urn:word-strict"><w:p/></x>', "w:p"],
  ["declared on itself", '<x><q:p xmlns:q="urn:word"/></x>', "w:p"],
  ["by a prefix of another namespace of ours", '<x xmlns:r="urn:word"><r:p/></x>', "w:p"],
  ["without a prefix of ours", '<x xmlns:q="urn:types"><q:Default/></x>', "Default"],
])("an element of ours, %s", (_, xml, name) => {
  expect(namesIn(xml)).toEqual([name]);
});

test.each([
  ["our prefix for another namespace", '<x xmlns:w="urn:other"><w:p/></x>', "{urn:other}p"],
  [
    "our prefix taken over further in",
    '<x xmlns:w="urn:word"><w:p xmlns:w="urn:other"/></x>',
    "{urn:other}p",
  ],
  ["our default namespace, which is another", '<x xmlns="urn:other"><Default/></x>', "{urn:other}Default"],
  ["our default namespace, undone", '<x xmlns="urn:types"><Default xmlns=""/></x>', "{}Default"],
  ["our prefix for no namespace", '<x xmlns:w=""><w:p/></x>', "{}p"],
  ["a namespace named as objects have members", '<x xmlns:w="constructor"><w:p/></x>', "{constructor}p"],
  ["a namespace named as objects have prototypes", '<x xmlns:w="__proto__"><w:p/></x>', "{__proto__}p"],
  ["a prefix we don't have", '<x xmlns:q="urn:other"><q:p/></x>', "q:p"],
  ["a name that starts with a colon", '<x xmlns="urn:word"><:p/></x>', ":p"],
])("is not mistaken for ours: %s", (_, xml, name) => {
  expect(namesIn(xml)).toEqual([name]);
});

test("a prefix nobody declared stays as written, as in a part cut out of a document", () => {
  expect(namesIn("<x><w:p/><q:p/><Default/></x>")).toEqual(["w:p", "q:p", "Default"]);
});

test("what is declared in an element holds until its end", () => {
  expect(namesIn('<x xmlns:q="urn:word"><q:a xmlns:q="urn:relations"/><q:b/></x>')).toEqual(["r:a", "w:b"]);
});

test("elements beside each other declare for themselves, whatever the one before declared", () => {
  const declared = [
    'xmlns:q="urn:word"',
    'xmlns:q="urn:word"',
    'xmlns:q="urn:relations"',
    'xmlns:q="urn:word" xmlns="urn:relations"',
    'xmlns:q="urn:word" xmlns:p="urn:word"',
    'xmlns:p="urn:word"',
  ];
  const xml = `<x>${declared.map((each) => `<q:a ${each}><b/></q:a>`).join("")}</x>`;
  const inner = childElements(parseXml(xml, OURS)).map((each) => [each, ...childElements(each)]);
  expect(inner.map((each) => each.map(({ name }) => name).join(" "))).toEqual([
    "w:a b",
    "w:a b",
    "r:a b",
    "w:a r:b",
    "w:a b",
    "q:a b",
  ]);
});

test("attributes go by their prefix, and without one have no namespace", () => {
  const { attributes } = parseXml(
    '<q:p xmlns:q="urn:word" xmlns:w="urn:other" xmlns="urn:types" q:val="1" w:val="2" val="3" xml:space="preserve"/>',
    OURS,
  );
  expect(attributes).toMatchObject({
    "w:val": "1",
    "{urn:other}val": "2",
    val: "3",
    "xml:space": "preserve",
  });
});

test("declarations stay attributes", () => {
  const { attributes } = parseXml('<q:p xmlns:q="urn:word" xmlns="urn:types"/>', OURS);
  expect(attributes).toEqual({ "xmlns:q": "urn:word", xmlns: "urn:types" });
});

test.each([
  ["of its prefix", '<q:p xmlns:q="urn:other"/>', "urn:other"],
  ["by default", '<p xmlns="urn:other"/>', "urn:other"],
  ["none", "<p/>", ""],
  ["none, its prefix being nobody's", "<q:p/>", ""],
])("the namespace of an element: %s", (_, xml, namespace) => {
  expect(parseXml(xml, OURS).namespace).toBe(namespace);
});
