import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { readCases } from "../../src/cases/read-cases";
import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { findTemplate, templateSource } from "../../src/templates/shipped-templates";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { focused, moveTo, named } from "../support/keyboard";
import { soon } from "../support/soon";
import { WorkbenchRig, type Workbench } from "../workbench/open-workbench";
import { testInDepth } from "../support/sample";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const DETAILED = "Detailed case audit";
const LIST = `Child's or young person's ID number;Audit date;Team;Notes
C-1;15/03/2026;East;x
C-2;31/02/2026;West;x
C-3;16 March 2026;"Öst; north";x
`;
const many = (count: number) =>
  `team\n${Array.from({ length: count }, (_, index) => `Team ${index + 1}\n`).join("")}`;

const paneOf = ({ page }: Workbench): Locator => page.getByRole("complementary");

async function openList(workbench: Workbench): Promise<Locator> {
  const pane = paneOf(workbench);
  await pane.getByRole("button", { name: "More" }).click();
  await workbench.page.getByRole("menuitem", { name: "Make audits from a list…" }).click();
  await pane.getByRole("heading", { name: "Make audits from a list" }).waitFor();
  await pane.getByRole("combobox", { name: "Template" }).selectOption({ label: DETAILED });
  return pane;
}

async function pick(page: Page, pane: Locator, text: string, name = "Cases of March.csv"): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: /Choose (a|another) list/ }).click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

async function saved(page: Page, press: Locator): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await press.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await downloaded(file) };
}

async function headerIn(bytes: Uint8Array | undefined) {
  const opened = await openAudit(openDocx(bytes ?? new Uint8Array()), { templates: templateSource });
  if (!opened.found) throw new Error("There is no audit in it.");
  const { template, record, problems } = opened.audit;
  return { template: template.id, id: record.id, header: record.header, problems };
}

testInDepth(
  "audits are made from a list into one zip, and what can't be used of it is told by line",
  async () => {
    const workbench = await rig.open();
    const pane = await openList(workbench);
    await pick(workbench.page, pane, LIST);
    await pane.getByRole("heading", { name: "Cases of March.csv: 2 cases" }).waitFor();
    await pane.getByText("Left out").filter({ hasText: "“Notes”" }).waitFor();
    const faults = pane.getByRole("alert");
    await faults.getByText("1 line can’t be used.").waitFor();
    await soon(() => faults.getByRole("listitem").allInnerTexts()).toEqual([
      "Line 3: Column “Audit date”: “31/02/2026” is no date. It takes day, month and year, for example 15/03/2026.",
    ]);
    await pane.getByRole("button", { name: "Make 2 audits" }).click();
    await pane.getByText("2 audits are in the zip").waitFor();
    await workbench.page.waitForFunction(() => document.activeElement?.textContent === "Save the zip");
    expect(await violations(workbench.page)).toEqual([]);

    const zip = await saved(workbench.page, pane.getByRole("button", { name: "Save the zip" }));
    expect(zip.name).toBe("Cases of March.zip");
    const files = unzipSync(zip.bytes);
    expect(Object.keys(files)).toEqual(["C-1.docx", "C-3.docx", "made.csv"]);
    const first = await headerIn(files["C-1.docx"]);
    const third = await headerIn(files["C-3.docx"]);
    expect(first).toMatchObject({
      template: "detailed-case-audit",
      header: { "child-id": "C-1", "audit-date": "2026-03-15", team: "East" },
      problems: [],
    });
    expect(third).toMatchObject({
      header: { "child-id": "C-3", "audit-date": "2026-03-16", team: "Öst; north" },
      problems: [],
    });
    expect(new Set([first.id, third.id, ""]).size).toBe(3);
    expect(Buffer.from(files["made.csv"] ?? []).toString()).toContain("4,C-3.docx,C-3,2026-03-16,Öst; north");
    expect(rig.complaints).toEqual([]);
  },
);

testInDepth(
  "making many shows how far it is, leaves the page alive, and can be cancelled with nothing kept",
  async () => {
    const workbench = await rig.open();
    const pane = await openList(workbench);
    await pick(workbench.page, pane, many(3000));
    await pane.getByRole("button", { name: "Make 3000 audits" }).click();
    const bar = pane.getByRole("progressbar", { name: "Making the audits" });
    await bar.waitFor();
    await pane.getByText(/^[1-9]\d* of 3000$/).waitFor();
    expect(await violations(workbench.page)).toEqual([]);
    await soon(async () => (await focused(workbench.page)).name).toBe("Cancel");
    await workbench.page.keyboard.press("Enter");
    await bar.waitFor({ state: "detached" });
    await pane.getByRole("paragraph").filter({ hasText: "Cancelled. Nothing was kept." }).waitFor();
    await soon(() => pane.getByRole("button", { name: "Save the zip" }).count()).toBe(0);
    await workbench.page.waitForFunction(() => document.activeElement?.textContent === "Make 3000 audits");

    await pick(workbench.page, pane, many(12), "Few.csv");
    await pane.getByRole("button", { name: "Make 12 audits" }).click();
    const zip = await saved(workbench.page, pane.getByRole("button", { name: "Save the zip" }));
    const files = unzipSync(zip.bytes);
    expect(Object.keys(files)).toHaveLength(13);
    for (const [name, bytes] of Object.entries(files)) {
      if (name !== "made.csv") expect(`${(await headerIn(bytes)).header["team"] ?? ""}.docx`).toBe(name);
    }
  },
);

testInDepth(
  "an empty list has the columns of the template; a Word template is saved to send out; what is no list is refused, and another template reads the same list again",
  async () => {
    const workbench = await rig.open();
    const pane = await openList(workbench);
    const list = await saved(workbench.page, pane.getByRole("button", { name: "Save an empty list" }));
    expect(list.name).toBe("Detailed case audit list.csv");
    const template = findTemplate("detailed-case-audit");
    if (!template) throw new Error("The template is not shipped any more.");
    const filled = Buffer.concat([list.bytes, Buffer.from("Case one,Sam Green\r\n")]);
    expect(readCases(filled, template)).toMatchObject({
      cases: [{ fileName: "Case one.docx", header: { "auditor-name": "Sam Green" } }],
    });

    const dotx = await saved(workbench.page, pane.getByRole("button", { name: "Save a Word template" }));
    expect(dotx.name).toBe("Detailed case audit.dotx");
    expect(openDocx(dotx.bytes).isTemplate).toBe(true);
    expect(await headerIn(dotx.bytes)).toMatchObject({ template: "detailed-case-audit", id: "" });

    await pick(workbench.page, pane, "PK\u0003\u0004 xl/workbook.xml", "Cases.xlsx");
    await pane.getByRole("group").filter({ hasText: "This workbook can’t be read" }).waitFor();
    await soon(() => pane.getByRole("button", { name: /^Make \d/ }).count()).toBe(0);
    await pick(workbench.page, pane, "Reference,team\nR-1,East\n");
    await pane.getByText("Left out").waitFor();
    await pane.getByRole("combobox", { name: "Template" }).selectOption({ label: "Camden themed audit" });
    await pane.getByText("Left out").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Make 1 audit" }).waitFor();
  },
);

test("the keyboard goes all the way at 320 px, and Back leads to the button that opened the menu", async () => {
  const workbench = await rig.open({ width: 320, height: 640 });
  const { page } = workbench;
  await page.getByRole("tab", { name: /Audit/ }).click();
  await moveTo(page, named(/^More$/));
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("End");
  await moveTo(page, named(/^Make audits from a list…$/), "ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent === "Make audits from a list");
  expect(await violations(page)).toEqual([]);
  const chooser = page.waitForEvent("filechooser");
  await moveTo(page, named(/^Choose a list$/));
  await page.keyboard.press("Enter");
  await (
    await chooser
  ).setFiles({
    name: "a-name-of-a-list-that-is-longer-than-the-pane-is-wide-by-a-good-deal.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Team,audit date\nEast,soon\nWest,\n"),
  });
  await moveTo(page, named(/^Make 1 audit$/));
  await soon(() =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent === "Save the zip");
  await moveTo(page, named(/^Back$/), "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent === "More");
});
