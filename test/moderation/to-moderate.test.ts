import { itemKey } from "../../src/audit/moderation";
import type { AuditRecord } from "../../src/audit/record";
import { checkedIn, checkedText, CHECKS } from "../../src/moderation/checks";
import { moderatedOf, withDecision, withFound } from "../../src/moderation/moderated-items";
import { emptySeats, membersIn, presentIn, presentText } from "../../src/moderation/panel";
import { moderationProgress, nextToModerate, standingOf, toModerate } from "../../src/moderation/to-moderate";
import type { Moderated } from "../../src/moderation/take-step";
import { quorumText, suggestedComment } from "../../src/report/moderation-text";
import { aCompleteRecord, anItem, aQuestion, aSection, aTemplate } from "../support/builders";

const joined = (texts: readonly string[]) => texts.join("|");
const features = aQuestion({
  id: "features",
  answer: { required: false, scale: "quality", featuresOf: "overall" },
});
const template = aTemplate({
  sections: [
    aSection({
      items: [
        anItem({ id: "overall", number: "1", label: "Overall" }),
        features,
        anItem({ id: "risk", number: "2" }),
        anItem({ id: "plans", number: "3", label: "Plans", when: { item: "risk", in: ["exceeds-good"] } }),
        aQuestion(),
      ],
    }),
  ],
});
const record: AuditRecord = aCompleteRecord(template, {
  moderation: {},
  items: { risk: { judgement: "meets-good" }, overall: { judgement: "meets-good" } },
});
const start: Moderated = { template, record };
const [risk, overall] = toModerate(template, record);
if (!risk || !overall) throw new Error("There is nothing to moderate.");
const decide = (audit: Moderated, judgement: string, more: object = {}) =>
  withDecision(audit, risk.item, { moderated: judgement, ...more }, joined);
const at = (audit: Moderated) => moderatedOf(audit.template, audit.record, joined).get("risk");

test("judged items are moderated as far as they are asked for, the overall judgement last and its features with it", () => {
  expect(toModerate(template, record).map(({ item, features: of }) => [item.id, of?.id])).toEqual([
    ["risk", undefined],
    ["overall", "features"],
  ]);
});

test("an item is open, begun, done, and stale once something in it is edited; only done counts", () => {
  expect(standingOf(at(start))).toBe("open");
  const ticked = withFound(start, risk.item, (found) => ({ ...found, evidence: ["fact"] }));
  expect(standingOf(at(ticked))).toBe("begun");
  const decided = decide(ticked, "meets-good");
  expect(standingOf(at(decided))).toBe("done");
  expect(at(decided)).toMatchObject({ evidence: ["fact"], moderated: "meets-good", stale: false });
  expect(moderationProgress(decided.template, decided.record, joined)).toEqual({ done: 1, total: 2 });
  const { items } = decided.record;
  const risky = items["risk"];
  if (!risky) throw new Error("The item is gone.");
  const edited = {
    ...decided,
    record: { ...decided.record, items: { ...items, risk: { ...risky, evidence: "Another text" } } },
  };
  expect(standingOf(at(edited))).toBe("stale");
  expect(moderationProgress(edited.template, edited.record, joined)).toEqual({ done: 0, total: 2 });
});

test("next is the first that is not done from here on, and then from the top", () => {
  const entries = [risk, overall];
  const isDone =
    (ids: readonly string[]) =>
    ({ item }: { item: { id: string } }) =>
      ids.includes(item.id);
  expect(nextToModerate(entries, isDone([]), 1)).toBe(overall);
  expect(nextToModerate(entries, isDone(["overall"]), 1)).toBe(risk);
  expect(nextToModerate(entries, isDone([]), -1)).toBe(risk);
  expect(nextToModerate(entries, isDone(["risk", "overall"]), 0)).toBeUndefined();
});

test("when the chair decides otherwise, what the moderator decided and why stays with what was found", () => {
  const moderator = decide(start, "does-not-meet-good", { reason: "Two\ngaps." });
  const panel = decide(moderator, "exceeds-good", { by: "panel", reason: "Heard the worker." });
  expect(at(panel)).toMatchObject({ moderated: "exceeds-good", by: "panel", reason: "Heard the worker." });
  expect(at(panel)?.found.earlier).toEqual(["Does not meet good, Moderator: Two gaps."]);
  const again = decide(panel, "exceeds-good", { by: "panel" });
  expect(at(again)?.found.earlier).toHaveLength(1);
});

test("what somebody wrote into the document with what was found stays when ticks change", () => {
  const written: Moderated = {
    template: decide(start, "meets-good").template,
    record: { ...record, moderation: { [itemKey("risk", "found")]: "A clear account." } },
  };
  const ticked = withFound(written, risk.item, (found) => ({ ...found, evidence: ["fact"] }));
  expect(ticked.record.moderation?.[itemKey("risk", "found")]).toBe(
    "Evidence: Finding of fact.\nA clear account.",
  );
});

test("the seats of a panel are read as they are written, and everybody else who came stays", () => {
  const text = presentText({
    seats: { chair: "Ada", operational: "", independent: "Cy, independent reviewing officer" },
    others: "Dee (social worker)\nSecond chair",
  });
  expect(text).toBe(
    "Ada, chair: head of service for quality assurance\nCy, independent reviewing officer\nDee (social worker)\nSecond chair",
  );
  expect(presentIn(text)).toEqual({
    seats: { chair: "Ada", operational: "", independent: "Cy, independent reviewing officer" },
    others: "Dee (social worker)\nSecond chair",
  });
  expect(presentText(presentIn(text))).toBe(text);
  expect(quorumText(emptySeats(membersIn(text)))).toBe(
    "Not quorate: without an operational head of service.",
  );
});

test("checks are read as they are written, and what else was checked stays", () => {
  const text = "Actions are SMART; Dates against the record";
  expect(checkedIn(text)).toEqual({ ticked: ["smart"], more: ["Dates against the record"] });
  const all = checkedText({ ticked: CHECKS.map(({ id }) => id), more: ["Dates"] });
  expect(checkedText(checkedIn(all))).toBe(all);
});

test("a comment is suggested from the template's lines, and from the names of what has none", () => {
  const element = { id: "fact", label: "Finding of fact", help: "What happened." };
  expect(
    suggestedComment([
      { ...element, suggestion: "Please add the facts." },
      { ...element, label: "Consequences" },
    ]),
  ).toBe("Please add the facts. Please add what is missing here: consequences.");
});
