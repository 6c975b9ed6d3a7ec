import { violations } from "../support/axe";
import { downloaded } from "../support/browser";
import { press } from "../support/by-keyboard";
import { focused } from "../support/keyboard";
import { soon } from "../support/soon";
import { WorkbenchRig, type Workbench } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const pane = ({ page }: Workbench) => page.getByRole("complementary");
const button = (workbench: Workbench, name: string | RegExp) => pane(workbench).getByRole("button", { name });

test("a template is edited by keyboard beside its document, its losses are told, and its next version is a file that opens", async () => {
  const workbench = await rig.open();
  const { page, document } = workbench;
  await press(page, /^Edit a template/);
  await press(page, /^Edit this template/);
  await pane(workbench).getByText("Choose the template to edit first", { exact: false }).waitFor();
  await pane(workbench).getByLabel("Template to edit").selectOption({ label: "Dip sample, version 1.0" });
  await press(page, /^Edit this template/);
  await soon(() => focused(page)).toMatchObject({ name: "What is edited" });
  await document.getByRole("heading", { name: "Dip sample" }).waitFor();
  expect(await pane(workbench).getByLabel("Version", { exact: true }).inputValue()).toBe("1.1");
  await pane(workbench).getByText("Documents in use lose nothing.").waitFor();

  await pane(workbench).getByLabel("Title", { exact: true }).fill("Our dip sample");
  await document.getByRole("heading", { name: "Our dip sample" }).waitFor();
  await pane(workbench).getByLabel("Protective marking (optional)").fill("OFFICIAL-SENSITIVE");
  await button(workbench, "Take it out: “Immediate concern”").click();
  await soon(() => focused(page)).toMatchObject({ name: "Immediate concerns" });
  await button(workbench, "Ask about immediate concerns").click();
  const items = pane(workbench).getByRole("list", { name: "Sections" });
  await items.getByRole("button").first().click();
  const first = pane(workbench)
    .getByRole("list", { name: /^Items of/ })
    .first();
  await first.getByRole("button", { expanded: false }).first().click();
  await button(workbench, "Add a prompt").first().click();
  await page.keyboard.type("Look at the last visit.");
  await document.getByText("Look at the last visit.").waitFor();
  await button(workbench, "Add a table").click();
  await pane(workbench).getByRole("list", { name: "Tables" }).getByRole("button").first().click();
  await button(workbench, "Ask it only if…: “New table”").click();
  await pane(workbench)
    .getByText(/^Asked only if/)
    .waitFor();
  await button(workbench, "Add a condition").click();
  await pane(workbench).getByLabel("Asked if").selectOption({ label: "Any of these holds" });
  expect(await violations(page)).toEqual([]);
  await button(workbench, "Ask it always: “New table”").click();

  await pane(workbench).getByLabel("Version", { exact: true }).fill("1.0");
  await button(workbench, "Use this template").click();
  await pane(workbench)
    .getByRole("alert")
    .getByText(/^Version: The template is changed/)
    .waitFor();
  await pane(workbench).getByLabel("Version", { exact: true }).fill("1.1");
  await first
    .getByRole("button", { name: /^Take it out/ })
    .first()
    .click();
  await pane(workbench)
    .getByText(/have no place for 1 thing/)
    .waitFor();
  await button(workbench, "Undo").click();
  const download = page.waitForEvent("download");
  await button(workbench, "Save the template file…").click();
  const template = JSON.parse(Buffer.from(await downloaded(await download)).toString()) as object;
  expect(template).toMatchObject({
    id: "dip-sample",
    version: "1.1",
    title: "Our dip sample",
    marking: "OFFICIAL-SENSITIVE",
  });
  expect(rig.complaints).toEqual([]);
});
