import { blankRecord } from "../../src/audit/record";
import { moderatedItems } from "../../src/audit/moderation";
import type { Template } from "../../src/audit/template";
import { fingerprintOf } from "../../src/document/fingerprints";
import { askedComments, type PlacedComment } from "../../src/moderation/asked-comments";
import { handBackPoints } from "../../src/moderation/hand-back";
import { withDecision, type Decision } from "../../src/moderation/moderated-items";
import type { Moderated } from "../../src/moderation/take-step";
import { withKeptComment, keptComments, withKeptChanged } from "../../src/moderation/kept-comments";
import { afterStep } from "../../src/moderation/take-step";
import { askedText, handBackLine, handBackText } from "../../src/report/hand-back-text";
import { aCompleteRecord, aField, aFieldGroup, aTemplate } from "../support/builders";

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

function lines(audit: Moderated, comments: readonly PlacedComment[] = []) {
  const asked = askedComments(audit, comments);
  const points = handBackPoints(audit.template, audit.record, fingerprintOf, asked);
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

  test("speaks of no actions where the template has no plan for them", () => {
    const plain = aTemplate({ actions: { title: "Actions", prompts: [], rows: 0, columns: [] } });
    const low = aCompleteRecord(plain, { items: { risk: { judgement: "does-not-meet-good" } } });
    expect(lines({ template: plain, record: low })).toEqual({
      good: [],
      change: [],
      manager: ["• Note the audit on the child’s record."],
    });
  });

  test("says whose record, in the words of the template", () => {
    const adults = aTemplate({ person: "adult" });
    expect(lines({ template: adults, record: blankRecord(adults, "a") }).manager[0]).toBe(
      "• Note the audit on the adult’s record.",
    );
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

describe("the comments in a hand-back note", () => {
  const named = aTemplate({ fieldGroups: [aFieldGroup({ fields: [aField({ role: "auditor" })] })] });
  const sent = afterStep(
    { template: named, record: aCompleteRecord(named, { header: { "auditor-name": "Amina Shah" } }) },
    { step: "send", by: "Amina Shah", date: "2026-12-01", moderator: "Moderator 2" },
  );
  const aComment = (text: string, overrides: Partial<PlacedComment> = {}): PlacedComment => ({
    author: "Moderator 2",
    text,
    resolved: false,
    replies: [],
    place: { in: "text", tag: "item.risk.evidence", item: "risk", section: "s" },
    ...overrides,
  });
  const reply = (author: string, text: string) => ({ author, text });

  test("stand under what to change, each on a line with where it stands, in the order of the template", () => {
    const { change } = lines(sent, [
      aComment("Page two?", { place: { in: "header" } }),
      aComment("Who reviewed\nthe plan?", { place: { in: "text", item: "plans" } }),
      aComment("Thank you", { place: {} }),
      aComment("Which dates"),
    ]);
    expect(change).toEqual([
      "• Item 1, evidence: Which dates.",
      "• Item 2, Quality of plans: Who reviewed the plan?",
      "• Page header: Page two?",
      "• Thank you.",
    ]);
  });

  test.each<[string, Partial<PlacedComment>, readonly string[]]>([
    ["nobody answered", {}, ["• Item 1, evidence: Which dates?"]],
    ["somebody else than the auditor made", { author: "Panel" }, ["• Item 1, evidence: Which dates?"]],
    ["nobody’s name stands with", { author: "" }, ["• Item 1, evidence: Which dates?"]],
    ["the auditor made", { author: "amina shah" }, []],
    ["is resolved", { resolved: true }, []],
    [
      "the auditor answered",
      { replies: [reply("Amina Shah", "In May.")] },
      ["• Item 1, evidence: Which dates?"],
    ],
    [
      "was asked again",
      { replies: [reply("Amina Shah", "In May."), reply("Moderator 2", "Which day")] },
      ["• Item 1, evidence: Which dates? Asked again: Which day."],
    ],
  ])("are those that are not resolved and not the auditor’s own: one that %s", (_, overrides, expected) => {
    expect(lines(sent, [aComment("Which dates?", overrides)]).change).toEqual(expected);
  });

  test("without words say nothing", () => {
    expect(lines(sent, [aComment(" \n")]).change).toEqual([]);
  });

  test("count where they are kept in the moderation table, until they are resolved there", () => {
    const kept = withKeptComment(sent, "plans", "What came of it?") ?? sent;
    expect(lines(kept).change).toEqual(["• Item 2, evidence: What came of it?"]);
    const resolved = keptComments(named, kept.record).reduce(
      (now, each) => withKeptChanged(now, each, { kind: "resolve" }),
      kept,
    );
    expect(lines(resolved).change).toEqual([]);
    expect(askedComments(resolved, [])).toMatchObject([{ text: "What came of it?", resolved: true }]);
  });

  test("that are resolved can be read as well, without the auditor’s own", () => {
    const asked = askedComments(sent, [
      aComment("Which dates?"),
      aComment("Whose view?", { resolved: true }),
      aComment("My own note", { author: "Amina Shah", resolved: true }),
    ]);
    expect(asked.filter(({ resolved }) => resolved).map((each) => askedText(named, each))).toEqual([
      "Item 1, evidence: Whose view?",
    ]);
  });
});
