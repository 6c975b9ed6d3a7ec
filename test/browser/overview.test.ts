import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { FileChooser, Page } from "playwright-core";
import { dayOn } from "../../src/audit/dates";
import { readFiles, sourceOf } from "../../src/collect/read-files";
import { openDocx } from "../../src/docx/docx-document";
import { blankDocx } from "../../src/docx/new-docx";
import { figures } from "../../src/overview/figures";
import type { TemplateFigures } from "../../src/overview/template-figures";
import { finalView } from "../../src/report/overview-screen/final-view";
import { fiftyFiles, type FolderFile } from "../overview/fifty-files";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { deep, sampled, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import { WordRig } from "../word/word-rig";
import { WorkbenchRig } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
const wordRig = new WordRig();
beforeAll(() => Promise.all([rig.start(), deep ? wordRig.start() : undefined]));
afterEach(() => rig.clear());
afterAll(() => Promise.all([rig.stop(), deep ? wordRig.stop() : undefined]));

const files = fiftyFiles();

const LOOKS = [
  ["Dark", { colorScheme: "dark" }, "dark"],
  ["Forced", { forcedColors: "active" }, "light dark"],
] as const;

/** What `figures` makes of the same files without a browser. */
async function figuresOf(of: readonly FolderFile[]): Promise<TemplateFigures> {
  const chosen = of.map(({ name, bytes }) => ({ name, file: new File([new Uint8Array(bytes)], name) }));
  const { summary } = await readFiles(chosen, sourceOf([]), {
    now: () => 0,
    onProgress: () => undefined,
    isStopped: () => false,
  });
  const [only] = figures(summary, { asOf: dayOn(new Date()) }).templates;
  if (!only) throw new Error("There is no audit.");
  return only;
}

const overview = (page: Page) => page.getByRole("main", { name: "Overview" });
const heading = (page: Page, name: string | RegExp) => overview(page).getByRole("heading", { name });

/** The rows of a table as texts, each from its heading on. */
const rowsOf = (page: Page, name: string) =>
  overview(page)
    .getByLabel(name, { exact: true })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(" ")),
    );

const noWiderThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** A month, days, what may be published, and the same on a narrow screen. */
async function throughTheFilters(page: Page, { trend }: TemplateFigures, bar: RegExp): Promise<void> {
  // Of a month.
  await press(page, /^Month: all$/, "Shift+Tab");
  await moveTo(page, named(/^March 2026/), "ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  const march = trend?.points.find(({ month }) => month === "2026-03");
  await overview(page).getByText(`Shown: 4 audits of 45.`).waitFor();
  await heading(page, `${march?.n ?? 0} of ${march?.entered ?? 0} are good or better`).waitFor();

  // Of days, which the filters know of.
  await press(page, /^Days, expected audits, strengths, publishing/);
  await moveTo(page, named(/^From/));
  await page.keyboard.type("31 April 2026");
  await overview(page).getByText("This is no day, so it doesn’t count.").waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1 April 2026");
  await overview(page).getByText("No audit fits what is chosen.").waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1 March 2026");
  await heading(page, `${march?.n ?? 0} of ${march?.entered ?? 0} are good or better`).waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");

  // For publishing there is no filter, no list and no bar that would tell a small count.
  await moveTo(page, named(/^For publishing/));
  await page.keyboard.press("Space");
  await heading(page, "For publishing").waitFor();
  await soon(() => overview(page).getByRole("group", { name: "Filters" }).count()).toBe(0);
  await soon(() => overview(page).getByRole("button", { name: bar }).count()).toBe(0);
  expect(
    await overview(page)
      .getByText(/K-\d\d/)
      .count(),
  ).toBe(0);
  await page.keyboard.press("Space");
  await heading(page, "What these figures stand on").waitFor();

  await page.setViewportSize({ width: 320, height: 640 });
  await overview(page).getByText("The same in numbers").waitFor();
  expect(await noWiderThanWindow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await press(page, /^The same in numbers/);
  expect(await noWiderThanWindow(page)).toBe(true);
}

test("fifty files of a folder become figures, each of which leads to its audits, by keyboard, in every look and on one page of paper", async () => {
  const expected = await figuresOf(files);
  const folder = await mkdtemp(join(tmpdir(), "case-audit-overview-"));
  await mkdir(join(folder, "June"));
  await Promise.all(
    files.map(({ name, bytes }, at) => writeFile(join(folder, at % 2 === 0 ? "June" : ".", name), bytes)),
  );
  const { page } = await rig.open();
  await press(page, /^Overview of audits$/);
  await soon(() => focused(page)).toMatchObject({ role: "h1", name: "Overview of audits" });
  if (deep) expect(await violations(page)).toEqual([]);

  const chooser = page.waitForEvent("filechooser");
  await press(page, /^Choose a folder$/);
  await (await chooser).setFiles(folder);
  await heading(page, /^Overview: Camden themed audit, June 2025 to /).waitFor();
  await rm(folder, { recursive: true });
  await soon(() =>
    page
      .getByRole("status")
      .allTextContents()
      .then((all) => all.join(" ")),
  ).toContain("45 audits, 2 not read.");
  await soon(() => focused(page)).toMatchObject({ name: "Add a folder" });

  // The numbers are those that are worked out of the same files.
  const final = finalView(expected);
  await heading(page, final.heading).waitFor();
  expect(await rowsOf(page, "Final grading")).toEqual(
    final.rows.map(({ label, count, percent }) => `${label} ${count} ${percent}`),
  );
  expect((await rowsOf(page, "Table: Section")).filter((_, at) => at % 2 === 1)).toEqual(
    expected.sections.map((row) =>
      [...Object.values(row.counts), row.notEntered, `${row.goodOrBetter.n} of ${row.entered}`].join(" "),
    ),
  );
  const { actions, moderation, completeness, trend } = expected;
  await heading(page, `${actions.overdue} actions are overdue`).waitFor();
  await heading(
    page,
    `Moderator and auditor agree on ${moderation.overall?.unchanged ?? 0} of ${moderation.overall?.pairs ?? 0}`,
  ).waitFor();
  for (const { team, entered, required, percent } of completeness)
    await overview(page)
      .getByRole("listitem")
      .filter({ hasText: `${team}${entered} of ${required}, ${percent ?? ""}%` })
      .waitFor();
  await heading(page, `No clear change over ${trend?.points.length ?? 0} months`).waitFor();

  // What they stand on.
  for (const line of [
    "45 audits counted",
    "2 files not read",
    "1 audit is there more than once; the newest counts",
  ])
    await overview(page).getByText(line, { exact: true }).waitFor();
  await press(page, /^2 files not read/);
  await overview(page)
    .getByText(/minutes\.docx: This file is not a Word document/)
    .waitFor();
  if (deep) expect(await violations(page)).toEqual([]);

  // Each bar opens the audits behind it, and closing leads back to it.
  const [section] = expected.sections;
  const bar = new RegExp(`^${section?.label ?? ""}, `);
  await press(page, bar);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: `${section?.label ?? ""}: 45 audits` }).waitFor();
  expect(await dialog.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual(
    expect.arrayContaining([
      `Good: ${section?.counts["good"] ?? 0}`,
      `Not entered: ${section?.notEntered ?? 0}`,
    ]),
  );
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await soon(async () => (await focused(page)).name).toMatch(bar);

  for (const [look, media, scheme] of sampled(LOOKS, 1)) {
    await page.emulateMedia(media);
    // The theme is fetched by those who have that look.
    await soon(() => page.evaluate(() => document.documentElement.style.colorScheme)).toBe(scheme);
    expect(await violations(page, look)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  }

  // On paper it is one page, without a button.
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      sessionStorage.setItem("buttons", String(document.querySelectorAll("[data-print] button").length));
    });
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b[^s]/g)).toHaveLength(1);
  expect(await page.evaluate(() => sessionStorage.getItem("buttons"))).toBe("0");

  // The figures and the data behind them go out as files.
  const download = async (name: RegExp) => {
    const file = page.waitForEvent("download");
    await press(page, name);
    return file;
  };
  const json = await download(/^Save the figures/);
  expect(json.suggestedFilename()).toMatch(/^Overview, Camden themed audit, .*\.json$/);
  expect(JSON.parse((await downloaded(json)).toString())).toMatchObject({
    audits: 45,
    final: expected.final,
    actions: { overdue: expected.actions.overdue },
  });
  const tables = await download(/^Save the data .CSV/);
  expect(tables.suggestedFilename()).toMatch(/\.zip$/);
  expect(Object.keys(unzipSync(await downloaded(tables)))).toContain("answers.csv");
  if (deep) {
    const workbook = await download(/^Save the data .Excel/);
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(Object.keys(unzipSync(await downloaded(workbook)))).toContain("xl/workbook.xml");
  }

  const report = await download(/^Draft the report/);
  expect(report.suggestedFilename()).toMatch(/\.docx$/);
  expect(openDocx(await downloaded(report)).isTemplate).toBe(false);

  if (deep) await throughTheFilters(page, expected, bar);

  // An audit is opened from its list, and the overview stays as it was left.
  await press(page, /^Show the audits of the final grading$/, "Shift+Tab");
  await dialog.getByRole("heading", { level: 2 }).waitFor();
  await press(page, /^Open .*K-\d\d/);
  await overview(page).waitFor({ state: "hidden" });
  await page
    .getByRole("status")
    .filter({ hasText: /^Opened K-\d\d.*\.docx\.$/ })
    .waitFor();
  await press(page, /^Overview of audits$/, "Shift+Tab");
  await heading(page, "What these figures stand on").waitFor();
  await press(page, /^Back$/);
  await soon(() => focused(page)).toMatchObject({ name: "Overview of audits" });
  expect(rig.complaints).toEqual([]);
});

/** Chooses the same files again and again, each time by another name: they are copied in the page, which is sent them once. */
async function chooseOver(chooser: FileChooser, of: readonly FolderFile[], times: number): Promise<void> {
  const sent = of.map(({ bytes }) => Buffer.from(bytes).toString("base64"));
  await chooser.element().evaluate(
    (input, [texts, rounds]) => {
      const transfer = new DataTransfer();
      const whole = texts.map((text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0)));
      for (let round = 0; round < rounds; round += 1)
        whole.forEach((bytes, at) => transfer.items.add(new File([bytes], `R${round}-${at}.docx`)));
      (input as HTMLInputElement).files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [sent, times] as const,
  );
}

testInDepth("reading can be stopped, what is no audit says why, and dropped files are taken", async () => {
  const { page } = await rig.open({ width: 320, height: 640 });
  await page.getByRole("button", { name: "Overview of audits" }).click();
  const choosing = async () => {
    const chooser = page.waitForEvent("filechooser");
    await overview(page).getByRole("button", { name: "Choose files" }).click();
    return chooser;
  };
  await (
    await choosing()
  ).setFiles(files.slice(-4).map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
  await heading(page, "None of these 4 files is an audit").waitFor();
  await overview(page).getByText("list.xlsx: No Word document.").waitFor();
  expect(await violations(page)).toEqual([]);

  await chooseOver(await choosing(), files.slice(0, 20), 40);
  await overview(page).getByRole("progressbar").waitFor();
  await soon(() => focused(page)).toMatchObject({ name: "Stop and use what was read" });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await heading(page, "What these figures stand on").waitFor();
  await overview(page)
    .getByText(/^\d+ files not read$/)
    .click();
  await overview(page)
    .getByText(/Reading was stopped before this file\./)
    .first()
    .waitFor();

  await overview(page).getByRole("button", { name: "Start again" }).click();
  await heading(page, "Nothing to show yet").waitFor();
  const [first] = files;
  const dropped = await page.evaluateHandle(
    (base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], "K-01.docx"));
      return transfer;
    },
    Buffer.from(first?.bytes ?? []).toString("base64"),
  );
  await heading(page, "Nothing to show yet").dispatchEvent("drop", { dataTransfer: dropped });
  await overview(page).getByText("1 audit counted", { exact: true }).waitFor();
  expect(rig.complaints).toEqual([]);
});

testInDepth(
  "in Word audits are read beside the document, the report goes into it, and nothing goes outside",
  async () => {
    const host = new WordHost(blankDocx());
    const word = await wordRig.open(host, { width: 320, height: 640 });
    await word.pane.getByRole("button", { name: "Overview of audits…" }).click();
    const chooser = word.page.waitForEvent("filechooser");
    await word.pane.getByRole("button", { name: "Choose files" }).click();
    await (
      await chooser
    ).setFiles(
      files.slice(0, 2).map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })),
    );
    await word.pane.getByText("2 audits counted", { exact: true }).waitFor();
    await word.pane.getByRole("button", { name: "Put the report into this document" }).press("Enter");
    await word.pane.getByText(/^The report is in this document, with its \d charts\./).waitFor();
    expect((await openDocx(host.bytes()).read()).loose.map(({ text }) => text)).toContain("Contents");
    await word.pane.getByRole("button", { name: "Put the report into this document" }).press("Enter");
    await word.pane
      .getByText(/^This document already has something in it\. Open a new, blank document and put it there\./)
      .waitFor();
    expect(await violations(word.pane)).toEqual([]);
    await word.pane.getByRole("button", { name: "Back" }).click();
    await soon(() => focused(word.pane)).toMatchObject({ name: "Overview of audits…" });
    expect(await wordRig.clear()).toEqual([]);
  },
);
