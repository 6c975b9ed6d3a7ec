import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { madeFile, newFile, versionName } from "../../src/workbench/files";
import { WorkbenchDocument } from "../../src/workbench/workbench-document";
import { aTemplate } from "../support/builders";
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
  expect((await madeFile(anAudit("4"), newFile(), surroundings)).name).toBe("audit.docx");
});
