import type { Locator } from "playwright-core";
import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { aTemplate } from "../support/builders";
import { press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { sampled, testInDepth } from "../support/sample";
import { soon } from "../support/soon";
import { aFormDocx, heading, strong, table } from "../forms/a-form";
import { riversideForm } from "../forms/riverside-form";
import { WorkbenchRig, type Workbench } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const FORM = Buffer.from(riversideForm());
const SUMMARY = "2 sections, 3 items, 1 scale, 12 descriptors, 3 details, 3 action columns and 1 note";

const pane = ({ page }: Workbench) => page.getByRole("complementary");
const button = (workbench: Workbench, name: string | RegExp) => pane(workbench).getByRole("button", { name });
const title = (workbench: Workbench) => pane(workbench).getByRole("heading", { level: 1 });

/** Which of these texts are there, in the order they first come in. */
async function inOrder(where: Locator, texts: readonly string[]): Promise<readonly string[]> {
  const whole = (await where.textContent()) ?? "";
  const places = texts.map((text) => [whole.indexOf(text), text] as const).filter(([at]) => at >= 0);
  return places.sort(([a], [b]) => a - b).map(([, text]) => text);
}

async function openScreen(workbench: Workbench): Promise<void> {
  await button(workbench, "More").click();
  await workbench.page.getByRole("menuitem", { name: "Make a template from a form…" }).click();
  await pane(workbench).getByRole("heading", { name: "Make a template from a form" }).waitFor();
}

async function pickFile(workbench: Workbench, name: RegExp, file: string, buffer: Buffer): Promise<void> {
  const chooser = workbench.page.waitForEvent("filechooser");
  await button(workbench, name).click();
  await (await chooser).setFiles({ name: file, mimeType: "application/octet-stream", buffer });
}

async function withForm(workbench: Workbench): Promise<Workbench> {
  await openScreen(workbench);
  await pickFile(workbench, /^Choose a form/, "riverside.docx", FORM);
  await pane(workbench).getByRole("paragraph").filter({ hasText: SUMMARY }).waitFor();
  return workbench;
}

testInDepth("a form becomes a template, put right, and an audit is started with it", async () => {
  const workbench = await withForm(await rig.open());
  await soon(() => focused(workbench.page)).toMatchObject({ name: "What was understood" });
  await pane(workbench).getByLabel("Publisher").fill("Riverside council");
  await button(workbench, /^Assessment/).click();
  await button(workbench, /^Timely assessment/).click();
  await pane(workbench).getByLabel("Name of the item").fill("Assessment in good time");
  await pane(workbench).getByLabel("Asks for evidence", { exact: true }).check();
  await button(workbench, "Move “Planning” up").click();
  await workbench.page.getByRole("status").filter({ hasText: "“Planning” is now section 1 of 2." }).waitFor();
  await soon(() => focused(workbench.page)).toMatchObject({ name: "Move “Planning” down" });

  await button(workbench, "Use this template").click();
  await title(workbench).filter({ hasText: "Start an audit" }).waitFor();
  await soon(() => pane(workbench).getByLabel("Template", { exact: true }).inputValue()).toBe(
    "riverside-case-audit",
  );
  await button(workbench, "Start the audit").click();
  await workbench.document.getByRole("heading", { name: "Riverside case audit" }).waitFor();
  // Not what shows: a table out of sight is not drawn yet.
  const told = [
    "Clear plan",
    "Assessment in good time",
    "Timely assessment",
    "Voice of the child",
    "Completion date",
  ];
  await soon(() => inOrder(workbench.document, told)).toEqual(
    told.filter((text) => text !== "Timely assessment"),
  );
  expect(rig.complaints).toEqual([]);
});

testInDepth("what is taken out is kept, can be put elsewhere, and every change can be undone", async () => {
  const workbench = await withForm(await rig.open());
  await button(workbench, /^Assessment/).click();
  await button(workbench, /^Voice of the child/).click();
  await button(workbench, "Take it out: “Voice of the child”").click();
  await pane(workbench).getByRole("heading", { name: "Not placed (1 text)" }).waitFor();
  await soon(async () => (await focused(workbench.page)).name).toContain("Timely assessment");

  await pane(workbench).getByRole("list", { name: "Not placed" }).getByRole("button").first().click();
  await pane(workbench).getByLabel("Make it", { exact: true }).selectOption("an item");
  await pane(workbench).getByLabel("Section", { exact: true }).selectOption("Planning");
  await button(workbench, /^Put it there/).click();
  await button(workbench, "Planning 2 items").waitFor();
  await button(workbench, "Undo").click();
  await button(workbench, "Undo").click();
  await button(workbench, "Assessment 2 items").waitFor();
  await pane(workbench).getByText("Every text of the form has a place.").waitFor();

  // So is what was put right before the screen was left.
  await pane(workbench).getByLabel("Title").fill("Our audit");
  await button(workbench, "Back").click();
  await soon(() => focused(workbench.page)).toMatchObject({ name: "More" });
  await openScreen(workbench);
  await soon(() => pane(workbench).getByLabel("Title").inputValue()).toBe("Our audit");
});

testInDepth(
  "what keeps it from being a template is said with its place, and the file is one that opens again",
  async () => {
    const workbench = await withForm(await rig.open());
    await button(workbench, /^Planning/).click();
    await pane(workbench).getByLabel("Name of the section").fill("");
    await button(workbench, "Use this template").click();
    const faults = pane(workbench).getByRole("alert");
    await faults.getByText("Section 2: It has no name.").waitFor();
    await faults.getByText("Publisher: Say whose form it is.").waitFor();

    await pane(workbench).getByLabel("Name of the section").fill("Plans");
    await pane(workbench).getByLabel("Publisher").fill("Riverside council");
    const download = workbench.page.waitForEvent("download");
    await button(workbench, "Save the template file…").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("riverside-case-audit.json");
    const bytes = await downloaded(file);

    await button(workbench, "Back").click();
    await pickFile(workbench, /^Open a template file/, "riverside-case-audit.json", bytes);
    await soon(() => pane(workbench).getByLabel("Template", { exact: true }).inputValue()).toBe(
      "riverside-case-audit",
    );
  },
);

const OWN_FORM = aFormDocx(
  heading("Our own form"),
  table(strong("Question", "Yes", "No", "Strengths"), ["1. Is there a plan?", "", "", ""]),
  table(["Read this.", "And read that."]),
);

test("a form that is opened is offered as a template, stands beside the pane, and a text chosen in it is put in its place by keyboard", async () => {
  const workbench = await rig.open();
  const { page, document } = workbench;
  await workbench.pick("own.docx", Buffer.from(OWN_FORM));
  await pane(workbench).getByText("own.docx holds no audit.").waitFor();
  await press(page, /^Make a template of this form/);
  await soon(() => focused(page)).toMatchObject({ name: "What was understood" });
  const mark = (text: string) =>
    document.getByRole("button", { name: text, exact: true }).getAttribute("data-mark");
  await soon(() => mark("And read that.")).toBe("not-placed");
  expect([await mark("Strengths"), await mark("Question")]).toEqual(["placed", "name"]);

  await moveTo(page, named(/^Our own form$/), "Shift+Tab");
  await moveTo(page, named(/^And read that\.$/), "ArrowDown");
  await page.keyboard.press("Enter");
  await soon(() => focused(page)).toMatchObject({ name: "The text you chose" });
  await pane(workbench).getByText("Now: not placed.").waitFor();
  expect(await violations(page, "Light")).toEqual([]);
  await press(page, /^Put it there/);
  await pane(workbench).getByText("Now: note of “Note”.").waitFor();
  await soon(() => mark("And read that.")).toBe("placed");
  await pane(workbench).getByRole("button", { name: "Back" }).click();
  await document.getByRole("button", { name: "And read that." }).waitFor({ state: "detached" });
  await document.getByText("And read that.").waitFor();
  expect(rig.complaints).toEqual([]);
});

/** A heading, and questions under a head that is shaded dark blue and stands on every page. */
const section = (name: string, ...questions: readonly string[]) =>
  heading(name) +
  table(strong("Question", "Yes", "No", "Seen in"), ...questions.map((text) => [text, "", "", ""])).replace(
    /<w:tr>.*?<\/w:tr>/su,
    (row) =>
      row
        .replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")
        .replaceAll("<w:tcPr>", '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/>'),
  );

const EIGHT_PARTS = Array.from({ length: 8 }, (_, at) =>
  section(
    `Part ${String(at + 1)}`,
    ...[1, 2, 3].map((number) => `Is statement ${String(at)}${String(number)} true?`),
  ),
);
const LONG_FORM = aFormDocx(...EIGHT_PARTS);
const LONG_DOUBTFUL = aFormDocx(
  ...EIGHT_PARTS,
  table(strong("Question", "Done", "Notes"), ["Is there a plan?", "", ""], ["Is it signed?", "", ""]),
);

test("a text that stands in every table is marked in each, the page stays where one is chosen, and there a person goes on", async () => {
  const workbench = await rig.open();
  const { page, document } = workbench;
  await workbench.pick("long.docx", Buffer.from(LONG_FORM));
  await press(page, /^Make a template of this form/);
  const heads = document.getByRole("button", { name: "Seen in", exact: true });
  await heads.first().click();
  await soon(() => document.getByRole("button", { name: "Seen in", pressed: true }).count()).toBe(8);
  await soon(() => focused(page)).toMatchObject({ name: "The text you chose" });
  expect(await heads.first().evaluate((text) => text.getBoundingClientRect().top)).toBeGreaterThan(0);
  // Dark shading of the form's own, with words that can be read on it.
  expect(await violations(page, "Light")).toEqual([]);

  const question = document.getByRole("button", { name: "Is statement 02 true?" });
  await question.focus();
  await page.keyboard.press("Enter");
  await press(page, /^Put it there/);
  await pane(workbench).getByText("Now: note.").waitFor();
  await pane(workbench)
    .getByText(/^8 sections, 23 items/)
    .waitFor();
  await press(page, /^Leave it as it is/);
  await soon(() => focused(page)).toMatchObject({ name: "Is statement 02 true?" });
  expect(rig.complaints).toEqual([]);
});

test("where there is no room beside the pane every head can be chosen as well", async () => {
  const workbench = await rig.open({ width: 320, height: 700 });
  const { page, document } = workbench;
  await workbench.pick("long.docx", Buffer.from(LONG_DOUBTFUL));
  await page.getByRole("tab", { name: "Audit" }).first().click();
  await button(workbench, /^Make a template of this form/).click();
  await page.getByRole("tab", { name: "Document" }).first().click();
  await document.getByRole("button", { name: "Seen in", exact: true }).first().click();
  await pane(workbench).getByText("Now: box of an item").waitFor();

  // What is shown from the pane is in sight once a person goes to the form.
  await press(page, /^Show “Done”/);
  await page.getByRole("tab", { name: "Document" }).first().click();
  const shown = document.getByRole("button", { name: "Done", exact: true, pressed: true });
  await soon(() =>
    shown.evaluate((text) => Math.sign(text.getBoundingClientRect().bottom - window.innerHeight)),
  ).toBe(-1);
  expect(rig.complaints).toEqual([]);
});

const NO_FORMS = [
  ["a PDF", "form.pdf", Buffer.from("%PDF-1.7\n1 0 obj")],
  ["a picture", "form.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ["an old .doc", "form.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
] as const;

test(`${NO_FORMS.map(([what]) => what).join(", or ")} is refused with what to do, and the focus stays; so is a template file that is none, with every fault and its place`, async () => {
  const workbench = await rig.open();
  const faulty = { ...aTemplate(), title: "", sections: [] };
  await pickFile(workbench, /^Open a template file/, "faulty.json", Buffer.from(JSON.stringify(faulty)));
  const faults = pane(workbench).getByRole("alert");
  await faults.waitFor();
  await soon(() => faults.innerText()).toMatch(/faulty\.json can’t be used\s+title: .+\s+sections: .+/);
  const good = Buffer.from(JSON.stringify(aTemplate()));
  await pickFile(workbench, /^Open a template file/, "good.json", good);
  await soon(() => pane(workbench).getByLabel("Template", { exact: true }).inputValue()).toBe(aTemplate().id);
  await soon(() => faults.count()).toBe(0);

  await openScreen(workbench);
  const told = new Set<string>();
  for (const [, name, bytes] of NO_FORMS) {
    await pickFile(workbench, /^Choose a form/, name, bytes);
    const alert = pane(workbench).getByRole("alert");
    await soon(async () => told.has(await alert.innerText())).toBe(false);
    const text = await alert.innerText();
    expect(text).toMatch(/^Not read\s*This .+Word.*\.$/s);
    told.add(text);
    await soon(() => focused(workbench.page)).toMatchObject({ name: "Choose a form…" });
  }
});

const DOUBTFUL = aFormDocx(
  heading("Done or not"),
  table(strong("Question", "Done", "Notes"), ["1. Is there a plan?", "", ""], ["2. Is it signed?", "", ""]),
);

test("a place that may have been read wrongly is shown in the form, and ticked off once it was looked at", async () => {
  const workbench = await rig.open();
  const { page, document } = workbench;
  await workbench.pick("doubtful.docx", Buffer.from(DOUBTFUL));
  await press(page, /^Make a template of this form/);
  const remark = pane(workbench).getByText("Look at “Done”");
  await remark.waitFor();
  await press(page, /^Show “Done”/);
  await soon(() => focused(page)).toMatchObject({ name: "The text you chose" });
  await document.getByRole("button", { name: "Done", exact: true, pressed: true }).waitFor();
  await press(page, /^Looked at “Done”/);
  await remark.waitFor({ state: "detached" });
  await soon(() => focused(page)).toMatchObject({ name: "What was understood" });
  await press(page, /^Undo/);
  await remark.waitFor();
  expect(rig.complaints).toEqual([]);
});

testInDepth("the keyboard alone is enough", async () => {
  const workbench = await withForm(await rig.open());
  const { page } = workbench;
  await moveTo(page, named(/^Publisher/));
  await page.keyboard.type("Riverside council");
  await moveTo(page, named(/^Assessment/));
  await page.keyboard.press("Enter");
  await moveTo(page, named(/^Move “Voice of the child” up/));
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "is now item 1 of 2." }).waitFor();
  await soon(() => focused(page)).toMatchObject({ name: "Move “Voice of the child” down" });
  await moveTo(page, named(/^Timely assessment/));
  await page.keyboard.press("Enter");
  await moveTo(page, named(/^Make it a note/));
  await page.keyboard.press("Enter");
  await soon(async () => (await focused(page)).name).toContain("Voice of the child");
  await moveTo(page, named(/^Use this template/));
  await page.keyboard.press("Enter");
  await title(workbench).filter({ hasText: "Start an audit" }).waitFor();
  await page
    .locator("select:focus")
    .and(page.getByLabel("Template", { exact: true }))
    .waitFor();
});

const LOOKS = [
  [320, "Light"],
  [1366, "Light"],
  [1366, "High contrast"],
  [1366, "Dark"],
] as const;

test.each(sampled(LOOKS, 1))(
  "axe finds nothing to complain of at %i pixels in the look %s",
  async (width, look) => {
    const workbench = await rig.open({ width, height: 700 });
    const { page } = workbench;
    await workbench.button("Appearance").click();
    await page.getByRole("menuitemradio", { name: look }).click();
    if (width === 320) await page.getByRole("tab", { name: "Audit" }).first().click();
    await withForm(workbench);
    for (const name of [
      /^Details/,
      /^Auditor name/,
      /^Assessment/,
      /^Timely/,
      /^Outstanding/,
      /^Action /,
      /^Notes/,
    ]) {
      await button(workbench, name).first().click();
    }
    await button(workbench, "Use this template").click();
    await pane(workbench).getByRole("alert").waitFor();
    expect(await violations(page, look)).toEqual([]);
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("aside, aside *")]
        .filter(
          (each) =>
            each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX),
        )
        .map((each) => each.className),
    );
    expect(sideways).toEqual([]);
  },
);
