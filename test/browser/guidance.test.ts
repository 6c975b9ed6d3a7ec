import type { Page } from "playwright-core";
import { newDocx } from "../../src/docx/new-docx";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { findTemplate } from "../../src/templates/shipped-templates";
import { openTab } from "../support/audit-pane";
import { violations } from "../support/axe";
import { press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { sampled, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { WorkbenchRig } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

function anAuditWith(id: string, values: Readonly<Record<string, string>>): Buffer {
  const template = findTemplate(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  return Buffer.from(newDocx(template, [definition], new Map(Object.entries(values))));
}

/** The pane over an audit, as wide as a person may draw it in Word. */
async function aPane({
  width = 320,
  template = "detailed-case-audit",
  values = { "item.s4-2.judgement": "Good" },
}: {
  width?: number;
  template?: string;
  values?: Readonly<Record<string, string>>;
} = {}): Promise<Page> {
  const workbench = await rig.open({ width, height: 900 });
  const { page } = workbench;
  await workbench.pick("audit.docx", anAuditWith(template, values));
  await page.getByRole("tab", { name: "Audit", exact: true }).click();
  await page.getByRole("tab", { name: /^To do/ }).waitFor();
  return page;
}

async function showItem(page: Page, id: string): Promise<void> {
  await page.getByRole("tab", { name: /^This item/ }).click();
  await page.getByLabel("Item", { exact: true }).selectOption(id);
  // Once an item is judged they are folded.
  const folded = page
    .getByRole("region", { name: "What each grade looks like" })
    .locator("details:not([open]) > summary");
  if (await folded.count()) await folded.click();
}

/** The left edges of what the grades look like, each once. */
async function columns(page: Page): Promise<number> {
  const cards = page.getByRole("region", { name: "What each grade looks like" }).locator("[role=group]");
  const boxes = await Promise.all((await cards.all()).map((card) => card.boundingBox()));
  expect(boxes).toHaveLength(4);
  return new Set(boxes.map((box) => Math.round(box?.x ?? 0))).size;
}

const card = (page: Page, grade: string) => page.getByRole("group", { name: new RegExp(`^${grade}`) });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search all guidance" });

const WIDTHS = [
  [320, 1],
  [450, 2],
  [660, 4],
  [900, 4],
] as const;

testInDepth(
  "the grades stand in as many columns as the pane has room for, the chosen one marked",
  async () => {
    const page = await aPane();
    await showItem(page, "s4-2");
    for (const [width, count] of WIDTHS) {
      await page.setViewportSize({ width: width < 700 ? width : 1366, height: 900 });
      // In a narrow window the pane has the window; beside a document it is as wide as it is drawn.
      if (width >= 700)
        await page.addStyleTag({ content: `aside { flex: 0 0 ${String(width)}px !important; }` });
      await soon(() => columns(page)).toBe(count);
      const overflowing = await page.evaluate(() =>
        [...document.querySelectorAll("aside")].some((aside) => aside.scrollWidth > aside.clientWidth),
      );
      expect([width, overflowing]).toEqual([width, false]);
    }
    await soon(() => card(page, "Good").getByText("your judgement").count()).toBe(1);
    await soon(() => page.getByText("your judgement").count()).toBe(1);
    const border = (grade: string) => card(page, grade).evaluate((at) => getComputedStyle(at).borderTopWidth);
    expect(await border("Good")).not.toBe(await border("Outstanding"));
    expect(rig.complaints).toEqual([]);
  },
);

testInDepth(
  "what a grade says that the one below does not is marked when asked for, and stays so",
  async () => {
    const page = await aPane();
    await showItem(page, "s4-2");
    const plain = await card(page, "Outstanding").innerText();
    await soon(() => page.locator("mark").count()).toBe(0);
    const differing = page.getByRole("switch", { name: "Show what differs from the grade below" });
    await differing.focus();
    await page.keyboard.press("Space");
    await card(page, "Outstanding").getByText("Underlined: not in Good.").waitFor();
    await soon(() => card(page, "Outstanding").locator("mark").count()).toBeGreaterThan(0);
    await soon(() => card(page, "Inadequate").getByText("Requires improvement.").count()).toBe(1);
    const marked = await card(page, "Outstanding").innerText();
    expect(marked.replace("Underlined: not in Good.", "").replace(/\s+/g, " ")).toBe(
      plain.replace(/\s+/g, " "),
    );
    await showItem(page, "s4-1");
    await soon(() => differing.isChecked()).toBe(true);
    await differing.click();
    await soon(() => page.locator("mark").count()).toBe(0);
  },
);

test("guidance is found with the keyboard alone and opened where it stands", async () => {
  const page = await aPane();
  await press(page, /^More$/);
  await press(page, /^Guidance/, "ArrowDown");
  await moveTo(page, named(/^Search all guidance/));
  await page.keyboard.type("supervison timely");
  await page.getByText(/^[1-9]\d* found/).waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: /^[1-9]\d* found/ })
    .waitFor({ state: "attached" });
  await soon(() => page.getByRole("list", { name: "Found" }).locator("mark").first().innerText()).toBe(
    "Supervision",
  );

  await page.keyboard.press("Escape");
  await soon(() => search(page).inputValue()).toBe("");
  await soon(async () => (await focused(page)).name).toMatch(/^Search all guidance/);
  await page.keyboard.type("multi agency");
  await page.getByRole("list", { name: "Found" }).waitFor();
  await moveTo(page, named(/Descriptor, Good/), "ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Assessment – multi-agency context" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "case-audit-descriptor-good");
  await soon(() => card(page, "Good").evaluate((at) => at.getBoundingClientRect().bottom)).toBeLessThan(900);

  // What was looked for is still there to go on from.
  await openTab(page, /^Guidance/);
  await soon(() => search(page).inputValue()).toBe("multi agency");
});

testInDepth(
  "the statements of good stand beside any item of the Torbay audit, closed until opened",
  async () => {
    const page = await aPane({ template: "torbay-full-audit", values: {} });
    await showItem(page, "t7-plans");
    const guidance = page.getByRole("region", { name: "Guidance to have open" });
    const groups = guidance.locator("details");
    await soon(() =>
      groups.evaluateAll((all) => all.filter((each) => each.hasAttribute("open")).length),
    ).toBe(0);
    const careLeavers = guidance.getByRole("heading", { name: /Care Leavers/i });
    await careLeavers.click();
    await soon(() => guidance.getByRole("listitem").filter({ visible: true }).count()).toBeGreaterThan(10);
    await showItem(page, "t8-permanency");
    await soon(() => guidance.getByRole("listitem").filter({ visible: true }).count()).toBeGreaterThan(10);

    // One that was looked for is unfolded among the guidance, and has the focus.
    await openTab(page, /^Guidance/);
    await search(page).fill("birth certificate");
    await page
      .getByRole("button", { name: /Guidance to have open/ })
      .first()
      .click();
    await page.waitForFunction(() => document.activeElement?.id.startsWith("case-audit-reference-"));
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toContain("birth certificate");
  },
);

testInDepth(
  "an auditor ticks for themselves, with the keyboard, what the evidence holds; the ticks are those of the item",
  async () => {
    const page = await aPane({ template: "torbay-full-audit", values: {} });
    await showItem(page, "t7-plans");
    const checklist = page.getByRole("group", { name: "What good evidence holds" });
    await moveTo(page, named(/^Finding of fact$/));
    await page.keyboard.press("Space");
    await soon(() => checklist.getByRole("checkbox", { name: "Finding of fact" }).isChecked()).toBe(true);
    expect(await violations(page)).toEqual([]);

    await showItem(page, "t8-permanency");
    await soon(() => checklist.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await showItem(page, "t7-plans");
    await soon(() => checklist.getByRole("checkbox", { checked: true }).count()).toBe(1);
  },
);

testInDepth("axe finds nothing to complain of in any look", async () => {
  const page = await aPane({ width: 450 });
  await showItem(page, "s4-2");
  await page.getByRole("switch").click();
  for (const look of sampled(["Light", "Dark", "High contrast"], 1)) {
    await page.getByRole("button", { name: "Appearance" }).click();
    await page.getByRole("menuitemradio", { name: look }).click();
    await page.getByRole("tab", { name: /^This item/ }).click();
    await page.locator("mark").first().waitFor();
    expect([look, await violations(page, look)]).toEqual([look, []]);
    await openTab(page, /^Guidance/);
    await search(page).fill("supervision timely");
    await page.getByRole("list", { name: "Found" }).waitFor();
    expect([look, await violations(page, look)]).toEqual([look, []]);
  }
});
