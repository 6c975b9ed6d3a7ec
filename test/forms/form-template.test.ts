import fc from "fast-check";
import type { FormDraft } from "../../src/forms/draft/form-draft";
import { formFault } from "../../src/forms/template/form-fault";
import { templateFrom } from "../../src/forms/template/form-template";
import { parseTemplateText } from "../../src/templates/parse-template";
import { anyCodePoints } from "../support/any-text";
import { holds } from "../support/holds";

const NAMES = { version: "1.0", title: "", publisher: "Meadowshire" };

const text = fc.oneof(
  anyCodePoints({ maxLength: 40 }),
  fc.string({ maxLength: 400 }),
  fc.constantFrom(
    "",
    " ",
    "Good",
    "good",
    "A\tB",
    "Line\nline",
    "word ".repeat(900),
    "x".repeat(5000),
    "😀".repeat(200),
    "\uD800",
    "What",
    "due",
  ),
);
const texts = fc.array(text, { maxLength: 4 });
const key = fc.uuid();
const id = fc.constantFrom("a", "b", "A b", "", "not-applicable");
const standing = fc.constantFrom("above-good" as const, "good" as const, "below-good" as const);
const grade = fc.record({ id, label: text, standing }, { requiredKeys: ["id", "label"] });

const draft: fc.Arbitrary<FormDraft> = fc.record(
  {
    title: text,
    scales: fc.array(
      fc.record(
        {
          id,
          title: text,
          grades: fc.array(grade, { maxLength: 5 }),
          notApplicable: fc.record({ id, label: text }),
        },
        { requiredKeys: ["id", "title", "grades"] },
      ),
      { maxLength: 3 },
    ),
    fieldGroups: fc.array(
      fc.record({
        key,
        title: text,
        fields: fc.array(
          fc.record({
            key,
            label: text,
            type: fc.constantFrom("text", "date", "yes-no", "choice", "choices", "number", "declaration"),
            bounds: fc.constantFrom({}, { unit: "days", least: 0, most: 30 }),
            options: texts,
            required: fc.boolean(),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
    sections: fc.array(
      fc.record({
        key,
        title: text,
        notes: texts,
        items: fc.array(
          fc.record(
            {
              key,
              number: text,
              label: text,
              kind: fc.constantFrom("judgement", "question", "words"),
              scale: id,
              evidence: fc.boolean(),
              impact: fc.boolean(),
              evidenceLabel: text,
              impactLabel: text,
              further: texts,
              prompts: texts,
              descriptors: fc.array(fc.record({ grade: id, text: texts }), { maxLength: 4 }),
            },
            { requiredKeys: ["key", "label", "kind", "evidence", "impact", "prompts", "descriptors"] },
          ),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 4 },
    ),
    actions: fc.record(
      {
        title: text,
        prompts: texts,
        rows: fc.oneof(fc.integer(), fc.double()),
        limit: fc.integer({ min: -2, max: 100 }),
        columns: fc.array(
          fc.record({
            key,
            label: text,
            kind: fc.constantFrom("what", "person", "due", "signed-off", "other"),
          }),
          { maxLength: 6 },
        ),
      },
      { requiredKeys: ["title", "prompts", "rows", "columns"] },
    ),
    notes: fc.array(fc.record({ key, title: text, paragraphs: texts }), { maxLength: 3 }),
    notPlaced: fc.constant([]),
  },
  { requiredKeys: ["title", "scales", "fieldGroups", "sections", "notes", "notPlaced"] },
);

test("whatever a draft holds makes a template that is checked without a fault, or a sentence why not", () => {
  holds(
    fc.property(draft, (form) => {
      const template = templateFrom(form, NAMES);
      const fault = formFault(template);
      const result = parseTemplateText(JSON.stringify(template));
      if (fault === undefined) expect(result).toMatchObject({ ok: true });
      else expect(fault).toMatch(/^[A-Z“].*\.$/u);
      expect(result.ok).toBe(fault === undefined);
    }),
    500,
  );
});

const EMPTY: FormDraft = {
  title: "Our form",
  scales: [],
  fieldGroups: [],
  sections: [],
  notes: [],
  notPlaced: [],
};
const withItems = (count: number, label = "Aims"): FormDraft => ({
  ...EMPTY,
  sections: [
    {
      key: "s",
      title: "Plans",
      notes: [],
      items: Array.from({ length: count }, (_, at) => ({
        key: String(at),
        label,
        kind: "words" as const,
        evidence: false,
        impact: false,
        prompts: [],
        descriptors: [],
      })),
    },
  ],
});

test.each([
  ["without items", EMPTY, /^No items were found in this form/],
  ["of more items than a template can have", withItems(501), /^This form has 501 items/],
])("a form %s is refused with a sentence", (_, form, sentence) => {
  expect(formFault(templateFrom(form, NAMES))).toMatch(sentence);
});

test("what a form calls its boxes the template calls them, and each further one is a narrative of its own", () => {
  const item = (key: string, more: object) => ({
    key,
    label: key,
    kind: "judgement" as const,
    scale: "a",
    evidence: true,
    impact: false,
    prompts: [],
    descriptors: [],
    ...more,
  });
  const scale = { id: "a", title: "A", grades: ["One", "Two"].map((label) => ({ id: label, label })) };
  const items = [
    item("one", { evidenceLabel: "Strengths" }),
    item("two", { evidenceLabel: "Strengths", further: ["Areas to develop"] }),
    item("three", { evidenceLabel: "Commentary", impact: true }),
  ];
  const sections = [{ key: "s", title: "S", notes: [], items }];
  const template = templateFrom({ ...EMPTY, scales: [scale], sections }, NAMES);
  expect(template.narratives).toEqual([
    { id: "evidence", label: "Strengths" },
    { id: "areas-to-develop", label: "Areas to develop" },
    { id: "commentary", label: "Commentary" },
  ]);
  const required = { required: true };
  expect(template.sections[0]?.items).toMatchObject([
    { evidence: required },
    { evidence: required, further: { "areas-to-develop": required } },
    { further: { commentary: required }, impact: required },
  ]);
  expect(template.sections[0]?.items[2]?.evidence).toBeUndefined();
  expect(parseTemplateText(JSON.stringify(template)).ok).toBe(true);
});

test("items of one label have ids of their own, short enough for the tags of their boxes", () => {
  const label =
    "Everybody who knows the child well has been asked what they think about the plan that was made";
  const ids = templateFrom(withItems(12, label), NAMES).sections[0]?.items.map((item) => item.id) ?? [];
  expect(new Set(ids).size).toBe(12);
  expect(ids[0]).toBe("everybody-who-knows-the-child-well-has");
});

test("a label too long for one is cut behind a word, and stands in full among the prompts", () => {
  const label = `${"Plans are clear and shared with all ".repeat(6).trim()}.`;
  const item = templateFrom(withItems(1, label), NAMES).sections[0]?.items[0];
  expect(item?.label).toMatch(/^Plans are clear.*…$/);
  expect(item?.label.length).toBeLessThanOrEqual(150);
  expect(item?.prompts).toEqual([{ text: label }]);
});

test("a form without an action table has the usual one", () => {
  expect(templateFrom(withItems(1), NAMES).actions.columns.map(({ label }) => label)).toEqual([
    "Agreed action",
    "Person",
    "Completion date",
  ]);
});
