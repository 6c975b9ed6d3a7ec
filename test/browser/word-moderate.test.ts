import { saveModeration } from "../../src/document/moderate-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { afterStep } from "../../src/moderation/take-step";
import { violations } from "../support/axe";
import { aTemplate } from "../support/builders";
import { press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { opened } from "../support/opened-docx";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import { COMPLETE } from "../taskpane/a-session";
import { WordRig } from "../word/word-rig";

const rig = new WordRig();
beforeAll(() => rig.start());
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => rig.stop());

const newId = () => "5f0c6a0e-0b0a-4c8e-9f57-3d1d2c0f8a11";
const who = { name: "Moderator 2", role: "moderate" } as const;
const template = aTemplate({
  evidenceElements: [
    { id: "fact", label: "Finding of fact", help: "What happened.", suggestion: "Please add the facts." },
  ],
});
/** A complete audit as its auditor left it. */
const unsent = () => auditMaker(template, newId)(new Map(Object.entries(COMPLETE)));

async function sent(): Promise<Uint8Array> {
  const { document, audit } = await opened(unsent());
  const taken = { step: "send", by: "Auditor 4", date: "2026-12-01", moderator: who.name } as const;
  await saveModeration(document, audit, afterStep(audit, taken), { newId });
  return document.save();
}

/** The document once Word has undone all that its text was given since: Word keeps its custom XML all the same. */
async function undoneIn(host: WordHost): Promise<Uint8Array> {
  const before = openDocx(unsent());
  const { parts } = await openDocx(host.bytes()).read();
  await before.writeParts(parts);
  return before.save();
}

test("in Word an item is judged first, commented on and decided by keyboard; a section undone there is written again", async () => {
  const host = new WordHost(await sent());
  const { pane, page } = await rig.open(host, { who });
  await pane.getByText("0 of 3 items moderated").waitFor();
  await pane.getByRole("tab", { name: /^Moderate/ }).focus();

  // Word can't veil the judgement, so the way to the evidence is there and the pane says nothing of it.
  await pane.getByRole("heading", { name: "Your judgement first" }).waitFor();
  expect(await pane.getByText("The judgements differ").count()).toBe(0);
  await press(pane, /^Does not meet good$/);
  await soon(async () => (await focused(pane)).name).toBe("The judgements differ");
  expect(await violations(pane)).toEqual([]);

  // Something left unticked: the comment suggested is Word's own once it is added.
  await press(pane, /^Next Item 2, judgement|^Next Item 1/, "Shift+Tab");
  await pane.getByText("Suggested comment, missing: finding of fact").waitFor();
  await press(pane, /^Add the comment/);
  await pane.getByText("Your comment stands in the document, on “Evidence”.").waitFor();
  const { comments } = await openDocx(host.bytes()).readComments();
  expect(comments.map(({ text }) => text)).toEqual([expect.stringContaining("Please add the facts.")]);

  await moveTo(pane, named(/^Reason/));
  await page.keyboard.type("No reason on record");
  await press(pane, /^Next/, "Shift+Tab");
  await soon(() => host.text("mod.risk.why")).toBe("No reason on record");
  expect(host.text("mod.risk.judgement")).toBe("Does not meet good");
  const { audit: decided } = await opened(host.bytes());
  expect(decided.problems).toEqual([]);
  await page.close();

  const undone = new WordHost(await undoneIn(host));
  const again = await rig.open(undone, { who, width: 320, height: 640 });
  await again.pane.getByText("The moderation section is gone from the document.").waitFor();
  await again.pane.getByText("1 of 3 items moderated").waitFor();
  expect(await violations(again.pane)).toEqual([]);
  await again.pane.getByRole("tab", { name: /^Moderate/ }).focus();
  await press(again.pane, /^Write it again/, "Shift+Tab");
  await soon(() => again.pane.getByText("The moderation section is gone from the document.").count()).toBe(0);
  await soon(async () => (await focused(again.pane)).name).toMatch(/^Moderate/);
  expect(undone.text("mod.risk.why")).toBe("No reason on record");
  // That it was marked as ready was undone with it, and is the auditor's to say.
  const { audit: now } = await opened(undone.bytes());
  expect(now).toEqual({ ...decided, record: { ...decided.record, status: "in-progress" } });
});
