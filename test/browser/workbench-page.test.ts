import { itemTag } from "../../src/audit/tags";
import { allItems } from "../../src/audit/template";
import { newDocx } from "../../src/docx/new-docx";
import { findTemplate } from "../../src/templates/shipped-templates";
import { violations } from "../support/axe";
import { press } from "../support/by-keyboard";
import { focused } from "../support/keyboard";
import { sampled, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { anAuditFile, WorkbenchRig } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

test("after loading, the page asks the network for nothing, and can ask no other site for anything", async () => {
  const workbench = await rig.open();
  // What a page fetches by itself once it stands has come: for two seconds it has asked for nothing.
  await workbench.page.waitForFunction(
    () =>
      performance.now() -
        Math.max(...performance.getEntriesByType("resource").map((each) => each.startTime + each.duration)) >
      2000,
  );
  await soon(() => workbench.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
    "Europe/London",
  );
  const requests: string[] = [];
  workbench.page.on("request", (request) => {
    if (!request.url().startsWith("blob:")) requests.push(request.url());
  });
  await workbench.pick("audit.docx", anAuditFile());
  await workbench.answer("Auditor name").fill("Sam Green");
  await workbench.save();
  await workbench.button("Appearance").click();
  await workbench.page.keyboard.press("Escape");
  expect(requests).toEqual([]);
  expect(rig.complaints).toEqual([]);

  const elsewhere = await workbench.page.evaluate(() =>
    fetch("http://127.0.0.1:9/", { mode: "no-cors" }).then(String, () => "refused"),
  );
  expect(elsewhere).toBe("refused");
  await soon(() => rig.complaints.join("\n")).toContain("connect-src 'self'");
});

test("nothing makes the page scroll sideways at any width, on the start screen and in an audit", async () => {
  const widths = [1024, 701, 700, 320];
  const workbench = await rig.open();
  const { page } = workbench;
  const part = (name: string) => page.getByRole("tab", { name }).first().click();
  const overflow = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("main, aside, header")]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map(({ tagName }) => tagName),
    );
  const overflows = async (width: number) => {
    await page.setViewportSize({ width, height: 700 });
    await soon(() => page.evaluate(() => innerWidth)).toBe(width);
    await soon(overflow).toEqual([]);
    if (width !== 320) return;
    await part("Audit");
    await soon(overflow).toEqual([]);
    await part("Document");
    await soon(overflow).toEqual([]);
  };
  for (const width of widths) await overflows(width);
  await part("Audit");
  await page.getByRole("button", { name: "Start the audit" }).click();
  await page.waitForFunction(() => document.querySelector("main h1")?.textContent === "Torbay full audit");
  for (const width of [...widths].reverse()) await overflows(width);
});

test("on a narrow screen Next leads on from an answer with the pane out of sight, and the document opens where it led", async () => {
  const workbench = await rig.open({ width: 320, height: 700 });
  const { page } = workbench;
  const part = (name: string) => page.getByRole("tab", { name, exact: true }).first().click();
  await workbench.pick("audit.docx", anAuditFile());
  const place = () =>
    page.evaluate(() => document.activeElement?.closest("main [data-tag]")?.getAttribute("data-tag"));
  await workbench.answer("1 Evidence").click();
  const first = await place();
  await page.keyboard.press("Control+Enter");
  await soon(async () => ![first, undefined].includes(await place())).toBe(true);

  await part("Audit");
  const next = page.locator("#case-audit-next");
  const name = await next.textContent();
  await next.click();
  await soon(async () => (await next.textContent()) !== name).toBe(true);
  await part("Document");
  const marked = page.locator("main [data-here]");
  await marked.waitFor();
  await soon(() =>
    marked.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }),
  ).toBe(true);
  // Its name stands below the document and over no part of it.
  const strip = await page.getByText(/^You are at: /).boundingBox();
  const sheet = await page.getByRole("main").boundingBox();
  expect(strip?.y).toBe((sheet?.y ?? 0) + (sheet?.height ?? 0));
});

test("on a narrow screen a detail that comes next is led to by keyboard, from To do and from This item, and a key that shows an answer says where it is", async () => {
  const workbench = await rig.open({ width: 320, height: 700 });
  const { page } = workbench;
  await workbench.pick("audit.docx", anAuditFile({ "item.risk.evidence": "Seen weekly." }));
  const audit = page.getByRole("tab", { name: "Audit", exact: true });
  await audit.click();
  const pane = page.getByRole("complementary");
  const place = () =>
    page.evaluate(() => document.activeElement?.closest("main [data-tag]")?.getAttribute("data-tag"));

  await press(page, /^Next: Auditor name$/);
  await pane.getByText("You are here").waitFor();
  expect((await focused(page)).name).toMatch(/^Next: /);
  await press(page, /^Write it: auditor name$/i);
  await soon(place).toBe("header.auditor-name");
  await page.keyboard.type("Sam Green");

  await audit.click();
  const next = pane.locator("#case-audit-next");
  await soon(() => next.textContent()).toMatch(/^Next: (?!Auditor name)/);
  const name = (await next.textContent())?.replace(/^Next: /, "") ?? "";
  await pane.getByRole("tab", { name: "This item" }).click();
  await pane.getByText(`Next comes “${name}”, which is no part of an item.`).waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, /^Go to it: /);
  await soon(place).toMatch(/^header\./);

  await audit.click();
  await pane.getByRole("tab", { name: "To do" }).click();
  await press(page, /^Auditor name, /);
  await pane.getByText("Marked in the document: auditor name. F6 goes there.").waitFor();
  await page.keyboard.press("F6");
  await soon(place).toBe("header.auditor-name");

  // Whoever goes to an item themselves is told nothing of it.
  await audit.click();
  await pane.getByRole("tab", { name: "This item" }).click();
  await pane.getByText("Next comes").waitFor();
  await press(page, /^Next item/);
  await pane.getByText("Next comes").waitFor({ state: "detached" });
});

const LOOKS: readonly (readonly [string, string])[] = [
  ["Light", "light"],
  ["Dark", "dark"],
  ["High contrast", "dark"],
];

test("axe finds nothing to complain of in any look, on the start screen and in an audit", async () => {
  const workbench = await rig.open();
  const eachLook = async (looks: typeof LOOKS) => {
    for (const [look, scheme] of looks) {
      await workbench.button("Appearance").click();
      await workbench.page.getByRole("menuitemradio", { name: look }).click();
      await workbench.page.getByRole("menu").waitFor({ state: "detached" });
      // A theme is fetched when it is first chosen.
      await soon(() => workbench.page.evaluate(() => document.documentElement.style.colorScheme)).toBe(
        scheme,
      );
      if (await workbench.answer("1 Evidence").isVisible()) await workbench.answer("1 Evidence").focus();
      expect([look, await violations(workbench.page, look)]).toEqual([look, []]);
    }
  };
  await eachLook(sampled(LOOKS, 1));
  await workbench.pick("audit.docx", anAuditFile({ "item.risk.evidence": "The visits were weekly." }));
  await workbench.answer("1 Evidence").waitFor();
  await eachLook(LOOKS);
});

testInDepth("a menu or a tooltip covers no more of the page than itself", async () => {
  const workbench = await rig.open();
  const underneath = () =>
    workbench.page.evaluate(() => Boolean(document.elementFromPoint(200, 400)?.closest("main")));
  await workbench.button("Appearance").hover();
  await workbench.page.getByRole("tooltip").waitFor();
  await soon(() => underneath()).toBe(true);
  await workbench.button("Appearance").click();
  await workbench.page.getByRole("menu").waitFor();
  await soon(() => underneath()).toBe(true);
});

testInDepth(
  "axe finds nothing to complain of on a narrow screen, nor in the question about unsaved changes",
  async () => {
    const workbench = await rig.open({ width: 320, height: 700 });
    await workbench.pick("audit.docx", anAuditFile());
    await workbench.answer("Auditor name").fill("Sam");
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.button("New").click();
    await workbench.page.getByRole("alertdialog").waitFor();
    expect(await violations(workbench.page)).toEqual([]);
  },
);

test("the first stops of the keyboard skip to the document and to the pane, which can be hidden; the appearance is remembered", async () => {
  const workbench = await rig.open();
  await workbench.page.getByRole("complementary").getByRole("heading").first().waitFor();
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Enter");
  await soon(() => workbench.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Audit pane",
  );
  await workbench.button("Audit pane").click();
  await soon(() => workbench.page.getByRole("complementary").count()).toBe(0);
  await workbench.button("Audit pane").click();
  await soon(() => workbench.page.getByRole("complementary").count()).toBe(1);
  await workbench.button("Appearance").click();
  await workbench.page.getByRole("menuitemradio", { name: "Dark" }).click();
  await workbench.page.reload();
  await workbench.button("Save").waitFor();
  await soon(() => workbench.page.evaluate(() => document.documentElement.style.colorScheme)).toBe("dark");
});

testInDepth(
  "a grade is read whole in the narrow columns of a grid, and labels have their tint in the dark look too",
  async () => {
    const template = findTemplate("detailed-case-audit");
    if (!template) throw new Error("There is no such template.");
    const tag = itemTag(allItems(template).find(({ judgement }) => judgement)?.id ?? "", "judgement");
    const grade = "Requires improvement";
    const workbench = await rig.open();
    await workbench.pick("audit.docx", Buffer.from(newDocx(template, [], new Map([[tag, grade]]))));
    const box = workbench.document.locator(`[data-tag="${tag}"]`);
    const shown = box.getByText(grade, { exact: true }).first();
    expect(await box.locator("select").inputValue()).toBe(grade);
    expect(
      await shown.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
        scrollWidth <= clientWidth,
        scrollHeight <= clientHeight,
      ]),
    ).toEqual([true, true]);

    await workbench.button("Appearance").click();
    await workbench.page.getByRole("menuitemradio", { name: "Dark" }).click();
    const tints = await workbench.document
      .locator("table")
      .first()
      .evaluate((table) =>
        [...table.querySelectorAll("th, td")]
          .filter((cell) => !cell.querySelector("select, textarea"))
          .map((cell) => getComputedStyle(cell).backgroundColor),
      );
    expect(tints.length).toBeGreaterThan(5);
    expect(new Set(tints)).toEqual(new Set(["rgb(43, 48, 51)"]));
  },
);

const WELSH_MONTHS =
  "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(" ");

test("an audit begun in Welsh has its own headings and labels in Welsh, and is told to the browser as Welsh", async () => {
  const { page } = await rig.open({ locale: "cy-GB" });
  await page.getByRole("button", { name: "Dechrau’r archwiliad" }).click();
  const sheet = page.locator('[lang="cy-GB"] [data-tag]').first();
  await sheet.waitFor();
  await page.getByText("Pryder brys?").first().waitFor();
  expect(await page.getByText("Immediate concern?").count()).toBe(0);
  // Which this browser has no words for.
  const today = new RegExp(`^\\d{1,2} (${WELSH_MONTHS.join("|")}) \\d{4}$`);
  await page.getByRole("complementary").getByText(today).first().waitFor();
  expect(rig.complaints).toEqual([]);
});

testInDepth(
  "in Welsh nothing of the pane is wider than a narrow screen, and English is two presses away",
  async () => {
    const { page } = await rig.open({ width: 320, height: 720, locale: "cy-GB" });
    const tooWide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("header *, aside *, [role=menu] *")]
          .filter((element) => element instanceof HTMLElement)
          .filter((element) => element.checkVisibility() && element.innerText.trim() !== "")
          .filter((element) => {
            const { overflowX, textOverflow, clipPath, display } = getComputedStyle(element);
            if (clipPath !== "none" || display === "inline") return false;
            const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
            return (
              element.getBoundingClientRect().right > innerWidth + 1 ||
              (cut && overflowX !== "auto" && textOverflow !== "ellipsis")
            );
          })
          .map(({ tagName, innerText }) => `${tagName}: ${innerText.slice(0, 60)}`),
      );
    const tab = (name: string) => page.getByRole("tab", { name }).first().click();
    const more = page.getByRole("button", { name: "Rhagor", exact: true });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("cy-GB");
    await page.getByRole("heading", { name: "Dechrau archwiliad" }).waitFor();
    await soon(tooWide).toEqual([]);

    await tab("Dogfen");
    const example = page.getByRole("button", { name: "Gweld un â llawer i’w wneud o hyd" });
    await example.click();
    // Once it stands there, the document is in sight.
    await example.waitFor({ state: "detached" });
    await tab("Archwiliad");
    for (const name of ["I’w wneud", "Yr eitem hon", "Camau"]) {
      await page.getByRole("tab", { name }).click();
      await page.getByRole("tab", { name, selected: true }).waitFor();
      await soon(tooWide).toEqual([]);
    }
    for (const name of ["Canllawiau", "Sylwadau", "Hanes"]) {
      await more.click();
      await page.getByRole("menuitem", { name }).click();
      await page.getByRole("tab", { name, selected: true }).waitFor();
      await soon(tooWide).toEqual([]);
    }
    for (const name of ["Copi i’w rannu…", "Pwy ydych chi?", "Bysellau", "Iaith (Language)"]) {
      await more.click();
      await soon(tooWide).toEqual([]);
      await page.getByRole("menuitem", { name }).click();
      const back = page.getByRole("button", { name: "Yn ôl", exact: true });
      await back.waitFor();
      await soon(tooWide).toEqual([]);
      if (!name.startsWith("Iaith")) await back.click();
    }

    await page.getByRole("radio", { name: "English" }).click();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Agor Case Audit eto nawr" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en-GB");
    expect(rig.complaints).toEqual([]);
  },
);
