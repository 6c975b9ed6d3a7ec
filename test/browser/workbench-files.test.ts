import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { RECORD_NAMESPACE } from "../../src/record/record-part";
import { templateSource } from "../../src/templates/shipped-templates";
import { soon } from "../support/soon";
import { anAuditFile, WorkbenchRig } from "../workbench/open-workbench";
import { testInDepth } from "../support/sample";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const AUDITOR = "Auditor name";

testInDepth(
  "at first there is a blank document that says what to do; a file is picked, or dropped anywhere, and has its own name",
  async () => {
    const workbench = await rig.open();
    await workbench.document.getByText("Choose a template in the audit pane").waitFor();
    await workbench.page
      .getByRole("complementary")
      .getByRole("heading", { name: "Start an audit" })
      .waitFor();
    await soon(() => workbench.page.title()).toBe("New audit.docx - Case Audit");

    await workbench.pick("Audit of case 17.docx", anAuditFile({ "header.auditor-name": "Sam Green" }));
    await workbench.document.getByRole("heading", { level: 1, name: "Small audit" }).waitFor();
    await soon(() => workbench.answer(AUDITOR).inputValue()).toBe("Sam Green");
    await soon(() => workbench.page.title()).toBe("Audit of case 17.docx - Case Audit");

    await workbench.drop("dropped.docx", anAuditFile({ "header.auditor-name": "Alex Brown" }));
    await soon(() => workbench.answer(AUDITOR).inputValue()).toBe("Alex Brown");
    await soon(() => workbench.page.title()).toBe("dropped.docx - Case Audit");
  },
);

const NO_DOCX = [
  ["text", "notes.docx", Buffer.from("Just some text")],
  ["nothing", "empty.docx", Buffer.alloc(0)],
  ["a zip cut short", "short.docx", anAuditFile().subarray(0, 2000)],
] as const;

test(`a file that holds ${NO_DOCX.map(([what]) => what).join(", or ")} is refused with a sentence, and the open document stays`, async () => {
  const workbench = await rig.open();
  await workbench.pick("good.docx", anAuditFile({ "header.auditor-name": "Sam Green" }));
  await workbench.answer(AUDITOR).waitFor();
  for (const [, name, bytes] of NO_DOCX) {
    await workbench.pick(name, bytes);
    const message = workbench.page.getByRole("group").filter({ hasText: "Not done." }).first();
    await message.waitFor();
    await soon(async () => (await message.innerText()).replace("Not done.", "").trim()).toMatch(
      /^[A-Z].{20,}\.(\nOpen what is left of it)?$/s,
    );
    await soon(() => workbench.answer(AUDITOR).inputValue()).toBe("Sam Green");
    await soon(() => workbench.page.title()).toBe("good.docx - Case Audit");
    await message.getByRole("button", { name: "Dismiss" }).click();
    await message.waitFor({ state: "detached" });
  }
});

test("what is saved has the answers and their mirror, and opens again with the same answers", async () => {
  const workbench = await rig.open();
  await workbench.pick("mine.docx", anAuditFile());
  await workbench.answer(AUDITOR).fill("Sam Green");
  await workbench.answer("1 Judgement").selectOption("Meets good");
  await workbench.answer("1 Evidence").fill("First line\nSecond line");
  const saved = await workbench.save();
  expect(saved.name).toBe("mine.docx");
  expect(saved.texts).toMatchObject({
    "header.auditor-name": "Sam Green",
    "item.risk.judgement": "Meets good",
    "item.risk.evidence": "First line\nSecond line",
  });
  expect(saved.parts).toContain(RECORD_NAMESPACE);

  await workbench.pick("again.docx", saved.bytes);
  await workbench.page.waitForFunction(() => document.title.startsWith("again.docx"));
  await soon(() => workbench.answer("1 Evidence").inputValue()).toBe("First line\nSecond line");
  await soon(() => workbench.answer("1 Judgement").inputValue()).toBe("Meets good");
});

testInDepth(
  "a document that lost its answer boxes in another program gets them back, with every answer",
  async () => {
    const fixture = join(__dirname, "../fixtures/libreoffice-round-trip.docx");
    const workbench = await rig.open();
    await workbench.pick("mended.docx", await readFile(fixture));
    await workbench.page.getByText("Some answer boxes are gone.").waitFor();
    await soon(() => workbench.answer(AUDITOR).count()).toBe(0);
    await workbench.page.getByRole("button", { name: "Restore the answer boxes" }).click();
    await workbench.answer(AUDITOR).waitFor();
    const saved = await workbench.save();
    const opened = await openAudit(openDocx(saved.bytes), { templates: templateSource });
    const before = await openAudit(openDocx(await readFile(fixture)), { templates: templateSource });
    if (!opened.found || !before.found) throw new Error("One of the files holds no audit.");
    expect(opened.audit).toEqual({ ...before.audit, problems: [] });
    await workbench.button("Undo").click();
    await workbench.answer(AUDITOR).waitFor({ state: "detached" });
  },
);

test("unsaved changes are said in words until they are saved, with Ctrl+S too", async () => {
  const workbench = await rig.open();
  await workbench.pick("mine.docx", anAuditFile());
  await workbench.answer(AUDITOR).fill("Sam Green");
  await workbench.page.getByText("Not saved", { exact: true }).waitFor();
  await soon(() => workbench.page.title()).toBe("Not saved: mine.docx - Case Audit");
  const saved = await workbench.save(() => workbench.page.keyboard.press("Control+s"));
  expect(saved.texts["header.auditor-name"]).toBe("Sam Green");
  await workbench.page.getByText("Not saved", { exact: true }).waitFor({ state: "detached" });
  await soon(() => workbench.page.getByRole("status").filter({ hasText: "Saved mine.docx" }).count()).toBe(1);
});

test("before unsaved changes are left the person is asked, and can cancel, save first or let them go", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  const isBlank = async () => {
    await workbench.document.getByText("This document is blank").waitFor();
    await soon(() => page.title()).toBe("New audit.docx - Case Audit");
  };
  const askedFor = async (name: string) => {
    await workbench.button("New").click();
    await page.getByRole("alertdialog").waitFor();
    return () => page.getByRole("button", { name }).click();
  };
  await workbench.pick("mine.docx", anAuditFile());
  await workbench.answer(AUDITOR).fill("Sam Green");

  const asked = page.waitForEvent("dialog");
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();

  await (
    await askedFor("Cancel")
  )();
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await soon(() => workbench.answer(AUDITOR).inputValue()).toBe("Sam Green");

  const saved = await workbench.save(await askedFor("Save first"));
  expect(saved.texts["header.auditor-name"]).toBe("Sam Green");
  await isBlank();

  await workbench.pick("mine.docx", anAuditFile());
  await workbench.answer(AUDITOR).fill("Sam Green");
  await (
    await askedFor("Discard changes")
  )();
  await isBlank();
});
