import { conditionWords } from "../../src/audit/condition-words";
import type { Condition } from "../../src/audit/condition";
import { findGaps } from "../../src/audit/gaps";
import { relevanceOf, relevantSections } from "../../src/audit/relevance";
import { aField, aFieldGroup, anItem, aQuestion, aRecord, aSection, aTemplate } from "../support/builders";

const KINDS = [
  { id: "cin", label: "CIN" },
  { id: "cp", label: "CP" },
  { id: "looked-after", label: "Looked after" },
];
const kind = (...values: readonly string[]): Condition => ({ field: "kinds", in: values });
const seen: Condition = { item: "voice", in: ["yes"] };

const templateWhen = (when: Condition) =>
  aTemplate({
    fieldGroups: [
      aFieldGroup({
        fields: [aField({ id: "kinds", label: "Case types", type: "choices", options: KINDS })],
      }),
      aFieldGroup({ id: "later", place: { after: "first" }, when, fields: [aField({ id: "why" })] }),
    ],
    sections: [
      aSection({
        id: "first",
        items: [aQuestion({ label: "Seen?", answer: { scale: "yes-no", required: true } })],
      }),
      aSection({ id: "second", when, items: [anItem()] }),
    ],
  });

const holds = (when: Condition, kinds: string, voice: string): boolean => {
  const template = templateWhen(when);
  const record = aRecord(template, { header: { kinds }, items: { voice: { answer: voice } } });
  const sections = relevantSections(template, record).some(({ id }) => id === "second");
  const fields = relevanceOf(template, record)
    .groups()
    .some(({ id }) => id === "later");
  expect(fields).toBe(sections);
  return sections;
};

test.each<[string, Condition, string, string, boolean]>([
  ["one of several chosen", kind("cp"), "cin cp", "", true],
  ["none of those chosen", kind("looked-after"), "cin cp", "", false],
  ["both hold", { all: [kind("cp"), seen] }, "cp", "yes", true],
  ["one of both holds", { all: [kind("cp"), seen] }, "cp", "no", false],
  ["either holds", { any: [kind("cp"), seen] }, "cin", "yes", true],
  ["neither holds", { any: [kind("cp"), seen] }, "cin", "no", false],
  ["it is not so", { not: seen }, "", "no", true],
  ["it is so", { not: seen }, "", "yes", false],
  ["nothing is entered yet", { not: seen }, "", "", true],
  ["not either", { not: { any: [kind("cp"), seen] } }, "cin", "no", true],
])("a section and a group behind another wait for it: %s", (_, when, kinds, voice, held) => {
  expect(holds(when, kinds, voice)).toBe(held);
});

test.each<[string, Condition, string]>([
  ["one answer", kind("cp", "looked-after"), "“Case types” is CP or Looked after"],
  ["one that is not", { not: kind("cp") }, "“Case types” is not CP"],
  ["none of two", { not: kind("cp", "cin") }, "“Case types” is neither CP nor CIN"],
  ["both", { all: [kind("cp"), seen] }, "“Case types” is CP and “Seen?” is Yes"],
  [
    "one within another",
    { all: [seen, { any: [kind("cp"), kind("cin")] }] },
    "“Seen?” is Yes and (“Case types” is CP or “Case types” is CIN)",
  ],
  [
    "many alike, of which one",
    { any: [kind("cp"), kind("cp"), kind("cp"), kind("cp")] },
    "one of 4 questions is answered CP",
  ],
  [
    "many alike, of which none",
    { not: { any: [kind("cp"), kind("cp"), kind("cp"), kind("cp")] } },
    "none of 4 questions is answered CP",
  ],
  ["not both", { not: { all: [kind("cp"), seen] } }, "“Case types” is not CP or “Seen?” is not Yes"],
])("a condition is said in words: %s", (_, condition, words) => {
  expect(conditionWords(templateWhen(seen), condition)).toBe(words);
});

test("what waits lacks nothing", () => {
  const template = templateWhen({ not: seen });
  const whyIsMissing = (answer: string) =>
    findGaps(template, aRecord(template, { items: { voice: { answer } } })).some(
      ({ where }) => where === "header.why",
    );
  expect([whyIsMissing("no"), whyIsMissing("yes")]).toEqual([true, false]);
});

test("a condition names an answer as the scale of what it asks about calls it", () => {
  const template = aTemplate({
    scales: [
      {
        id: "seen",
        title: "Seen",
        grades: [
          { id: "yes", label: "Seen alone" },
          { id: "no", label: "Not seen" },
        ],
      },
      {
        id: "met",
        title: "Met",
        grades: [
          { id: "yes", label: "Met" },
          { id: "no", label: "Not met" },
        ],
      },
    ],
    sections: [aSection({ items: [aQuestion({ label: "Plan", answer: { scale: "met", required: true } })] })],
  });
  expect(conditionWords(template, { item: "voice", in: ["yes"] })).toBe("“Plan” is Met");
});

test("an answer beside a judgement of not applicable is not asked for, and nothing waits for it", () => {
  const template = aTemplate({
    sections: [
      aSection({ items: [anItem({ id: "both", answer: { scale: "yes-no", required: true } })] }),
      aSection({ id: "second", when: { item: "both", in: ["yes"] }, items: [anItem({ id: "after" })] }),
    ],
  });
  const asked = (judgement: string) =>
    relevantSections(template, aRecord(template, { items: { both: { judgement, answer: "yes" } } })).length;
  expect([asked("meets-good"), asked("not-applicable")]).toEqual([2, 1]);
});
