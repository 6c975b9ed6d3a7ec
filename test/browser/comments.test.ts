import { itemTag } from "../../src/audit/tags";
import { labelOfAnswer } from "../../src/document/audit-comments";
import { withResolved } from "../../src/document/audit-queries";
import { commentDate } from "../../src/document/comments";
import { saveModeration } from "../../src/document/moderate-audit";
import { saveMirror } from "../../src/document/save-audit";
import { newDocx } from "../../src/docx/new-docx";
import { afterStep } from "../../src/moderation/take-step";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { violations } from "../support/axe";
import { aTemplate } from "../support/builders";
import { become, press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { opened } from "../support/opened-docx";
import { soon } from "../support/soon";
import { COMPLETE } from "../taskpane/a-session";
import { aQuietRig } from "../workbench/open-workbench";

const rig = aQuietRig();

const template = aTemplate();
const newId = () => "5f0c6a0e-0b0a-4c8e-9f57-3d1d2c0f8a11";

/** An audit in moderation with a comment that was resolved before its answer was edited, one that is open and one that is answered. */
async function aCommentedAudit(): Promise<Buffer> {
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  const { document, audit } = await opened(
    newDocx(template, [definition], new Map(Object.entries(COMPLETE))),
  );
  const sent = { step: "send", by: "Auditor 4", date: "2026-03-01", moderator: "Moderator 2" } as const;
  const { audit: now } = await saveModeration(document, audit, afterStep(audit, sent), { newId });
  const content = await document.read();
  const writer = (author: string, day: string) => ({
    author,
    initials: "",
    date: commentDate(new Date(`${day}T09:00:00Z`)),
  });
  for (const [item, text] of [
    ["risk", "Whose words are these?"],
    ["plans", "What do you make of the gap?"],
    ["overall", "Does school agree?"],
  ] as const) {
    const spot = labelOfAnswer({ template: now.template, content }, itemTag(item, "evidence"));
    if (spot)
      await document.writeComments([{ kind: "add", spot, text }], writer("Moderator 2", "2026-03-02"));
  }
  await document.writeComments(
    [
      { kind: "resolve", id: "0" },
      { kind: "reply", to: "2", text: "Yes. They came to both meetings." },
    ],
    writer("Auditor 4", "2026-03-04"),
  );
  const there = await opened(document.save());
  const record = withResolved(there.audit, await there.comments());
  await saveMirror(document, { template: now.template, record }, { newId });
  await document.write([{ tag: itemTag("risk", "evidence"), text: "She says that she is heard." }]);
  return Buffer.from(document.save());
}

test("comments are seen through by their moderator and answered by the auditor with the keyboard, on a narrow screen", async () => {
  const who = { name: "Moderator 2", role: "moderate" } as const;
  const workbench = await rig.open({ width: 320, height: 640, who });
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  const cards = () => pane.getByRole("tabpanel").getByRole("heading", { level: 3 }).allTextContents();
  const focus = async () => (await focused(page)).name;
  const said = (text: string) => pane.getByText(text).first().waitFor();
  await workbench.pick("audit.docx", await aCommentedAudit());
  const show = (tab: string) => page.getByRole("tab", { name: tab, exact: true }).click();
  await show("Audit");
  await pane.getByRole("tab", { name: /^Comments 2$/ }).waitFor();
  await pane.getByRole("tab", { name: /^Moderate/ }).focus();
  await page.keyboard.press("ArrowRight");

  // What somebody has to look at comes first; what was edited since says so.
  await soon(cards).toEqual(["Item 1, evidence", "Item 2, evidence", "Item 3, evidence"]);
  await said("Changed since resolved");
  await said("The answer was edited after this was resolved.");
  await pane.getByText(/^open \d+ days$/).waitFor();
  await pane.getByText(/^answered \d+ days ago$/).waitFor();
  expect(await violations(page)).toEqual([]);

  // Each thing done leads to the next card, and says what is left.
  await press(page, /^Still fine: item 1, evidence$/);
  await soon(focus).toBe("Item 2, evidence");
  await said("It stays resolved. 2 still need somebody.");
  await press(page, /^Answered 1$/, "Shift+Tab");
  await soon(cards).toEqual(["Item 3, evidence"]);
  await press(page, /^Ask again: item 3, evidence$/);
  await soon(focus).toMatch(/^What you still want to know/);
  await page.keyboard.press("Control+Enter");
  await said("Write what you want to say first.");
  await page.keyboard.type("And the second time?");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await said("Asked again. 2 still need somebody.");
  await soon(cards).toEqual([]);
  await press(page, /^All 3$/, "Shift+Tab");

  // One of their own on the answer the cursor is in.
  await press(page, /^Go to it: item 2, evidence$/);
  await soon(async () => (await focused(page)).tag).toBe(itemTag("plans", "evidence"));
  await show("Audit");
  await press(page, /^New comment$/);
  await soon(focus).toMatch(/^Your comment/);
  await page.keyboard.type("Which plan is it?");
  await press(page, /^Add the comment$/);
  await said("Comment added. 3 still need somebody.");
  await soon(focus).toBe("New comment");

  // The auditor answers: three are for them, and what is typed stays when it is put away for a while.
  await become(page, "Auditor 4", /^I audit/);
  await press(page, /^More$/, "Shift+Tab");
  await press(page, /^Comments$/, "ArrowDown");
  await pane.getByRole("tab", { name: /^Comments 3$/ }).waitFor();
  await press(page, /^Disagree: item 2, evidence$/);
  await soon(focus).toMatch(/^Why you disagree/);
  await page.keyboard.type("There was none.");
  await page.keyboard.press("Escape");
  await soon(focus).toBe("Item 2, evidence");
  await press(page, /^Disagree: item 2, evidence$/);
  await press(page, /^Send the reason$/);
  await said("Answered: you disagree. 3 still need somebody.");

  // What is still open stands in the way of making it final, and leads back here.
  await pane.getByRole("tab", { name: /^Comments/ }).focus();
  await moveTo(page, named(/^To do/), "ArrowLeft");
  await press(page, /^Make final…/);
  await press(page, /^Make final$/);
  await said("2 queries are still open. Answer or resolve every query first.");
  await press(page, /^Go to the comments$/);
  await soon(focus).toMatch(/^Comments 2$/);

  const { audit, comments } = await opened((await workbench.save()).bytes);
  const told = (await comments()).map(({ text, resolved, replies }) => ({
    text,
    resolved,
    replies: replies.map(({ author, text: words }) => `${author}: ${words}`),
  }));
  expect(told).toEqual([
    { text: "Whose words are these?", resolved: true, replies: [] },
    {
      text: "What do you make of the gap?",
      resolved: false,
      replies: ["Auditor 4: I disagree: There was none."],
    },
    { text: "Which plan is it?", resolved: false, replies: [] },
    {
      text: "Does school agree?",
      resolved: false,
      replies: ["Auditor 4: Yes. They came to both meetings.", "Moderator 2: And the second time?"],
    },
  ]);
  expect(Object.keys(audit.record.fingerprints ?? {})).toHaveLength(1);
});
