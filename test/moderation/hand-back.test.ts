import { blankRecord } from "../../src/audit/record";
import { moderatedItems } from "../../src/audit/moderation";
import type { Template } from "../../src/audit/template";
import { fingerprintOf } from "../../src/document/fingerprints";
import { handBackPoints } from "../../src/moderation/hand-back";
import { withDecision, type Decision } from "../../src/moderation/moderated-items";
import type { Moderated } from "../../src/moderation/take-step";
import { handBackLine, handBackText } from "../../src/report/hand-back-text";
import { aCompleteRecord, aTemplate } from "../support/builders";

const template = aTemplate();

function decided(decisions: Readonly<Record<string, Decision>>, of: Template = template): Moderated {
  const record = aCompleteRecord(of);
  return moderatedItems(of).reduce<Moderated>(
    (audit, item) => {
      const decision = decisions[item.id];
      return decision ? withDecision(audit, item, decision, fingerprintOf) : audit;
    },
    { template: of, record },
  );
}

function lines(audit: Moderated) {
  const points = handBackPoints(audit.template, audit.record, fingerprintOf);
  const said = (part: keyof typeof points) =>
    points[part].map((point) => handBackLine(audit.template, point));
  return { good: said("good"), change: said("change"), manager: said("manager") };
}

describe("a hand-back note", () => {
  test("of an audit nobody looked at yet has only what every team manager is told", () => {
    expect(lines({ template, record: blankRecord(template, "a") })).toEqual({
      good: [],
      change: [],
      manager: [
        "• Note the audit on the child’s record.",
        "• Come back to the actions in supervision, and sign them off.",
      ],
    });
  });

  test("says what is there in most of the items, and which of them have everything", () => {
    const all = { moderated: "", evidence: ["fact"], impact: ["meaning"] };
    const { good, change } = lines(decided({ risk: all, plans: all, overall: { ...all, impact: [] } }));
    expect(good).toEqual([
      "• Finding of fact: there in 3 of 3 items.",
      "• Item 1: evidence and impact have all they should.",
      "• Item 2: evidence and impact have all they should.",
    ]);
    expect(change).toEqual(["• Item 3: still without meaning."]);
  });

  test("says nothing of the ticks of an item on which nothing is ticked", () => {
    const { good, change } = lines(decided({ risk: { moderated: "", evidence: [], impact: [] } }));
    expect({ good, change }).toEqual({ good: [], change: [] });
  });

  test("gives a judgement that was moderated otherwise with its reason, and none that was agreed", () => {
    const { change } = lines(
      decided({
        risk: { moderated: "does-not-meet-good", reason: "Two gaps in\nsupervision" },
        plans: { moderated: "meets-good" },
      }),
    );
    expect(change).toEqual(["• Item 1: moderated to “does not meet good”. Two gaps in supervision."]);
  });

  test("names the items below good that no action speaks to", () => {
    const record = aCompleteRecord(template, { items: { risk: { judgement: "does-not-meet-good" } } });
    expect(lines({ template, record }).change).toEqual(["• Item 1: no action speaks to it yet."]);
  });

  test("is copied with its parts under their names, and with what the auditor owns", () => {
    expect(handBackText({ good: " • Clear facts. ", change: "", manager: "• Note it." })).toBe(
      "What is good\n• Clear facts.\n\nFor the team manager\n• Note it.\n\nYou own the edits: answer every query, change what you agree with, share the audit with the team manager and the worker, and return it.",
    );
  });
});

test("a hand-back note says what was asked in comments, each where it stands", () => {
  const queries = [
    { place: { tag: "item.plans.evidence" }, text: "What do you make\nof the gap?" },
    { place: { item: "risk" }, text: "Say when" },
    { place: {}, text: "Thank you." },
  ];
  const { change } = handBackPoints(template, aCompleteRecord(template), fingerprintOf, queries);
  expect(change.map((point) => handBackLine(template, point))).toEqual([
    "• Item 2, evidence: What do you make of the gap?",
    "• Item 1, Risk reduced: Say when.",
    "• Thank you.",
  ]);
});
