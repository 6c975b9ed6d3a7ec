import { violations } from "../support/axe";
import { fill, press } from "../support/by-keyboard";
import { moveTo, named } from "../support/keyboard";
import { soon } from "../support/soon";
import { aQuietRig } from "../workbench/open-workbench";

const rig = aQuietRig();

test("a dip sample is started by keyboard with several choices and a number, which is said where it is none", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  await pane.getByLabel("Template", { exact: true }).selectOption("Dip sample");
  await fill(page, /^Child's ID number/, "C1234");
  await press(page, /more details?$/);
  await moveTo(page, named(/^Child protection$/));
  await page.keyboard.press("Space");
  await moveTo(page, named(/^Looked after$/));
  await page.keyboard.press("Space");
  await fill(page, /^Days since the child was last seen/, "a few");
  expect(await violations(page)).toEqual([]);
  await press(page, /^Start the audit$/);
  await pane.getByText("Write a number of days from 0 to 3650, in digits.").first().waitFor();
  await fill(page, /^Days since the child was last seen/, "12 days");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("main").getByRole("heading", { level: 1, name: "Dip sample" }).waitFor();

  // Without an action plan there is no tab for one.
  await soon(() => pane.getByRole("tab").allInnerTexts()).toEqual(["To do", "This item"]);
  expect((await workbench.save()).texts).toMatchObject({
    "header.child-id": "C1234",
    "header.case-types": "Child protection; Looked after",
    "header.days-since-seen": "12",
  });
});
