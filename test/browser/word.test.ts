import { blankDocx } from "../../src/docx/new-docx";
import { answered, openTab } from "../support/audit-pane";
import { violations } from "../support/axe";
import { focused, moveTo, named } from "../support/keyboard";
import { deep, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import type { OpenInWord } from "../support/word-host/open-in-word";
import { anAuditInWord, WordRig } from "../word/word-rig";

const rig = new WordRig();
beforeAll(() => rig.start());
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => rig.stop());

const SMALL = { width: 320, height: 445 };
const RISK = "item.risk.judgement";

const title = ({ pane }: OpenInWord, name: string) => pane.getByRole("heading", { name, exact: true });
const tab = ({ pane }: OpenInWord, name: RegExp) => pane.getByRole("tab", { name });
const button = ({ pane }: OpenInWord, name: string | RegExp) => pane.getByRole("button", { name });
const menuItem = async (word: OpenInWord, name: string) => {
  await button(word, "More").click();
  return word.pane.getByRole("menuitem", { name });
};

testInDepth("axe finds nothing in the smallest pane, on the start screen and in an open audit", async () => {
  const blank = await rig.open(new WordHost(blankDocx()), SMALL);
  await title(blank, "Start an audit").waitFor();
  expect(await violations(blank.pane)).toEqual([]);
  // No button of a form longer than the pane gives up its height.
  const heights = await blank.pane
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  const note = blank.pane.getByText("This template is made for landscape pages.");
  expect(await note.count()).toBe(0);
  await blank.pane.getByLabel("Template", { exact: true }).selectOption("detailed-case-audit");
  await note.waitFor();
  await blank.pane.getByRole("button", { name: "Start it in a new document" }).waitFor();
  expect(await violations(blank.pane)).toEqual([]);

  const audit = await rig.open(anAuditInWord(), { ...SMALL, dark: true });
  await title(audit, "Small audit").waitFor();
  for (const name of [/^To do/, /^This item/, /^Actions/, /^Guidance/]) {
    await openTab(audit.pane, name);
    expect(await violations(audit.pane)).toEqual([]);
  }
});

test("the item that the cursor is in comes up, and what is typed in Word counts without a click", async () => {
  const host = anAuditInWord();
  const word = await rig.open(host);
  await tab(word, /^This item/).click();
  host.select("item.plans.evidence");
  await title(word, "2. Quality of plans").waitFor();
  host.select(RISK);
  await title(word, "1. Risk reduced").waitFor();

  const before = await answered(word.pane);
  host.typeInto("item.risk.evidence", "Weekly visits are recorded.");
  await soon(() => answered(word.pane)).toBe(before + 1);
});

testInDepth("where Word tells of nothing, the pane reads again when it gets the focus", async () => {
  const host = anAuditInWord({ events: false });
  const word = await rig.open(host);
  const before = await answered(word.pane);
  await word.page.getByRole("main").click();
  host.typeInto("item.risk.evidence", "Weekly visits are recorded.");
  await title(word, "Small audit").click();
  await soon(() => answered(word.pane)).toBe(before + 1);
});

testInDepth(
  "in an older Word a judgement chosen in the pane is to be chosen in the document, where the cursor goes",
  async () => {
    const host = anAuditInWord({ wordApi: "1.8" });
    const word = await rig.open(host, SMALL);
    await tab(word, /^This item/).click();
    await word.pane.getByRole("radio", { name: "Meets good" }).check();
    await word.pane.getByText("Do this in the document").waitFor();
    await soon(() => word.pane.getByRole("radio", { name: "Meets good" }).isChecked()).toBe(false);
    // Such a Word does not list the box itself, so the cursor goes into the cell that it stands in.
    await soon(() => host.selected.mode).toBe("Start");
  },
);

testInDepth("a document for reading only says so on starting, and what was typed stays", async () => {
  const host = new WordHost(blankDocx(), { readOnly: { code: "AccessDenied", security: 4 } });
  const word = await rig.open(host, SMALL);
  await word.pane.getByLabel("Auditor name").fill("A. Auditor");
  await button(word, "Start the audit").click();
  await word.pane
    .getByText(/This document is open for reading only/)
    .first()
    .waitFor();
  await soon(() => word.pane.getByLabel("Auditor name").inputValue()).toBe("A. Auditor");
  expect(host.tags).toEqual([]);
});

testInDepth(
  "the menu shows whether the pane opens with the document, and changes it; in a document with an audit it offers no check",
  async () => {
    const settings = { "Office.AutoShowTaskpaneWithDocument": true };
    const word = await rig.open(anAuditInWord(), { settings });
    const opens = word.pane.getByRole("menuitemcheckbox", { name: "Open this pane with the document" });
    await button(word, "More").click();
    await soon(() => opens.isChecked()).toBe(true);
    await opens.click();
    await word.pane.getByText("This pane no longer opens with the document.").waitFor({ state: "attached" });
    await soon(() => [...word.bridge.settings]).toEqual([["Office.AutoShowTaskpaneWithDocument", "false"]]);
    await button(word, "More").click();
    await soon(() => opens.isChecked()).toBe(false);

    await word.pane.getByRole("menuitem", { name: "Check this Word…" }).click();
    await word.pane.getByText("This document holds an audit.").waitFor();
    await soon(() => button(word, "Start the check").count()).toBe(0);
  },
);

testInDepth("a Word can be checked in an empty document, which is empty again afterwards", async () => {
  const host = new WordHost(blankDocx());
  const word = await rig.open(host, SMALL);
  await (await menuItem(word, "Check this Word…")).click();
  await button(word, "Start the check").click();
  const byHand = word.pane.getByRole("region", { name: "To do by hand" });
  await byHand.getByText("Type one, press Enter, type two.").waitFor();
  if (deep) expect(await violations(word.pane)).toEqual([]);
  host.typeInto(host.tags.find((tag) => tag.endsWith(".evidence")) ?? "", "one\ntwo");
  await button(word, "Done").click();
  await soon(() => focused(word.pane)).toMatchObject({ role: "h1", name: "Check this Word" });
  await byHand.getByText("bulleted list").waitFor();
  await button(word, "Leave it out").click();
  await byHand.getByText("Save this document").waitFor();
  host.save();
  await button(word, "Done").click();
  await button(word, "Copy the result").click();
  // Word gives a pane no leave to use the clipboard, so the result is there to be copied by hand.
  const result = word.pane.getByLabel("The result as text");
  await result.waitFor();
  await soon(() => word.complaints).toEqual([expect.stringContaining("Clipboard API has been blocked")]);
  word.complaints.length = 0;
  await soon(() => focused(word.pane)).toMatchObject({ role: "textarea" });
  await soon(() => result.inputValue()).toMatch(
    /^Check of this Word by Case Audit, [^]*Word, OfficeOnline, version 16\.0[^]*\n\d+ hold, 0 do not, 1 skipped\.[^]*: read "one\\ntwo"; the box is around paragraphs/,
  );
  expect(await violations(word.pane)).toEqual([]);
  expect(host.tags).toEqual([]);
  await button(word, "Back").click();
  await title(word, "Start an audit").waitFor();
});

test("Tab goes through all there is and out of the pane, and Escape closes a menu without leaving it", async () => {
  const word = await rig.open(new WordHost(blankDocx()), SMALL);
  const { keyboard } = word.page;
  await button(word, "More").focus();
  await keyboard.press("Enter");
  await word.pane.getByRole("menu").waitFor();
  await keyboard.press("Escape");
  await word.pane.getByRole("menu").waitFor({ state: "detached" });
  await soon(() => focused(word.pane)).toMatchObject({ name: "More" });
  await moveTo(word.pane, named(/more details$/));
  await moveTo(word.pane, named(/^Start the audit$/));
  await keyboard.press("Enter");
  await tab(word, /^To do/).waitFor();
  await soon(() => focused(word.pane)).toMatchObject({ role: "h1", name: "Torbay full audit" });
  await keyboard.press("Tab");
  await soon(() => focused(word.pane)).toMatchObject({ name: "Next: Auditor name" });
  await keyboard.press("Shift+Tab");
  await soon(() => focused(word.page)).toMatchObject({ role: "main", name: "The document" });
  expect(word.bridge.leftWith).toEqual([]);
});

test("Escape closes the question before an action is removed, and only then hands the focus to Word", async () => {
  const known = {
    "action.1.what": "Hold a meeting",
    "action.1.person": "Social worker",
    "action.1.due": "1 June 2099",
  };
  const word = await rig.open(anAuditInWord({}, known), SMALL);
  const { keyboard } = word.page;
  await tab(word, /^Actions/).click();
  await button(word, /^Remove action/).click();
  await word.pane.getByRole("alertdialog").waitFor();
  await keyboard.press("Escape");
  await word.pane.getByRole("alertdialog").waitFor({ state: "detached" });
  expect(word.bridge.leftWith).toEqual([]);
  await button(word, /^Remove action/).focus();
  await keyboard.press("Escape");
  await soon(() => word.bridge.leftWith).toEqual(["escape"]);
});
