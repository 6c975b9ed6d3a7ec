import { shownTexts } from "../../src/document/answers";
import { openAudit } from "../../src/document/open-audit";
import { mirrorParts } from "../../src/document/save-audit";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { templateSource } from "../../src/templates/shipped-templates";
import { violations } from "../support/axe";
import { aCompleteRecord } from "../support/builders";
import { focused, moveTo, named } from "../support/keyboard";
import { olderTorbay, shippedTorbay } from "../support/older-torbay";
import { deep, sampled, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { WorkbenchRig, type Workbench } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const older = olderTorbay();
const record = aCompleteRecord(older, { id: "audit-17", header: { ward: "Seaward" } });
const OLDER = Buffer.from(newDocx(older, mirrorParts(older, record).parts, shownTexts(older, record)));
const SAID = "There is a newer version of this template (3.1). This audit goes on with version 2.0.";

async function openOlder(size?: { width: number; height: number }): Promise<Workbench> {
  const workbench = await rig.open(size);
  await workbench.pick("Case 17.docx", OLDER);
  return workbench;
}
const press = (workbench: Workbench, name: string) =>
  workbench.page.getByRole("button", { name, exact: true }).click();
const dialogOf = (workbench: Workbench) => workbench.page.getByRole("dialog");

testInDepth(
  "an older audit goes on with its own version, and the newer one is offered quietly; one of the newest is offered none",
  async () => {
    const workbench = await openOlder();
    await workbench.page.getByText(SAID).waitFor();
    await soon(() => workbench.answer("Ward").inputValue()).toBe("Seaward");
    await press(workbench, "Dismiss");
    await workbench.page.getByText(SAID).waitFor({ state: "detached" });

    const newest = shippedTorbay();
    await workbench.pick("newest.docx", Buffer.from(newDocx(newest, mirrorParts(newest, record).parts)));
    await workbench.answer("Ward").waitFor({ state: "detached" });
    await workbench.page
      .getByText(/of \d+ answered/)
      .first()
      .waitFor();
    await soon(() => workbench.page.getByText("There is a newer version of this template").count()).toBe(0);
  },
);

test("the answers are moved into a new document, with what has no place at its end, by keyboard alone", async () => {
  const workbench = await openOlder();
  const { page } = workbench;
  await page.getByText(SAID).waitFor();
  await moveTo(page, named(/^Move the answers/));
  await page.keyboard.press("Enter");
  await dialogOf(workbench).waitFor();
  for (const text of [
    /\d+ answers move\. Version 3\.1 asks 1 new question\./,
    /4 answers have no place in version 3\.1/,
    /Ward: “Seaward”\s*Version 3\.1 has no question for it\./,
  ]) {
    await dialogOf(workbench).filter({ hasText: text }).waitFor();
  }
  if (deep) expect(await violations(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await dialogOf(workbench).waitFor({ state: "detached" });
  await soon(async () => (await focused(page)).name).toBe("Move the answers…");
  await page.keyboard.press("Enter");
  await moveTo(page, named(/^Make the new document/));
  await page.keyboard.press("Enter");

  await page.waitForFunction(() => document.title === "Not saved: Case 17, version 3.1.docx - Case Audit");
  await workbench.document.getByRole("heading", { name: "Kept from version 2.0" }).waitFor();
  await soon(() => workbench.answer("Ward").inputValue()).toBe("Seaward");
  await soon(() => workbench.answer("Item 13 Judgement").inputValue()).toBe("Meets good");
  await soon(() => page.getByText("There is a newer version of this template").count()).toBe(0);
  await soon(async () => (await focused(page)).name).toBe("Audit pane");
  const saved = await workbench.save();
  expect(saved.name).toBe("Case 17, version 3.1.docx");
  const opened = await openAudit(openDocx(saved.bytes), { templates: templateSource });
  if (!opened.found) throw new Error("The new document holds no audit.");
  expect(opened.audit).toMatchObject({
    record: { id: "audit-17", template: { version: "3.1" } },
    problems: [],
  });
  expect(rig.complaints).toEqual([]);
});

testInDepth(
  "where the old document has changes that are not saved, it stays open where the person cancels; saved first, the new one has them too",
  async () => {
    const workbench = await openOlder();
    const asked = async () => {
      await press(workbench, "Move the answers…");
      await press(workbench, "Make the new document");
      await workbench.page.getByRole("alertdialog").waitFor();
    };
    await workbench.answer("Ward").fill("Shiphay");
    await asked();
    await press(workbench, "Cancel");
    await workbench.page.getByText("Not opened").waitFor();
    await soon(() => workbench.answer("Ward").inputValue()).toBe("Shiphay");
    await workbench.page.getByText(SAID).waitFor();

    await asked();
    const saved = await workbench.save(() => press(workbench, "Save first"));
    expect([saved.name, saved.texts["header.ward"]]).toEqual(["Case 17.docx", "Shiphay"]);
    await workbench.document.getByRole("heading", { name: "Kept from version 2.0" }).waitFor();
    await soon(() => workbench.answer("Ward").inputValue()).toBe("Shiphay");
  },
);

testInDepth("it fits 320 pixels, and axe finds nothing in any look", async () => {
  const workbench = await openOlder({ width: 320, height: 640 });
  const { page } = workbench;
  await page.getByRole("tab", { name: "Audit" }).click();
  for (const look of sampled(["Light", "High contrast", "Dark"], 1)) {
    await workbench.button("Appearance").click();
    await page.getByRole("menuitemradio", { name: look }).click();
    await page.getByText(SAID).waitFor();
    expect([look, await violations(page, look)]).toEqual([look, []]);
    await press(workbench, "Move the answers…");
    await dialogOf(workbench).waitFor();
    expect([look, await violations(page, look)]).toEqual([look, []]);
    const box = await dialogOf(workbench).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320 && box.height <= 640).toBe(true);
    await page.keyboard.press("Escape");
    await dialogOf(workbench).waitFor({ state: "detached" });
  }
});
