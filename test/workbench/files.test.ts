import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { auditFileName, madeFile, newFile, versionName } from "../../src/workbench/files";
import { WorkbenchDocument } from "../../src/workbench/workbench-document";
import { aField, aFieldGroup, aRecord, aTemplate } from "../support/builders";
import { someSurroundings } from "../taskpane/a-session";

const surroundings = someSurroundings();
const anAudit = (version: string) => auditMaker(aTemplate({ version }), surroundings.newId)(new Map());

test.each([
  ["Case 17.docx", "4", "Case 17, version 4.docx"],
  ["Case 17, version 3.docx", "4", "Case 17, version 4.docx"],
  ["Case 17.DOCX", "2026/04", "Case 17, version 2026-04.docx"],
])("%s in version %s is %s", (name, version, made) => {
  expect(versionName(name, version)).toBe(made);
});

test("a document made from an audit is unsaved, has nothing to undo and is named for its version", async () => {
  const from = { document: new WorkbenchDocument(openDocx(anAudit("3"))), name: "Case 17.docx" };
  const made = await madeFile(anAudit("4"), from, surroundings);
  expect(made.name).toBe("Case 17, version 4.docx");
  expect(made.document.getState()).toMatchObject({ unsaved: true, canUndo: false });
  expect(from.document.getState().unsaved).toBe(false);
});

test("one made beside a document without an audit is named as a new one is", async () => {
  expect((await madeFile(anAudit("4"), newFile(), surroundings)).name).toBe("New audit.docx");
});

test.each([
  [
    "the child's id, the template and the day",
    { title: "Small audit", child: "4417" },
    "Small audit, 4417, 2026-11-28.docx",
  ],
  ["no id, where none is entered", { title: "Small audit", child: "" }, "Small audit, 2026-11-28.docx"],
  [
    "nothing a file's name can't have",
    { title: 'Small: "A/B"', child: "44\\17\n" },
    "Small- -A-B-, 44-17-, 2026-11-28.docx",
  ],
  [
    "no more of a long one than a name has room for",
    { title: "a".repeat(300), child: "1" },
    `${"a".repeat(60)}, 1, 2026-11-28.docx`,
  ],
])("a new audit is saved under a name with %s", (_, { title, child }, name) => {
  const template = aTemplate({
    title,
    fieldGroups: [aFieldGroup({ fields: [aField({ id: "child-id" })] })],
  });
  expect(
    auditFileName({ template, record: aRecord(template, { header: { "child-id": child } }) }, "2026-11-28"),
  ).toBe(name);
});
