import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { documentOf, workOf } from "../../src/workbench/kept-document";
import { packWork, unpackWork } from "../../src/keep/kept-work";
import { WorkbenchDocument } from "../../src/workbench/workbench-document";
import { aTemplate } from "../support/builders";

const TAG = "item.risk.evidence";

function anOpenAudit(): WorkbenchDocument {
  return new WorkbenchDocument(openDocx(newDocx(aTemplate(), [], new Map())));
}

const textIn = async (document: WorkbenchDocument) =>
  (await document.read()).controls.find(({ tag }) => tag === TAG)?.text;

function keptAndBack(document: WorkbenchDocument): WorkbenchDocument {
  const work = unpackWork(packWork(workOf(document, "mine.docx", 1)));
  if (!work) throw new Error("What was packed could not be read.");
  return documentOf(work);
}

test("a document that was kept is as it was, unsaved, with all that could be undone and done again", async () => {
  const document = anOpenAudit();
  for (const text of ["one", "two", "three"]) {
    document.type(TAG, text);
    document.select(undefined);
  }
  document.undo();
  const back = keptAndBack(document);
  expect(back.getState()).toMatchObject({ unsaved: true, canUndo: true, canRedo: true });
  const seen = [await textIn(back)];
  while (back.undo()) seen.push(await textIn(back));
  expect(seen).toEqual(["two", "one", ""]);
  while (back.redo()) seen.push(await textIn(back));
  expect(seen.slice(3)).toEqual(["one", "two", "three"]);
});

test("what is half-written beside it travels with it", () => {
  const document = anOpenAudit();
  document.halfWritten.follow();
  document.halfWritten.set("concern form", { draft: {} });
  expect(keptAndBack(document).halfWritten.getState()).toEqual({ "concern form": { draft: {} } });
  expect(keptAndBack(anOpenAudit()).halfWritten.isEmpty).toBe(true);
});

test("where nothing was written in the document itself it is as saved as it was, and as much can be undone", () => {
  const document = anOpenAudit();
  document.type(TAG, "one");
  document.saving().done();
  document.halfWritten.follow();
  document.halfWritten.set("concern form", { draft: {} });
  const back = keptAndBack(document);
  expect(back.getState()).toMatchObject({ unsaved: false, canUndo: true });
  back.type(TAG, "two");
  expect(back.getState().unsaved).toBe(true);
});

test("what came with the file and what was taken out of it travel too", async () => {
  const document = anOpenAudit();
  await document.openHere(newDocx(aTemplate({ title: "Another" }), [], new Map([[TAG, "kept"]])));
  const back = keptAndBack(document);
  expect(await textIn(back)).toBe("kept");
  expect(back.undo()).toBe(true);
  expect(await textIn(back)).toBe("");
});

test("steps that belong to another document are left out, and the document is there", async () => {
  const document = anOpenAudit();
  document.type(TAG, "one");
  const work = workOf(document, "mine.docx", 1);
  const past = [{ key: "x", changes: [{ name: "word/document.xml", start: 9e9, end: 9e9 }] }];
  const back = documentOf({ ...work, past });
  expect(back.getState().canUndo).toBe(false);
  expect(await textIn(back)).toBe("one");
});

test("undo and redo say what they changed, until something else is written", () => {
  const document = anOpenAudit();
  document.type(TAG, "one");
  document.undo();
  expect(document.getState().lately).toEqual({ how: "undone", names: ["1 Evidence"] });
  document.redo();
  expect(document.getState().lately).toEqual({ how: "redone", names: ["1 Evidence"] });
  document.type(TAG, "two");
  expect(document.getState().lately).toBeUndefined();
});
