import { itemTag } from "../../src/audit/tags";
import { labelOfAnswer } from "../../src/document/audit-comments";
import { commentDate } from "../../src/document/comments";
import { fingerprintOf } from "../../src/document/fingerprints";
import { saveModeration } from "../../src/document/moderate-audit";
import { newDocx } from "../../src/docx/new-docx";
import { moderatedItems, itemKey } from "../../src/audit/moderation";
import { withDecision } from "../../src/moderation/moderated-items";
import { afterStep, type Moderated } from "../../src/moderation/take-step";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { openTab } from "../support/audit-pane";
import { violations } from "../support/axe";
import { aTemplate } from "../support/builders";
import { press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { opened } from "../support/opened-docx";
import { soon } from "../support/soon";
import { COMPLETE } from "../taskpane/a-session";
import { aQuietRig } from "../workbench/open-workbench";
import { testInDepth } from "../support/sample";

const rig = aQuietRig();

const template = aTemplate();
const newId = () => "5f0c6a0e-0b0a-4c8e-9f57-3d1d2c0f8a11";
const PLANS = itemTag("plans", "evidence");
const QUERY = "What do you make of the gap?";

function decided(audit: Moderated, id: string, reason: string): Moderated {
  const item = moderatedItems(audit.template).find((each) => each.id === id);
  if (!item) throw new Error(`There is no ${id} to moderate.`);
  return withDecision(audit, item, { moderated: "does-not-meet-good", reason }, fingerprintOf);
}

/** An audit in moderation, with a query of its moderator on one answer. */
async function anAuditInModeration() {
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  const texts = new Map(
    Object.entries({ ...COMPLETE, [PLANS]: "The plan is from May and was not reviewed." }),
  );
  const { document, audit } = await opened(newDocx(template, [definition], texts));
  const sent = { step: "send", by: "Auditor 4", date: "2026-03-01", moderator: "Moderator 2" } as const;
  const { audit: now } = await saveModeration(document, audit, afterStep(audit, sent), { newId });
  const comment = async (tag: string, text: string) => {
    const spot = labelOfAnswer({ template: now.template, content: await document.read() }, tag);
    if (!spot) throw new Error("The label is not there.");
    const date = commentDate(new Date("2026-03-02T09:00:00Z"));
    await document.writeComments([{ kind: "add", spot, text }], {
      author: "Moderator 2",
      initials: "",
      date,
    });
  };
  await comment(PLANS, QUERY);
  return { document, audit: now, comment };
}

/** The same come back with two judgements moderated otherwise, and the answer under the query edited since. */
async function aReturnedAudit(): Promise<Buffer> {
  const { document, audit } = await anAuditInModeration();
  const back = afterStep(decided(decided(audit, "risk", "No date."), "overall", "Two of three."), {
    step: "return",
    by: "Moderator 2",
    date: "2026-03-09",
  });
  await saveModeration(document, audit, back, { newId });
  await document.write([
    { tag: PLANS, text: "The plan is from May and was reviewed in June. Nobody asked why." },
  ]);
  return Buffer.from(document.save());
}

test("an auditor sees what changed, answers a query where the change stands, and says to each moderated judgement what they think, with the keyboard on a narrow screen", async () => {
  const who = { name: "Auditor 4", role: "audit" } as const;
  const workbench = await rig.open({ width: 320, height: 640, who });
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  const panel = pane.getByRole("tabpanel");
  const said = (text: string) => pane.getByText(text).first().waitFor();
  await workbench.pick("audit.docx", await aReturnedAudit());
  await page.getByRole("tab", { name: "Audit", exact: true }).click();
  await pane.getByRole("tab", { name: /^Comments/ }).focus();
  await page.keyboard.press("Tab");
  await openTab(page, /^To do/);
  await page.keyboard.press("ArrowLeft");
  await pane.getByRole("tab", { name: /^Changes/, selected: true }).waitFor();

  await said("Sent 1 March 2026. 1 answer has changed since.");
  await soon(() => panel.getByRole("deletion").allTextContents()).toEqual(["deleted: not reviewed.; "]);
  await soon(() => panel.getByRole("insertion").allTextContents()).toEqual([
    "inserted: reviewed in June. Nobody asked why.; ",
  ]);
  await said("You can send it back once every query is answered. 1 is open: Item 2, evidence.");
  expect(await violations(page)).toEqual([]);

  // From where it is named there is a way to the query itself.
  await press(page, /^Item 2, evidence$/);
  await pane.getByRole("tab", { name: /^Comments/, selected: true }).waitFor();
  await soon(async () => (await focused(page)).name).toBe("Item 2, evidence");
  await pane.getByRole("tab", { name: /^Changes/ }).focus();
  await page.keyboard.press("Enter");

  // The answer to the query is offered, to be changed or sent as it is.
  await press(page, /^Mark it answered/);
  await soon(async () => (await focused(page)).name).toMatch(/^Your answer/);
  await press(page, /^Send the answer$/);
  await soon(async () => (await focused(page)).name).toBe("Item 2, evidence");
  await said("No query is open: you can send it back.");

  // One moderated judgement is taken over, with the other the auditor does not agree.
  await press(page, /^Accept Does not meet good: item 1, judgement$/);
  await said("Your judgement is now Does not meet good.");
  await soon(async () => (await focused(page)).name).toBe("Item 3, judgement");
  await press(page, /^Disagree, with a reason: item 3, judgement$/);
  await soon(async () => (await focused(page)).name).toMatch(/^Why you disagree/);
  await page.keyboard.type("Risk is one of three.");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await said("Comment added.");
  await said("“I disagree: Risk is one of three.”");
  await said("No query is open: you can send it back.");

  const { audit, comments } = await opened((await workbench.save()).bytes);
  expect(audit.record.items["risk"]?.judgement).toBe("does-not-meet-good");
  expect(audit.record.moderation?.[itemKey("risk", "auditor")]).toBe("meets-good");
  expect(
    (await comments()).map(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]),
  ).toEqual([[QUERY, "I have changed the answer."], ["I disagree: Risk is one of three."]]);
});

testInDepth("a hand-back note begins with the open comments, and says which were left out", async () => {
  const { document, comment } = await anAuditInModeration();
  await comment(itemTag("risk", "evidence"), "Which dates?");
  const done = (await document.readComments()).comments.find(({ text }) => text === "Which dates?");
  const writer = { author: "Moderator 2", initials: "", date: commentDate(new Date("2026-03-03T09:00:00Z")) };
  await document.writeComments([{ kind: "resolve", id: done?.id ?? "" }], writer);

  const who = { name: "Moderator 2", role: "moderate" } as const;
  const workbench = await rig.open({ width: 320, height: 640, who });
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  await workbench.pick("audit.docx", Buffer.from(document.save()));
  await page.getByRole("tab", { name: "Audit", exact: true }).click();
  await openTab(page, /^To do/);
  await press(page, /^Return to the auditor…/);
  await soon(() => pane.getByLabel("What to change").inputValue()).toContain(`• Item 2, evidence: ${QUERY}`);
  await moveTo(page, named(/^Left out: 1 resolved comment$/));
  await page.keyboard.press("Enter");
  await pane.getByText("Item 1, evidence: Which dates?").waitFor();
  expect(await violations(page)).toEqual([]);
});
