import { zipSync } from "fflate";
import { layoutOf } from "../../src/document/layout";
import { actionRow } from "../../src/document/layout-actions";
import { slotsOf } from "../../src/document/layout-model";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { insertedParts } from "../../src/ooxml/document-parts";
import { USUAL_TEXT_WIDTH } from "../../src/ooxml/page-setup";
import { contentTypesXml } from "../../src/ooxml/package-parts";
import { aTemplate } from "../support/builders";
import { aDocx, atLevel } from "../support/docx-builder";
import { testInDepth } from "../support/sample";
import { likeFaults, sdkFaults } from "../support/validate-docx";

const part = { namespace: "urn:case-audit:record:1", xml: '<r xmlns="urn:case-audit:record:1"/>' };

test("an audit filled, partly emptied and made longer is still without fault", async () => {
  const template = aTemplate();
  const document = openDocx(newDocx(template));
  const slots = slotsOf(layoutOf(template));
  await document.write(
    slots.map(({ tag, choices }) => ({ tag, text: choices[0]?.label ?? "Seen\n\t& <heard>" })),
  );
  await document.write(slots.filter((_, index) => index % 3 === 0).map(({ tag }) => ({ tag, text: "" })));
  await document.addRows("action.1.what", [actionRow(template, 8), actionRow(template, 9)]);
  await document.writeParts([part]);
  expect(await likeFaults(document.save())).toEqual([]);
});

test("what is inserted into a document in Word is without fault as a document of its own, no wider than its page", async () => {
  const parts = insertedParts(aTemplate(), new Map([["item.risk.evidence", "Seen alone."]]));
  const encode = (xml: string) => new TextEncoder().encode(xml);
  const docx = zipSync({
    "[Content_Types].xml": encode(contentTypesXml(parts)),
    ...Object.fromEntries(parts.map(({ path, xml }) => [path.slice(1), encode(xml)])),
  });
  expect(await likeFaults(docx)).toEqual([]);
  const widths = parts.flatMap(({ xml }) =>
    [...xml.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => width),
  );
  expect(new Set(widths)).toEqual(new Set([String(USUAL_TEXT_WIDTH)]));
});

const LEVELS = ["run", "block", "cell", "row"] as const;

testInDepth("controls of every level, filled or emptied, are still without fault", async () => {
  for (const text of ["one\ntwo", ""]) {
    const body = LEVELS.map((level) => atLevel(level, "old", { tag: level }))
      .join("<w:p/>")
      .replace(/<w:tblPr\/><w:tblGrid\/>/g, "<w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>");
    const document = openDocx(aDocx({ body: `${body}<w:p/>` }));
    await document.write(LEVELS.map((tag) => ({ tag, text })));
    await document.writeParts([part]);
    expect(await sdkFaults(document.save())).toEqual([]);
  }
});
