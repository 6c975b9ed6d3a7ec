import { blankRecord, EMPTY_ITEM } from "../../src/audit/record";
import { relevantItems } from "../../src/audit/relevance";
import { allFields, scaleOf, type Item, type Wording } from "../../src/audit/template";
import file from "../../src/templates/detailed-case-audit.json";
import { parseTemplate } from "../../src/templates/parse-template";
import { templateOf } from "./parsed";

const audit = templateOf(file);
/** Of the guidance; voice and journey are an addition of ours. */
const sections = audit.sections.filter(({ id }) => id !== "voice-and-journey");
const items = sections.flatMap((each) => each.items);
const rows = items.filter((item) => item.judgement);
const narratives = items.filter((item) => !item.judgement);
const GRADES = ["outstanding", "good", "requires-improvement", "inadequate"];

const field = (id: string) => allFields(audit).find((each) => each.id === id);
const section = (id: string) => audit.sections.find((each) => each.id === id);
const find = (id: string) => items.find((item) => item.id === id);
const note = (id: string) => audit.notes.find((each) => each.id === id);
const told = (wordings: readonly Wording[] | undefined) =>
  (wordings ?? []).flatMap(({ text, bullets }) => [text, ...(bullets ?? [])]).join(" ");
const descriptor = (item: Item | undefined, grade: string) =>
  told(item?.descriptors.find((each) => each.grade === grade)?.text);

describe("the detailed case audit", () => {
  test("parses without a fault", () => {
    expect(parseTemplate(file)).toEqual({ ok: true, template: audit });
    expect(audit.id).toBe("detailed-case-audit");
    expect(audit.title).toBe("Detailed case audit");
  });

  test.each([
    ["section tables", 10, sections.length],
    ["rows", 62, rows.length],
    ["judgements required", 62, rows.filter(({ judgement }) => judgement?.required).length],
    ["descriptors", 248, rows.flatMap(({ descriptors }) => descriptors).length],
    ["narratives", 10, narratives.length],
    ["evidence boxes", 10, items.filter(({ evidence }) => evidence?.required).length],
    ["impact boxes", 10, items.filter(({ impact }) => impact?.required).length],
    ["answers required", 0, items.filter(({ answer }) => answer?.required).length],
    ["key factors", 7, note("key-factors")?.wordings[0]?.bullets?.length],
    ["columns of the action plan", 5, audit.actions.columns.length],
    ["rows for actions", 6, audit.actions.rows],
  ])("%s: %d", (_, expected, found) => {
    expect(found).toBe(expected);
  });

  test.each([
    ["s1", "Referral and response", 6],
    ["s2", "Strategy discussion/Section 47 investigation", 8],
    ["s3", "Recording", 4],
    ["s4", "Supervision/Management oversight", 3],
    ["s5", "Child centred practice", 4],
    ["s6", "Assessment", 9],
    ["s7a-cin", "Child in need planning", 5],
    ["s7b-cp", "Child protection planning", 11],
    ["s7c-lac", "Care planning for LAC", 7],
    ["s7d-review", "Review (CIN/CP/LAC)", 5],
  ])(
    "%s is %s: whether it applies, with the evidence and impact of all of it, then %d rows",
    (id, title, count) => {
      expect(section(id)?.title).toBe(title);
      expect(section(id)?.items.map((item) => item.id)).toEqual([
        `${id}-narrative`,
        ...Array.from({ length: count }, (_, n) => `${id}-${String(n + 1)}`),
      ]);
      expect(find(`${id}-narrative`)?.label).toBe(`${title}: evidence and impact`);
    },
  );

  test("keeps the order of the guidance", () => {
    expect(sections.map(({ id }) => id)).toEqual([
      ...["s1", "s2", "s3", "s4", "s5", "s6"],
      ...["s7a-cin", "s7b-cp", "s7c-lac", "s7d-review"],
    ]);
  });

  test("grades every row on four grades, or as not applicable", () => {
    const { grades, notApplicable } = scaleOf(audit, "ofsted");
    expect(grades.map(({ id, label, standing }) => [id, label, standing])).toEqual([
      ["outstanding", "Outstanding", "above-good"],
      ["good", "Good", "good"],
      ["requires-improvement", "Requires improvement", "below-good"],
      ["inadequate", "Inadequate", "below-good"],
    ]);
    expect(notApplicable).toEqual({ id: "not-applicable", label: "Not applicable" });
    expect(rows.every(({ judgement }) => judgement?.scale === "ofsted")).toBe(true);
  });

  test.each(rows.map((item) => [item.id, item] as const))("%s tells its four grades apart", (_, item) => {
    expect(item.descriptors.map(({ grade }) => grade)).toEqual(GRADES);
    expect(new Set(GRADES.map((grade) => descriptor(item, grade))).size).toBe(4);
    expect([item.evidence, item.impact, item.answer]).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ["Assessment, risk management and planning"],
    ["The support given to children and families"],
    ["The experience of vulnerable children"],
    ["The views and wishes of the child or young person"],
    ["Work with agency partners"],
    ["Quality assurance and management oversight"],
    ["Diversity and identity"],
  ])("%s is one of the key factors, each told once and shown for every case", (factor) => {
    const factors = note("key-factors")?.wordings ?? [];
    expect(
      factors.flatMap(({ bullets }) => bullets ?? []).filter((each) => each.startsWith(factor)),
    ).toHaveLength(1);
    expect(factors.every(({ when, promptSet }) => when === undefined && promptSet === undefined)).toBe(true);
  });

  test("asks first whether a section applies: where it doesn’t, nothing else of it is asked for", () => {
    const blank = blankRecord(audit, "record-1");
    const away = { ...EMPTY_ITEM, answer: "not-applicable", reason: "There was no section 47." };
    const asked = relevantItems(audit, { ...blank, items: { "s2-narrative": away } }).map(({ id }) => id);
    expect(asked.filter((id) => id.startsWith("s2-"))).toEqual(["s2-narrative"]);
    expect(asked.filter((id) => id.startsWith("s1-"))).toHaveLength(7);
    expect(narratives.every(({ gate }) => gate)).toBe(true);
    expect(narratives.every(({ answer }) => answer?.scale === "applies" && !answer.required)).toBe(true);
    expect(scaleOf(audit, "applies").notApplicable?.label).toBe("Not applicable");
  });

  test("has no overall judgement, look-back or limit of actions, as the guidance sets none", () => {
    expect(audit).not.toHaveProperty("overallItem");
    expect(audit).not.toHaveProperty("lookBack");
    expect(audit.actions).not.toHaveProperty("limit");
  });
});

describe("the detailed case audit asks only for what is relevant", () => {
  test.each([
    ["s7a-cin", ["cin"]],
    ["s7b-cp", ["cp"]],
    ["s7c-lac", ["lac"]],
    ["s7d-review", ["cin", "cp", "lac"]],
  ])("%s goes with the case type", (id, types) => {
    expect(section(id)?.when).toEqual({ field: "case-type", in: types });
  });

  test.each(["s1", "s2", "s3", "s4", "s5", "s6"])("%s is for every case", (id) => {
    expect(section(id)).not.toHaveProperty("when");
  });

  test("names what is judged where there was no assessment in the past year", () => {
    const none = { field: "assessment-in-past-year", in: ["no"] };
    expect(section("s6")?.notes[0]?.when).toEqual(none);
    expect(told(section("s6")?.notes)).toContain("Pathway Plan");
    expect(field("judged-instead")?.when).toEqual(none);
    expect(field("judged-instead")?.options).toHaveLength(4);
  });

  test("asks after the last audit only if it was in the past 6 months", () => {
    const audited = { field: "audited-in-past-6-months", in: ["yes"] };
    expect(find("s4-3")?.when).toEqual(audited);
    expect(field("audited-when")?.when).toEqual(audited);
    expect(GRADES.every((grade) => descriptor(find("s4-3"), grade).includes("past 6 months"))).toBe(true);
  });

  test("asks who watches over the plan between reviews in child protection and looked after cases", () => {
    expect(rows.filter(({ when }) => when).map(({ id }) => id)).toEqual(["s4-3", "s7d-review-5"]);
    expect(find("s7d-review-5")?.when).toEqual({ field: "case-type", in: ["cp", "lac"] });
  });
});

describe("the detailed case audit keeps the timescales of the guidance", () => {
  const [O, G, R, I] = ["outstanding", "good", "requires-improvement", "inadequate"] as const;

  test.each([
    ["R66", "s4-3", [O, G, R, I], "past 6 months"],
    ["R68", "s1-3", [O, G, R, I], "within 24 hours"],
    ["R69", "s3-3", [G], "within 3 months"],
    ["R70, meeting", "s7a-cin-2", [O, G], "6 weeks after"],
    ["R70, then", "s7a-cin-2", [O, G], "3 months after"],
    ["R70, reviews", "s7a-cin-2", [O], "every 6 weeks"],
    ["R70, visits", "s7a-cin-2", [O, G], "every 4-6 weeks"],
    ["R71", "s7b-cp-2", [O, G, R], "15 working days from the strategy meeting"],
    ["R72, Outstanding", "s7b-cp-3", [O], "shared with the family 5 days before"],
    ["R72, Good", "s7b-cp-3", [G], "shared with the family 3 days before"],
    ["R73", "s7b-cp-7", [O, G], "sent to every member within 7 working days"],
    ["R74", "s7b-cp-9", [O, G], "24 hours after"],
    ["R75", "s7d-review-4", [O, G], "sent to the family and professionals within 5 working days"],
    ["R76", "s7c-lac-1", [I], "from the 2nd LAC review"],
  ] as const)("%s: %s, in %j: %s", (_, row, grades, time) => {
    const inGrades = GRADES.filter((grade) => descriptor(find(row), grade).includes(time));
    expect(inGrades).toEqual(grades);
  });

  test.each([
    ["within 24 hours"],
    ["within 3 months"],
    ["6 weeks after the assessment and then 3 months after"],
    ["every 6 weeks"],
    ["every 4-6 weeks"],
    ["15 working days from the strategy meeting"],
    ["5 days for Outstanding, 3 days for Good"],
    ["within 7 working days"],
    ["24 hours after the visit"],
    ["from the 2nd LAC review"],
    ["within 5 working days"],
  ])("%s stands in the note on timescales", (time) => {
    expect(told(note("timescales")?.wordings)).toContain(time);
  });

  test.each([["Care First"], ["LCPP"], ["PEP"], ["ICPC"], ["IRO"], ["CPC"], ["Deputy Manager"]])(
    "%s is named",
    (name) => {
      expect(rows.flatMap((item) => GRADES.map((grade) => descriptor(item, grade))).join(" ")).toContain(
        name,
      );
    },
  );
});

describe("the header of the detailed case audit", () => {
  test.each([
    ["auditor-name", "Auditor name", "text"],
    ["audit-date", "Audit date", "date"],
    ["child-id", "Child's or young person's ID number", "text"],
    ["team", "Team", "text"],
    ["case-type", "Case type", "choices"],
    ["assessment-in-past-year", "Child and Family Assessment completed in the past year?", "yes-no"],
    ["judged-instead", "If No, what is judged in its place?", "choice"],
    ["audited-in-past-6-months", "Audited in the past 6 months?", "yes-no"],
    ["audited-when", "If Yes, when?", "date-or-text"],
  ])("has the field %s", (id, label, type) => {
    expect(field(id)).toMatchObject({ label, type, required: true });
  });

  test("offers the three kinds of plan, and none yet", () => {
    expect(field("case-type")?.options?.map(({ id }) => id)).toEqual(["cin", "cp", "lac", "no-plan"]);
  });

  test("asks of each action what, who and by when", () => {
    expect(audit.actions.columns.map(({ id, required }) => [id, required])).toEqual([
      ["what", true],
      ["person", true],
      ["due", true],
      ["signed-off", false],
      ["item", false],
    ]);
  });
});

test("voice, journey and immediate concerns are asked as additions of ours, and hold up nothing", () => {
  const added = audit.sections.find(({ id }) => id === "voice-and-journey");
  expect(added?.notes[0]?.text).toMatch(/^Added by Case Audit/);
  expect(added?.items.map(({ id, answer }) => [id, answer])).toEqual([
    ["child-journey", { required: false, advised: true }],
    ["child-voice", { required: false, advised: true }],
  ]);
  expect(audit.immediateConcerns).toBeDefined();
});
