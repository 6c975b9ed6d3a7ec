import type { Page } from "playwright-core";
import { openDocx } from "../../src/docx/docx-document";
import { violations } from "../support/axe";
import { press } from "../support/by-keyboard";
import { soon } from "../support/soon";
import { keptIn } from "../workbench/kept-in";
import { anAuditFile, aQuietRig, type Workbench } from "../workbench/open-workbench";

const rig = aQuietRig();
const EVIDENCE = "item.risk.evidence";

const textOf = (workbench: Workbench) => workbench.answer("1 Evidence").inputValue();
test("work that was not saved is offered after a reload, opened by keyboard with its undo, and let go once it is saved", async () => {
  const workbench = await rig.open({ width: 320 });
  const { page } = workbench;
  page.on("dialog", (dialog) => void dialog.accept());
  await workbench.drop("Case 17.docx", anAuditFile());
  await page.getByRole("tab", { name: "Document" }).click();
  await workbench.answer("1 Evidence").fill("The visits were weekly.");
  await soon(() => keptIn(page)).toBe(1);

  await page.reload();
  await page.getByText("You have unsaved work.").waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, /^Bring it back$/);
  await page.getByRole("tab", { name: "Document" }).click();
  await soon(() => textOf(workbench)).toBe("The visits were weekly.");
  await soon(() => page.title()).toBe("Not saved: Case 17.docx - Case Audit");
  await page.keyboard.press("Control+z");
  await soon(() => textOf(workbench)).toBe("");
  await soon(() => page.getByRole("status").filter({ hasText: "Undone: 1 Evidence." }).count()).toBe(1);
  await page.keyboard.press("Control+y");
  const saved = await workbench.save(() => page.keyboard.press("Control+s"));
  expect([saved.name, saved.texts[EVIDENCE]]).toEqual(["Case 17.docx", "The visits were weekly."]);
  await soon(() => keptIn(page)).toBe(0);
});

test.each(["loaded again", "closed"])(
  "the last keys before a page is %s are there again, with what was typed in a form of the pane",
  async (how) => {
    const workbench = await rig.open();
    let { page } = workbench;
    page.on("dialog", (dialog) => void dialog.accept());
    await workbench.drop("Case 17.docx", anAuditFile());
    await workbench.answer("1 Evidence").fill("The visits");
    await soon(() => keptIn(page)).toBe(1);
    const pane = page.getByRole("complementary");
    await pane.getByRole("button", { name: "Immediate concern" }).click();
    await pane.getByLabel(/^What is the concern/).pressSequentially("Alone at night.");
    await workbench.answer("1 Evidence").press("Control+End");
    await page.keyboard.type(" were weekly.");

    if (how === "closed") {
      const [context, gone] = [page.context(), page.waitForEvent("close")];
      await context.newPage();
      await page.close({ runBeforeUnload: true });
      await gone;
      ({ page } = await rig.openIn(context));
    } else await page.reload();
    await press(page, /^Bring it back$/);
    const back = page.getByRole("main").getByLabel("1 Evidence", { exact: true });
    await soon(() => back.inputValue()).toBe("The visits were weekly.");
    await soon(() =>
      page
        .getByRole("complementary")
        .getByLabel(/^What is the concern/)
        .inputValue(),
    ).toBe("Alone at night.");
  },
);

const LOCKED = "There is unsaved work that this tab can’t open.";

/** Something typed in a tab that is then closed, in a browser that keeps no cookies where it is so said. */
async function closedTab({ cookies = true } = {}) {
  const workbench = await rig.open({ width: 320 });
  const { page } = workbench;
  const context = page.context();
  if (!cookies) {
    await context.addInitScript(() => {
      Object.defineProperty(Document.prototype, "cookie", { get: () => "", set: () => undefined });
    });
    await page.reload();
  }
  await workbench.drop("Case 17.docx", anAuditFile());
  await page.getByRole("tab", { name: "Document" }).click();
  await workbench.answer("1 Evidence").fill("The visits were weekly.");
  await soon(() => keptIn(page)).toBe(1);
  await page.close();
  return context;
}

test("work of a closed tab is offered in a new one, with its undo, and in two at once each keeps its own", async () => {
  const context = await closedTab();
  const next = await rig.openIn(context);
  await next.page.getByText("You have unsaved work.").waitFor();
  expect(await violations(next.page)).toEqual([]);
  await press(next.page, /^Bring it back$/);
  await soon(() => textOf(next)).toBe("The visits were weekly.");
  await next.page.keyboard.press("Control+z");
  await soon(() => textOf(next)).toBe("");
  await next.page.keyboard.press("Control+y");
  await soon(() => textOf(next)).toBe("The visits were weekly.");

  const beside = await rig.openIn(context);
  await beside.drop("Case 18.docx", anAuditFile());
  await Promise.all([
    next.answer("1 Evidence").fill("Fortnightly."),
    beside.answer("1 Evidence").fill("Monthly."),
  ]);
  await soon(() => keptIn(next.page)).toBe(2);
  await Promise.all([next.page.close(), beside.page.close()]);
  const last = await rig.openIn(context);
  await last.page.getByText("There is 1 more after it.").waitFor();
  for (const text of ["Throw it away", "Bring it back"])
    await last.page.getByRole("button", { name: text }).click();
  await soon(() => textOf(last)).toMatch(/^(Fortnightly|Monthly)\.$/);
});

test.each([
  ["once the browser has ended, nobody can open what was kept", { cookies: true }],
  ["where a browser keeps no cookies, only the tab can open it that it was written in", { cookies: false }],
])("%s, and a new tab says so", async (_, browser) => {
  const context = await closedTab(browser);
  // Those of a session go when the browser ends.
  if (browser.cookies) await context.clearCookies();
  const { page } = await rig.openIn(context);
  await page.getByText(LOCKED).waitFor();
  expect(await page.getByText("You have unsaved work.").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await press(page, /^Throw it away$/);
  await soon(() => keptIn(page)).toBe(0);
});

test("where the browser can, saving writes to the file that was opened, and never over what somebody else wrote; two tabs know of each other", async () => {
  const workbench = await rig.open({ writesBack: true });
  const { page } = workbench;
  // A file of the browser's own stands for one on the disk: only the dialogs that choose it are not the browser's.
  await page.evaluate(async (bytes) => {
    const folder = await navigator.storage.getDirectory();
    const made = (name: string) => folder.getFileHandle(name, { create: true });
    const write = async (name: string, content: Uint8Array<ArrayBuffer>) => {
      const stream = await (await made(name)).createWritable();
      await stream.write(content);
      await stream.close();
    };
    await write("mine.docx", Uint8Array.from(bytes));
    Object.assign(window, {
      write,
      showOpenFilePicker: async () => [await made("mine.docx")],
      showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => made(suggestedName),
    });
  }, Array.from(anAuditFile()));
  const onDisk = async (name: string) => {
    const bytes = await page.evaluate(async (file) => {
      const folder = await navigator.storage.getDirectory();
      const held = await (await folder.getFileHandle(file)).getFile();
      return Array.from(new Uint8Array(await held.arrayBuffer()));
    }, name);
    const { controls } = await openDocx(Uint8Array.from(bytes)).read();
    return controls.find(({ tag }) => tag === EVIDENCE)?.text;
  };
  const said = (text: string) =>
    page.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });

  await workbench.button("Open").click();
  await workbench.answer("1 Evidence").fill("Weekly.");
  await page.keyboard.press("Control+s");
  await said("Saved mine.docx, in its place.");
  expect(await onDisk("mine.docx")).toBe("Weekly.");

  const other = await rig.openIn(page.context());
  expect(await page.getByText("This audit is open in another tab as well.").count()).toBe(0);
  await other.drop("again.docx", Buffer.from(await bytesOf(page)));
  await other.page.getByText("This audit is open in another tab as well.").waitFor();
  await page.getByText("This audit is open in another tab as well.").waitFor();
  await other.page.close();

  await page.evaluate(() =>
    (window as unknown as { write: (name: string, bytes: Uint8Array) => Promise<void> }).write(
      "mine.docx",
      new Uint8Array([1]),
    ),
  );
  await workbench.answer("1 Evidence").fill("Fortnightly.");
  await page.keyboard.press("Control+s");
  await page.getByText("mine.docx was changed elsewhere after it was opened here").waitFor();
  await page.keyboard.press("Control+s");
  await said("Saved mine, copy.docx, in its place.");
  expect(await onDisk("mine, copy.docx")).toBe("Fortnightly.");
});

const bytesOf = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const held = await (await folder.getFileHandle("mine.docx")).getFile();
    return Array.from(new Uint8Array(await held.arrayBuffer()));
  });
