import type { Locator } from "playwright-core";
import { newDocx } from "../../src/docx/new-docx";
import { fingerprintOf } from "../../src/document/fingerprints";
import { saveModeration } from "../../src/document/moderate-audit";
import { moderatedItems } from "../../src/audit/moderation";
import type { Template } from "../../src/audit/template";
import { withDecision } from "../../src/moderation/moderated-items";
import { afterStep, type StepTaken } from "../../src/moderation/take-step";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import type { RoleId } from "../../src/taskpane/who/who";
import { anItem, aSection, aTemplate } from "../support/builders";
import { focused } from "../support/keyboard";
import { opened } from "../support/opened-docx";
import { soon } from "../support/soon";
import { COMPLETE } from "../taskpane/a-session";
import { keptIn, keptLast } from "../workbench/kept-in";
import { anAuditFile, aQuietRig, type Workbench } from "../workbench/open-workbench";

const rig = aQuietRig();

const WITH_ACTION = {
  ...COMPLETE,
  "action.1.what": "See her alone.",
  "action.1.who": "Jo Hill",
  "action.1.due": "14 December 2030",
};

const MODERATED = { by: "Moderator 2", date: "2026-12-01" };
const STEPS: readonly StepTaken[] = [
  { step: "send", by: "Auditor 4", date: "2026-12-01", moderator: "Moderator 2" },
  { step: "finalise", ...MODERATED },
  { step: "share", ...MODERATED },
];

const newId = () => "5f0c6a0e-0b0a-4c8e-9f57-3d1d2c0f8a11";

const definition = (template: Template) => ({
  namespace: TEMPLATE_NAMESPACE,
  xml: encodeTemplate(template),
});

/** A complete audit after the first of those steps. */
async function anAuditAfter(count: number): Promise<Buffer> {
  const template = aTemplate();
  const { document, audit } = await opened(
    newDocx(template, [definition(template)], new Map(Object.entries(WITH_ACTION))),
  );
  let [last, now] = [audit, audit];
  for (const step of STEPS.slice(0, count)) {
    now = { ...audit, ...afterStep(last, step) };
    await saveModeration(document, last, now, { newId });
    last = now;
  }
  return Buffer.from(document.save());
}

/** A complete audit that came back, with a judgement that was moderated otherwise. */
async function aReturnedAudit(): Promise<Buffer> {
  const template = aTemplate();
  const { document, audit } = await opened(
    newDocx(template, [definition(template)], new Map(Object.entries(WITH_ACTION))),
  );
  const sent = afterStep(audit, {
    step: "send",
    by: "Auditor 4",
    date: "2026-12-01",
    moderator: "Moderator 2",
  });
  const { audit: now } = await saveModeration(document, audit, sent, { newId });
  const [item] = moderatedItems(template);
  if (!item) throw new Error("There is nothing to moderate.");
  const decision = { moderated: "does-not-meet-good", reason: "No date." };
  const back = afterStep(withDecision(now, item, decision, fingerprintOf), { step: "return", ...MODERATED });
  await saveModeration(document, now, back, { newId });
  return Buffer.from(document.save());
}

/** An audit with a table of its own behind its first section, and 33 rows in it. */
function anAuditWithRows(): Buffer {
  const [first] = aTemplate().sections;
  if (!first) throw new Error("There is no section.");
  const template = aTemplate({
    sections: [
      first,
      aSection({ id: "later", title: "Later", items: [anItem({ id: "later", number: "4" })] }),
    ],
    tables: [
      {
        id: "chronology",
        title: "Chronology",
        place: { after: first.id },
        rows: 34,
        columns: [{ id: "event", label: "What happened", type: "text", required: false }],
      },
    ],
  });
  const rows = Array.from({ length: 33 }, (_, at): [string, string] => [
    `row.chronology.${String(at + 1)}.event`,
    `Event ${String(at + 1)}`,
  ]);
  return Buffer.from(newDocx(template, [definition(template)], new Map(rows)));
}

const paneOf = ({ page }: Workbench): Locator => page.getByRole("complementary");

/** The page goes and comes again, and what was kept is brought back. */
async function afterReload({ page }: Workbench): Promise<void> {
  await soon(() => keptIn(page)).toBe(1);
  await page.reload();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page
    .getByText("is open again, with what was half-written in the pane.")
    .waitFor({ state: "attached" });
}

async function openAs(role: RoleId, bytes: Buffer): Promise<Workbench> {
  const workbench = await rig.open({ who: { name: "Sam Green", role } });
  workbench.page.on("dialog", (dialog) => void dialog.accept());
  await workbench.pick("Case 17.docx", bytes);
  await paneOf(workbench).getByRole("tab").first().waitFor();
  return workbench;
}

test("an action that is being written outlasts a reload and is asked about before another document, until it is in the document", async () => {
  const workbench = await openAs("audit", anAuditFile(WITH_ACTION));
  const { page } = workbench;
  const pane = paneOf(workbench);
  await pane.getByRole("tab", { name: /^Actions/ }).click();
  await pane.getByRole("button", { name: "Add an action" }).click();
  expect(await keptIn(page)).toBe(0);
  const what = pane.getByRole("form", { name: "New action" }).getByRole("textbox").first();
  await what.fill("Update the chronology.");
  await afterReload(workbench);
  await soon(() => what.inputValue()).toBe("Update the chronology.");

  // The document saved, it is kept still; cancelled, it is let go.
  await workbench.save();
  await soon(() => page.title()).toBe("Case 17.docx - Case Audit");
  expect(await keptIn(page)).toBe(1);
  await workbench.button("New").click();
  await page.getByRole("alertdialog", { name: "Discard what you are writing?" }).waitFor();
  await page.getByRole("button", { name: "Go on writing" }).click();
  await pane.getByRole("button", { name: "Cancel" }).click();
  await soon(() => keptIn(page)).toBe(0);

  // An edited one is the same action still, after a reload that it did not outlast by itself.
  await pane.getByRole("button", { name: "Edit action 1" }).click();
  const edited = pane.getByRole("form", { name: "Edit action 1" }).getByRole("textbox").first();
  await edited.fill("See her alone, weekly.");
  await afterReload(workbench);
  await soon(() => edited.inputValue()).toBe("See her alone, weekly.");
  await pane.getByRole("button", { name: "Save the changes" }).click();
  await edited.waitFor({ state: "detached" });
  const { texts } = await workbench.save();
  expect(texts["action.1.what"]).toBe("See her alone, weekly.");
  await soon(() => keptIn(page)).toBe(0);
});

test("what is typed before an audit starts outlasts a reload, for its own template", async () => {
  const workbench = await rig.open({ width: 320 });
  const { page } = workbench;
  page.on("dialog", (dialog) => void dialog.accept());
  const pane = paneOf(workbench);
  const template = pane.getByLabel("Template", { exact: true });
  const first = await template.inputValue();
  await template.selectOption({ label: "Dip sample" });
  const typed = pane.getByLabel("Looked at by");
  await typed.fill("Sam Green");
  await afterReload(workbench);
  await soon(() => typed.inputValue()).toBe("Sam Green");
  expect(await template.inputValue()).not.toBe(first);
  // Nothing was written in the document itself.
  expect(await page.title()).toBe("New audit.docx - Case Audit");
  await workbench.button("New").click();
  await page.getByRole("alertdialog").getByText("Something is half-written in the pane.").waitFor();
  await page.getByRole("button", { name: "Go on writing" }).click();

  await pane.getByRole("button", { name: "Start the audit" }).click();
  await pane.getByRole("tab").first().waitFor();
  const { texts } = await workbench.save();
  expect(Object.values(texts)).toContain("Sam Green");
  await soon(() => keptIn(page)).toBe(0);
});

test("what was typed for a template that is there no more goes into no other, and is there again with it", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  page.on("dialog", (dialog) => void dialog.accept());
  const pane = paneOf(workbench);
  const openTemplate = async () => {
    const choosing = page.waitForEvent("filechooser");
    await pane.getByRole("button", { name: "Open a template file…" }).click();
    await (
      await choosing
    ).setFiles({
      name: "own.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(aTemplate({ id: "own-template", title: "Our own audit" }))),
    });
    await soon(() => pane.getByLabel("Template", { exact: true }).inputValue()).toBe("own-template");
  };
  await openTemplate();
  const typed = pane.locator("form").getByRole("textbox").first();
  await typed.fill("Sam Green");
  await afterReload(workbench);
  const waits = pane.getByText(/was for a template that is not here/);
  await waits.waitFor();
  expect(await typed.inputValue()).toBe("");

  // What is typed for another meanwhile takes nothing from it, nor it from that.
  const other = pane.getByLabel("Looked at by");
  const template = pane.getByLabel("Template", { exact: true });
  await template.selectOption({ label: "Dip sample" });
  const before = await keptLast(page);
  await other.fill("Jo Hill");
  await soon(() => keptLast(page)).toBeGreaterThan(before);
  await afterReload(workbench);
  await soon(() => other.inputValue()).toBe("Jo Hill");
  await waits.waitFor();
  await openTemplate();
  await soon(() => typed.inputValue()).toBe("Sam Green");
  expect(await waits.count()).toBe(0);
  await template.selectOption({ label: "Dip sample" });
  expect(await other.inputValue()).toBe("Jo Hill");
  await template.selectOption({ label: "Our own audit" });
  expect(await typed.inputValue()).toBe("Sam Green");
});

test("a concern, a comment and a step's note are each there again in their own form", async () => {
  const workbench = await openAs("audit", anAuditFile(WITH_ACTION));
  const { page } = workbench;
  const pane = paneOf(workbench);
  await pane.getByRole("button", { name: "Immediate concern" }).click();
  const concern = pane.getByLabel(/^What is the concern/);
  await concern.fill("Found alone at night.");
  const when = await pane.getByLabel(/^When/).inputValue();
  await afterReload(workbench);
  await soon(() => concern.inputValue()).toBe("Found alone at night.");
  expect(await pane.getByLabel(/^When/).inputValue()).toBe(when);
  await pane.getByLabel(/^Which manager/).fill("Sam Green");
  await pane.getByRole("button", { name: "Record the concern" }).click();
  await pane.getByRole("button", { name: "Concern recorded" }).waitFor();
  await workbench.save();
  await soon(() => keptIn(page)).toBe(0);

  await pane.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: /^Comments/ }).click();
  await pane.getByRole("button", { name: "New comment" }).click();
  const comment = pane.getByLabel(/^Your comment/);
  await comment.fill("Who told you this?");
  await afterReload(workbench);
  await soon(() => comment.inputValue()).toBe("Who told you this?");
  await pane.getByRole("button", { name: "Cancel" }).click();
  await workbench.save();
  await soon(() => keptIn(page)).toBe(0);
});

test("what a moderator decides without its reason yet, and a manager's sign-off, are there again", async () => {
  const workbench = await openAs("moderate", await anAuditAfter(1));
  const pane = paneOf(workbench);
  await pane.getByRole("button", { name: "Does not meet good" }).click();
  const reason = pane.getByLabel(/^Reason/);
  await reason.waitFor();
  // The judgement is kept first.
  const { page } = workbench;
  await soon(() => keptIn(page)).toBe(1);
  const before = await keptLast(page);
  const place = pane.getByRole("heading", { level: 2 }).last();
  const item = await place.textContent();
  await reason.fill("The evidence");
  await soon(() => keptLast(page)).toBeGreaterThan(before);
  await afterReload(workbench);
  await soon(() => reason.inputValue()).toBe("The evidence");
  expect(await place.textContent()).toBe(item);
  await page.context().close();

  const manager = await openAs("manage", await anAuditAfter(3));
  const open = paneOf(manager);
  await open.getByRole("tab", { name: /^Sign/ }).click();
  await open
    .getByRole("button", { name: /^Sign off/ })
    .first()
    .click();
  await open.getByLabel("Done", { exact: true }).check();
  await soon(() => keptIn(manager.page)).toBe(1);
  const kept = await keptLast(manager.page);
  const note = open.getByLabel(/^Note/);
  await note.fill("Done by phone.");
  await soon(() => keptLast(manager.page)).toBeGreaterThan(kept);
  await afterReload(manager);
  await soon(() => note.inputValue()).toBe("Done by phone.");
  expect(await open.getByLabel("Done", { exact: true }).isChecked()).toBe(true);
});

test("a row that is being written is there again after a reload, from another section, and from its screen, also far down its table", async () => {
  const workbench = await openAs("audit", anAuditWithRows());
  const { page } = workbench;
  const pane = paneOf(workbench);
  const openTables = async () => {
    await pane.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: /^Tables of this audit/ }).click();
  };
  await openTables();
  await pane.getByRole("button", { name: "Add a row to Chronology" }).click();
  const added = pane.getByRole("form", { name: "New row" }).getByLabel("What happened");
  await added.fill("Referral");
  await afterReload(workbench);
  // The screen it is on is open again.
  await soon(() => added.inputValue()).toBe("Referral");

  await pane.getByRole("button", { name: "Back" }).click();
  await pane.getByRole("tab", { name: "This item" }).click();
  await soon(() => added.inputValue()).toBe("Referral");
  const items = pane.getByLabel("Item", { exact: true });
  const here = await items.inputValue();
  await items.selectOption((await items.locator("option").last().getAttribute("value")) ?? "");
  await soon(() => added.count()).toBe(0);
  await items.selectOption(here);
  await soon(() => added.inputValue()).toBe("Referral");
  await added.fill("Referral, by phone");
  await openTables();
  await soon(() => added.inputValue()).toBe("Referral, by phone");
  await pane.getByRole("button", { name: "Cancel" }).click();
  await soon(() => keptIn(page)).toBe(0);

  await pane.getByRole("button", { name: /^Show more rows/ }).click();
  await pane.getByRole("button", { name: /^Edit row 33 of/ }).click();
  const edited = pane.getByRole("form", { name: "Edit row 33" }).getByLabel("What happened");
  await edited.fill("Strategy meeting");
  await afterReload(workbench);
  await soon(() => edited.inputValue()).toBe("Strategy meeting");
  await pane.getByRole("button", { name: "Change the row" }).click();
  await edited.waitFor({ state: "detached" });
  const { texts } = await workbench.save();
  expect(texts).toMatchObject({
    "row.chronology.33.event": "Strategy meeting",
    "row.chronology.34.event": "",
  });
});

test("what a panel says, a name being typed for its seat, and what is said of the audit as a whole are there again, each on its page", async () => {
  const workbench = await openAs("moderate", await anAuditAfter(1));
  const { page } = workbench;
  const pane = paneOf(workbench);
  const pages = pane.getByLabel("What to moderate", { exact: true });
  await pages.selectOption({ label: "The audit as a whole" });
  const quality = pane.getByRole("textbox").first();
  await quality.fill("A fair audit.");
  await afterReload(workbench);
  await soon(() => quality.inputValue()).toBe("A fair audit.");
  await pages.selectOption({ label: "Panel" });
  const seat = pane.getByRole("button", { name: /nobody yet/ }).first();
  await seat.click();
  await soon(async () => (await focused(page)).name).toMatch(/\S/);
  await page.keyboard.type("Jo Hill");
  await afterReload(workbench);
  const typed = pane.getByRole("textbox").first();
  await soon(() => typed.inputValue()).toBe("Jo Hill");
  await typed.press("Enter");
  await pane.getByText("Jo Hill").first().waitFor();
  await pane.getByLabel("What was said, in brief").fill("The plan is late.");
  await pane.getByLabel("Somebody disagreed").check();
  await pane.getByLabel(/^Who disagreed, and why/).fill("Jo Hill: it is in draft.");
  await afterReload(workbench);
  await pane.getByText("Jo Hill").first().waitFor();
  expect(await pane.getByLabel("What was said, in brief").inputValue()).toBe("The plan is late.");
  expect(await pane.getByLabel(/^Who disagreed, and why/).inputValue()).toBe("Jo Hill: it is in draft.");
});

test("why an auditor disagrees with a moderated judgement is there again", async () => {
  const workbench = await openAs("audit", await aReturnedAudit());
  const pane = paneOf(workbench);
  await pane.getByRole("tab", { name: /^Changes/ }).click();
  await pane.getByRole("button", { name: /^Disagree, with a reason/ }).click();
  const why = pane.getByLabel(/^Why you disagree/);
  await why.fill("The date is on page 2.");
  await afterReload(workbench);
  await soon(() => why.inputValue()).toBe("The date is on page 2.");
  await pane.getByRole("button", { name: "Cancel" }).click();
  await soon(() => keptIn(workbench.page)).toBe(0);
});
