import { labelOfAnswer, type AuditComment } from "../../src/document/audit-comments";
import { commentDate, type CommentOutcome } from "../../src/document/comments";
import { HostError } from "../../src/document/host-error";
import {
  keptComments,
  withKeptChanged,
  withKeptComment,
  type KeptChange,
} from "../../src/moderation/kept-comments";
import type { QueryState, Reader } from "../../src/moderation/queries";
import { afterStep } from "../../src/moderation/take-step";
import { commentWriter } from "../../src/taskpane/comments/comment-writer";
import { doingsFor, type Doing } from "../../src/taskpane/comments/doings";
import type { FILTERS } from "../../src/taskpane/comments/listed-comments";
import { isShown, listedComments } from "../../src/taskpane/comments/listed-comments";
import { aRecord, aTemplate } from "../support/builders";
import { aSession, COMPLETE } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const EVIDENCE = "item.risk.evidence";
const asked = { author: "Cy", initials: "C", date: commentDate(new Date("2026-03-10T09:00:00Z")) };
const answering = { author: "Ada", initials: "A", date: commentDate(new Date("2026-03-14T09:00:00Z")) };
const moderator: Reader = { name: "Cy", part: "asks" };
const auditor: Reader = { name: "Ada", part: "answers" };

/** A complete audit in moderation with a comment on these answers, as its session has it. */
async function commented(...tags: readonly string[]) {
  const { document, session } = await aSession(undefined, COMPLETE);
  const sent = { step: "send", by: "Ada", date: "2026-03-09", moderator: "Cy" } as const;
  await session.moderate((audit) => afterStep(audit, sent));
  const audit = () => {
    const { audit: open } = session.getState();
    if (!open) throw new Error("No audit is open.");
    return open;
  };
  const content = await document.read();
  const changes = tags.flatMap((tag) => {
    const spot = labelOfAnswer({ template: audit().template, content }, tag);
    return spot ? [{ kind: "add", spot, text: `About ${tag}` } as const] : [];
  });
  await document.writeComments(changes, asked);
  session.refresh();
  await session.readComments();
  const comments = () => session.getState().comments?.comments ?? [];
  const listed = (reader: Reader = moderator) => listedComments(audit(), comments(), "2026-03-15", reader);
  const say = jest.fn<string, [{ readonly comments: readonly AuditComment[] }]>(() => "Said.");
  const change = (wanted: Parameters<typeof session.changeComment>[0], writer = answering) =>
    session.changeComment(wanted, writer, say);
  document.calls.length = 0;
  return { document, session, audit, comments, listed, change, say, id: comments()[0]?.id ?? "" };
}

const states = (listed: readonly { readonly state: QueryState }[]) => listed.map(({ state }) => state);

test("an answer, a resolution and an edit after it show in the list, and what was found fine again does too", async () => {
  const { session, listed, change, id, say } = await commented(EVIDENCE);
  expect(listed()).toMatchObject([
    { state: "open", place: "Item 1, evidence", author: "Cy", age: { days: 5 }, goTo: EVIDENCE },
  ]);
  expect(await change({ kind: "reply", to: id, text: "In June." })).toEqual({ done: true });
  expect(listed()).toMatchObject([{ state: "answered", age: { days: 1 }, replies: [{ text: "In June." }] }]);
  expect(await change({ kind: "reply", to: id, text: "And then?" }, asked)).toEqual({ done: true });
  expect(states(listed())).toEqual(["open"]);
  expect(await change({ kind: "resolve", id })).toEqual({ done: true });
  expect(states(listed())).toEqual(["resolved"]);
  await session.writeTexts(new Map([[EVIDENCE, "Other words"]]));
  expect(listed()).toMatchObject([
    { state: "changed", odd: ["The answer was edited after this was resolved."], waits: true },
  ]);
  expect(await change({ kind: "still-fine", id })).toEqual({ done: true });
  expect(states(listed())).toEqual(["resolved"]);
  await session.writeTexts(new Map([[EVIDENCE, "Still other words"]]));
  expect(await change({ kind: "reopen", id })).toEqual({ done: true });
  expect(states(listed())).toEqual(["open"]);
  expect(say).toHaveBeenLastCalledWith(expect.objectContaining({ comments: [expect.anything()] }));
  expect(session.getState().news).toEqual({ text: "Said." });
});

test("that an answer was edited is told from the document, by whoever opens it next", async () => {
  const { document, session, change, id } = await commented(EVIDENCE);
  await change({ kind: "resolve", id });
  await session.writeTexts(new Map([[EVIDENCE, "Other words"]]));
  const parts = (await document.read()).parts.map(({ xml }) => xml).join("");
  expect(parts).toContain('<fingerprint of="comment sha256:');
});

test("a comment resolved in Word is remembered when the audit takes a step", async () => {
  const { document, session, audit, listed, id } = await commented(EVIDENCE);
  await document.writeComments([{ kind: "resolve", id }], asked);
  const returned = { step: "return", by: "Cy", date: "2026-03-12" } as const;
  await session.moderate((now) => afterStep(now, returned), { countsQueries: true });
  expect(Object.keys(audit().record.fingerprints ?? {})).toHaveLength(1);
  await session.writeTexts(new Map([[EVIDENCE, "Other words"]]));
  await session.readComments();
  expect(states(listed())).toEqual(["changed"]);
});

test("comments are read once for each reading of the document, however often they are wanted", async () => {
  const { document, session } = await commented(EVIDENCE);
  const read = jest.spyOn(document, "readComments");
  await session.readComments();
  await session.readComments();
  expect(read).not.toHaveBeenCalled();
  session.refresh();
  await session.readComments();
  expect(read).toHaveBeenCalledTimes(1);
});

test("where an answer is in the document and only reading fails after it, trying again writes nothing twice", async () => {
  const { document, session, comments, change, id } = await commented(EVIDENCE);
  const read = jest.spyOn(document, "readComments");
  read.mockRejectedValueOnce(new HostError("office-unreachable", "Word is busy."));
  expect(await change({ kind: "reply", to: id, text: "In June." })).toEqual({ done: true });
  session.getState().failure?.tryAgain();
  await jest.advanceTimersByTimeAsync(0);
  expect(session.getState().failure).toBeUndefined();
  expect(comments()[0]?.replies.map(({ text }) => text)).toEqual(["In June."]);
});

test.each<readonly [CommentOutcome & { readonly done: false }, string | undefined]>([
  [{ done: false, why: "no-selection" }, "Nothing is selected."],
  [{ done: false, why: "gone" }, "This comment is no longer in the document."],
  [{ done: false, why: "locked" }, undefined],
  [{ done: false, why: "not-taken" }, undefined],
])("a new comment that is not made says why, or is kept elsewhere: %j", async (outcome, sentence) => {
  const { document, change } = await commented();
  jest.spyOn(document, "writeComments").mockResolvedValueOnce([outcome]);
  expect(await change({ kind: "new", text: "Which dates?" })).toMatchObject(
    sentence === undefined
      ? { done: false, why: "impossible" }
      : { done: false, why: "refused", sentence: expect.stringContaining(sentence) as unknown },
  );
});

test("a comment kept in the moderation table is listed, answered, resolved and opened again there", async () => {
  const { session, audit, listed } = await commented();
  await session.moderate((now) => withKeptComment(now, "risk", " Which dates?\nAnd whose? ") ?? now);
  expect(listed(auditor)).toMatchObject([
    {
      state: "open",
      place: "Item 1, evidence",
      text: "Which dates?\nAnd whose?",
      waits: true,
      doings: ["answer", "disagree", "resolve"],
    },
  ]);
  const make = async (change: KeptChange) => {
    const [kept] = keptComments(audit().template, audit().record);
    if (kept) await session.moderate((now) => withKeptChanged(now, kept, change));
  };
  await make({ kind: "resolve" });
  expect(listed()).toMatchObject([{ state: "resolved", doings: ["reopen"] }]);
  expect(audit().record.moderation?.["risk.found"]).toBe(
    "Comment on evidence (resolved): Which dates?\nAnd whose?",
  );
  await make({ kind: "reopen" });
  expect(states(listed())).toEqual(["open"]);
  await make({ kind: "reply", by: "Ada", text: "In June." });
  expect(listed(auditor)).toMatchObject([
    { state: "answered", waits: false, doings: ["reply"], replies: [{ author: "Ada", text: "In June." }] },
  ]);
  expect(listed()).toMatchObject([{ state: "answered", waits: true, doings: ["resolve", "ask-again"] }]);
});

test.each(["nothing", undefined])("nothing is kept with an item that is not there: %s", async (item) => {
  const { audit } = await commented();
  expect(withKeptComment(audit(), item, "Which dates?")).toBeUndefined();
});

test("what is odd about a comment is said of it", () => {
  const template = aTemplate();
  const record = aRecord(template);
  const comment: AuditComment = {
    ...asked,
    id: "1",
    text: "Which dates?",
    resolved: false,
    anchor: { where: "text", line: "Evidence" },
    on: "Evidence",
    deleted: false,
    replies: [],
    place: { in: "text", tag: EVIDENCE, item: "risk" },
  };
  const odd = (more: Partial<AuditComment>) =>
    listedComments({ template, record }, [{ ...comment, ...more }], "2026-03-15", moderator)[0]?.odd;
  expect(odd({})).toEqual([]);
  expect(odd({ deleted: true, on: "the plan was late" })).toEqual([
    "The words it stood on, “the plan was late”, were deleted.",
  ]);
  expect(odd({ replies: [{ ...answering, id: "2", text: "Yes.", probablyReply: true }] })).toEqual([
    "The last one is probably a reply to the one above.",
  ]);
  expect(odd({ date: { local: "0-00-00T00:00:00" } })).toEqual(["No date."]);
  const { date: _, anchor: __, ...undated } = comment;
  expect(listedComments({ template, record }, [undated], "2026-03-15", moderator)[0]?.odd).toEqual([
    "The words it stood on are no longer there.",
    "No date.",
  ]);
});

test.each<readonly [QueryState, Reader["part"], string, readonly Doing[]]>([
  ["open", "asks", "Cy", ["reply", "resolve"]],
  ["open", "answers", "Ada", ["answer", "disagree", "resolve"]],
  ["open", "answers", "Cy", ["reply", "resolve"]],
  ["open", "neither", "Bo", ["reply"]],
  ["answered", "asks", "Cy", ["resolve", "ask-again"]],
  ["answered", "answers", "Ada", ["reply"]],
  ["changed", "asks", "Cy", ["reopen", "still-fine"]],
  ["changed", "answers", "Ada", ["reopen"]],
  ["resolved", "asks", "Cy", ["reopen"]],
  ["resolved", "neither", "Bo", []],
])("one that is %s offers who %s, as %s: %j", (state, part, name, doings) => {
  const query = { author: "Cy", resolved: false, replies: [], state };
  expect(doingsFor(query, { part, name })).toEqual(doings);
});

test("each filter shows what it says, and all of them everything", () => {
  const all = (["changed", "open", "answered", "resolved"] as const).map((state) => ({
    state,
    waits: state === "open",
  }));
  const shown = (filter: (typeof FILTERS)[number]) => states(all.filter((each) => isShown(each, filter)));
  expect(shown("all")).toEqual(states(all));
  expect(shown("yours")).toEqual(["open"]);
  for (const state of states(all)) expect(shown(state)).toEqual([state]);
});

test("whoever comments is called as they said, or by their part, and the initials are of that", () => {
  jest.setSystemTime(new Date("2026-03-15T10:00:00Z"));
  expect(commentWriter("", "B. O’Dea-Roe", "Moderator")).toMatchObject({
    author: "B. O’Dea-Roe",
    initials: "BOR",
    date: { utc: "2026-03-15T10:00:00Z" },
  });
  expect(commentWriter("", " ", "Moderator").author).toBe("Moderator");
});
