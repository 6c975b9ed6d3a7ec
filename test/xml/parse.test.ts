import fc from "fast-check";
import { child, parseXml, textOf, XmlError } from "../../src/xml/parse";
import { escapeAttribute, escapeText } from "../../src/xml/write";
import { holds } from "../support/holds";
import { anyText, everyElement, plain } from "./support";

/** What something costs the processor, whoever else is using it. */
function work(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe("what is read", () => {
  test.each([
    ["text around a comment", "<a>one<!-- <b/> & -->two</a>", "onetwo"],
    ["text around a processing instruction", "<a>one<?b <c/>?>two</a>", "onetwo"],
    ["a CDATA section", "<a>one<![CDATA[ <b> & ]] > ]]>two</a>", "one <b> & ]] > two"],
    ["an empty CDATA section", "<a><![CDATA[]]></a>", ""],
    ["the five entities", "<a>&lt;&gt;&amp;&quot;&apos;</a>", "<>&\"'"],
    ["character references", "<a>&#65;&#x1F600;&#13;</a>", "A😀\r"],
    ["Windows line ends as line feeds", "<a>one\r\ntwo\rthree\n</a>", "one\ntwo\nthree\n"],
    ["white space, all of it", "<a>  \t one  </a>", "  \t one  "],
    ["text at any depth", "<a>one<b>two<c>three</c></b>four</a>", "onetwothreefour"],
    [
      "a byte order mark and a declaration",
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?>\r\n<a>one</a>\r\n',
      "one",
    ],
    ["a byte order mark inside", "<a>\uFEFFone</a>", "\uFEFFone"],
    ["comments around the root", "<!-- one --><a>two</a><!-- three -->", "two"],
  ])("%s", (_, xml, text) => {
    expect(textOf(parseXml(xml))).toBe(text);
  });

  test("attributes have their white space made spaces, unless it is written as a reference", () => {
    expect(parseXml('<a b="1\n2\t3&#10;4" c=\'"\'/>').attributes).toEqual({ b: "1 2 3\n4", c: '"' });
  });

  test("attributes called as objects have members do no harm", () => {
    const { attributes } = parseXml('<a constructor="1" __proto__="2" toString="3"/>');
    expect({ ...attributes }).toEqual({ constructor: "1", toString: "3" });
    expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
  });
});

describe("what is refused", () => {
  test.each([
    ["nothing", ""],
    ["white space", " \n"],
    ["only a byte order mark", "\uFEFF"],
    ["text", "audit"],
    ["a declaration alone", '<?xml version="1.0"?>'],
    ["a comment alone", "<!-- a -->"],
    ["an end cut off", "<a><b>one</b>"],
    ["a tag cut off", "<a><b"],
    ["an attribute cut off", '<a b="one'],
    ["a comment cut off", "<a><!-- one"],
    ["a CDATA section cut off", "<a><![CDATA[one]]"],
    ["a reference cut off", "<a>&am"],
    ["tags that cross", "<a><b></a></b>"],
    ["an end without a start", "</a>"],
    ["two roots", "<a/><b/>"],
    ["text behind the root", "<a/>one"],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["an attribute without quotes", "<a b=1/>"],
    ["an angle bracket in an attribute", '<a b="<"/>'],
    ["an entity nobody declared", "<a>&nbsp;</a>"],
    ["an entity called as objects have members", "<a>&constructor;&__proto__;</a>"],
    ["a reference to a character XML forbids", "<a>&#0;</a>"],
    ["a reference past Unicode", "<a>&#x110000;</a>"],
    ["a control character", "<a>\u0001</a>"],
    ["a null character", "\u0000"],
    ["the end of a CDATA section without its start", "<a>]]></a>"],
    ["a surrogate where a name starts", "<!\uD800"],
    ["a surrogate before the end of a tag", "<a>\uD800</a>"],
    ["a declaration in the middle", '<a><?xml version="1.0"?></a>'],
    ["bytes of a zip", "PK\u0003\u0004\u0014"],
    ["JSON", '{"a":1}'],
  ])("%s", (_, xml) => {
    expect(refusal(xml)).toBe("malformed");
  });

  test.each([
    ["an empty document type", "<!DOCTYPE a><a/>"],
    [
      "a document type after a declaration",
      '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE a SYSTEM "a.dtd"><a/>',
    ],
    ["an external entity", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ["an entity bomb", entityBomb()],
  ])("%s", (_, xml) => {
    expect(refusal(xml)).toBe("doctype");
  });

  test("100,000 elements in one another, without reading them all", () => {
    // What comes after them is no XML, and is never come to.
    expect(refusal("<a>".repeat(100_000) + "</b")).toBe("too-deep");
    expect(refusal('<a xmlns="b">'.repeat(100_000) + "<<")).toBe("too-deep");
  });

  test("and 1000 are read", () => {
    const root = parseXml("<a>".repeat(1000) + "one" + "</a>".repeat(1000));
    expect(textOf(root)).toBe("one");
  });

  test("thousands of declarations under thousands of declarations are no more work than beside them", () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `xmlns:p${String(n)}="u${String(n)}"`).join(" ");
    const few = '<b xmlns:q="v"/>'.repeat(20_000);
    const beside = work(() => parseXml(`<a><c ${many}/>${few}</a>`));
    const under = work(() => {
      expect(parseXml(`<a ${many}>${few}</a>`).children).toHaveLength(20_000);
    });
    expect(under / beside).toBeLessThan(20);
  });

  test("whatever it is given, nothing but XmlError is thrown", () => {
    const piece = fc.oneof(
      anyText,
      fc.constantFrom(
        "<",
        "</",
        "/>",
        ">",
        "<a",
        "<a>",
        "</a>",
        "<!",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
      ),
      fc.constantFrom(
        "&",
        "&#",
        "&#x",
        ";",
        '"',
        "=",
        ' b="',
        " xmlns:w=",
        "<!DOCTYPE",
        "[",
        '<?xml version="1.0"?>',
      ),
      fc.constantFrom("<w:p>", "</w:p>", "<:>", "<w:>", "<a:b:c/>", ' xmlns=""', "\uD800", "\uDC00"),
    );
    holds(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        refusal(pieces.join(""));
      }),
      5000,
    );
  });
});

describe("where elements stand", () => {
  test("an element, its content and one that closes itself", () => {
    const xml = "<a ><b  c='>'>one</b ><d />two</a >";
    const root = parseXml(xml);
    const [b, d] = [child(root, "b"), child(root, "d")];
    expect(xml.slice(root.contentStart, root.contentEnd)).toBe("<b  c='>'>one</b ><d />two");
    expect(b && xml.slice(b.start, b.end)).toBe("<b  c='>'>one</b >");
    expect(b && xml.slice(b.contentStart, b.contentEnd)).toBe("one");
    expect(d && xml.slice(d.start, d.end)).toBe("<d />");
    expect(d).toMatchObject({ selfClosing: true, contentStart: d?.end, contentEnd: d?.end });
  });

  test("every element, cut out, reads as it did in its place", () => {
    holds(
      fc.property(aDocument, (xml) => {
        for (const element of everyElement(parseXml(xml))) {
          expect(plain(parseXml(xml.slice(element.start, element.end)))).toEqual(plain(element));
        }
      }),
      500,
    );
  });

  test("the content of an element, put back between other tags, reads the same", () => {
    holds(
      fc.property(aDocument, (xml) => {
        for (const element of everyElement(parseXml(xml))) {
          const content = xml.slice(element.contentStart, element.contentEnd);
          expect(plain(parseXml(`<z>${content}</z>`)).children).toEqual(plain(element).children);
        }
      }),
    );
  });
});

/** XML of every kind of node, names without namespaces, after whatever may stand before a root. */
const aDocument: fc.Arbitrary<string> = (() => {
  const name = fc.constantFrom("a", "b", "long-name", "é", "w:p");
  const space = fc.constantFrom("", " ", "\n", "\r\n", "\t");
  const attribute = fc
    .tuple(fc.constantFrom("c", "d", "w:val"), anyText, fc.constantFrom(" ", "\r\n"))
    .map(([key, value, before]) => [key, `${before}${key}="${escapeAttribute(value)}"`] as const);
  const tag = fc
    .tuple(name, fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 }), space)
    .map(([element, attributes, after]) => ({
      element,
      inside: element + attributes.map(([, written]) => written).join("") + after,
    }));
  const quiet = fc.string({ unit: fc.constantFrom("x", " ", "<", "&", "\r\n", "😀"), maxLength: 5 });
  const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      anyText.map(escapeText),
      quiet.map((text) => `<!--${text}-->`),
      quiet.map((text) => `<![CDATA[${text}]]>`),
      quiet.map((text) => `<?pi ${text}?>`),
      tie("element"),
    ),
    element: fc
      .tuple(tag, fc.array(tie("node"), { maxLength: 4 }), space, fc.boolean())
      .map(([{ element, inside }, nodes, after, closes]) =>
        closes && nodes.length === 0 ? `<${inside}/>` : `<${inside}>${nodes.join("")}</${element}${after}>`,
      ),
  }));
  return fc
    .tuple(
      fc.constantFrom("", "\uFEFF"),
      fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'),
      fc.array(node, { maxLength: 4 }),
    )
    .map(([mark, declaration, nodes]) => `${mark}${declaration}<root>${nodes.join("")}</root>\r\n`);
})();

function refusal(xml: string): XmlError["code"] | undefined {
  try {
    parseXml(xml);
    return undefined;
  } catch (error) {
    if (error instanceof XmlError) return error.code;
    throw error;
  }
}

function entityBomb(): string {
  const entities = Array.from(
    { length: 20 },
    (_, n) => `<!ENTITY e${String(n + 1)} "${`&e${String(n)};`.repeat(10)}">`,
  );
  return `<!DOCTYPE a [<!ENTITY e0 "boom">${entities.join("")}]><a>&e20;</a>`;
}
