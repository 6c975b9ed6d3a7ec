import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { actionRow } from "../../src/document/layout-actions";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { aTemplate } from "../support/builders";
import { aDocx, atLevel } from "../support/docx-builder";
import { docxFaults, sdkFaults } from "../support/validate-docx";

jest.setTimeout(60_000);

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
  expect(await docxFaults(document.save())).toEqual([]);
});

const LEVELS = ["run", "block", "cell", "row"] as const;

test.each([
  ["filled", "one\ntwo"],
  ["emptied", ""],
])("controls of every level, %s, are still without fault", async (_, text) => {
  const body = LEVELS.map((level) => atLevel(level, "old", { tag: level }))
    .join("<w:p/>")
    .replace(/<w:tblPr\/><w:tblGrid\/>/g, "<w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>");
  const document = openDocx(aDocx({ body: `${body}<w:p/>` }));
  await document.write(LEVELS.map((tag) => ({ tag, text })));
  await document.writeParts([part]);
  expect(await sdkFaults(document.save())).toEqual([]);
});
