import { strToU8 } from "fflate";
import { openPackage } from "../../src/docx/package";
import { pagePartsOf, readDocxPage } from "../../src/docx/read-page";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { aDocx, paragraph, run } from "../support/docx-builder";

test("the parts a page is read by are found where the document says, whatever their names", () => {
  const styles = `<w:styles xmlns:w="${NAMESPACES.w}"><w:style w:styleId="x"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const bytes = aDocx({
    mainName: "text/body.xml",
    body: `<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr>${run("Planning")}</w:p>`,
    parts: { "text/looks.xml": styles },
    related: [["styles", "looks.xml"]],
  });
  expect(pagePartsOf(openPackage(bytes)).styles).toBe(styles);
  expect(readDocxPage(bytes).blocks).toMatchObject([{ role: "heading", level: 1 }]);
});

test("without relationships they are looked for under their usual names", () => {
  const styles = `<w:styles xmlns:w="${NAMESPACES.w}"/>`;
  const docx = openPackage(aDocx({ body: paragraph(run("x")), parts: { "word/styles.xml": styles } }));
  expect(pagePartsOf(docx).styles).toBe(styles);
});

test.each([
  ["a PDF", strToU8("%PDF-1.7\n%âãÏÓ"), /^This is a PDF.*Open it in Word.*\.docx/],
  ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1]), /^This is a picture.*type it up/],
  ["a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), /^This is a picture/],
  [
    "an old .doc",
    strToU8("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", true),
    /^This document is in Word’s old \.doc format\. Open it in Word/,
  ],
])("%s is refused with what to do", (_, bytes, sentence) => {
  expect(() => readDocxPage(bytes)).toThrow(sentence);
});
