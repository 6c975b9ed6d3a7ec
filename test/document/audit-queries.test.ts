import { withAnswers } from "../../src/audit/questions";
import { commentCounts, openQueries, type AuditComment } from "../../src/document/audit-comments";
import { answerBeside, queriesIn, queriesInTable, withResolved } from "../../src/document/audit-queries";
import type { CommentPlace } from "../../src/document/comments";
import {
  keptComments,
  withKeptChanged,
  withKeptComment,
  type KeptChange,
} from "../../src/moderation/kept-comments";
import type { QueryState } from "../../src/moderation/queries";
import { refusals, type Moderated } from "../../src/moderation/take-step";
import { decodeRecord, encodeRecord } from "../../src/record/record-part";
import { aCompleteRecord, aField, aFieldGroup, aTemplate } from "../support/builders";

const template = aTemplate();
const audit: Moderated = { template, record: aCompleteRecord(template) };
const TODAY = "2026-12-07";

const aComment = (overrides: Partial<AuditComment> = {}): AuditComment => ({
  id: "1",
  author: "Moderator 2",
  initials: "M",
  date: { utc: "2026-12-01T09:00:00Z" },
  text: "Which dates?",
  resolved: true,
  on: "Evidence",
  deleted: false,
  replies: [],
  place: { in: "text", tag: "item.risk.evidence", item: "risk" },
  ...overrides,
});

const edited = (tag: string, { record }: Moderated = audit): Moderated => ({
  template,
  record: withAnswers(template, record, [[tag, "Something else by now"]]),
});
const remembered = (comments: readonly AuditComment[], from = audit): Moderated => ({
  template,
  record: withResolved(from, comments),
});
const states = (of: Moderated, comments: readonly AuditComment[]) =>
  queriesIn(of, comments, TODAY).map(({ state }) => state);

describe("an answer that is edited after the comment on it was resolved", () => {
  test("shows, and an edit elsewhere does not", () => {
    const comments = [aComment()];
    const then = remembered(comments);
    expect(states(then, comments)).toEqual(["resolved"]);
    expect(states(edited("item.risk.evidence", then), comments)).toEqual(["changed"]);
    expect(states(edited("item.risk.impact", then), comments)).toEqual(["resolved"]);
  });

  test("shows for a comment on the item by any of its answers", () => {
    const comments = [aComment({ place: { in: "text", item: "risk", section: "s" } })];
    const then = remembered(comments);
    expect(states(edited("item.risk.impact", then), comments)).toEqual(["changed"]);
    expect(states(edited("item.plans.impact", then), comments)).toEqual(["resolved"]);
  });

  test("does not show where nobody knows what it said then, or what it is about", () => {
    expect(states(edited("item.risk.evidence"), [aComment()])).toEqual(["resolved"]);
    const nowhere = [aComment({ place: {} })];
    expect(remembered(nowhere)).toEqual(audit);
    expect(states(edited("item.risk.evidence", remembered(nowhere)), nowhere)).toEqual(["resolved"]);
  });

  test("shows still after another program gave the comment another id and date", () => {
    const then = edited("item.risk.evidence", remembered([aComment()]));
    const { date: _, ...undated } = aComment({ id: "9", text: "Which  dates?\n" });
    expect(states(then, [undated])).toEqual(["changed"]);
  });

  test("is confirmed by id, and forgotten once the comment is open again or gone", () => {
    const comments = [aComment()];
    const then = edited("item.risk.evidence", remembered(comments));
    const fine = { template, record: withResolved(then, comments, new Set(["1"])) };
    expect(states(fine, comments)).toEqual(["resolved"]);
    expect(withResolved(then, comments)).toBe(then.record);
    expect(withResolved(then, [aComment({ resolved: false })]).fingerprints).toBeUndefined();
    expect(withResolved(then, []).fingerprints).toBeUndefined();
  });

  test("is told apart where two comments say the same in one place", () => {
    const two = [aComment(), aComment({ id: "2" })];
    const then = edited("item.risk.evidence", remembered(two));
    const fine = { template, record: withResolved(then, two, new Set(["2"])) };
    expect(queriesIn(fine, two, TODAY).map(({ id, state }) => [id, state])).toEqual([
      ["1", "changed"],
      ["2", "resolved"],
    ]);
  });

  test("is known from the custom XML, beside what else is remembered there", () => {
    const comments = [aComment()];
    const item = `sha256:${"0".repeat(64)}`;
    const then = remembered(comments, {
      template,
      record: { ...audit.record, fingerprints: { risk: item } },
    });
    const decoded = decodeRecord(encodeRecord(then.record).value);
    const record = decoded.ok ? decoded.record : audit.record;
    expect(record.fingerprints).toEqual(then.record.fingerprints);
    expect(record.fingerprints?.["risk"]).toBe(item);
    expect(states(edited("item.risk.evidence", { template, record }), comments)).toEqual(["changed"]);
  });
});

test.each<readonly [string, CommentPlace, string | undefined]>([
  ["its own answer", { tag: "item.plans.impact", item: "plans" }, "item.plans.impact"],
  ["the first answer of its item", { item: "plans" }, "item.plans.judgement"],
  ["the first answer of its section", { section: template.sections[0]?.id ?? "" }, "item.risk.judgement"],
  ["nothing where its words are gone", {}, undefined],
])("going to a comment goes to %s", (_, place, tag) => {
  expect(answerBeside(audit, place)).toBe(tag);
});

test("what waits for the auditor is what others asked: their own comments hold nothing up", () => {
  const comments = ["Amina Shah", "Moderator 2", ""].map((author) => aComment({ author, resolved: false }));
  const named = aTemplate({ fieldGroups: [aFieldGroup({ fields: [aField({ role: "auditor" })] })] });
  const record = aCompleteRecord(named, { header: { "auditor-name": "Amina Shah, Team 4" } });
  expect(openQueries(comments, { template: named, record })).toBe(2);
});

describe("a comment kept in the moderation table", () => {
  const named = aTemplate({ fieldGroups: [aFieldGroup({ fields: [aField({ role: "auditor" })] })] });
  const record = aCompleteRecord(named, {
    header: { "auditor-name": "Amina Shah" },
    moderation: { moderator: "Moderator 2", state: "returned" },
  });
  const kept = withKeptComment({ template: named, record }, "risk", "Say what has changed.") ?? audit;
  const changed = (...changes: readonly KeptChange[]) =>
    changes.reduce((now, change) => {
      const [comment] = keptComments(now.template, now.record);
      return comment ? withKeptChanged(now, comment, change) : now;
    }, kept);
  const said = (by: string) => ({ kind: "reply", by, text: "It has." }) as const;

  test("counts beside those of the document", () => {
    const beside = [aComment({ author: "Moderator 2", resolved: false })];
    expect(commentCounts(beside, kept)).toEqual({ total: 2, open: 2 });
    expect(commentCounts(beside, changed({ kind: "resolve" }))).toEqual({ total: 2, open: 1 });
  });

  test.each<readonly [string, readonly KeptChange[], QueryState, number]>([
    ["asked", [], "open", 1],
    ["answered", [said("Amina Shah")], "answered", 0],
    ["answered and asked again", [said("Amina Shah"), said("Moderator 2")], "open", 1],
    ["resolved", [{ kind: "resolve" }], "resolved", 0],
    ["resolved and open again", [{ kind: "resolve" }, { kind: "reopen" }], "open", 1],
  ])("that was %s holds up what waits for answers as one of Word's own does", (_, changes, state, open) => {
    const now = changed(...changes);
    expect(queriesInTable(now).map((query) => query.state)).toEqual([state]);
    expect(openQueries([], now)).toBe(open);
    const taken = { step: "send", by: "Amina Shah", date: "2026-12-08" } as const;
    expect(refusals(now, taken, { problems: [], openQueries: openQueries([], now) })).toEqual(
      open === 0 ? [] : [{ code: "queries-open", count: open }],
    );
  });

  test("that is the auditor's own holds nothing up", () => {
    const own = withKeptComment({ template: named, record }, "risk", "Is this enough?", "Amina Shah");
    expect(own && keptComments(named, own.record)[0]?.author).toBe("Amina Shah");
    expect(own && openQueries([], own)).toBe(0);
  });
});
