import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { caseMaker } from "../../src/docx/audit-maker";
import type { Allocation } from "../../src/programme/allocation";
import { shippedTemplate } from "../support/a-shipped-template";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { press } from "../support/by-keyboard";
import { soon } from "../support/soon";
import { WorkbenchRig } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

/** Two audits of a month long ago, so that they are late on any day. */
const make = caseMaker(shippedTemplate("torbay-full-audit"), () => crypto.randomUUID());
const documents = ["K-01", "K-02"].map((id) => ({
  name: `${id}.docx`,
  bytes: make(
    { "child-id": id, team: "Duty", "auditor-name": "D. Park" },
    { auditor: "D. Park", by: "Lead auditor", date: "2020-11-02" },
  ),
}));

const ALLOCATION: Allocation = {
  kind: "case-audit-allocation",
  version: 1,
  on: "2020-11-02",
  certificate: "",
  cases: ["K-01", "K-03"].map((id) => ({
    id,
    details: { Team: "Duty" },
    auditor: "S. Other",
    moderator: "H. Bell",
    received: "2020-11-02",
    due: "2020-11-16",
    sampled: { kind: "drawn" },
    overSampled: false,
    panel: false,
    reason: { others: 1, before: 0, now: 1 },
  })),
  unplaced: [],
};

const overview = (page: Page) => page.getByRole("main", { name: "Overview" });
const noWiderThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test("a folder shows where its audits stand, what has not come back, and whom to remind; each opens its document, by keyboard, wide and narrow", async () => {
  const folder = await mkdtemp(join(tmpdir(), "case-audit-programme-"));
  await Promise.all(documents.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
  const { page } = await rig.open();
  await page.setViewportSize({ width: 1366, height: 900 });
  await press(page, /^Overview of audits$/);
  const chooser = page.waitForEvent("filechooser");
  await press(page, /^Choose a folder$/);
  await (await chooser).setFiles(folder);
  await rm(folder, { recursive: true });
  await press(page, /^Where audits stand$/);
  await overview(page).getByRole("heading", { name: "Programme: November 2020" }).waitFor();
  await overview(page).getByRole("heading", { name: "Allocated 2" }).waitFor();
  expect(await violations(page)).toEqual([]);

  const sample = page.waitForEvent("filechooser");
  await press(page, /^Add the sample or the allocation$/);
  await (
    await sample
  ).setFiles({
    name: "allocation.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(ALLOCATION)),
  });
  await overview(page).getByRole("heading", { name: "No document 1" }).waitFor();
  await press(page, /^1 without a document$/);
  await soon(() => overview(page).getByText("K-01", { exact: true }).count()).toBe(0);
  await overview(page).getByText("K-03", { exact: true }).waitFor();
  await press(page, /^1 without a document$/);

  const download = page.waitForEvent("download");
  await press(page, /^Draft 2 reminders$/);
  const text = (await downloaded(await download)).toString("utf8").replaceAll(/\d+ days/g, "N days");
  expect(text).toContain("To: S. Other\nSubject: 1 audit waits for you, 1 overdue");
  expect(text).toContain("- K-02: allocated, due 16 November 2020, N days over");

  await press(page, /^Calendar$/);
  await overview(page).getByRole("heading", { name: "Monday 16 November 2020 3 audits" }).waitFor();
  await press(page, /^Table$/);
  await overview(page).getByRole("group", { name: "Table: Case" }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.setViewportSize({ width: 320, height: 800 });
  await press(page, /^Board$/);
  await overview(page).getByRole("heading", { name: "Overdue" }).waitFor();
  expect(await noWiderThanWindow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await press(page, /^K-02, Allocated/);
  await page.getByText("K-02").first().waitFor();
  await soon(() => overview(page).isVisible()).toBe(false);
});
