import { unzipSync } from "fflate";
import type { Download } from "playwright-core";
import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { blankDocx } from "../../src/docx/new-docx";
import { wordingsText } from "../../src/guidance/wordings-text";
import { findTemplate, templateSource } from "../../src/templates/shipped-templates";
import { riversideForm } from "../forms/riverside-form";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { aTemplate } from "../support/builders";
import { focused, moveTo, named } from "../support/keyboard";
import { olderTorbay } from "../support/older-torbay";
import { deep, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import type { OpenInWord } from "../support/word-host/open-in-word";
import { aTemplateFile } from "../templates/a-template-file";
import { anAuditInWord, WordRig } from "../word/word-rig";

const rig = new WordRig();
beforeAll(() => rig.start());
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => rig.stop());

const SMALL = { width: 320, height: 500 };
const PATIENCE = 3000;

const heading = ({ pane }: OpenInWord, name: string | RegExp) => pane.getByRole("heading", { name });
const button = ({ pane }: OpenInWord, name: string | RegExp) => pane.getByRole("button", { name });
const templates = ({ pane }: OpenInWord) => pane.getByLabel("Template", { exact: true });

async function openScreen(word: OpenInWord, name: string): Promise<void> {
  await button(word, "More").click();
  await word.pane.getByRole("menuitem", { name }).click();
  await heading(word, name.replace("…", "")).waitFor();
}

async function pickFile(word: OpenInWord, name: RegExp, file: string, buffer: Buffer): Promise<void> {
  const chooser = word.page.waitForEvent("filechooser");
  await button(word, name).click();
  await (await chooser).setFiles({ name: file, mimeType: "application/octet-stream", buffer });
}

async function auditIn(bytes: Uint8Array) {
  const document = openDocx(bytes);
  const opened = await openAudit(document, { templates: templateSource });
  if (!opened.found) throw new Error("There is no audit in it.");
  return opened.audit;
}

describe("the organisation's catalogue", () => {
  testInDepth("is fetched beside the page, and an audit is started with a template of it", async () => {
    const ours = JSON.stringify({ ...aTemplateFile(), title: "Our own audit" });
    const host = new WordHost(blankDocx());
    const catalogue = { "index.json": JSON.stringify({ templates: ["ours.json"] }), "ours.json": ours };
    const word = await rig.open(host, { ...SMALL, catalogue });
    await soon(() => templates(word).locator("option:checked").innerText()).toBe("Our own audit");
    expect(word.web.fromCatalogue).toEqual(["index.json", "ours.json"]);
    await button(word, "Start the audit").click();
    await word.pane.getByRole("tab", { name: /^To do/ }).waitFor();
    expect((await auditIn(host.bytes())).template.title).toBe("Our own audit");
  });

  testInDepth(
    "keeps nobody waiting: the pane says that it opens, and after three seconds opens without it",
    async () => {
      const word = await rig.open(new WordHost(blankDocx()), {
        ...SMALL,
        catalogue: "hanging",
        before: async (page) => {
          await page.addInitScript(() => {
            const { performance } = window;
            Object.defineProperty(window, "performance", { get: () => performance, set: () => undefined });
          });
          await page.clock.install();
        },
      });
      await soon(() => word.web.fromCatalogue).toEqual(["index.json"]);
      await heading(word, "Opening Case Audit").waitFor();
      await word.page.clock.fastForward(PATIENCE);
      await word.page.clock.resume();
      await heading(word, "Start an audit").waitFor();
      await soon(() => templates(word).locator("option").count()).toBe(7);
      await word.pane.getByText("Your organisation’s own templates can’t be offered just now").click();
      await word.pane.getByText("The catalogue could not be reached just now.").waitFor();
      expect(await violations(word.pane)).toEqual([]);
    },
  );

  testInDepth("is told of where its server fails", async () => {
    const word = await rig.open(new WordHost(blankDocx()), { ...SMALL, catalogue: "broken" });
    await word.pane.getByText("Your organisation’s own templates can’t be offered just now").waitFor();
    await soon(() => word.complaints).toEqual([expect.stringContaining("503")]);
    word.complaints.length = 0;
  });
});

testInDepth("a template is opened from its file, and started in the document", async () => {
  const host = new WordHost(blankDocx());
  const word = await rig.open(host, SMALL);
  await heading(word, "Start an audit").waitFor();
  await pickFile(word, /^Open a template file/, "ours.json", Buffer.from(JSON.stringify(aTemplate())));
  await soon(() => templates(word).inputValue()).toBe(aTemplate().id);
  await button(word, "Start the audit").click();
  await word.pane.getByRole("tab", { name: /^To do/ }).waitFor();
  expect((await auditIn(host.bytes())).template.id).toBe(aTemplate().id);
});

testInDepth(
  "an authority's own form becomes a template, and an audit with it is started in the document",
  async () => {
    const host = new WordHost(blankDocx());
    const word = await rig.open(host, SMALL);
    await heading(word, "Start an audit").waitFor();
    await openScreen(word, "Make a template from a form…");
    await pickFile(word, /^Choose a form/, "riverside.docx", Buffer.from(riversideForm()));
    await word.pane.waitForFunction(() => document.activeElement?.textContent === "What was understood");
    await word.pane.getByLabel("Publisher").fill("Riverside council");
    if (deep) expect(await violations(word.pane)).toEqual([]);
    await button(word, "Use this template").click();
    await heading(word, "Start an audit").waitFor();
    await soon(() => templates(word).inputValue()).toBe("riverside-case-audit");
    await button(word, "Start the audit").click();
    await word.pane.getByRole("tab", { name: /^To do/ }).waitFor();
    const { template, problems } = await auditIn(host.bytes());
    expect([template.title, template.publisher, problems]).toEqual([
      "Riverside case audit",
      "Riverside council",
      [],
    ]);
  },
);

describe("audits from a list", () => {
  const LIST = "Team,Audit date\nEast,15/03/2026\nWest,16/03/2026\n";

  async function made(downloads: boolean): Promise<OpenInWord> {
    const word = await rig.open(new WordHost(blankDocx()), { ...SMALL, downloads });
    await heading(word, "Start an audit").waitFor();
    await openScreen(word, "Make audits from a list…");
    await pickFile(word, /^Choose a list/, "March.csv", Buffer.from(LIST));
    await button(word, "Make 2 audits").click();
    await word.pane.waitForFunction(() => document.activeElement?.textContent === "Save the zip");
    return word;
  }

  testInDepth("are made in the pane, and saved as one zip", async () => {
    const word = await made(true);
    const download: Promise<Download> = word.page.waitForEvent("download");
    await word.page.keyboard.press("Enter");
    const file = await download;
    expect(file.suggestedFilename()).toBe("March.zip");
    const files = unzipSync(await downloaded(file));
    expect(Object.keys(files)).toEqual(["East.docx", "West.docx", "made.csv"]);
    expect((await auditIn(files["West.docx"] ?? new Uint8Array())).record.header).toMatchObject({
      team: "West",
    });
  });

  testInDepth("are said where to look for, and what to do where Word drops them without a word", async () => {
    const word = await made(false);
    await word.page.keyboard.press("Enter");
    await word.pane.getByText("If it is not there, this Word does not let Case Audit save files.").waitFor();
    await word.pane
      .getByRole("status")
      .filter({ hasText: "Look for March.zip in your downloads." })
      .waitFor();
    const link = word.pane.getByRole("link", { name: "Open the workbench" });
    await soon(async () => [await link.getAttribute("href"), await link.getAttribute("target")]).toEqual([
      "workbench.html",
      "_blank",
    ]);
    await soon(() => focused(word.pane)).toMatchObject({ name: "Save the zip" });
    expect(await violations(word.pane)).toEqual([]);
  });
});

testInDepth(
  "an audit of an older version moves to the newer one in a document that Word opens, and stays as it was",
  async () => {
    const older = olderTorbay();
    const host = anAuditInWord(
      {},
      { "header.ward": "Seaward", "item.t7-plans.evidence": "Plans are clear." },
      older,
    );
    const word = await rig.open(host, SMALL);
    await word.pane.getByText("There is a newer version of this template (3.1).").waitFor();
    const before = host.bytes();
    await moveTo(word.pane, named(/^Move the answers/));
    await word.page.keyboard.press("Enter");
    const dialog = word.pane.getByRole("dialog");
    await dialog.getByText("1 answer has no place in version 3.1").waitFor();
    if (deep) expect(await violations(word.pane)).toEqual([]);
    await word.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(word.bridge.leftWith).toEqual([]);
    await soon(() => focused(word.pane)).toMatchObject({ name: "Move the answers…" });
    await word.page.keyboard.press("Enter");
    await moveTo(word.pane, named(/^Make the new document/));
    await word.page.keyboard.press("Enter");
    await word.pane
      .getByText("Word has been asked to open a new document with the answers in version 3.1.")
      .waitFor();
    await word.pane.waitForFunction(() => document.activeElement?.id === "case-audit-started-elsewhere");
    expect(await violations(word.pane)).toEqual([]);
    await moveTo(word.pane, named(/^Download the new document/));
    const download: Promise<Download> = word.page.waitForEvent("download");
    await word.page.keyboard.press("Enter");
    const file = await download;
    await word.pane.getByText(`Look for ${file.suggestedFilename()} in your downloads.`).first().waitFor();

    expect(host.opened).toHaveLength(1);
    const [bytes = new Uint8Array()] = host.opened;
    expect(Buffer.from(await downloaded(file)).equals(Buffer.from(bytes))).toBe(true);
    const { record, problems } = await auditIn(bytes);
    expect([record.template.version, problems]).toEqual(["3.1", []]);
    const { controls } = await openDocx(bytes).read();
    const texts = controls.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Seaward", "Plans are clear."]));
    expect(Buffer.from(host.bytes()).equals(Buffer.from(before))).toBe(true);

    if (!deep) return;
    const next = await rig.open(new WordHost(bytes), SMALL);
    await next.pane.getByRole("tab", { name: /^To do/ }).waitFor();
    await soon(() => next.pane.getByText("There is a newer version of this template").count()).toBe(0);
  },
);

testInDepth("the guidance follows the cursor from item to item", async () => {
  const detailed = findTemplate("detailed-case-audit");
  const host = anAuditInWord({}, {}, detailed);
  const word = await rig.open(host, SMALL);
  await word.pane.getByRole("tab", { name: /^This item/ }).click();
  const grades = word.pane.getByRole("region", { name: "What each grade looks like" });
  for (const id of ["s2-1", "s4-2", "s7a-cin-3"]) {
    const item = detailed?.sections.flatMap(({ items }) => items).find((each) => each.id === id);
    const [first] = item?.descriptors ?? [];
    host.select(`item.${id}.judgement`);
    await heading(word, item?.label ?? "").waitFor();
    const [text] = wordingsText(first?.text ?? []).split("\n");
    await grades
      .getByText(text ?? "")
      .first()
      .waitFor();
  }
  if (deep) expect(await violations(word.pane)).toEqual([]);
});
