import { openDocx } from "../../src/docx/docx-document";
import { blankDocx, newDocx } from "../../src/docx/new-docx";
import { WorkbenchDocument } from "../../src/workbench/workbench-document";
import { commentsContract } from "../document/comments-contract";
import { aTemplate } from "../support/builders";
import { withBoxCopied } from "../support/docx-edits";

const anAudit = () => new WorkbenchDocument(openDocx(newDocx(aTemplate())));
const TAG = "header.auditor-name";

async function textOf(document: WorkbenchDocument, tag = TAG): Promise<string | undefined> {
  return (await document.read()).controls.find((control) => control.tag === tag)?.text;
}

test("what a person types is in the document and in the page at once", async () => {
  const document = anAudit();
  const before = document.getState();
  document.type(TAG, "Sam");
  expect(await textOf(document)).toBe("Sam");
  const after = document.getState();
  expect(JSON.stringify(after.page)).toContain('"text":"Sam"');
  expect(after).toMatchObject({ canUndo: true, canRedo: false, unsaved: true });
  // Only the table that holds the answer is another.
  expect(after.page.blocks.filter((block, at) => block !== before.page.blocks[at])).toHaveLength(1);
});

function whichOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if ("tag" in value && value.tag === TAG) return ["which" in value ? value.which : undefined];
  return Object.values(value).flatMap(whichOf);
}

test("typing into a copy of a box writes the copy, and the answer's own box stays as it is", async () => {
  const template = aTemplate();
  const document = new WorkbenchDocument(openDocx(withBoxCopied(template, TAG, "item.risk.evidence")));
  const copies = async () =>
    (await document.read()).controls.filter(({ tag }) => tag === TAG).map(({ text }) => text);
  expect(whichOf(document.getState().page)).toEqual([undefined, 1]);
  document.type(TAG, "Sam");
  document.select(TAG);
  document.type(TAG, "typed in the copy", 1);
  expect(await copies()).toEqual(["Sam", "typed in the copy"]);
  document.undo();
  expect(await copies()).toEqual(["Sam", ""]);
});

test("undo and redo bring back what the document said, and writing what it says is no step", async () => {
  const document = anAudit();
  document.type(TAG, "Sam");
  document.type(TAG, "Sam");
  document.select("other");
  document.type(TAG, "Alex");
  document.undo();
  expect(await textOf(document)).toBe("Sam");
  document.undo();
  expect(await textOf(document)).toBe("");
  expect(document.getState()).toMatchObject({ canUndo: false, canRedo: true, unsaved: false });
  document.redo();
  document.redo();
  expect(await textOf(document)).toBe("Alex");
});

test("custom XML is written without a step of its own", async () => {
  const document = anAudit();
  await document.writeParts([
    { namespace: "urn:case-audit:test:1", xml: '<a xmlns="urn:case-audit:test:1"/>' },
  ]);
  expect(document.getState()).toMatchObject({ canUndo: false, unsaved: true });
});

test("all that one action of the pane writes is one step", async () => {
  const document = new WorkbenchDocument(openDocx(blankDocx()));
  await document.insert(aTemplate());
  await document.write([{ tag: TAG, text: "Sam" }]);
  document.undo();
  expect(await document.read()).toMatchObject({ controls: [] });
  expect(document.getState().canUndo).toBe(false);
});

test("what is typed and not yet written is written before undoing and before saving", async () => {
  const document = anAudit();
  document.keepPending(() => {
    document.type(TAG, "Sam");
  });
  document.undo();
  expect(await textOf(document)).toBe("");
  document.redo();
  expect(await textOf(document)).toBe("Sam");
});

test("saving gives the bytes and leaves nothing unsaved", async () => {
  const document = anAudit();
  document.type(TAG, "Sam");
  const { bytes, done } = document.saving();
  expect(document.getState().unsaved).toBe(true);
  done();
  const again = new WorkbenchDocument(openDocx(bytes));
  expect(await textOf(again)).toBe("Sam");
  expect(document.getState().unsaved).toBe(false);
});

test("only a view can go to a control", async () => {
  const document = anAudit();
  expect(await document.goTo(TAG)).toBe(false);
  const leave = document.attachView({
    goTo: (tag) => tag === TAG,
    reveal: () => undefined,
    show: () => true,
  });
  expect(await document.goTo(TAG)).toBe(true);
  leave();
  expect(await document.goTo(TAG)).toBe(false);
});

test("listeners hear which control the cursor is in, and of changes", () => {
  const document = anAudit();
  const heard: unknown[] = [];
  document.onSelect((tag) => heard.push(tag));
  const stop = document.onChange(() => heard.push("changed"));
  document.select(TAG);
  document.type(TAG, "Sam");
  stop();
  document.type(TAG, "Alex");
  expect(heard).toEqual([TAG, "changed"]);
});

test("another document takes the place of this one as one step", async () => {
  const document = anAudit();
  document.type(TAG, "Sam");
  const other = anAudit();
  other.type(TAG, "Alex");
  await document.openHere(other.saving().bytes);
  expect(await textOf(document)).toBe("Alex");
  expect(document.getState().unsaved).toBe(true);
  document.undo();
  expect(await textOf(document)).toBe("Sam");
  document.redo();
  expect(await textOf(document)).toBe("Alex");
});

test("a Word template stays one when another document takes its place", async () => {
  const document = new WorkbenchDocument(openDocx(newDocx(aTemplate())));
  const template = openDocx(newDocx(aTemplate()));
  template.setKind("template");
  const dotx = new WorkbenchDocument(openDocx(template.save()));
  expect(dotx.isTemplate).toBe(true);
  await dotx.openHere(document.saving().bytes);
  expect(dotx.isTemplate).toBe(true);
});

describe("The document of the workbench", () => {
  commentsContract({
    withAudit: (template) => Promise.resolve(new WorkbenchDocument(openDocx(newDocx(template)))),
    selectWords: (document, tag) => {
      if (document instanceof WorkbenchDocument) document.select(tag);
    },
  });
});
