import { NAMESPACES } from "../../src/ooxml/namespaces";
import { RELATIONSHIPS } from "../../src/ooxml/package-parts";
import { aFullDocx, auditIn } from "../document/an-audit";
import { editedDocx } from "../support/docx-edits";
import { docxOf, textsIn } from "../support/package-texts";

const A = `xmlns:a="${NAMESPACES.a}"`;
const paragraph = (...runs: readonly string[]) =>
  `<a:p>${runs.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join("")}</a:p>`;

const DIAGRAM = `<dgm:dataModel xmlns:dgm="${NAMESPACES.dgm}" ${A}><dgm:ptLst>
  <dgm:pt modelId="1" type="doc"><dgm:t>${paragraph("not shown")}</dgm:t></dgm:pt>
  <dgm:pt modelId="2"><dgm:t>${paragraph("Visits ", "weekly")}</dgm:t></dgm:pt>
  <dgm:pt modelId="3" type="asst"><dgm:t>${paragraph("by her worker")}</dgm:t></dgm:pt>
  <dgm:pt modelId="4" type="sibTrans"><dgm:t>${paragraph("")}</dgm:t></dgm:pt>
</dgm:ptLst></dgm:dataModel>`;

const CHART = `<c:chartSpace xmlns:c="${NAMESPACES.c}" ${A}><c:chart><c:title><c:tx><c:rich>${paragraph("Visits")}</c:rich></c:tx></c:title>
  <c:ser><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>May</c:v></c:pt><c:pt idx="1"><c:v>June</c:v></c:pt></c:strCache></c:strRef></c:cat>
  <c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chart></c:chartSpace>`;

const drawing = (content: string) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${NAMESPACES.wp}"><a:graphic ${A}><a:graphicData uri="x">${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const R = `xmlns:r="${NAMESPACES.r}"`;
const relIds = `<dgm:relIds xmlns:dgm="${NAMESPACES.dgm}" ${R} r:dm="rId90" r:lo="rId91"/>`;
const chart = `<c:chart xmlns:c="${NAMESPACES.c}" ${R} r:id="rId90"/>`;

/** An audit with a drawing at its end, whose words stand in a part of their own. */
function withDrawing(content: string, part: string | undefined): Uint8Array {
  const parts = new Map(textsIn(editedDocx(aFullDocx(), (xml) => xml.atEnd(drawing(content)))));
  const rels = "/word/_rels/document.xml.rels";
  parts.set(
    rels,
    (parts.get(rels) ?? "").replace(
      "</Relationships>",
      `<Relationship Id="rId90" Type="${RELATIONSHIPS}/drawn" Target="drawn/data1.xml"/></Relationships>`,
    ),
  );
  if (part !== undefined) parts.set("/word/drawn/data1.xml", part);
  return docxOf(parts);
}

async function saidOf(docx: Uint8Array): Promise<readonly string[]> {
  const { problems } = await auditIn(docx);
  return problems.map((problem) => (problem.code === "words-outside" ? problem.text : problem.code));
}

const UNREAD = "[a drawing or chart with words that can’t be read]";

test.each([
  ["a diagram", relIds, DIAGRAM, "Visits weekly\nby her worker"],
  ["a chart", chart, CHART, "Visits\nMay\nJune"],
  ["a diagram whose words are damaged", relIds, DIAGRAM.slice(0, -20), UNREAD],
  ["a chart whose words are gone", chart, undefined, UNREAD],
  ["another drawing", `<a:sp><a:txBody>${paragraph("By ", "hand")}</a:txBody></a:sp>`, "", "By hand"],
] as const)("the words of %s are said", async (_, content, part, words) => {
  expect(await saidOf(withDrawing(content, part))).toEqual([words]);
});

test("a picture has no words", async () => {
  expect(await saidOf(withDrawing("<a:blip/>", ""))).toEqual([]);
});

test("WordArt in a page header, as a watermark is, is said", async () => {
  const parts = new Map(textsIn(aFullDocx()));
  const header = [...parts.keys()].find((path) => /\/word\/header\d*\.xml$/.test(path)) ?? "";
  parts.set(
    header,
    (parts.get(header) ?? "").replace(
      "</w:hdr>",
      `<w:p><w:r><w:pict><v:shape xmlns:v="${NAMESPACES.v}"><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p></w:hdr>`,
    ),
  );
  expect(await saidOf(docxOf(parts))).toEqual(["DRAFT"]);
});

/** A form field of Word's older kind, which has no text in a run. */
const formField = (data: string, instruction: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>` +
  `<w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> seen</w:t></w:r></w:p>`;

test.each([
  [
    "a list to choose from",
    `<w:ddList><w:result w:val="1"/><w:listEntry w:val="Weekly"/><w:listEntry w:val="Monthly"/></w:ddList>`,
    "FORMDROPDOWN",
    "Monthlyseen",
  ],
  ["a box that is ticked", `<w:checkBox><w:checked/></w:checkBox>`, "FORMCHECKBOX", "☒seen"],
] as const)("what %s of an older form shows is said", async (_, data, instruction, words) => {
  const docx = editedDocx(aFullDocx(), (xml) => xml.atEnd(formField(data, instruction)));
  expect(await saidOf(docx)).toEqual([words]);
});
