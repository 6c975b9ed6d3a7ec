import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { parseAnyXml, parseXml, scanUtf8, XmlError, type XmlElement } from "../../src/xml/parse";
import { holds } from "../support/holds";
import { textsIn } from "../support/package-texts";
import { sampled } from "../support/sample";
import { everyElement, plain } from "./support";

const FIXTURES = join(__dirname, "../fixtures");
const documents = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".docx"),
);

/** Everything a reading says, where each element stands included; or how it refused. */
function said(read: (xml: string) => XmlElement, xml: string): unknown {
  try {
    const root = read(xml);
    const places = everyElement(root).map(
      ({ namespace, start, end, contentStart, contentEnd, selfClosing }) =>
        [namespace, start, end, contentStart, contentEnd, selfClosing].join(" "),
    );
    return { root: plain(root), places };
  } catch (error) {
    if (error instanceof XmlError) return error.code;
    throw error;
  }
}

const byEither = (xml: string): unknown => said((text) => parseXml(text, PREFIXES), xml);
const bySaxes = (xml: string): unknown => said((text) => parseAnyXml(text, PREFIXES), xml);

const byBytes = (xml: string): XmlElement | undefined =>
  scanUtf8(new TextEncoder().encode(xml), (bytes) => UTF_8.decode(bytes), PREFIXES);
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function partsOf(name: string): readonly string[] {
  try {
    return [...textsIn(readFileSync(join(FIXTURES, name)))]
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([, text]) => text);
  } catch {
    // A file that is meant to be no zip.
    return [];
  }
}

test.each(sampled(documents, 6))("the parts of %s read as the parser of all XML reads them", (name) => {
  const others = partsOf(name).filter((xml) => {
    const meant = bySaxes(xml);
    const scanned = said((text) => byBytes(text) ?? parseAnyXml(text, PREFIXES), xml);
    return !isDeepStrictEqual(byEither(xml), meant) || !isDeepStrictEqual(scanned, meant);
  });
  expect(others.map((xml) => xml.slice(0, 500))).toEqual([]);
});

test("what programs write is scanned, and not left to the other parser", () => {
  const scanned = sampled(documents, 20)
    .flatMap(partsOf)
    .map((xml) => byBytes(xml) !== undefined);
  expect(scanned.filter(Boolean).length / scanned.length).toBeGreaterThan(0.95);
});

const SMALL = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="urn:a"><w:body><w:p a:b=\'1 "2"\'><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> one &amp; &#116;wo&#x21; </w:t></w:r></w:p><!-- three --></w:body></w:document>',
  '<a xmlns="urn:one"><b c="1" d="2&#10;3"/>one\r\ntwo<w:p xmlns:w="urn:two">three</w:p ><c xmlns=""/>\uFEFF\u{1F600}</a>\n',
  "<a:b xmlns:a='urn:a'><![CDATA[ one ]]><?two three?><a:c></a:c></a:b>",
];

const PIECES =
  '< > </ /> & &lt; &#0; &#x110000; ; " \' = ]]> \r \r\n \t \u0000 \u0085 \uD800 \uFFFE é : a:b: xmlns:w="urn:x" xmlns="" <!-- --> <!DOCTYPE <?xml <w:p> </w:p> <w:t/> - . 9'.split(
    " ",
  );

/** An XML text with a few stretches of it taken out, doubled, moved or written over. */
const mutant: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...SMALL),
    fc.array(
      fc.record({
        from: fc.nat(999),
        length: fc.nat(12),
        to: fc.nat(999),
        piece: fc.constantFrom(...PIECES, " "),
        kind: fc.constantFrom("insert", "delete", "copy", "replace"),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([xml, edits]) =>
    edits.reduce((text, { from, length, to, piece, kind }) => {
      const [start, target] = [from % (text.length + 1), to % (text.length + 1)];
      const cut = text.slice(start, start + length);
      if (kind === "insert") return text.slice(0, start) + piece + text.slice(start);
      if (kind === "copy") return text.slice(0, target) + cut + text.slice(target);
      return text.slice(0, start) + (kind === "replace" ? piece : "") + text.slice(start + length);
    }, xml),
  );

test("damaged bytes are scanned as their text is, or left to the other parser", () => {
  holds(
    fc.property(mutant, (xml) => {
      const text = xml.replace(/\p{Surrogate}/gu, "");
      expect(said((each) => byBytes(each) ?? parseAnyXml(each, PREFIXES), text)).toEqual(bySaxes(text));
    }),
    5_000,
  );
});

test("damaged XML reads, or is refused, as the parser of all XML does it", () => {
  holds(
    fc.property(mutant, (xml) => {
      expect(byEither(xml)).toEqual(bySaxes(xml));
    }),
    20_000,
  );
});
