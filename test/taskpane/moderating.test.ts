import { itemKey } from "../../src/audit/moderation";
import { toModerate, type ToModerate } from "../../src/moderation/to-moderate";
import { afterStep } from "../../src/moderation/take-step";
import {
  keepingComment,
  readyPart,
  recording,
  stillRight,
  viewOf,
  withoutWritten,
} from "../../src/taskpane/moderate/item-draft";
import { panelChange, panelFaults, panelFormOf } from "../../src/taskpane/moderate/panel-form";
import { aSession, COMPLETE } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A session with a complete audit that was sent, and its first and its overall item. */
async function inModeration() {
  const { document, session } = await aSession(undefined, COMPLETE);
  const sent = { step: "send", by: "Ada", date: "2026-03-15", moderator: "Cy" } as const;
  expect(await session.moderate((audit) => afterStep(audit, sent))).toEqual({ done: true });
  const audit = () => {
    const { audit: open } = session.getState();
    if (!open) throw new Error("No audit is open.");
    return open;
  };
  const entries = toModerate(audit().template, audit().record);
  const entry = (id: string): ToModerate => {
    const found = entries.find(({ item }) => item.id === id);
    if (!found) throw new Error(`There is no ${id} to moderate.`);
    return found;
  };
  return { document, session, audit, risk: entry("risk"), overall: entry("overall") };
}

test("nothing of the auditor's judgement is shown before the moderator has judged, or asked to see it", async () => {
  const { session, audit, risk } = await inModeration();
  expect(viewOf(audit(), risk).shown).toBe(false);
  await session.moderate(recording(risk, { judged: { judgement: "", seen: true } }));
  expect(viewOf(audit(), risk)).toMatchObject({
    shown: true,
    standing: "begun",
    judged: { judgement: "", seen: true },
  });
  await session.moderate(recording(risk, { moderated: "meets-good" }));
  expect(viewOf(audit(), risk)).toMatchObject({
    standing: "done",
    judged: { judgement: "meets-good", seen: true },
  });
});

test("a decision that differs waits for its reason; what else was entered is written, and the draft keeps the rest", async () => {
  const { session, audit, risk } = await inModeration();
  const draft = {
    judged: { judgement: "exceeds-good", seen: false },
    evidence: ["fact"],
    moderated: "exceeds-good",
  };
  const ready = readyPart(draft, viewOf(audit(), risk, draft));
  expect(ready).toEqual({ judged: draft.judged, evidence: ["fact"] });
  expect(await session.moderate(recording(risk, draft))).toMatchObject({ done: false, why: "refused" });
  expect(await session.moderate(recording(risk, ready))).toEqual({ done: true });
  const left = withoutWritten(draft, ready);
  expect(left).toEqual({ moderated: "exceeds-good" });
  const more = { ...left, reason: "Heard the child." };
  expect(viewOf(audit(), risk, more)).toMatchObject({ needsReason: false, ticked: { evidence: ["fact"] } });
  expect(await session.moderate(recording(risk, more))).toEqual({ done: true });
  expect(audit().record.moderation).toMatchObject({
    [itemKey("risk", "auditor")]: "meets-good",
    [itemKey("risk", "judgement")]: "exceeds-good",
    [itemKey("risk", "why")]: "Heard the child.",
  });
});

test("a decision stands after an edit once it is said to be still right, and with a reason where it differs by now", async () => {
  const { session, audit, risk } = await inModeration();
  await session.moderate(recording(risk, { moderated: "meets-good" }));
  await session.writeTexts(new Map([["item.risk.evidence", "Other words"]]));
  expect(viewOf(audit(), risk).standing).toBe("stale");
  expect(await session.moderate(stillRight(risk))).toEqual({ done: true });
  expect(viewOf(audit(), risk).standing).toBe("done");
  await session.writeTexts(new Map([["item.risk.judgement", "Exceeds good"]]));
  expect(viewOf(audit(), risk)).toMatchObject({ standing: "stale", needsReason: true });
  expect(await session.moderate(stillRight(risk))).toMatchObject({ done: false, why: "refused" });
});

test("a comment stands on the label of its answer, and with what was found where there is no such label", async () => {
  const { document, session, audit, risk } = await inModeration();
  const writer = {
    author: "Cy",
    initials: "C",
    date: { utc: "2026-03-16T09:00:00Z", local: "2026-03-16T09:00:00" },
  };
  const added = { tag: "item.risk.evidence", text: "Which dates?", writer, said: "Comment added." };
  expect(await session.comment(added)).toEqual({ done: true });
  // Its tab counts it without being looked at.
  expect(session.getState().comments?.comments.map(({ text }) => text)).toEqual([added.text]);
  const { comments } = await document.readComments();
  expect(comments).toMatchObject([{ author: "Cy", text: "Which dates?" }]);
  expect(session.getState().news).toEqual({ text: "Comment added." });

  const nowhere = { ...added, tag: "item.gone.evidence" };
  expect(await session.comment(nowhere)).toEqual({ done: false, why: "impossible" });
  expect(await session.moderate(keepingComment(risk, "evidence", " Which dates? ", []))).toEqual({
    done: true,
  });
  expect(viewOf(audit(), risk).decided?.found.comments).toEqual([{ on: "evidence", text: "Which dates?" }]);
});

test("a panel that is not quorate may record its decision, and the document says so", async () => {
  const { session, audit, overall } = await inModeration();
  const blank = panelFormOf(audit(), overall, "2026-03-15");
  expect(blank.date).toBe("15 March 2026");
  expect(Object.keys(panelFaults(audit(), overall, blank))).toEqual(["judgement"]);
  const wanting = { ...blank, date: "31 February", judgement: "exceeds-good", disagreed: true };
  expect(Object.keys(panelFaults(audit(), overall, wanting))).toEqual(["date", "reason", "dispute"]);
  const form = { ...blank, present: "Ada, chair", judgement: "exceeds-good", reason: "Heard the worker." };
  expect(panelFaults(audit(), overall, form)).toEqual({});
  expect(await session.moderate(panelChange(overall, form))).toEqual({ done: true });
  expect(audit().record.moderation).toMatchObject({
    "panel-date": "2026-03-15",
    "panel-decision":
      "Exceeds good. Not quorate: without an operational head of service and somebody independent of the service.",
    [itemKey("overall", "by")]: "panel",
  });
  expect(panelFormOf(audit(), overall, "2026-04-01")).toMatchObject({
    date: "15 March 2026",
    judgement: "exceeds-good",
    words: "",
  });
});
