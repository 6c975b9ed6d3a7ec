import { findGaps } from "../../src/audit/gaps";
import { askedQuestions, withAnswers } from "../../src/audit/questions";
import { relevantItems } from "../../src/audit/relevance";
import type { Item } from "../../src/audit/template";
import { layoutOf } from "../../src/document/layout";
import { gapText } from "../../src/report/gap-text";
import { anItem, aQuestion, aRecord, aSection, aTemplate } from "../support/builders";

const criterion = (id: string, overrides: Partial<Item> = {}) =>
  aQuestion({ id, label: `Criterion ${id}`, answer: { scale: "yes-no", required: true }, ...overrides });

const template = aTemplate({
  overallItem: "overall",
  sections: [
    aSection({ id: "before", items: [criterion("seen")] }),
    aSection({
      id: "core-group",
      title: "Core group",
      items: [
        criterion("first"),
        anItem({ id: "core-group", label: "Core group", number: "2", gate: true }),
        criterion("met"),
        anItem({ id: "minutes", label: "Minutes", number: "3" }),
      ],
    }),
    aSection({
      id: "after",
      items: [
        criterion("shared", { when: { item: "met", in: ["yes"] } }),
        anItem({ id: "overall", label: "Overall", number: "4" }),
      ],
    }),
  ],
});
const AWAY = { judgement: "not-applicable", reason: "There was no conference." };
const asked = (items: Parameters<typeof aRecord>[1]) =>
  relevantItems(template, aRecord(template, items)).map(({ id }) => id);

test("a gate that is not applicable settles what comes after it in its section, and nothing else", () => {
  expect(asked({ items: { "core-group": AWAY } })).toEqual(["seen", "first", "core-group", "overall"]);
});

test.each([
  ["is not answered", {}],
  ["is judged", { judgement: "does-not-meet-good" }],
  ["only says why", { reason: "There was no conference." }],
])("a gate that %s settles nothing", (_, entry) => {
  expect(asked({ items: { "core-group": entry } })).toEqual([
    "seen",
    "first",
    "core-group",
    "met",
    "minutes",
    "overall",
  ]);
});

test("what hangs on an item that is settled is not asked either", () => {
  const met = { met: { answer: "yes" } };
  expect(asked({ items: met })).toContain("shared");
  expect(asked({ items: { ...met, "core-group": AWAY } })).not.toContain("shared");
});

test("one reason is enough for the whole section, and is wanted", () => {
  const gapsOf = (reason: string) =>
    findGaps(template, aRecord(template, { items: { "core-group": { ...AWAY, reason } } }))
      .filter(({ where }) => /core-group|met|minutes/.test(where))
      .map((gap) => gapText(template, gap));
  expect(gapsOf("")).toEqual([
    "Item 2, Core group: say why this is not applicable. A short reason shows that it was considered and not left out.",
  ]);
  expect(gapsOf("There was no conference.")).toEqual([]);
});

test("what was answered behind a gate stays, and counts again once the gate is open", () => {
  const closed = aRecord(template, {
    items: { "core-group": AWAY, minutes: { judgement: "meets-good", evidence: "All six are there." } },
  });
  expect(closed.items["minutes"]?.evidence).toBe("All six are there.");
  const open = withAnswers(template, closed, [["item.core-group.judgement", "meets-good"]]);
  const tags = askedQuestions(template, open).map(({ tag }) => tag);
  expect(tags).toContain("item.minutes.evidence");
  expect(open.items["minutes"]).toEqual(closed.items["minutes"]);
});

test("a gate that is itself not asked for, or settled by one before it, settles nothing of its own", () => {
  const gated = aTemplate({
    sections: [
      aSection({
        items: [
          criterion("first", { gate: true }),
          criterion("second", { gate: true, when: { field: "audit-date", in: ["never"] } }),
          criterion("third"),
        ],
      }),
    ],
  });
  const items = (answers: Record<string, string>) =>
    relevantItems(
      gated,
      aRecord(gated, {
        items: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { answer }])),
      }),
    ).map(({ id }) => id);
  expect(items({ second: "not-applicable" })).toEqual(["first", "third"]);
  expect(items({ first: "not-applicable" })).toEqual(["first"]);
});

test("the document says what a gate settles", () => {
  const texts = JSON.stringify(layoutOf(template)).match(/[^"]*settles[^"]*/g);
  expect(texts).toEqual([
    "Only where it is not applicable, which settles what comes after it in this section",
  ]);
});
