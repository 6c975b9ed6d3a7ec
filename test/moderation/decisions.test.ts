import { itemKey } from "../../src/audit/moderation";
import type { Item } from "../../src/audit/template";
import { dueOf, followedActions } from "../../src/moderation/due";
import { lifecycleOf } from "../../src/moderation/lifecycle";
import { decisionRefusals, moderatedOf, withDecision } from "../../src/moderation/moderated-items";
import { emptySeats, membersIn } from "../../src/moderation/panel";
import { signOffRefusals, withSignOff } from "../../src/moderation/sign-off";
import type { StepId } from "../../src/moderation/steps";
import { afterStep, type Moderated } from "../../src/moderation/take-step";
import { aCompleteRecord, aRecord, aField, aFieldGroup, anAction, aTemplate } from "../support/builders";

const elements = [
  { id: "fact", label: "Finding of fact", help: "What happened." },
  { id: "overview", label: "Auditor overview", help: "What it adds up to." },
];
const dimensions = [{ id: "life", label: "The child brought to life", help: "Who she is." }];
const template = aTemplate({
  evidenceElements: elements,
  impactDimensions: dimensions,
  fieldGroups: [aFieldGroup({ fields: [aField(), aField({ id: "received", type: "date" })] })],
  timescales: { received: "received" },
});
const actions = [anAction({ row: 1, due: "2026-12-20" }), anAction({ row: 3, due: "soon" })];
const record = aCompleteRecord(template, {
  actions,
  header: { "auditor-name": "Ada", received: "2026-11-10" },
});
const said = (texts: readonly string[]) => texts.join("|");

const after = (audit: Moderated, ...steps: readonly (readonly [StepId, string])[]): Moderated =>
  steps.reduce((now, [step, date]) => afterStep(now, { step, date, by: "Somebody", moderator: "Cy" }), audit);
const sent = after({ template, record }, ["send", "2026-12-01"]);
const final = after(sent, ["finalise", "2026-12-09"]);
const judged: Item = template.sections[0]?.items[0] ?? fail();

function fail(): never {
  throw new Error("The template has no item.");
}

describe("a moderated judgement", () => {
  const decided = withDecision(
    sent,
    judged,
    { moderated: "does-not-meet-good", reason: "One of two.", evidence: ["fact"], impact: [] },
    said,
  );
  const [found] = [...moderatedOf(decided.template, decided.record, said).values()];

  test("stands beside the auditor's, with who decided, why, and what the narratives have", () => {
    expect(found).toMatchObject({
      auditor: record.items[judged.id]?.judgement,
      moderated: "does-not-meet-good",
      reason: "One of two.",
      by: "moderator",
      evidence: ["fact"],
      impact: [],
      stale: false,
    });
    expect(decided.record.items).toEqual(record.items);
  });

  test.each([
    ["evidence", true],
    ["impact", true],
    ["judgement", true],
    ["answer", false],
  ] as const)("is stale once the %s is another: %s", (part, stale) => {
    const entry = { ...(record.items[judged.id] ?? fail()), [part]: "exceeds-good" };
    const edited = { ...decided.record, items: { ...decided.record.items, [judged.id]: entry } };
    expect(moderatedOf(decided.template, edited, said).get(judged.id)?.stale).toBe(stale);
  });

  test("is neither stale nor not where nothing tells what was read", () => {
    const { fingerprints: _, ...without } = decided.record;
    expect(moderatedOf(decided.template, without, said).get(judged.id)?.stale).toBeUndefined();
  });

  test("needs a reason where it is not the auditor's, and an audit that is in moderation", () => {
    const other = { moderated: "does-not-meet-good" };
    expect(decisionRefusals(sent, judged, other)).toEqual([
      { code: "decision-without-reason", item: judged.id },
    ]);
    expect(decisionRefusals(decided, judged, other)).toEqual([]);
    expect(decisionRefusals(sent, judged, { moderated: record.items[judged.id]?.judgement ?? "" })).toEqual(
      [],
    );
    expect(decisionRefusals(final, judged, other)).toMatchObject([
      { code: "not-in-moderation", state: "final" },
    ]);
  });

  test("on an item that is not applicable is kept like any other", () => {
    const away = {
      ...record,
      items: {
        ...record.items,
        [judged.id]: { ...(record.items[judged.id] ?? fail()), judgement: "not-applicable" },
      },
    };
    const agreed = withDecision(
      { template: sent.template, record: { ...sent.record, items: away.items } },
      judged,
      { moderated: "not-applicable" },
      said,
    );
    expect(agreed.record.moderation).toMatchObject({
      [itemKey(judged.id, "auditor")]: "not-applicable",
      [itemKey(judged.id, "judgement")]: "not-applicable",
    });
  });
});

describe("an agreed action", () => {
  test("is provisional until the audit is final, and late from the day after it was due", () => {
    const at = (audit: Moderated, day: Parameters<typeof followedActions>[2]) =>
      followedActions(audit.record, lifecycleOf(audit.template, audit.record), day).map(
        ({ row, provisional, daysOver, outcome }) => [row, provisional, daysOver, outcome],
      );
    expect(at(sent, "2026-12-20")).toEqual([
      [1, true, 0, "open"],
      [3, true, 0, "open"],
    ]);
    expect(at(final, "2027-01-02")).toEqual([
      [1, false, 13, "open"],
      [3, false, 0, "open"],
    ]);
  });

  test("is signed off with a date, in its own column too; no longer needed takes a note", () => {
    const lifecycle = lifecycleOf(final.template, final.record);
    const codes = (given: Parameters<typeof signOffRefusals>[2]) =>
      signOffRefusals(final, lifecycle, given).map(({ code }) => code);
    expect(codes({ row: 2, outcome: "done", signedOff: "2027-01-13" })).toEqual(["no-such-action"]);
    expect(codes({ row: 1, outcome: "done", signedOff: "31 February 2027" })).toEqual(["no-sign-off-date"]);
    expect(codes({ row: 1, outcome: "superseded", signedOff: "2027-01-13" })).toEqual([
      "superseded-without-note",
    ]);
    expect(
      signOffRefusals(sent, lifecycleOf(sent.template, sent.record), {
        row: 1,
        outcome: "done",
        signedOff: "2027-01-13",
      }),
    ).toMatchObject([{ code: "still-provisional" }]);
    const done = withSignOff(final, { row: 1, outcome: "done", signedOff: "13/1/2027", lineManager: "Sam" });
    expect(followedActions(done.record, lifecycle, "2027-02-01")[0]).toMatchObject({
      outcome: "done",
      signedOff: "2027-01-13",
      lineManager: "Sam",
      daysOver: 0,
    });
    expect(done.record.actions[0]?.signedOff).toBe("2027-01-13");
    const again = withSignOff(done, { row: 1, outcome: "open", signedOff: "" });
    expect(followedActions(again.record, lifecycle, "2027-02-01")[0]).toMatchObject({
      outcome: "open",
      signedOff: "",
    });
  });

  test("signed off by hand in its column alone counts as done", () => {
    const byHand = { ...final.record, actions: [anAction({ row: 1, signedOff: "2027-01-13" })] };
    expect(followedActions(byHand, { state: "final" }, "2027-02-01")[0]).toMatchObject({
      outcome: "done",
      signedOff: "2027-01-13",
    });
  });
});

describe("what is due", () => {
  const due = (
    { template: of, record: now }: Moderated,
    day: Parameters<typeof dueOf>[3],
    organisation?: Parameters<typeof dueOf>[4],
  ) => dueOf(of, now, lifecycleOf(of, now), day, organisation);

  test("is the audit two weeks after it was received", () => {
    expect(due({ template, record }, "2026-11-27")).toEqual({
      what: "complete",
      day: "2026-11-24",
      estimate: false,
      daysOver: 3,
    });
  });

  test("is the audit two weeks after it was allocated, where no field says when it was received", () => {
    const unsaid = { template: aTemplate(), record: aRecord(aTemplate()) };
    const given = afterStep(unsaid, { step: "allocate", auditor: "A", by: "B", date: "2026-11-16" });
    expect(due(given, "2026-11-17")).toMatchObject({ what: "complete", day: "2026-11-30" });
  });

  test("is moderation within the first ten working days of the next month", () => {
    expect(due(sent, "2027-01-15")).toEqual({
      what: "moderate",
      day: "2027-01-15",
      estimate: false,
      daysOver: 0,
    });
    const late = after({ template, record }, ["send", "2028-12-01"]);
    expect(due(late, "2028-12-02")).toMatchObject({ estimate: true });
  });

  test("is the follow-up of actions two weeks after the audit is final, until the last is signed off", () => {
    expect(due(final, "2026-12-24")).toEqual({
      what: "follow-up",
      day: "2026-12-23",
      estimate: false,
      daysOver: 1,
    });
    const done = [1, 3].reduce(
      (now, row) => withSignOff(now, { row, outcome: "done", signedOff: "2026-12-20" }),
      final,
    );
    expect(due(done, "2026-12-24")).toBeUndefined();
  });

  test("follows what an organisation says before what its template says, and leaves out the days it is closed", () => {
    const own = { template: { ...template, timescales: { received: "received", complete: 7 } }, record };
    expect(due(own, "2026-11-10", { complete: 10 })?.day).toBe("2026-11-20");
    expect(due(own, "2026-11-10", { moderate: 5 })?.day).toBe("2026-11-17");
    expect(due(sent, "2027-01-10", { closed: ["2027-01-04", "2027-01-09"] })?.day).toBe("2027-01-18");
    expect(due(sent, "2027-01-10", { moderate: 5 })?.day).toBe("2027-01-08");
    expect(due(final, "2026-12-10", { followUp: 28 })?.day).toBe("2027-01-06");
  });

  test("follows the template's own timescales, and is nothing where no date tells", () => {
    const own = { ...template, timescales: { received: "received", complete: 7 } };
    expect(due({ template: own, record }, "2026-11-10")?.day).toBe("2026-11-17");
    expect(
      due({ template: aTemplate(), record: aCompleteRecord(aTemplate()) }, "2026-11-10"),
    ).toBeUndefined();
    expect(
      due({ template, record: { ...record, header: { received: "last week" } } }, "2026-11-10"),
    ).toBeUndefined();
  });
});

test("a panel is quorate with its chair, an operational head and somebody independent", () => {
  const members = membersIn(
    "Head of service (chair)\nOperational head of service; Manager, independent of the service\n",
  );
  expect(members.map(({ seat }) => seat)).toEqual(["chair", "operational", "independent"]);
  expect(emptySeats(members)).toEqual([]);
  expect(emptySeats(membersIn("Chair: quality assurance\nPractice lead"))).toEqual([
    "operational",
    "independent",
  ]);
});

test("one person fills one seat of a panel, and two of one post fill two", () => {
  const named =
    "Ada Roe, chair\nMs Ada Roe, operational head of service\nBo Lind, independent of the service";
  expect(emptySeats(membersIn(named))).toEqual(["operational"]);
  const posts = "Head of service, chair\nHead of service, operational\nHoS, independent";
  expect(emptySeats(membersIn(posts))).toEqual([]);
});
