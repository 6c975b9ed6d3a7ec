import { shownTexts } from "../../src/document/answers";
import { mirrorParts } from "../../src/document/save-audit";
import { newDocx } from "../../src/docx/new-docx";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { aCompleteRecord } from "../support/builders";
import { focused, moveTo, named } from "../support/keyboard";
import { shippedTorbay } from "../support/older-torbay";
import { textsIn } from "../support/package-texts";
import { soon } from "../support/soon";
import { docxFaults } from "../support/validate-docx";
import { WorkbenchRig, type Workbench } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const torbay = shippedTorbay();
const record = aCompleteRecord(torbay, {
  header: { "auditor-name": "Dana Roe", "child-id": "C/1042" },
  items: { "t1-risk": { evidence: "Dana saw her alone." } },
});
const AUDIT = Buffer.from(newDocx(torbay, mirrorParts(torbay, record).parts, shownTexts(torbay, record)));

async function openShare(size?: { width: number; height: number }): Promise<Workbench> {
  const workbench = await rig.open(size);
  await workbench.pick("Case 17.docx", AUDIT);
  const { page } = workbench;
  if (size) await page.getByRole("tab", { name: "Audit", exact: true }).click();
  await page.getByRole("complementary").getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "A copy to share…" }).click();
  await page.getByRole("heading", { name: "A copy to share" }).waitFor();
  return workbench;
}

async function copyOf({ page }: Workbench) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the copy as a file" }).click();
  const file = await download;
  const bytes = await downloaded(file);
  return { name: file.suggestedFilename(), bytes, body: textsIn(bytes).get("/word/document.xml") ?? "" };
}

test("a copy with names is saved as a file, called after the audit, and the audit stays open as it was", async () => {
  const workbench = await openShare();
  const { name, bytes, body } = await copyOf(workbench);
  expect(name).toBe("Torbay full audit C-1042 15 March 2026 copy to share.docx");
  expect(await docxFaults(bytes)).toEqual([]);
  expect(body).toContain("Dana saw her alone.");
  expect(body).not.toContain("w:sdt");
  await soon(() => workbench.page.title()).toBe("Case 17.docx - Case Audit");
  await workbench.page.getByText(`Look for ${name} in your downloads.`).first().waitFor();
});

test("with roles, the person sees which names are replaced before the copy is made, by keyboard alone", async () => {
  const workbench = await openShare({ width: 320, height: 640 });
  const { page } = workbench;
  expect(await violations(page)).toEqual([]);
  await moveTo(page, named(/^Names as they stand/));
  await page.keyboard.press("ArrowDown");
  await page
    .getByText("“Dana Roe” is shown as auditor, where it is asked for, and in 1 other place.")
    .waitFor();
  expect(await violations(page)).toEqual([]);
  const { body } = await copyOf(workbench);
  expect(body).toContain("[auditor] saw her alone.");
  expect(body).not.toContain("Dana");
  await page.getByRole("button", { name: "Back" }).click();
  await soon(async () => (await focused(page)).name).toBe("More");
});

test("without an audit there is nothing to share", async () => {
  const { page } = await rig.open();
  await page.getByRole("complementary").getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Make audits from a list of cases…" }).waitFor();
  expect(await page.getByRole("menuitem", { name: "A copy to share…" }).count()).toBe(0);
});
