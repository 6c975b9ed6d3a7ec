import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { openTab } from "../support/audit-pane";
import { violations } from "../support/axe";
import { aField, aFieldGroup, aTemplate } from "../support/builders";
import { become, fill, press } from "../support/by-keyboard";
import { caseAuditProcess } from "../support/case-audit-process";
import { focused, moveTo, named } from "../support/keyboard";
import { soon } from "../support/soon";
import { COMPLETE } from "../taskpane/a-session";
import { WorkbenchRig, type Workbench } from "../workbench/open-workbench";
import { deep, testInDepth } from "../support/sample";

const rig = new WorkbenchRig();
let folder: string;
beforeAll(async () => {
  [folder] = await Promise.all([mkdtemp(join(tmpdir(), "case-audit-lifecycle-")), rig.start()]);
});
afterEach(async () => {
  expect(rig.complaints).toEqual([]);
  await rig.clear();
});
afterAll(() => Promise.all([rig.stop(), rm(folder, { recursive: true, force: true })]));

/** A complete audit with two agreed actions. */
function aCompleteFile(): Buffer {
  const actions = {
    "action.1.what": "Hold a planning meeting with school and send the minutes",
    "action.1.person": "Social worker",
    "action.1.due": "1 June 2099",
    "action.2.what": "Write the safety plan into the record",
    "action.2.person": "Team manager",
    "action.2.due": "1 July 2099",
  };
  return aFile({ ...COMPLETE, ...actions });
}

/** An audit of the small template, which says whose the name in it is. */
function aFile(known: Readonly<Record<string, string>>): Buffer {
  const fields = [
    aField({ role: "auditor" }),
    aField({ id: "audit-date", label: "Audit date", type: "date" }),
  ];
  const template = aTemplate({ fieldGroups: [aFieldGroup({ fields })] });
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  return Buffer.from(newDocx(template, [definition], new Map(Object.entries(known))));
}

/** The document as saved now, an answer of it changed by a program that knows nothing of audits. */
async function editedElsewhere(workbench: Workbench): Promise<Buffer> {
  const { bytes } = await workbench.save();
  const docx = openDocx(bytes);
  await docx.write([{ tag: "item.risk.evidence", text: "Something else altogether." }]);
  return Buffer.from(docx.save());
}

interface Status {
  readonly state: string;
  readonly moderator: string;
  readonly actions: { readonly open: number };
  readonly steps: readonly { readonly step: string; readonly by: string; readonly note: string }[];
}

/** What the command line says of the document as saved now. */
async function status(workbench: Workbench): Promise<Status> {
  const { bytes } = await workbench.save();
  const file = join(folder, "now.docx");
  await writeFile(file, bytes);
  const { out } = await caseAuditProcess(folder, "status", file, "--json");
  const [found] = JSON.parse(out) as Status[];
  if (!found) throw new Error(`No status in ${out}`);
  return found;
}

test("an audit goes through its whole life in one document by keyboard, and the command line agrees at each step", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  await workbench.pick("audit.docx", aCompleteFile());
  const pane = page.getByRole("complementary");
  const state = (name: string) => pane.getByRole("heading", { name, exact: true });
  await pane.getByRole("heading", { name: "Ready to hand over" }).waitFor();
  await openTab(page, /^To do/);

  // Nobody is named: that is told at the field, and the focus is there.
  await press(page, /^Send for moderation…/);
  await pane.getByRole("heading", { name: "Send for moderation" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, /^Send for moderation$/);
  await soon(async () => (await focused(page)).name).toMatch(/^Who will moderate it/);
  await pane.getByText("Nobody is named to moderate.").first().waitFor();
  await page.keyboard.type("Amina Shah");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/is the auditor of this audit/)
    .first()
    .waitFor();
  await soon(async () => (await focused(page)).name).toMatch(/^Who will moderate it/);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Moderator 2");
  await fill(page, /^Anything they should know/, "The child moved in May.");

  // Going back loses nothing that was typed.
  await press(page, /^Back$/, "Shift+Tab");
  await soon(async () => (await focused(page)).name).toMatch(/^Send for moderation…/);
  await page.keyboard.press("Enter");
  await soon(() => pane.getByLabel(/^Anything they should know/).inputValue()).toBe(
    "The child moved in May.",
  );
  await press(page, /^Send for moderation$/);
  await state("In moderation").waitFor();
  await soon(async () => (await focused(page)).name).toBe("In moderation");
  expect(await status(workbench)).toMatchObject({
    state: "in-moderation",
    moderator: "Moderator 2",
    steps: [{ step: "Sent for moderation", by: "Amina Shah", note: "The child moved in May." }],
  });

  // The moderator returns it with a note.
  await state("In moderation").focus();
  await become(page, "Moderator 2", /^I moderate/);
  await openTab(page, /^To do/);
  await press(page, /^Return to the auditor…/);
  await pane.getByRole("heading", { name: "Hand-back note" }).waitFor();
  if (deep) expect(await violations(page)).toEqual([]);
  await fill(page, /^What is good/, "Clear facts throughout.");
  await press(page, /^Return to the auditor$/);
  await state("Returned to the auditor").waitFor();
  await pane.getByText("Clear facts throughout.").first().waitFor();
  expect(await status(workbench)).toMatchObject({ state: "returned", steps: [{}, { by: "Moderator 2" }] });

  // The auditor puts one answer right and sends it back.
  await workbench.answer("1 Evidence").fill("The worker saw him twice.");
  await state("Returned to the auditor").focus();
  await press(page, /^Send for moderation…/);
  await moveTo(page, named(/^Your name/));
  await press(page, /^Send for moderation$/);
  await state("In moderation").waitFor();
  await soon(async () => (await focused(page)).name).toBe("In moderation");

  // The moderator looks again, at what changed since; the lead auditor makes it final, and it is shared.
  await press(page, /^More$/, "Shift+Tab");
  await press(page, /^Changes/, "ArrowDown");
  await pane.getByText("1 answer has changed since.", { exact: false }).waitFor();
  await soon(() => pane.getByRole("insertion").allTextContents()).toEqual([
    "inserted: The worker saw him twice.; ",
  ]);
  if (deep) expect(await violations(page)).toEqual([]);
  await openTab(page, /^To do/);
  await press(page, /^Make final…/);
  await fill(page, /^Your name/, "Lead auditor");
  await press(page, /^Make final$/);
  await state("Final").waitFor();
  await soon(async () => (await focused(page)).name).toBe("Final");
  expect(await status(workbench)).toMatchObject({ state: "final", actions: { open: 2 } });
  await state("Final").focus();
  await press(page, /^Share…/);
  await press(page, /^Share$/);
  await state("Shared").waitFor();

  // The manager opens on the actions, and signs them off.
  await state("Shared").focus();
  await become(page, "Manager 1", /^I manage/);
  await pane.getByRole("heading", { name: "Actions to sign off" }).waitFor();
  if (deep) expect(await violations(page)).toEqual([]);
  await pane.getByRole("tab", { name: /^Sign-off/ }).focus();
  await press(page, /^Sign off action 1/);
  await moveTo(page, named(/^Still open/));
  await moveTo(page, named(/^Done/), "ArrowDown");
  await press(page, /^Sign off action 1$/);
  await soon(async () => (await focused(page)).name).toBe("Action 2");
  await press(page, /^Sign off action 2/);
  await moveTo(page, named(/^Still open/));
  await moveTo(page, named(/^No longer needed/), "ArrowDown");
  await press(page, /^Sign off action 2$/);
  await soon(async () => (await focused(page)).name).toMatch(/^Why is it no longer needed/);
  await page.keyboard.type("The plan was closed.");
  await press(page, /^Sign off action 2$/);
  await pane.getByText("All 2 actions are signed off.").waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(page, /^More$/, "Shift+Tab");
  await press(page, /^Copy the actions/, "ArrowDown");
  await pane.getByText("The actions for the child’s plan have been copied.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Action\tPerson\t[^]*The plan was closed\./,
  );
  await press(page, /^Close the audit…/);
  await press(page, /^Close the audit$/);
  await state("Closed").waitFor();
  expect(await status(workbench)).toMatchObject({ state: "closed", actions: { open: 0 } });
  await openTab(page, /^History/);
  await soon(() => pane.getByRole("tabpanel").getByRole("listitem").allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/ · Sent for moderation · /),
      expect.stringMatching(/ · Closed · /),
    ]),
  );

  // The page keeps what stands there, and says why.
  await page.getByText(/^This audit is final, so its answers stay as they are/).waitFor();
  for (const name of ["1 Evidence", "1 Judgement"]) {
    await workbench.answer(name).focus();
    const before = await workbench.answer(name).inputValue();
    await page.keyboard.type("Something else altogether.");
    expect(await workbench.answer(name).inputValue()).toBe(before);
  }
  if (deep) expect(await violations(page)).toEqual([]);

  // Edited by hand in another program: that is said, and the way on is a reason.
  await workbench.pick("audit.docx", await editedElsewhere(workbench));
  await pane.getByText("Edited since it was final.").waitFor();
  await pane.getByRole("button", { name: "Reopen…" }).first().focus();
  await page.keyboard.press("Enter");
  await press(page, /^Reopen$/);
  await soon(async () => (await focused(page)).name).toMatch(/^Why is it reopened/);
  await page.keyboard.type("The evidence was put right.");
  await press(page, /^Reopen$/);
  await state("Returned to the auditor").waitFor();
  await pane.getByText("Edited since it was final.").waitFor({ state: "detached" });
  expect(await status(workbench)).toMatchObject({ state: "returned" });
  await workbench.answer("1 Evidence").fill("Seen on the file.");
  await page.getByText(/^This audit is final/).waitFor({ state: "detached" });
});

testInDepth(
  "an audit is allocated by keyboard before it is begun, and is due by the dates of the organisation",
  async () => {
    const workbench = await rig.open({
      catalogue: { "index.json": JSON.stringify({ dates: { complete: 7 } }) },
      width: 1000,
    });
    const { page } = workbench;
    const pane = page.getByRole("complementary");
    await workbench.pick("audit.docx", aFile({}));
    await openTab(page, /^To do/);
    await press(page, /^Allocate…/);
    await fill(page, /^Your name/, "Lead auditor");
    await fill(page, /^Received on/, "1 June 2099");
    await pane.getByText("The audit is due 8 June 2099.").waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, /^Allocate$/);
    await soon(async () => (await focused(page)).name).toMatch(/^Who is to audit/);
    await page.keyboard.type("Auditor 4");
    await page.keyboard.press("Enter");
    await pane.getByText("due 8 Jun 2099 · with Auditor 4").waitFor();
    expect(await pane.getByRole("tab", { name: /^Moderate/ }).count()).toBe(0);
    expect(await status(workbench)).toMatchObject({
      state: "allocated",
      steps: [{ step: "Allocated", by: "Lead auditor", note: "To Auditor 4." }],
    });
    await workbench.answer("1 Evidence").fill("Seen on the file.");
    await pane.getByText("In progress", { exact: true }).waitFor();
  },
);

test("who sits there is asked once, by keyboard, and remembered on this machine", async () => {
  const workbench = await rig.open({ who: null, width: 320, height: 640 });
  const { page } = workbench;
  await page.getByRole("tab", { name: "Audit", exact: true }).click();
  await page.getByRole("heading", { name: "Who are you?" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await fill(page, /^Your name/, "Manager 1");
  await press(page, /^Go on/);

  // Four cards say how the pane works: as an auditor sees it, one after the other, and back.
  const card = (name: string) => soon(async () => (await focused(page)).name).toBe(name);
  await card("Next leads the way");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await card("You write in the document");
  await page.keyboard.press("Control+Enter");
  await card("Three tabs, and More");
  await page.keyboard.press("ArrowLeft");
  await card("You write in the document");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Start an audit" }).waitFor();
  await page.reload();
  await page.getByRole("tab", { name: "Audit", exact: true }).click();
  await page.getByRole("heading", { name: "Start an audit" }).waitFor();
  expect(await page.getByRole("heading", { name: "Who are you?" }).count()).toBe(0);

  // Called back, with the help of where they were called from: a page that comes with the build.
  await press(page, /^More$/);
  await press(page, /^How this pane works/, "ArrowDown");
  await card("Next leads the way");
  await page.keyboard.press("Escape");
  await soon(async () => (await focused(page)).name).toBe("More");
  await page.keyboard.press("Enter");
  const opened = page.context().waitForEvent("page");
  await press(page, /^Help on this screen/, "ArrowDown");
  const help = await opened;
  await help.getByRole("heading", { name: "Start", exact: true }).waitFor();
  expect(new URL(help.url()).hash).toBe("#start");
  expect(await violations(help)).toEqual([]);
  await help.close();
});
