import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { caseMaker } from "../../src/docx/audit-maker";
import type { Allocation } from "../../src/programme/allocation";
import type { Certificate } from "../../src/programme/certificate";
import { REGISTER_COLUMNS } from "../../src/report/register-columns";
import { newKeptSheet } from "../../src/xlsx/kept-sheet";
import { shippedTemplate } from "../support/a-shipped-template";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { fill, press } from "../support/by-keyboard";
import { testInDepth } from "../support/sample";
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

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A register with the row of an audit whose document is gone. */
function aRegister(): Promise<Uint8Array> {
  const ids = REGISTER_COLUMNS.map(({ id }) => id);
  const values: Readonly<Record<string, string>> = { case: "K-77", record: "r-77", file: "gone.docx" };
  const row = ids.map((id) => values[id] ?? null);
  return newKeptSheet(
    "Register",
    REGISTER_COLUMNS.map(({ label, type }) => ({ head: label, isDay: type === "date" })),
    [row],
    [ids, row],
  );
}

const overview = (page: Page) => page.getByRole("main", { name: "Overview" });
const noWiderThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

testInDepth(
  "a folder shows where its audits stand, what has not come back, and whom to remind; each opens its document, by keyboard, wide and narrow",
  async () => {
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
    expect(
      await overview(page)
        .getByRole("link", { name: /^Help on this screen/ })
        .getAttribute("href"),
    ).toMatch(/^help\/programme\.html\?.*#on-screen$/);
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

    const register = page.waitForEvent("filechooser");
    await press(page, /^Add the register$/);
    await (
      await register
    ).setFiles({ name: "register.xlsx", mimeType: XLSX, buffer: Buffer.from(await aRegister()) });
    await overview(page).getByText("register.xlsx: 1 row.", { exact: false }).waitFor();
    await press(page, /^3 differences to look at$/);
    await overview(page)
      .getByText("its document gone.docx was not found this time", { exact: false })
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    const looks = await page
      .getByRole("group", { name: "Shown of these audits" })
      .getByRole("button")
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
    expect(looks[1]).not.toBe(looks[0]);
    expect(looks[2]).toBe(looks[0]);
    await page.emulateMedia({ forcedColors: "none" });

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
  },
);

const LIST = [
  "Child ID,Opened,Closed,Last audited,Team,Social worker",
  ...Array.from(
    { length: 30 },
    (_, at) =>
      `C-${String(at + 1).padStart(2, "0")},05/01/2020,,${at % 5 === 0 ? "TODAY" : ""},Team ${String(at % 3)},W. Orker`,
  ),
]
  .join("\n")
  // Audited on any day that the test may run on, and for six months after.
  .replaceAll("TODAY", "31/12/2099");

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** Whether the browser would ask before the tab is closed. */
const asksBeforeItGoes = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

async function give(page: Page, button: RegExp, file: ReturnType<typeof csv>): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await press(page, button);
  await (await chooser).setFiles(file);
}

test("a sample is drawn by keyboard: the rule is kept, the list read, two words given; its certificate opens again, and finds out a list that was tampered with", async () => {
  const { page } = await rig.open();
  await page.setViewportSize({ width: 1366, height: 900 });
  await press(page, /^Overview of audits$/);
  await press(page, /^Draw the sample$/);
  await page.getByRole("heading", { name: "1. The rule" }).waitFor();
  await fill(page, /^How many/, "no");
  await press(page, /^Keep this rule$/);
  await page.getByText("1 thing is to be put right above.").waitFor();
  await fill(page, /^How many/, "4");
  await press(page, /^Keep this rule$/);
  await give(page, /^Choose the list of cases$/, csv("cases.csv", LIST));
  await overview(page).getByText("24 children are eligible.", { exact: true }).waitFor();
  await overview(page).getByText("Audited in the last 6 months: 6", { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);

  await press(page, /^Draw 4$/);
  await overview(page).getByText("Give a word.").first().waitFor();
  await fill(page, /^First word/, "heron");
  await fill(page, /^Second word/, "ladder");
  await press(page, /^Draw 4$/);
  await overview(page).getByRole("heading", { name: "Anybody can draw these 4 again" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await overview(page).getByText("with this tab it is lost", { exact: false }).waitFor();
  expect(await asksBeforeItGoes(page)).toBe(true);
  const download = page.waitForEvent("download");
  await press(page, /^Save the certificate$/);
  const certificate = (await downloaded(await download)).toString("utf8");
  const { draw } = JSON.parse(certificate) as Certificate;
  expect(await asksBeforeItGoes(page)).toBe(false);

  await press(page, /^Close the certificate$/);
  await give(page, /^Open a certificate$/, csv("certificate.json", certificate));
  await overview(page).getByRole("heading", { name: "Not checked against a list yet" }).waitFor();
  const [first] = draw.drawn.map(({ id }) => id);
  const tampered = LIST.split("\n").filter((row) => !row.startsWith(`${first ?? ""},`));
  await give(page, /^Check a list$/, csv("others.csv", tampered.join("\n")));
  await overview(page).getByRole("heading", { name: "This list gives other children" }).waitFor();
  await overview(page)
    .getByText(`${first ?? ""} would not be drawn`, { exact: false })
    .waitFor();
  await give(page, /^Check another list$/, csv("cases.csv", LIST));
  await overview(page).getByRole("heading", { name: "Anybody can draw these 4 again" }).waitFor();

  await page.setViewportSize({ width: 320, height: 800 });
  expect(await noWiderThanWindow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
});
