import { violations } from "../support/axe";
import { fill, press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { soon } from "../support/soon";
import type { WordHost } from "../support/word-host/host";
import { COMPLETE } from "../taskpane/a-session";
import { anAuditInWord, WordRig } from "../word/word-rig";

const rig = new WordRig();
beforeAll(() => rig.start());
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => rig.stop());

const SMALL = { width: 320, height: 445 };

const textsIn = (host: WordHost) => Object.fromEntries(host.tags.map((tag) => [tag, host.text(tag)]));

const action = (row: number) => ({
  [`action.${String(row)}.what`]: `Hold meeting ${String(row)} and send its minutes to the school`,
  [`action.${String(row)}.person`]: "Social worker",
  [`action.${String(row)}.due`]: "1 June 2099",
});

test("in the smallest pane Next leads on and changes no answer, whatever is pressed on it", async () => {
  const host = anAuditInWord();
  const { pane, page } = await rig.open(host, SMALL);
  await pane.getByRole("heading", { name: "Small audit" }).waitFor();
  const before = textsIn(host);
  await moveTo(pane, named(/^Next:/));
  for (const key of ["Enter", "x", " ", "Enter", "Control+Enter", "x", "Enter", "Backspace", " ", "Delete"]) {
    await page.keyboard.press(key);
    await soon(async () => (await focused(pane)).name).toMatch(/^Next:/);
  }
  for (let tabs = 0; tabs < 40; tabs += 1) await page.keyboard.press("Tab");
  expect(textsIn(host)).toEqual(before);
});

test("in the smallest pane a sixth action asks for its reason, in view and with the focus, and what is half-written stays", async () => {
  const known = [1, 2, 3, 4, 5].reduce((all, row) => ({ ...all, ...action(row) }), COMPLETE);
  const host = anAuditInWord({}, known);
  const { pane, page } = await rig.open(host, SMALL);
  await pane.getByRole("heading", { name: "Ready to hand over" }).waitFor();
  await moveTo(pane, named(/^To do/));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByText("5 actions agreed").waitFor();
  await press(pane, /^Add an action$/);
  await soon(async () => (await focused(pane)).name).toBe("A sixth action needs a reason");
  expect(await violations(pane)).toEqual([]);
  await press(pane, /^Write the sixth action$/);
  await soon(async () => (await focused(pane)).name).toMatch(/^Why this audit is highly unusual/);
  await page.keyboard.type("Three children, two teams.");
  await page.keyboard.press("Control+Enter");
  const what = pane.getByRole("form", { name: "New action" }).getByRole("textbox").first();
  await what.waitFor();
  await page.keyboard.type("Half of it");
  await moveTo(pane, named(/^Actions/), "Shift+Tab");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await soon(() => what.isVisible()).toBe(false);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await soon(() => what.inputValue()).toBe("Half of it");
  await fill(pane, /^Person/, "Team manager");
  await fill(pane, /^Completion date/, "1 June 2099");
  await page.keyboard.press("Control+Enter");
  await pane.getByText("6 actions agreed, 1 more than usual").waitFor();
  expect(host.text("action-limit-reason")).toBe("Three children, two teams.");
});

test("the pane opens at the item that the cursor is in", async () => {
  const host = anAuditInWord();
  host.select("item.plans.evidence");
  const { pane } = await rig.open(host, SMALL);
  await pane.getByRole("tab", { name: /^This item/ }).click();
  await pane.getByRole("heading", { name: "2. Quality of plans" }).waitFor();
});

test("the pane follows Word's theme while it is open", async () => {
  const { pane, page } = await rig.open(anAuditInWord(), SMALL);
  await pane.getByRole("heading", { name: "Small audit" }).waitFor();
  const ground = () =>
    pane
      .getByRole("region", { name: "Audit" })
      .evaluate((region) => getComputedStyle(region).getPropertyValue("color-scheme"));
  await soon(ground).toBe("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await soon(ground).toBe("dark");
  // Office's own goes before the system's, and is looked at when somebody comes back to the pane.
  await pane.evaluate(() => {
    Object.defineProperty(Office.context, "officeTheme", { get: () => ({ isDarkTheme: false }) });
    window.dispatchEvent(new Event("focus"));
  });
  await soon(ground).toBe("light");
});
