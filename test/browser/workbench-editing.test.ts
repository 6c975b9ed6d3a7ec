import { scaleChoices } from "../../src/audit/template";
import { aScale } from "../support/builders";
import { focused, moveTo, named } from "../support/keyboard";
import { soon } from "../support/soon";
import { anAuditFile, WorkbenchRig } from "../workbench/open-workbench";
import { testInDepth } from "../support/sample";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const opened = async (values: Readonly<Record<string, string>> = {}) => {
  const workbench = await rig.open();
  await workbench.pick("audit.docx", anAuditFile(values));
  await workbench.answer("Auditor name").waitFor();
  return workbench;
};

testInDepth(
  "the document has real headings, tables and drop-downs, our own words can't be typed over, and the pane hears of a choice",
  async () => {
    const workbench = await opened();
    const { document, page } = workbench;
    await soon(() => document.getByRole("heading", { level: 1 }).allInnerTexts()).toEqual(["Small audit"]);
    await soon(() => document.getByRole("heading", { level: 2 }).first().innerText()).toBe("Audit details");
    const row = document.getByRole("row").filter({ has: page.getByLabel("Auditor name", { exact: true }) });
    await soon(() => row.getByRole("rowheader").innerText()).toBe("Auditor name");
    await soon(() => document.getByRole("columnheader", { name: "Person" }).count()).toBeGreaterThan(0);
    await soon(() => document.locator("[contenteditable]").count()).toBe(0);

    const judgement = workbench.answer("1 Judgement");
    await soon(() => judgement.locator("option").allInnerTexts()).toEqual([
      "Choose a judgement",
      ...scaleChoices(aScale()).map(({ label }) => label),
    ]);
    const pane = page.getByRole("complementary");
    await pane.getByText("0 of 12 answered").waitFor();
    await judgement.selectOption("Meets good");
    await pane.getByText("1 of 12 answered").waitFor();
    await judgement.selectOption("");
    expect((await workbench.save()).texts["item.risk.judgement"]).toBe("");
  },
);

test("typing keeps focus and cursor while the document is written and read again", async () => {
  const workbench = await opened({ "item.risk.evidence": "The visits were weekly." });
  const evidence = workbench.answer("1 Evidence");
  await evidence.focus();
  await evidence.evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(10, 10);
  });
  const { clock, keyboard } = workbench.page;
  await clock.install();
  for (const words of [" of March", " and April"]) {
    await keyboard.type(words);
    // Long enough for it to have been written and read.
    await clock.runFor(1200);
  }
  await soon(() => evidence.inputValue()).toBe("The visits of March and April were weekly.");
  await soon(() =>
    evidence.evaluate((field: HTMLTextAreaElement) => [
      field === document.activeElement,
      field.selectionStart,
    ]),
  ).toEqual([true, 29]);
});

test("what was typed is undone, a moment later too, a burst of it at once, and done again; saved data is no step", async () => {
  const workbench = await opened({ "header.auditor-name": "Sam" });
  const auditor = workbench.answer("Auditor name");
  await auditor.focus();
  const { clock, keyboard } = workbench.page;
  await keyboard.press("End");
  await keyboard.type(" Brown");
  await keyboard.press("Control+z");
  await soon(() => auditor.inputValue()).toBe("Sam");
  await keyboard.press("Control+Shift+z");
  await soon(() => auditor.inputValue()).toBe("Sam Brown");
  await keyboard.press("Control+z");
  await soon(() => auditor.inputValue()).toBe("Sam");

  await clock.install();
  await auditor.focus();
  await keyboard.press("End");
  await keyboard.type(" Green");
  await workbench.answer("1 Judgement").selectOption("Meets good");
  // Long enough for the pane to have written its saved data.
  await clock.runFor(2500);

  await workbench.page.keyboard.press("Control+z");
  await soon(() => workbench.answer("1 Judgement").inputValue()).toBe("");
  await workbench.page.keyboard.press("Control+z");
  await soon(() => auditor.inputValue()).toBe("Sam");
  await soon(() => workbench.button("Undo").getAttribute("aria-disabled")).toBe("true");

  await workbench.page.keyboard.press("Control+y");
  await soon(() => auditor.inputValue()).toBe("Sam Green");
  await workbench.button("Redo").click();
  await soon(() => workbench.answer("1 Judgement").inputValue()).toBe("Meets good");
});

test("starting an audit in the pane puts it into the sheet, and one undo takes it away", async () => {
  const workbench = await rig.open();
  await workbench.page.getByRole("button", { name: "Start the audit" }).click();
  await workbench.document.getByRole("heading", { level: 1, name: "Torbay full audit" }).waitFor();
  await workbench.button("Undo").click();
  await workbench.document.getByText("This document is blank").waitFor();
});

testInDepth("what the pane lists is gone to, on a narrow screen by showing the document", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  await workbench.pick("audit.docx", anAuditFile());
  await workbench.document.getByRole("heading", { level: 1, name: "Small audit" }).waitFor();
  const goTo = async (name: string) => {
    await page
      .getByRole("complementary")
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .click();
    await page.waitForFunction((label) => document.activeElement?.getAttribute("aria-label") === label, name);
    await soon(() => workbench.answer(name).isVisible()).toBe(true);
  };
  await goTo("Auditor name");
  await page.setViewportSize({ width: 320, height: 768 });
  await page.getByRole("tab", { name: "Audit" }).first().click();
  await goTo("Audit date");
});

test("moving about in the pane changes no answer, however often Enter is pressed; F6 goes into the answer that is shown, and back", async () => {
  const workbench = await opened({
    "item.risk.evidence": "Seen weekly.",
    "item.risk.judgement": "Meets good",
  });
  const { page } = workbench;
  const { keyboard } = page;
  const { texts } = await workbench.save();
  const stays = async (name: RegExp, key = "Tab") => {
    await moveTo(page, named(name), key);
    for (let press = 0; press < 3; press += 1) {
      await keyboard.press("Enter");
      await soon(async () => (await focused(page)).name).toMatch(name);
      await soon(async () => (await focused(page)).tag).toBe("");
    }
  };
  await page.getByRole("complementary").getByRole("tab", { name: "To do" }).focus();
  await stays(/^Auditor name, /);
  await stays(/^Next: /, "Shift+Tab");
  await moveTo(page, ({ role }) => role === "tab");
  await moveTo(page, named(/^This item$/), "ArrowRight");
  await stays(/^Next item/);
  await stays(/^Previous item/, "Shift+Tab");
  expect((await workbench.save()).texts).toEqual(texts);

  await moveTo(page, named(/^Next: /), "Shift+Tab");
  await keyboard.press("Control+Enter");
  await soon(async () => (await focused(page)).name).toMatch(/^Next: /);
  await page.locator("[data-here]").waitFor();
  const shown = await page.locator("[data-here]").getAttribute("data-tag");
  await keyboard.press("F6");
  await soon(async () => (await focused(page)).tag).toBe(shown);
  await keyboard.press("F6");
  await soon(async () => (await focused(page)).name).toMatch(/^Next: /);
  expect((await workbench.save()).texts).toEqual(texts);
});

test("an action is moved by Alt+Up and Alt+Down, which follow it, and by dragging it", async () => {
  const workbench = await opened({
    "action.1.what": "Hold a meeting",
    "action.2.what": "Visit the school",
    "action.3.what": "Write the plan",
  });
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  const order = async () => {
    const { texts } = await workbench.save();
    return [1, 2, 3].map((row) => texts[`action.${String(row)}.what`]);
  };
  await pane.getByRole("tab", { name: /^Actions/ }).click();
  await pane.getByRole("button", { name: "Edit action 3" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await pane.getByText("Action 3 is now number 2 of 3.").waitFor();
  await soon(async () => (await focused(page)).name).toMatch(/action 2/);
  await page.keyboard.press("Alt+ArrowUp");
  await pane.getByText("Action 2 is now number 1 of 3.").waitFor();
  await soon(async () => (await focused(page)).name).toMatch(/action 1/);
  await page.keyboard.press("Alt+ArrowDown");
  await pane.getByText("Action 1 is now number 2 of 3.").waitFor();
  await soon(async () => (await focused(page)).name).toMatch(/action 2/);
  // What is dragged is there to stay: a list that is drawn anew lets go of it.
  await soon(order).toEqual(["Hold a meeting", "Write the plan", "Visit the school"]);

  const action = (row: number) => pane.getByRole("article", { name: `Action ${String(row)}` });
  await action(3).getByTitle("Drag to move").hover();
  await page.mouse.down();
  await action(2).hover();
  // What changes in the document has the audit read anew, with the action still in hand.
  const answered = async () =>
    parseInt(
      await pane
        .getByText(/^\d+ of \d+ answered/)
        .first()
        .innerText(),
    );
  const before = await answered();
  await workbench.answer("1 Evidence").fill("The visits were weekly.");
  await soon(answered).toBe(before + 1);
  await action(1).hover();
  await page.mouse.up();
  await pane.getByText("Action 3 is now number 1 of 3.").waitFor();
  expect(await order()).toEqual(["Visit the school", "Hold a meeting", "Write the plan"]);
});
