import { shownTexts } from "../../src/document/answers";
import { mirrorParts } from "../../src/document/save-audit";
import { newDocx } from "../../src/docx/new-docx";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { aCompleteRecord } from "../support/builders";
import { focused, moveTo, named } from "../support/keyboard";
import { shippedTorbay } from "../support/older-torbay";
import { textsIn } from "../support/package-texts";
import { deep, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { likeFaults } from "../support/validate-docx";
import { anAuditInWord, WordRig } from "../word/word-rig";
import type { Behaviour } from "../support/word-host/behaviour";
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

async function openShare(
  size?: { width: number; height: number },
  workbench?: Workbench,
): Promise<Workbench> {
  workbench ??= await rig.open(size);
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

testInDepth(
  "without an audit there is nothing to share; a copy with names is saved as a file, called after the audit, and the audit stays open as it was",
  async () => {
    const workbench = await rig.open();
    await workbench.page.getByRole("complementary").getByRole("button", { name: "More" }).click();
    await workbench.page.getByRole("menuitem", { name: "Make audits from a list…" }).waitFor();
    expect(await workbench.page.getByRole("menuitem", { name: "A copy to share…" }).count()).toBe(0);
    await workbench.page.keyboard.press("Escape");
    await workbench.page.getByRole("menu").waitFor({ state: "detached" });

    await openShare(undefined, workbench);
    const { name, bytes, body } = await copyOf(workbench);
    expect(name).toBe("Torbay full audit C-1042 15 March 2026 copy to share.docx");
    expect(await likeFaults(bytes)).toEqual([]);
    expect(body).toContain("Dana saw her alone.");
    expect(body).not.toContain("w:sdt");
    await soon(() => workbench.page.title()).toBe("Case 17.docx - Case Audit");
    await workbench.page.getByText(`Look for ${name} in your downloads.`).first().waitFor();
  },
);

testInDepth(
  "with roles, the person sees which names are replaced before the copy is made, by keyboard alone",
  async () => {
    const workbench = await openShare({ width: 320, height: 640 });
    const { page } = workbench;
    if (deep) expect(await violations(page)).toEqual([]);
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
  },
);

describe("in Word", () => {
  const word = new WordRig();
  beforeAll(() => word.start());
  afterEach(async () => {
    expect(await word.clear()).toEqual([]);
  });
  afterAll(() => word.stop());

  async function openShareInWord(behaviour: Partial<Behaviour>) {
    const host = anAuditInWord(behaviour, { "header.auditor-name": "Dana Roe" });
    const opened = await word.open(host, { width: 320, height: 500 });
    await opened.pane.getByRole("button", { name: "More" }).click();
    await opened.pane.getByRole("menuitem", { name: "A copy to share…" }).click();
    return { host, ...opened, pane: opened.pane };
  }

  test("the copy is opened as a document of its own, and the audit stays as it was", async () => {
    const { host, pane } = await openShareInWord({});
    const before = host.bytes();
    await pane.getByRole("button", { name: "Open the copy as a new document" }).click();
    await pane
      .getByText(/Word has been asked to open a new document with the copy\./)
      .first()
      .waitFor();
    expect(await violations(pane)).toEqual([]);
    const [bytes = new Uint8Array()] = host.opened;
    expect(textsIn(bytes).get("/word/document.xml")).toContain("Dana Roe");
    expect(Buffer.from(host.bytes()).equals(Buffer.from(before))).toBe(true);
  });

  testInDepth("a Word that opens no document is told of, and the copy can be saved as a file", async () => {
    const { host, pane, page } = await openShareInWord({
      fault: ({ member }) =>
        member === "CreateDocument" || member === "createDocument" ? "GeneralException" : undefined,
    });
    await pane.getByRole("button", { name: "Open the copy as a new document" }).click();
    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Save the copy as a file" }).click();
    const bytes = await downloaded(await download);
    expect(textsIn(bytes).get("/word/document.xml")).toContain("Dana Roe");
    await pane.getByRole("link", { name: "Open the workbench" }).waitFor();
    expect(host.opened).toEqual([]);
  });
});
