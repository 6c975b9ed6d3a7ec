import { NAMESPACES } from "../../src/ooxml/namespaces";
import { readFlatOpc } from "../../src/ooxml/read-content";
import { paragraph, run } from "../support/docx-builder";

const WML = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMES = `xmlns:w="${NAMESPACES.w}" xmlns:r="${NAMESPACES.r}"`;

interface Sections {
  readonly references: string;
  readonly settings?: string;
}

/** A package as Word gives one, with headers of every kind and these sections. */
function packageOf({ references, settings = "" }: Sections): string {
  const part = (name: string, type: string, xml: string) =>
    `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const header = (name: string) =>
    part(`/word/${name}.xml`, `${WML}.header+xml`, `<w:hdr ${NAMES}>${paragraph(run(`On ${name}`))}</w:hdr>`);
  const names = ["header1", "header2", "footer1"];
  const targets = ["header1.xml", "/word/header2.xml", "../word/footer1.xml", "gone.xml"];
  const relationships = targets.map(
    (target, at) => `<Relationship Id="rId${String(at + 1)}" Type="x" Target="${target}"/>`,
  );
  const body = `<w:body>${paragraph(run("Body"))}<w:sectPr>${references}</w:sectPr></w:body>`;
  return `<pkg:package xmlns:pkg="${NAMESPACES.pkg}">
    ${part("/word/document.xml", `${WML}.document.main+xml`, `<w:document ${NAMES}>${body}</w:document>`)}
    ${part("/word/_rels/document.xml.rels", "x", `<Relationships xmlns="${NAMESPACES.rel}">${relationships.join("")}</Relationships>`)}
    ${part("/word/settings.xml", `${WML}.settings+xml`, `<w:settings ${NAMES}>${settings}</w:settings>`)}
    ${names.map(header).join("")}
  </pkg:package>`;
}

const reference = (kind: string, id: number, type = "default") =>
  `<w:${kind}Reference w:type="${type}" r:id="rId${String(id)}"/>`;

test.each<[kind: string, sections: Sections, texts: readonly (readonly [string, string])[]]>([
  ["every page", { references: reference("header", 1) }, [["On header1", "header"]]],
  ["the foot of every page", { references: reference("footer", 3) }, [["On footer1", "footer"]]],
  ["a first page that is like the others", { references: reference("header", 1, "first") }, []],
  [
    "a first page of its own",
    { references: `${reference("header", 2, "first")}<w:titlePg/>` },
    [["On header2", "header"]],
  ],
  ["even pages that are like the others", { references: reference("header", 1, "even") }, []],
  [
    "even pages of their own",
    { references: reference("header", 1, "even"), settings: "<w:evenAndOddHeaders/>" },
    [["On header1", "header"]],
  ],
  ["a part that is not there", { references: reference("header", 4) + reference("header", 9) }, []],
])("of a package of Word's, the words at the edge of %s are read", (_, sections, texts) => {
  const { loose } = readFlatOpc(packageOf(sections));
  expect(loose.map(({ text, where }) => [text, where])).toEqual([["Body", "text"], ...texts]);
});
