import { findGaps } from "../../src/audit/gaps";
import { fingerprintOf } from "../../src/document/fingerprints";
import { moderatedItems } from "../../src/audit/moderation";
import { withDecision } from "../../src/moderation/moderated-items";
import { checksOf } from "../../src/moderation/checks";
import { STEP_IDS } from "../../src/moderation/steps";
import { afterStep, type Moderated } from "../../src/moderation/take-step";
import { stepsFrom, turnOf } from "../../src/moderation/whose-turn";
import { actionsTable, actionDueText, tableText } from "../../src/report/actions-table";
import { dueShort, shortDay, stateAdvice, stepLine, stepMeans, turnText } from "../../src/report/step-text";
import { headerState } from "../../src/taskpane/audit-header";
import { shippedTemplate } from "../support/a-shipped-template";
import type { OpenAudit } from "../../src/taskpane/session/session-state";
import {
  afterDraft,
  draftRefusals,
  fieldOf,
  newPoints,
  newStepDraft,
  placeOf,
  withPoints,
} from "../../src/taskpane/steps/step-draft";
import { firstTab, tabsInRow } from "../../src/taskpane/tabs";
import { NOBODY, whoIn, type Who } from "../../src/taskpane/who/who";
import { aCompleteRecord, aField, aFieldGroup, aRecord, aTemplate } from "../support/builders";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [aField({ role: "auditor" }), aField({ id: "audit-date", label: "Audit date", type: "date" })],
    }),
  ],
});
const TODAY = "2026-12-01";
const AMINA: Who = { name: "Amina Shah", role: "audit" };

function open({ template: of, record }: Moderated): OpenAudit {
  return { template: of, record, gaps: findGaps(of, record, TODAY), problems: [] };
}
const complete = () =>
  open({ template, record: aCompleteRecord(template, { header: { "auditor-name": "Amina Shah" } }) });
const sent = () =>
  open(afterStep(complete(), { step: "send", by: "Amina Shah", date: TODAY, moderator: "Moderator 2" }));

describe("the form of a step", () => {
  test("begins with who sits here, today, and the moderator there was", () => {
    expect(newStepDraft("send", complete(), AMINA, TODAY)).toMatchObject({
      by: "Amina Shah",
      date: "1 December 2026",
      moderator: "",
      note: "",
    });
    expect(newStepDraft("return", sent(), NOBODY, TODAY)).toMatchObject({ by: "Moderator 2" });
    expect(newStepDraft("send", complete(), NOBODY, TODAY)).toMatchObject({ by: "Amina Shah" });
  });

  test.each([
    ["nobody named", { moderator: " " }, ["moderator"]],
    ["the auditor", { moderator: "amina shah" }, ["moderator"]],
    ["nobody taking it", { by: "" }, ["by"]],
    ["a date that is none", { date: "31 February 2026" }, ["date"]],
    ["nothing wrong", {}, []],
  ])("with %s says so at its field", (_, part, fields) => {
    const draft = { ...newStepDraft("send", complete(), AMINA, TODAY), moderator: "M", ...part };
    expect(draftRefusals("send", complete(), draft).map(fieldOf)).toEqual(fields);
  });

  test("back asks why, at the note", () => {
    const draft = newStepDraft("withdraw", sent(), AMINA, TODAY);
    expect(draftRefusals("withdraw", sent(), draft).map(fieldOf)).toEqual(["note"]);
  });

  test("of an audit that lacks something leads to what is missing, and closing leads to the actions", () => {
    const lacking = open({ template, record: aRecord(template) });
    const draft = { ...newStepDraft("send", lacking, AMINA, TODAY), moderator: "M" };
    expect(draftRefusals("send", lacking, draft).map(placeOf)).toEqual(["to-do"]);
    expect(placeOf({ code: "actions-not-signed-off", rows: [1] })).toBe("sign-off");
  });
});

describe("the hand-back note in its form", () => {
  const decided = (audit: Moderated) =>
    moderatedItems(template)
      .slice(0, 1)
      .reduce(
        (now, item) =>
          withDecision(now, item, { moderated: "does-not-meet-good", reason: "Gaps." }, fingerprintOf),
        audit,
      );
  const LINE = "• Item 1: moderated to “does not meet good”. Gaps.";

  test("is drafted from what was decided, and goes into the document with the step", () => {
    const audit = open(decided(sent()));
    const draft = newStepDraft("return", audit, NOBODY, TODAY);
    expect(draft.handBack.change).toBe(LINE);
    expect(afterDraft("return", audit, draft).record.moderation).toMatchObject({
      change: LINE,
      state: "returned",
    });
  });

  test("is never written over: what came up since is offered, and added at the end", () => {
    const draft = newStepDraft("return", sent(), NOBODY, TODAY);
    const typed = { ...draft, handBack: { ...draft.handBack, change: "My own words." } };
    const now = open(decided(sent()));
    const points = newPoints(now, typed);
    expect(points).toEqual([["change", LINE]]);
    const added = withPoints(typed, points);
    expect(added.handBack.change).toBe(`My own words.\n${LINE}`);
    expect(newPoints(now, added)).toEqual([]);
    expect(newPoints(now, { ...added, handBack: { ...added.handBack, change: "" } })).toEqual([]);
  });

  test("has the open comments once they are read, and offers those that were made since somebody typed", () => {
    const aComment = (text: string) => ({
      author: "Moderator 2",
      text,
      resolved: false,
      replies: [],
      place: { item: "risk" },
    });
    const [first, later] = [aComment("Which dates?"), aComment("Whose view?")];
    const draft = newStepDraft("return", sent(), NOBODY, TODAY, [first]);
    expect(draft.handBack.change).toBe("• Item 1, Risk reduced: Which dates?");
    const typed = { ...draft, handBack: { ...draft.handBack, change: "My own words." } };
    expect(newPoints(sent(), typed, [first, later])).toEqual([
      ["change", "• Item 1, Risk reduced: Whose view?"],
    ]);
  });

  test("that is in the document already begins as it stands there", () => {
    const audit = decided(sent());
    const record = { ...audit.record, moderation: { ...audit.record.moderation, change: "Typed before." } };
    const draft = newStepDraft("return", open({ template, record }), NOBODY, TODAY);
    expect(draft.handBack).toEqual({ good: "", change: "Typed before.", manager: "" });
    expect(newPoints(open({ template, record }), draft)).toContainEqual(["change", LINE]);
  });
});

describe("whose turn it is", () => {
  test("every step is offered from the states it follows on, steps back last", () => {
    const template = aTemplate();
    expect(stepsFrom("in-moderation", template)).toEqual(["return", "finalise", "withdraw"]);
    expect(stepsFrom("returned", template)).toEqual(["send", "finalise"]);
    expect(stepsFrom("shared", template)).toEqual(["follow", "close", "reopen"]);
    const offered = (
      ["allocated", "in-progress", "ready", "in-moderation", "returned", "final", "shared", "closed"] as const
    ).flatMap((state) => stepsFrom(state, template));
    expect([...new Set(offered)].sort()).toEqual([...STEP_IDS].sort());
  });

  test("the name is said where the audit holds it", () => {
    expect(turnText(template, complete().record, "in-progress")).toBe("with Amina Shah");
    expect(turnText(template, sent().record, "in-moderation")).toBe("with Moderator 2");
    expect(turnText(template, sent().record, "shared")).toBe("with the manager");
    expect(turnText(template, sent().record, "closed")).toBeUndefined();
    expect(turnOf("closed")).toBeUndefined();
  });

  test.each([
    ["2026-12-14", "14 Dec"],
    ["2027-01-04", "4 Jan 2027"],
  ])("the day %s is short in a bar: %s", (day, short) => {
    expect(shortDay(day, TODAY)).toBe(short);
  });

  test("what is overdue is said in days", () => {
    const due = { what: "moderate", day: "2026-11-29", estimate: false } as const;
    expect(dueShort({ ...due, daysOver: 2 }, TODAY)).toBe("2 days overdue");
    expect(dueShort({ ...due, daysOver: 0 }, TODAY)).toBe("due 29 Nov");
    expect(dueShort({ ...due, daysOver: 0, estimate: true }, TODAY)).toBe("due 29 Nov (estimate)");
  });

  test("a step is told with its day and who took it", () => {
    expect(stepLine({ step: "Made final", date: "2026-12-09", by: "Lead", note: "" })).toBe(
      "Made final on 9 December 2026 by Lead.",
    );
  });

  test("an audit in which nothing required is missing is ready, with the suggestions that stand", () => {
    expect(headerState(complete(), "in-progress")).toBe("Ready");
    const advice = { code: "filler", severity: "advice", where: "item.risk.evidence", text: "TBC" } as const;
    const audit = { ...complete(), gaps: [advice, advice] } as unknown as OpenAudit;
    expect(headerState(audit, "in-progress")).toBe("Ready, with 2 suggestions");
    expect(headerState(audit, "in-moderation")).toBe("In moderation");
    expect(headerState(open({ template, record: aRecord(template) }), "in-progress")).toBe("In progress");
  });
});

describe("an audit without an action plan", () => {
  const plain = aTemplate({ actions: { title: "Actions", prompts: [], rows: 0, columns: [] } });
  const moderated = afterStep(
    { template: plain, record: aCompleteRecord(plain) },
    { step: "send", by: "A", date: TODAY, moderator: "M" },
  );

  test("is closed once it is shared, and nothing is followed up", () => {
    expect(stepsFrom("shared", plain)).toEqual(["close", "reopen"]);
    for (const state of ["shared", "actions-open"] as const)
      expect(stateAdvice(plain, state, 0)).toBe(
        "There is no action plan to follow up. Close the audit once nothing more is to be done about it.",
      );
    expect(stateAdvice(aTemplate(), "shared", 1)).toBe("The actions are followed up, and signed off.");
    for (const state of ["shared", "actions-open"] as const)
      expect(stateAdvice(aTemplate(), state, 0)).toBe("No action is left to sign off. Close the audit.");
  });

  test("is told of no actions by any step, and has no row for them in its moderation", () => {
    for (const step of STEP_IDS.filter((each) => each !== "follow"))
      expect(stepMeans(plain, step)).not.toMatch(/action/i);
    expect(moderated.template.moderation?.actions).toEqual([]);
    expect(checksOf(plain).map(({ label }) => label)).toEqual([
      "Findings and judgements fit together",
      "Recent improvement is credited where the judgement stands",
    ]);
  });
});

test("a moderator is asked about judgements only where there are any", () => {
  const dipSample = shippedTemplate("dip-sample");
  expect(checksOf(dipSample).map(({ id }) => id)).toEqual(["answers"]);
  const { actions } = aTemplate();
  expect(checksOf({ ...dipSample, actions }).map(({ id }) => id)).toEqual([
    "actions",
    "limit",
    "smart",
    "liftable",
  ]);
});

describe("the tabs of a role", () => {
  test.each([
    ["manage", "shared", false, "sign-off"],
    ["manage", "in-progress", false, "to-do"],
    ["manage", "shared", true, "to-do"],
    ["moderate", "in-moderation", false, "moderate"],
    ["audit", "shared", false, "to-do"],
  ] as const)("%s opens an audit that is %s, auditor of it: %s, on %s", (role, state, isAuditor, tab) => {
    expect(firstTab(role, state, isAuditor)).toBe(tab);
  });

  test("a tab chosen under More takes the place of the last", () => {
    expect(tabsInRow("audit", "to-do", "ready")).toEqual(["to-do", "item", "actions"]);
    expect(tabsInRow("audit", "to-do", "returned")).toEqual(["comments", "changes", "to-do"]);
    expect(tabsInRow("audit", "sign-off", "ready")).toEqual(["to-do", "item", "sign-off"]);
  });
});

test.each([
  ['{"name":"A. B.","role":"manage"}', { name: "A. B.", role: "manage" }],
  ['{"name":"A. B.","role":"king"}', undefined],
  ['{"name":4,"role":"audit"}', undefined],
  ["null", undefined],
  ["not json", undefined],
  ["", undefined],
])("who is remembered as %s", (text, who) => {
  expect(whoIn(text)).toEqual(who);
});

describe("the actions for a child's plan", () => {
  const action = {
    row: 1,
    what: "Hold a\nmeeting",
    person: "Social worker",
    lineManager: "Manager 1",
    due: "2027-01-04",
    outcome: "open",
    signedOff: "",
    note: "",
    daysOver: 0,
    provisional: true,
  } as const;

  test("are a table with a row each", () => {
    expect(tableText(actionsTable([action]))).toBe(
      "Action\tPerson\tLine manager\tBy\tOutcome\tSigned off\tNote\nHold a meeting\tSocial worker\tManager 1\t4 January 2027\tStill open (provisional)\t\t",
    );
  });

  test.each([
    [{}, 5, "due in 5 days"],
    [{}, 0, "due today"],
    [{}, 30, "due 4 January 2027"],
    [{ daysOver: 9 }, -9, "9 days overdue"],
    [{ due: "soon" }, undefined, "soon"],
    [{ due: "" }, undefined, "no date"],
    [{ outcome: "done", signedOff: "2027-01-02" }, 2, "Done, 2 January 2027"],
  ] as const)("say when each is to be done: %j", (part, daysTo, text) => {
    expect(actionDueText({ ...action, ...part }, daysTo)).toBe(text);
  });
});
