import { violations } from "../support/axe";
import { soon } from "../support/soon";
import { aTemplateFile, withValue } from "../templates/a-template-file";
import { aThemeFile } from "../templates/a-theme-file";
import { WorkbenchRig } from "../workbench/open-workbench";
import { testInDepth } from "../support/sample";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const index = (value: object) => ({ "index.json": JSON.stringify(value) });
const ours = JSON.stringify({ ...aTemplateFile(), title: "Our own audit" });

testInDepth("a template that was put into the catalogue is offered when the pane opens", async () => {
  const { page } = await rig.open({
    catalogue: { ...index({ templates: ["ours.json"] }), "ours.json": ours },
  });
  const pane = page.getByRole("complementary");
  await soon(() => pane.getByLabel("Template", { exact: true }).locator("option").allInnerTexts()).toEqual([
    "Our own audit",
    "Torbay full audit",
    "Full case file audit",
    "Leaving care audit",
    "Detailed case audit",
    "Camden themed audit",
    "Strengths-based practice learning audit",
    "Dip sample",
  ]);
  await pane.getByRole("button", { name: "Start the audit" }).click();
  await page.getByRole("main").getByRole("heading", { level: 1, name: "Our own audit" }).waitFor();
  expect(rig.complaints).toEqual([]);
});

test("a broken file is told of, in full for whoever mends it, and the rest are offered", async () => {
  const broken = JSON.stringify(withValue(aTemplateFile(), "sections[0].title", ""));
  const { page } = await rig.open({
    width: 320,
    height: 800,
    catalogue: {
      ...index({ templates: ["broken.json", "ours.json"] }),
      "broken.json": broken,
      "ours.json": ours,
    },
  });
  await page.getByRole("tab", { name: /Audit/ }).click();
  const told = page.getByText("1 file of your organisation’s templates can’t be used");
  await told.click();
  await soon(() => page.getByText("sections[0].title: This is empty.").isVisible()).toBe(true);
  await soon(() => page.getByLabel("Template", { exact: true }).locator("option").first().innerText()).toBe(
    "Our own audit",
  );
  expect(await violations(page)).toEqual([]);
});

testInDepth("a theme of the catalogue can take the place of the template's own", async () => {
  const theme = withValue(
    withValue(aThemeFile(), "sections[0].items[0].answer.scale", "yes-partly-no"),
    "for",
    "camden-themed-audit",
  );
  const { page } = await rig.open({
    catalogue: { ...index({ themes: ["neglect.json"] }), "neglect.json": JSON.stringify(theme) },
  });
  const pane = page.getByRole("complementary");
  await soon(() => pane.getByLabel("Theme").count()).toBe(0);
  await pane.getByLabel("Template", { exact: true }).selectOption("Camden themed audit");
  await pane.getByText("Options: theme").click();
  await soon(() => pane.getByLabel("Theme").locator("option").allInnerTexts()).toEqual([
    "Care Leavers and Preparing for Adulthood",
    "Neglect",
  ]);
  await pane.getByLabel("Theme").selectOption("Neglect");
  await pane.getByRole("button", { name: "Start the audit" }).click();
  const document = page.getByRole("main");
  await document.getByText("theme: Neglect").waitFor();
  await soon(() => document.getByRole("heading", { name: "What is known of the past" }).count()).toBe(1);
  await soon(() => document.getByRole("heading", { name: "The young adult's voice/story" }).count()).toBe(0);
});

test("without a catalogue the page works as it comes", async () => {
  const { page } = await rig.open({ catalogue: {} });
  await soon(() => page.getByLabel("Template", { exact: true }).locator("option").count()).toBe(7);
});
