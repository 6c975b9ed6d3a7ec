import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { A_WRITER } from "../document/comments-contract";
import { aField, aFieldGroup, anItem, aSection, aTemplate } from "../support/builders";
import { textsIn, withPart } from "../support/package-texts";
import { wordFaults, type WordRule } from "../support/word-rules";

const DOCUMENT = "/word/document.xml";
const GLOSSARY = "/word/glossary/document.xml";
const when = { field: "closed", in: ["yes"] };
const template = aTemplate({
  fieldGroups: [
    aFieldGroup({ fields: [aField(), aField({ id: "closed", label: "Closed?", type: "yes-no" })] }),
  ],
  sections: [aSection(), aSection({ id: "later", title: "Later", when, items: [anItem({ id: "later" })] })],
});
const docx = newDocx(
  template,
  [{ namespace: "urn:case-audit:test:1", xml: '<a xmlns="urn:case-audit:test:1"/>' }],
  new Map([["header.closed", "No"]]),
);

type Break = (text: string) => string | undefined;
const swap =
  (found: string | RegExp, put: string): Break =>
  (text) =>
    text.replace(found, put);

const BROKEN: readonly (readonly [WordRule, string, Break])[] = [
  ["sdtPr order", DOCUMENT, swap(/(<w:lock [^>]*>)(<w:placeholder>.*?<\/w:placeholder>)/, "$2$1")],
  ["one type", DOCUMENT, swap("<w:dropDownList>", "<w:text/><w:dropDownList>")],
  ["sdtContent", DOCUMENT, swap(/<w:sdtContent>.*?<\/w:sdtContent>/, "")],
  ["mc:Ignorable", DOCUMENT, swap(' mc:Ignorable="w15"', "")],
  ["mc:Ignorable", DOCUMENT, swap('mc:Ignorable="w15"', 'mc:Ignorable="w15 w16"')],
  ["unique ids", DOCUMENT, (text) => text.replaceAll(/<w:id w:val="\d+"\/>/g, '<w:id w:val="7"/>')],
  ["tag length", DOCUMENT, swap('<w:tag w:val="status"/>', `<w:tag w:val="${"x".repeat(65)}"/>`)],
  ["cell ends with a paragraph", DOCUMENT, swap("</w:tc>", "<w:tbl/></w:tc>")],
  [
    "body ends with a paragraph",
    DOCUMENT,
    swap(/<\/w:tbl>(?!.*<\/w:tbl>).*<w:sectPr>/, "</w:tbl><w:sectPr>"),
  ],
  [
    "box level",
    DOCUMENT,
    swap(/(<w:sdt>(?:(?!<w:sdt>).)*item\.risk\.evidence.*?<\/w:sdt>)/, "<w:customXml>$1</w:customXml>"),
  ],
  ["box last in its cell", DOCUMENT, swap(/(item\.risk\.evidence.*?<\/w:sdt>)/, "$1<w:p/>")],
  ["locked words", DOCUMENT, swap('<w:lock w:val="sdtLocked"/>', '<w:lock w:val="sdtContentLocked"/>')],
  [
    "locked box in an action row",
    DOCUMENT,
    swap(/(action\.1\.what"\/><w:id [^>]*>)/, '$1<w:lock w:val="sdtLocked"/>'),
  ],
  [
    "last paragraph free",
    DOCUMENT,
    swap(
      /(<w:p>(?:(?!<w:p>).)*)(<w:sectPr>(?!.*<w:sectPr>))/,
      "<w:sdt><w:sdtPr/><w:sdtContent>$1</w:sdtContent></w:sdt>$2",
    ),
  ],
  ["adjacent tables", DOCUMENT, swap(/<\/w:tbl><w:p>(?:(?!<\/w:p>).)*<\/w:p>(?=<w:tbl>)/, "</w:tbl>")],
  [
    "last row chained",
    DOCUMENT,
    swap(/(<w:pStyle w:val="CaseAuditLabel"\/>)(?=<\/w:pPr><w:r><w:t [^>]*>Impact)/, "$1<w:keepNext/>"),
  ],
  ["docPart names", GLOSSARY, swap(/<w:docPart>.*?<\/w:docPart>/, "$&$&")],
  ["docPart present", GLOSSARY, swap(/<w:docPart>.*?<\/w:docPart>/, "")],
  ["style present", DOCUMENT, swap('w:val="Title"', 'w:val="Titel"')],
  ["orphan part", "/word/_rels/document.xml.rels", swap(/<Relationship [^>]*customXml[^>]*>/, "")],
  ["orphan part", "/word/left-over.xml", () => "<left-over/>"],
  ["empty part", "/customXml/item1.xml", () => ""],
  ["well-formed", "/customXml/item1.xml", () => "<a><b></a>"],
  ["relationship target", "/word/numbering.xml", () => undefined],
  ["relationship present", "/word/_rels/document.xml.rels", swap('Id="rId5"', 'Id="rId55"')],
];

test("a new document keeps every rule", () => {
  expect(wordFaults(docx)).toEqual([]);
});

test.each(BROKEN)("%s: a breach in %s is found", (rule, path, breakIt) => {
  const faults = wordFaults(withPart(docx, path, breakIt));

  expect(faults.map((fault) => fault.rule)).toContain(rule);
});

const COMMENTS = "/word/comments.xml";
const THREADS = "/word/commentsExtended.xml";
const BROKEN_COMMENTS: readonly (readonly [WordRule, string, Break])[] = [
  ["comment ids", COMMENTS, swap(/<w:comment w:id="1"/, '<w:comment w:id="0"')],
  ["comment marks", COMMENTS, swap(/<w:comment w:id="1"/, '<w:comment w:id="7"')],
  ["comment marks", DOCUMENT, swap('<w:commentRangeEnd w:id="1"/>', "")],
  ["comment marks", DOCUMENT, swap('<w:commentRangeStart w:id="1"/>', "$&$&")],
  ["comment marks", DOCUMENT, swap('<w:commentReference w:id="1"/>', "")],
  ["comment author", COMMENTS, swap(/w:author="[^"]*"/, 'w:author=""')],
  ["comment author", "/word/people.xml", swap(/<w15:person .*<\/w15:person>/, "")],
  ["comment author", "/word/people.xml", swap(/<w15:person .*<\/w15:person>/, "$&$&")],
  ["comment date", COMMENTS, swap(/w:date="[^"]*"/, 'w:date="0-00-00T00:00:00Z"')],
  ["comment threads", COMMENTS, swap(/ w14:paraId="[^"]*"/, "")],
  ["comment threads", THREADS, swap(/paraIdParent="[^"]*"/, 'paraIdParent="01234567"')],
  ["comment threads", THREADS, swap(/<w15:commentEx [^>]*>/, "$&$&")],
  ["comment threads", "/word/commentsIds.xml", swap(/w16cid:paraId="[^"]*"/, 'w16cid:paraId="01234567"')],
  ["comment threads", "/word/commentsIds.xml", swap(/durableId="[^"]*"/, 'durableId="01234567"')],
  ["paraIds", COMMENTS, swap(/w14:paraId="[^"]*"/, 'w14:paraId="81234567"')],
  ["paraIds", COMMENTS, (text) => text.replaceAll(/w14:paraId="[^"]*"/g, 'w14:paraId="01234567"')],
  [
    "comment parts",
    "/word/_rels/document.xml.rels",
    swap("2011/relationships/people", "2010/relationships/people"),
  ],
  ["comment parts", "/[Content_Types].xml", swap("commentsIds+xml", "commentsId+xml")],
  ["mc:Ignorable", COMMENTS, swap(' mc:Ignorable="w14"', "")],
  ["mc:Ignorable", THREADS, swap(' mc:Ignorable="w15"', "")],
  ["mc:Ignorable", "/word/commentsExtensible.xml", swap(' mc:Ignorable="w16cex"', "")],
  ["style present", "/word/styles.xml", swap('w:styleId="CommentText"', 'w:styleId="Comment"')],
];

describe("of comments", () => {
  let commented: Uint8Array;
  beforeAll(async () => {
    const document = openDocx(docx);
    const spot = { on: "cell", at: { table: 0, row: 0, cell: 0 } } as const;
    await document.writeComments([{ kind: "add", spot, text: "Which?" }], A_WRITER);
    await document.writeComments([{ kind: "reply", to: "0", text: "That." }], A_WRITER);
    commented = document.save();
  });

  test("a thread keeps every rule", () => {
    expect(wordFaults(commented)).toEqual([]);
  });

  test.each(BROKEN_COMMENTS)("%s: a breach in %s is found", (rule, path, breakIt) => {
    const before = textsIn(commented).get(path) ?? "";
    expect(breakIt(before)).not.toBe(before);
    const faults = wordFaults(withPart(commented, path, breakIt));
    expect(faults.map((fault) => fault.rule)).toContain(rule);
  });
});
