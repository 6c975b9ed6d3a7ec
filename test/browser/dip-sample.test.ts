import { shownTexts } from "../../src/document/answers";
import { newDocx } from "../../src/docx/new-docx";
import { openTab } from "../support/audit-pane";
import { shippedTemplate } from "../support/a-shipped-template";
import { violations } from "../support/axe";
import { aCompleteRecord } from "../support/builders";
import { become, fill, press } from "../support/by-keyboard";
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

test("a dip sample, of which nothing is judged, keeps its moderator and goes on to be closed by keyboard", async () => {
  const template = shippedTemplate("dip-sample");
  const workbench = await rig.open();
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  const state = (name: string) => pane.getByRole("heading", { name, exact: true });
  const texts = shownTexts(template, aCompleteRecord(template));
  await workbench.pick("dip.docx", Buffer.from(newDocx(template, [], texts)));
  await press(page, /^Send for moderation…/);
  await fill(page, /^Who will moderate it/, "Moderator 2");
  await fill(page, /^Your name/, "Auditor 1");
  await press(page, /^Send for moderation$/);
  await state("In moderation").waitFor();
  expect((await workbench.save()).texts).toMatchObject({ "mod.moderator": "Moderator 2" });

  // There is no item to moderate: the way on is the step.
  await state("In moderation").focus();
  await become(page, "Moderator 2", /^I moderate/);
  await pane.getByRole("button", { name: /^Next.*Return to the auditor$/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await openTab(page, /^To do/);
  for (const [step, now] of [
    ["Make final", "Final"],
    ["Share", "Shared"],
    ["Close the audit", "Closed"],
  ] as const) {
    await press(page, new RegExp(`^${step}…`));
    await press(page, new RegExp(`^${step}$`));
    await state(now).waitFor();
    await state(now).focus();
  }
  expect((await workbench.save()).texts).toMatchObject({
    "mod.moderator": "Moderator 2",
    "mod.state": "Closed",
  });
});
