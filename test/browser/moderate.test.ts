import { saveModeration } from "../../src/document/moderate-audit";
import { newDocx } from "../../src/docx/new-docx";
import { afterStep } from "../../src/moderation/take-step";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { violations } from "../support/axe";
import { aTemplate } from "../support/builders";
import { become } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { opened } from "../support/opened-docx";
import { soon } from "../support/soon";
import { COMPLETE } from "../taskpane/a-session";
import { aQuietRig, type Workbench } from "../workbench/open-workbench";
import { testInDepth } from "../support/sample";

const rig = aQuietRig();

const template = aTemplate({
  evidenceElements: [
    { id: "fact", label: "Finding of fact", help: "What happened.", suggestion: "Please add the facts." },
    { id: "overview", label: "Auditor overview", help: "What it adds up to." },
  ],
});

/** A complete audit that was sent to a moderator. */
async function aSentAudit(values: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  const known = new Map(Object.entries({ ...COMPLETE, ...values }));
  const { document, audit } = await opened(newDocx(template, [definition], known));
  const sent = afterStep(audit, {
    step: "send",
    by: "Auditor 4",
    date: "2026-12-01",
    moderator: "Moderator 2",
  });
  await saveModeration(document, audit, sent, { newId: () => "5f0c6a0e-0b0a-4c8e-9f57-3d1d2c0f8a11" });
  return Buffer.from(document.save());
}

async function moderationIn(workbench: Workbench) {
  const { document, audit } = await opened((await workbench.save()).bytes);
  const { comments } = await document.readComments();
  return {
    ...audit.record.moderation,
    comments: comments.map(({ author, initials, on, text }) => ({ author, initials, on, text })),
  };
}

async function press(workbench: Workbench, name: RegExp, key = "Tab") {
  await moveTo(workbench.page, named(name), key);
  await workbench.page.keyboard.press("Enter");
}

/** The pane opens on what a moderator does next. */
async function openTab({ page }: Workbench) {
  await page
    .getByRole("complementary")
    .getByRole("tab", { name: /^To do/ })
    .focus();
  await become(page, "Moderator 2", /^I moderate/);
  await page.getByText("of 3 items moderated").waitFor();
}

test("an audit is moderated item by item and by its panel with the keyboard, and the document says it all", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  const heading = (name: string) => pane.getByRole("heading", { name, exact: true });
  await workbench.pick("audit.docx", await aSentAudit());
  await openTab(workbench);

  // Judged first: neither the pane nor the page says what the auditor judged.
  await heading("Your judgement first").waitFor();
  await page.getByRole("main").getByText("Hidden here until you have judged.").waitFor();
  expect(await pane.getByText("Auditor", { exact: true }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await press(workbench, /^Does not meet good$/);
  await heading("The judgements differ").waitFor();
  await soon(async () => (await focused(page)).name).toBe("The judgements differ");
  await pane.getByText(", before seeing it").waitFor();
  await page.getByText("Hidden here until you have judged.").waitFor({ state: "detached" });

  // One element ticked, one not: leaving the card suggests a comment, which can be edited.
  await moveTo(page, named(/^Finding of fact/));
  await page.keyboard.press("Space");
  await moveTo(page, named(/^Meaning/));
  await page.keyboard.press("Space");
  await pane.getByText("Suggested comment, missing: auditor overview").waitFor();
  await moveTo(page, named(/^Suggested comment/), "Shift+Tab");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Thank you.");
  await press(workbench, /^Add the comment/);
  await pane.getByText("Your comment stands in the document, on “Evidence”.").waitFor();

  // Another item and back: what was typed of the reason is still there.
  await moveTo(page, named(/^Reason/));
  await page.keyboard.type("No reason on record");
  expect(await violations(page)).toEqual([]);
  await press(workbench, /^Next: 2\. Quality of plans/, "Shift+Tab");
  await heading("2. Quality of plans").waitFor();
  await press(workbench, /^Previous: 1\. Risk reduced/);
  await heading("1. Risk reduced").waitFor();
  await soon(() => pane.getByLabel("Reason").inputValue()).toBe("No reason on record");

  // Looked at without judging first, which is recorded; then it is agreed with.
  await press(workbench, /^Next Item 2, judgement/, "Shift+Tab");
  await press(workbench, /^Show it without judging first/);
  await pane.getByText("Not judged before seeing it").waitFor();
  await moveTo(page, named(/^Exceeds good/));
  await page.keyboard.press("ArrowDown");
  await press(workbench, /^Next Item 3, judgement/, "Shift+Tab");
  await pane.getByText("Suggested comment, missing: finding of fact and auditor overview").waitFor();
  await press(workbench, /^No comment needed/);
  await press(workbench, /^No comment needed/);
  await page.keyboard.press("Control+Enter");
  await heading("3. Improved outcomes").waitFor();
  await press(workbench, /^Meets good$/);
  await heading("The judgements agree").waitFor();
  await page.getByText("3 of 3 items moderated").waitFor();

  // The audit as a whole.
  await press(workbench, /^Next: The audit as a whole/, "Shift+Tab");
  await heading("The audit as a whole").waitFor();
  await moveTo(page, named(/^Actions are SMART/));
  await page.keyboard.press("Space");
  await moveTo(page, named(/^Quality of the audit/));
  await page.keyboard.type("Evaluative.");
  expect(await violations(page)).toEqual([]);

  // The panel, of which one did not come.
  await press(workbench, /^More$/, "Shift+Tab");
  await soon(async () => (await focused(page)).name).toBe("Hand-back note");
  await press(workbench, /^Panel$/, "ArrowDown");
  await heading("Panel").waitFor();
  await press(workbench, /^Chair: .*nobody yet/);
  await soon(async () => (await focused(page)).name).toMatch(/^Chair: head of service/);
  await page.keyboard.type("Head of service 1");
  await page.keyboard.press("Enter");
  await press(workbench, /^Operational head of service: nobody yet/);
  await soon(async () => (await focused(page)).name).toBe("Operational head of service");
  await page.keyboard.type("Head of service 2");
  await page.keyboard.press("Enter");
  await pane.getByText("Not quorate yet").waitFor();
  await moveTo(page, named(/^Decided by the chair/));
  await page.keyboard.type("Exceeds");
  await press(workbench, /^Record the panel/);
  await pane.getByText("Say why it is not the auditor’s judgement.").waitFor();
  await soon(async () => (await focused(page)).name).toMatch(/^Reason/);
  await page.keyboard.type("The child told us what changed.");
  expect(await violations(page)).toEqual([]);
  await press(workbench, /^Record the panel/);
  await pane
    .getByText("The panel’s decision is recorded. Not quorate: without somebody independent of the service.")
    .first()
    .waitFor();

  expect(await moderationIn(workbench)).toMatchObject({
    comments: [
      {
        author: "Moderator 2",
        initials: "M",
        on: "Evidence",
        text: "Please add what is missing here: auditor overview. Thank you.",
      },
    ],
    "risk.auditor": "meets-good",
    "risk.judgement": "does-not-meet-good",
    "risk.by": "moderator",
    "risk.why": "No reason on record",
    "risk.found":
      "Judged: Does not meet good, before seeing the auditor’s.\nEvidence: Finding of fact.\nImpact: Meaning.",
    "plans.judgement": "meets-good",
    "plans.found": "Judged: Meets good, after seeing the auditor’s.\nEvidence: none.\nImpact: none.",
    "overall.judgement": "exceeds-good",
    "overall.by": "panel",
    "overall.why": "The child told us what changed.",
    "overall.found": expect.stringContaining("Earlier: Meets good, Moderator") as unknown,
    checked: "Actions are SMART",
    quality: "Evaluative.",
    "panel-present":
      "Head of service 1, chair: head of service for quality assurance\nHead of service 2, operational head of service",
    "panel-decision": "Exceeds good. Not quorate: without somebody independent of the service.",
  });
});

testInDepth(
  "what was edited after it was decided is looked at again, and what the auditor set aside is agreed to",
  async () => {
    const workbench = await rig.open();
    const { page } = workbench;
    const pane = page.getByRole("complementary");
    const away = {
      "item.plans.judgement": "Not applicable",
      "item.plans.reason": "There is no plan yet.",
      "item.plans.evidence": "",
      "item.plans.impact": "",
    };
    await workbench.pick("audit.docx", await aSentAudit(away));
    await openTab(workbench);
    await pane.getByRole("button", { name: "Meets good", exact: true }).click();
    await page.getByText("1 of 3 items moderated").waitFor();
    await workbench.answer("1 Evidence").fill("Other words");
    await pane.getByText("What is written here was edited after you decided.").waitFor();
    await page.getByText("0 of 3 items moderated").waitFor();
    await pane.getByRole("button", { name: "Still right" }).click();
    await page.getByText("1 of 3 items moderated").waitFor();

    await pane.getByRole("button", { name: "Next: 2. Quality of plans" }).click();
    await pane.getByText("The auditor says: There is no plan yet.").waitFor();
    await pane.getByRole("button", { name: "It does not apply" }).click();
    await page.getByText("2 of 3 items moderated").waitFor();
    expect(await moderationIn(workbench)).toMatchObject({
      "risk.judgement": "meets-good",
      "plans.auditor": "not-applicable",
      "plans.judgement": "not-applicable",
    });
  },
);
