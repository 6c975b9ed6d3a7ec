import { gatherGuidance } from "../../src/guidance/gather-guidance";
import { findTemplate } from "../../src/templates/shipped-templates";
import { aField, aFieldGroup, anItem, aQuestion, aSection, aTemplate } from "../support/builders";

const covid = { id: "covid", label: "COVID-19 prompts", on: false };
const known = { field: "known", in: ["yes"] };

const template = aTemplate({
  promptSets: [covid],
  fieldGroups: [
    aFieldGroup({ fields: [aField({ id: "known", label: "Known?", type: "yes-no", help: "To us." })] }),
  ],
  sections: [
    aSection({
      when: known,
      notes: [{ text: "Judge the child's journey." }],
      items: [
        anItem({
          prompts: [
            { text: "Was it prompt?", bullets: ["Within 24 hours", "Or later"] },
            { text: "Were visits made online?", promptSet: "covid" },
            { text: "Was the last audit followed up?", when: known },
          ],
          descriptors: [
            { grade: "meets-good", text: [{ text: "Risk is seen." }, { text: "It is reduced." }] },
          ],
        }),
        aQuestion({
          id: "timely",
          answer: { scale: "yes-no", required: true },
          descriptors: [{ grade: "partly", text: [{ text: "Some visits were late." }] }],
        }),
      ],
    }),
  ],
  notes: [{ id: "before", title: "Before you start", wordings: [{ text: "Two weeks." }] }],
  references: [
    {
      id: "before",
      title: "What good is",
      wordings: [{ text: "Children are heard." }, { text: "Help is early." }],
    },
  ],
  actions: { ...aTemplate().actions, prompts: [{ text: "Five at most." }] },
});
const entries = gatherGuidance(template);
const of = (kind: string) => entries.filter((entry) => entry.kind === kind);

describe("what an auditor may want to read", () => {
  test("is every text of the template, once and under an id of its own", () => {
    expect(entries.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      "item: 1. Risk reduced",
      "descriptor: 1. Risk reduced",
      "prompts: 1. Risk reduced",
      "prompts: 1. Risk reduced",
      "item: The child's voice",
      "descriptor: The child's voice",
      "section-note: Judged fields",
      "note: Before you start",
      "reference: What good is",
      "reference: What good is",
      "reference: What good is",
      "element: Finding of fact",
      "element: Meaning",
      "rest: Agreed actions",
      "field-help: Known?",
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test("leaves out prompts that are switched off, and keeps apart what depends on an answer", () => {
    expect(of("prompts").map(({ text, when }) => [text, when])).toEqual([
      ["Was it prompt?\nWithin 24 hours\nOr later", undefined],
      ["Was the last audit followed up?", known],
    ]);
    const on = gatherGuidance({ ...template, promptSets: [{ ...covid, on: true }] });
    expect(on.find(({ kind }) => kind === "prompts")?.text).toContain("Were visits made online?");
  });

  test("says of a descriptor which grade it tells, of a judgement or of an answer", () => {
    expect(of("descriptor").map(({ grade, text }) => [grade?.label, text])).toEqual([
      ["Meets good", "Risk is seen.\nIt is reduced."],
      ["Partly", "Some visits were late."],
    ]);
  });

  test("says where it can be read, and while what it is asked for", () => {
    expect(of("item")[0]).toMatchObject({
      place: { to: "item", item: "risk" },
      under: "Judged fields",
      asked: [known],
    });
    expect(of("section-note")[0]?.place).toEqual({ to: "section", section: "judged" });
    expect(of("note")[0]?.place).toEqual({ to: "note", note: "before" });
    expect(of("reference").map(({ place }) => place)).toEqual([
      { to: "reference", reference: "before" },
      { to: "reference", reference: "before", at: 0 },
      { to: "reference", reference: "before", at: 1 },
    ]);
    expect(of("element").map(({ place }) => place)).toEqual([
      { to: "elements", of: "evidence" },
      { to: "elements", of: "impact" },
    ]);
    expect([...of("rest"), ...of("field-help")].map(({ place }) => place)).toEqual([
      { to: "document", tag: "action.1.what" },
      { to: "document", tag: "header.known" },
    ]);
  });
});

test("every statement of good of the Torbay audit can be found by itself", () => {
  const torbay = findTemplate("torbay-full-audit");
  const statements =
    torbay && gatherGuidance(torbay).filter(({ kind, text }) => kind === "reference" && text !== "");
  expect(statements).toHaveLength(68);
});
