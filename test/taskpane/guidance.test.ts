import { findGaps } from "../../src/audit/gaps";
import type { Item, Template } from "../../src/audit/template";
import type { GuidanceEntry, GuidancePlace } from "../../src/guidance/guidance-entry";
import type { GuidanceHits } from "../../src/guidance/search-guidance";
import { anchorOf, itemAt } from "../../src/taskpane/guidance/guidance-places";
import { foundText, hitText, moreText } from "../../src/taskpane/guidance/guidance-search";
import { describedGrades, differenceText } from "../../src/taskpane/item/descriptor-card";
import { sectionGradesItem } from "../../src/taskpane/item/descriptor-list";
import type { OpenAudit } from "../../src/taskpane/session/session-state";
import { findTemplate } from "../../src/templates/shipped-templates";
import {
  anItem,
  aQuestion,
  aRecord,
  aSection,
  aTemplate,
  aTemplateOf,
  type RecordOverrides,
} from "../support/builders";

function anOpenAudit(template: Template, overrides: RecordOverrides = {}): OpenAudit {
  const record = aRecord(template, overrides);
  return { template, record, gaps: findGaps(template, record), problems: [] };
}

const says = (...grades: readonly string[]) =>
  grades.map((grade) => ({ grade, text: [{ text: `This is ${grade}.` }] }));
const ALL = says("exceeds-good", "meets-good", "does-not-meet-good");

describe("what each grade looks like", () => {
  const grades = (item: Item, overrides: RecordOverrides = {}) =>
    describedGrades(anOpenAudit(aTemplateOf([item]), overrides), item).map(({ grade, chosen, neighbour }) => [
      grade.id,
      chosen,
      neighbour?.grade.id,
    ]);

  test("is told from the best grade down, each beside the next one and the lowest beside the one above", () => {
    expect(grades(anItem({ descriptors: [...ALL].reverse() }))).toEqual([
      ["exceeds-good", false, "meets-good"],
      ["meets-good", false, "does-not-meet-good"],
      ["does-not-meet-good", false, "meets-good"],
    ]);
  });

  test("says which grade was judged", () => {
    const item = anItem({ descriptors: ALL });
    expect(grades(item, { items: { risk: { judgement: "meets-good" } } })[1]?.[1]).toBe(true);
    expect(grades(item, { items: { risk: { judgement: "not-applicable" } } }).some(([, is]) => is)).toBe(
      false,
    );
  });

  test("is told of an answer from a scale as well", () => {
    const item = aQuestion({ answer: { scale: "yes-no", required: true }, descriptors: says("no", "yes") });
    expect(grades(item, { items: { voice: { answer: "no" } } })).toEqual([
      ["yes", false, "no"],
      ["no", true, "yes"],
    ]);
  });

  test("leaves out a grade whose text is not shown, and compares with the next that is", () => {
    const hidden = { text: "Only in July.", when: { field: "auditor-name", in: ["July"] } };
    const item = anItem({
      descriptors: ALL.map((each) => (each.grade === "meets-good" ? { ...each, text: [hidden] } : each)),
    });
    expect(grades(item)).toEqual([
      ["exceeds-good", false, "does-not-meet-good"],
      ["does-not-meet-good", false, "exceeds-good"],
    ]);
  });

  test("has nothing beside it where only one grade is told, and is nothing for an answer in words", () => {
    expect(grades(anItem({ descriptors: says("meets-good") }))).toEqual([["meets-good", false, undefined]]);
    expect(grades(aQuestion())).toEqual([]);
  });

  test.each([
    ["some", "Underlined: not in Good."],
    ["all", "Nearly all of this differs from Good."],
    ["nothing", "Good says all of this too."],
  ] as const)("says where %s of it differs", (differs, text) => {
    expect(differenceText(differs, "Good")).toBe(text);
  });
});

describe("the grades of a section", () => {
  const rating = anItem({ id: "rating", descriptors: ALL });

  test("stand beside its items that tell fewer", () => {
    const item = anItem({ descriptors: says("meets-good") });
    expect(sectionGradesItem(aTemplateOf([item, rating]), item)).toBe(rating);
    expect(sectionGradesItem(aTemplateOf([item, rating]), rating)).toBeUndefined();
  });

  test("are none where more than one item tells its own", () => {
    const item = anItem();
    const other = anItem({ id: "other", descriptors: ALL });
    expect(sectionGradesItem(aTemplateOf([item, rating, other]), item)).toBeUndefined();
  });

  test("stand beside every criterion of the leaving care audit", () => {
    const leavingCare = findTemplate("leaving-care-audit");
    const judged = leavingCare?.sections.filter(({ items }) => items.some(({ judgement }) => judgement));
    const rated = judged?.map(
      ({ items }) =>
        items.filter((item) => leavingCare && sectionGradesItem(leavingCare, item)).map(({ id }) => id)
          .length ===
        items.length - 1,
    );
    expect(new Set(rated)).toEqual(new Set([true]));
  });
});

describe("what is found", () => {
  const entry = (place: GuidancePlace, rest: Partial<GuidanceEntry> = {}): GuidanceEntry => ({
    id: "1",
    kind: "item",
    title: "Risk reduced",
    under: "Judged fields",
    place,
    text: "",
    asked: [],
    ...rest,
  });
  const grade = { id: "meets-good", label: "Meets good" };

  test.each([
    [entry({ to: "item", item: "risk" }), "case-audit-item-title"],
    [entry({ to: "item", item: "risk" }, { kind: "prompts" }), "case-audit-item-prompts"],
    [entry({ to: "item", item: "risk" }, { kind: "descriptor", grade }), "case-audit-descriptor-meets-good"],
    [entry({ to: "section", section: "judged" }, { kind: "section-note" }), "case-audit-section-notes"],
    [entry({ to: "note", note: "before" }, { kind: "note" }), "case-audit-note-before"],
    [entry({ to: "reference", reference: "good" }, { kind: "reference" }), "case-audit-reference-good"],
    [
      entry({ to: "reference", reference: "good", at: 3 }, { kind: "reference" }),
      "case-audit-reference-good-3",
    ],
    [entry({ to: "elements", of: "impact" }, { kind: "element" }), "case-audit-good-impact"],
    [entry({ to: "document", tag: "concern.raised" }, { kind: "rest" }), undefined],
  ])("is opened where it stands (%#)", (of, anchor) => {
    expect(anchorOf(of)).toBe(anchor);
  });

  test("of a section is read beside the first of its items that is asked for", () => {
    const when = { field: "auditor-name", in: ["Sam"] };
    const template = aTemplate({
      sections: [aSection({ items: [anItem({ when }), anItem({ id: "plans" })] })],
    });
    const place = { to: "section", section: "judged" } as const;
    expect(itemAt(anOpenAudit(template), place)?.id).toBe("plans");
    expect(itemAt(anOpenAudit(template, { header: { "auditor-name": "Sam" } }), place)?.id).toBe("risk");
    expect(itemAt(anOpenAudit(template), { to: "note", note: "n" })).toBeUndefined();
  });

  test("says what it is", () => {
    const descriptor = entry({ to: "item", item: "risk" }, { kind: "descriptor", grade });
    expect(hitText({ entry: descriptor, asked: true })).toBe("Descriptor, Meets good · Judged fields");
    expect(hitText({ entry: descriptor, asked: false })).toMatch(/ · not asked for so far$/);
    expect(
      hitText({ entry: entry({ to: "note", note: "n" }, { kind: "note", under: "" }), asked: true }),
    ).toBe("Note");
  });

  const hits = (total: number, shown: number, words: GuidanceHits["words"] = "all"): GuidanceHits => {
    const marked = { text: "", marks: [] };
    const hit = { entry: entry({ to: "item", item: "risk" }), asked: true, title: marked, excerpt: marked };
    return { hits: Array.from({ length: shown }, () => hit), total, words };
  };

  test.each([
    [hits(0, 0), "Nothing found", undefined],
    [hits(12, 12), "12 found", undefined],
    [hits(31, 30), "31 found, the first 30 shown", "1 more. Add a word to narrow them down."],
    [hits(2, 2, "some"), "2 found with some of these words, none with all", undefined],
  ])("is counted (%#)", (found, text, more) => {
    expect(foundText(found)).toBe(text);
    expect(moreText(found)).toBe(more);
  });
});
