import { blankDocx } from "../../src/docx/new-docx";
import { answered, openTab } from "../support/audit-pane";
import { violations } from "../support/axe";
import { focused } from "../support/keyboard";
import { olderTorbay } from "../support/older-torbay";
import { deep, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import type { OpenInWord } from "../support/word-host/open-in-word";
import { anAuditInWord, WordRig } from "../word/word-rig";

const rig = new WordRig();
beforeAll(() => rig.start());
/** Whether scripts are meant not to come: what is said of it may come late, since whatever comes near tries again. */
let mayLose = false;
afterEach(async () => {
  const complaints = await rig.clear();
  expect(complaints.filter((text) => !mayLose || text !== LOST)).toEqual([]);
  mayLose = false;
});
afterAll(() => rig.stop());

const SMALL = { width: 320, height: 445 };
const IN_THE_MENU = "Open this pane with the document";
const IN_THE_PANELS = "What makes a good action";
const IN_THE_DIALOG = "written outside the answers stays behind in it";
const IN_THE_CHECK = "does what Case Audit relies on";

const more = ({ pane }: OpenInWord) => pane.getByRole("button", { name: "More" });
const menu = ({ pane }: OpenInWord) => pane.getByRole("menu");
const tab = ({ pane }: OpenInWord, name: RegExp) => pane.getByRole("tab", { name });
const notFetched = ({ pane }: OpenInWord) =>
  pane.getByText(/^This part of Case Audit could not be fetched\./).filter({ visible: true });

/** What the browser says of a script that did not come. */
const LOST = "Failed to load resource: net::ERR_FAILED";

/** Passes over what the browser says of scripts that did not come, from the first on. */
async function expectLost({ complaints }: OpenInWord): Promise<void> {
  mayLose = true;
  await soon(() => complaints.filter((text) => text === LOST).length).toBeGreaterThan(0);
}

testInDepth(
  "the menu says from the start that it is one, opens with the focus in it once it has come, and closes at a press on the button or beside it",
  async () => {
    const word = await rig.open(anAuditInWord(), SMALL);
    word.web.withheld = { words: IN_THE_MENU, how: "slow" };
    await more(word).focus();
    await word.page.keyboard.press("Enter");
    await soon(() => more(word).getAttribute("aria-haspopup")).toBe("menu");
    await soon(() => more(word).getAttribute("aria-expanded")).toBe("false");
    await soon(() => focused(word.pane)).toMatchObject({ name: "More" });
    expect(await violations(word.pane)).toEqual([]);

    await word.web.arrive();
    await menu(word).waitFor();
    await soon(() => more(word).getAttribute("aria-expanded")).toBe("true");
    await soon(() => focused(word.pane)).toMatchObject({ role: "menuitem", name: "Guidance" });
    await word.page.keyboard.press("ArrowDown");
    await soon(() => focused(word.pane)).toMatchObject({ name: "Comments" });
    await word.page.keyboard.press("ArrowDown");
    await soon(() => focused(word.pane)).toMatchObject({ name: "Sign-off" });
    await word.page.keyboard.press("ArrowDown");
    await soon(() => focused(word.pane)).toMatchObject({ name: "History" });
    await word.page.keyboard.press("ArrowDown");
    await soon(() => focused(word.pane)).toMatchObject({ name: "A copy to share…" });
    await word.page.keyboard.press("ArrowDown");
    await soon(() => focused(word.pane)).toMatchObject({ name: "Check this Word…" });
    await word.page.keyboard.press("Tab");
    await menu(word).waitFor({ state: "detached" });
    await soon(() => focused(word.pane)).toMatchObject({ name: "Audit details, 0 of 2 done" });

    await more(word).click();
    await menu(word).waitFor();
    await more(word).click();
    await menu(word).waitFor({ state: "detached" });
    await soon(() => more(word).getAttribute("aria-expanded")).toBe("false");

    await more(word).press("ArrowDown");
    await menu(word).waitFor();
    await word.pane.getByRole("heading", { name: "Small audit" }).click();
    await menu(word).waitFor({ state: "detached" });
  },
);

testInDepth("a menu that comes late does not call back whoever went on meanwhile", async () => {
  const word = await rig.open(anAuditInWord(), SMALL);
  word.web.withheld = { words: IN_THE_MENU, how: "slow" };
  await more(word).focus();
  await word.page.keyboard.press("Enter");
  await tab(word, /^To do/).focus();
  await word.web.arrive();
  await more(word).focus();
  await soon(() => menu(word).count()).toBe(0);
  await word.page.keyboard.press("Enter");
  await menu(word).waitFor();
});

testInDepth("a menu that can’t be fetched says so, and opens once it can be", async () => {
  const word = await rig.open(anAuditInWord(), SMALL);
  word.web.withheld = { words: IN_THE_MENU, how: "lost" };
  await more(word).click();
  await notFetched(word).waitFor();
  await soon(() => focused(word.pane)).toMatchObject({ role: "h1", name: "More" });
  expect(await violations(word.pane)).toEqual([]);
  await word.pane.getByRole("button", { name: "Back" }).click();
  await soon(() => focused(word.pane)).toMatchObject({ name: "More" });
  await soon(() => more(word).getAttribute("aria-expanded")).toBe("false");
  await expectLost(word);

  await word.web.arrive();
  await word.page.keyboard.press("Enter");
  await menu(word).waitFor();
});

testInDepth(
  "a menu asked for while a fetch from before the connection came back is still failing opens all the same",
  async () => {
    const word = await rig.open(anAuditInWord(), SMALL);
    word.web.withheld = { words: IN_THE_MENU, how: "slow" };
    await more(word).focus();
    await word.page.keyboard.press("Enter");
    await soon(() => word.web.held).toBeGreaterThan(0);
    await word.web.lose();
    await menu(word).waitFor();
    await expectLost(word);
  },
);

test("an audit is started without what stands behind its first tab, which says so and comes when it is next looked for", async () => {
  const word = await rig.open(new WordHost(blankDocx()), { ...SMALL, lost: IN_THE_PANELS });
  await word.pane.getByRole("button", { name: "Start the audit" }).click();
  await word.pane.getByRole("tab", { name: /^To do/ }).waitFor();
  await tab(word, /^Actions/).click();
  await notFetched(word).waitFor();
  if (deep) expect(await violations(word.pane)).toEqual([]);
  await expectLost(word);

  await word.web.arrive();
  await tab(word, /^This item/).click();
  await word.pane
    .getByRole("tabpanel", { name: /^This item/ })
    .getByRole("heading", { level: 2 })
    .waitFor();
  await tab(word, /^Actions/).click();
  await word.pane.getByRole("button", { name: "Add an action" }).waitFor();
});

test("all of an audit is there without a network, once the pane has been loaded", async () => {
  const word = await rig.open(anAuditInWord(), SMALL);
  await word.pane.getByLabel("New comment").waitFor({ state: "attached" });
  // Whoever comes near the menu has it.
  await more(word).click();
  await menu(word).waitFor();
  await word.page.keyboard.press("Escape");
  word.web.withheld = { words: "", how: "lost" };
  const before = await answered(word.pane);
  await tab(word, /^This item/).click();
  await word.pane.getByRole("radio", { name: "Meets good" }).check();
  await soon(() => answered(word.pane)).toBe(before + 1);
  await openTab(word.pane, /^Guidance/);
  await word.pane.getByRole("heading", { name: "Guidance", exact: true }).waitFor();
});

testInDepth("a check of this Word that can’t be fetched says so, and is there once it can be", async () => {
  const word = await rig.open(new WordHost(blankDocx()), SMALL);
  const open = async () => {
    await more(word).click();
    await word.pane.getByRole("menuitem", { name: "Check this Word…" }).click();
  };
  word.web.withheld = { words: IN_THE_CHECK, how: "lost" };
  await open();
  await notFetched(word).waitFor();
  await soon(() => focused(word.pane)).toMatchObject({ role: "h1", name: "Check this Word" });
  await word.pane.getByRole("button", { name: "Back" }).click();
  await soon(() => focused(word.pane)).toMatchObject({ name: "More" });
  await expectLost(word);

  await word.web.arrive();
  await open();
  await word.pane.getByRole("button", { name: "Start the check" }).waitFor();
});

testInDepth(
  "what moving to a newer version comes to says so where it can’t be fetched, and is told once it can be",
  async () => {
    const word = await rig.open(anAuditInWord({}, {}, olderTorbay()), SMALL);
    const move = word.pane.getByRole("button", { name: "Move the answers…" });
    await move.waitFor();
    word.web.withheld = { words: IN_THE_DIALOG, how: "lost" };
    await move.click();
    await notFetched(word).waitFor();
    await soon(() => focused(word.pane)).toMatchObject({ name: "Move the answers…" });
    if (deep) expect(await violations(word.pane)).toEqual([]);
    await expectLost(word);

    await word.web.arrive();
    await word.page.keyboard.press("Enter");
    await word.pane.getByRole("dialog").waitFor();
    await soon(() => focused(word.pane)).toMatchObject({ role: "h2" });
    await word.page.keyboard.press("Escape");
    await soon(() => focused(word.pane)).toMatchObject({ name: "Move the answers…" });
  },
);
