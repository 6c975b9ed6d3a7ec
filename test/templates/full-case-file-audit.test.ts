import { findGaps } from "../../src/audit/gaps";
import { blankRecord, EMPTY_ITEM, type AuditRecord } from "../../src/audit/record";
import { shownWordings } from "../../src/audit/relevance";
import { allFields, allItems, scaleOf, type Wording } from "../../src/audit/template";
import file from "../../src/templates/full-case-file-audit.json";
import { templateOf } from "./parsed";

const audit = templateOf(file);
const items = allItems(audit);
const field = (id: string) => allFields(audit).find((each) => each.id === id);
const item = (id: string) => {
  const found = items.find((each) => each.id === id);
  if (!found) throw new Error(`There is no item "${id}".`);
  return found;
};
const texts = (grade: string): readonly Wording[] =>
  item("overall-grade").descriptors.find((each) => each.grade === grade)?.text ?? [];

const blank = blankRecord(audit, "record");
const about = (caseType: string): AuditRecord => ({
  ...blank,
  header: { ...blank.header, "case-type": caseType },
});
/** What is shown of these wordings, lists and all, for this answer to the header field. */
const shown = (caseType: string, wordings: readonly Wording[]): readonly string[] =>
  shownWordings(audit, about(caseType), wordings).flatMap(({ text, bullets }) => [text, ...(bullets ?? [])]);

const CHILD = "child-looked-after";
const LEAVER = "care-leaver";
const GRADES = ["outstanding", "good", "requires-improvement", "inadequate"];

test.each([
  ["sections", 2, audit.sections.length],
  ["items", 4, items.length],
  ["judgements", 1, items.filter(({ judgement }) => judgement?.required).length],
  ["standing questions about the child", 2, audit.sections[0]?.items.length],
  ["grades", 4, scaleOf(audit, "ofsted").grades.length],
  ["grades described", 4, item("overall-grade").descriptors.length],
  ["header fields", 5, allFields(audit).length],
  ["columns of the action table", 4, audit.actions.columns.length],
])("%s: %d", (_, expected, found) => {
  expect(found).toBe(expected);
});

test("offers the four key judgements, and no way round them", () => {
  expect(scaleOf(audit, "ofsted")).toMatchObject({
    grades: [
      { id: "outstanding", label: "Outstanding", standing: "above-good" },
      { id: "good", label: "Good", standing: "good" },
      { id: "requires-improvement", label: "Requires improvement", standing: "below-good" },
      { id: "inadequate", label: "Inadequate", standing: "below-good" },
    ],
  });
  expect(scaleOf(audit, "ofsted")).not.toHaveProperty("notApplicable");
});

test("grades the whole file once", () => {
  expect(audit.overallItem).toBe("overall-grade");
  expect(item("overall-grade").label).toBe("Case file grade");
  expect(audit.sections.find(({ id }) => id === "overall")?.title).toBe("Case File Grading");
});

test.each([
  ["auditor-name", "text"],
  ["audit-date", "date"],
  ["child-id", "text"],
  ["team", "text"],
  ["case-type", "choice"],
])("requires the field %s, a %s", (id, type) => {
  expect(field(id)).toMatchObject({ type, required: true });
});

test("tells a child looked after from a care leaver", () => {
  expect(field("case-type")?.options?.map(({ id, label }) => [id, label])).toEqual([
    [CHILD, "Child looked after"],
    [LEAVER, "Care leaver"],
  ]);
});

describe("comments boxes", () => {
  const boxes = items.flatMap(({ id, answer, evidence, impact }) =>
    [answer, evidence, impact].flatMap((part) => (part ? [{ id, ...part }] : [])),
  );

  test("are all compulsory", () => {
    expect(boxes).toHaveLength(4);
    expect(boxes.filter(({ required }) => !required)).toEqual([]);
  });

  test("stop hand-over while they are empty", () => {
    const missing = findGaps(audit, blank).filter(({ severity }) => severity === "required");
    expect(missing.map(({ where }) => where)).toEqual(
      expect.arrayContaining([
        "item.child-journey.answer",
        "item.child-voice.answer",
        "item.overall-grade.judgement",
        "item.overall-grade.evidence",
        "item.practice-comments.answer",
      ]),
    );
  });

  test("have a note of their own", () => {
    expect(audit.notes.find(({ id }) => id === "comments-boxes")?.wordings[0]?.text).toMatch(/compulsory/);
  });
});

test("asks about the child's journey and voice, whoever is audited", () => {
  for (const id of ["child-journey", "child-voice"]) {
    expect(item(id)).toMatchObject({ answer: { required: true } });
    expect(item(id).when).toBeUndefined();
    expect(shown(CHILD, item(id).prompts)).toHaveLength(2);
    expect(shown(LEAVER, item(id).prompts)).toHaveLength(2);
  }
});

test("an immediate concern goes to the manager", () => {
  expect(audit.immediateConcerns?.prompts[0]?.text).toMatch(/notify the manager/);
  expect(findGaps(audit, blank).map(({ code }) => code)).toContain("concern-unanswered");
});

test("names the Detailed Audit Guide as a document of its own", () => {
  const grading = audit.notes.find(({ id }) => id === "grading")?.wordings ?? [];
  expect(grading.some(({ text }) => text.includes("Detailed Audit Guide"))).toBe(true);
  expect(texts("good")[0]?.text).toMatch(/benchmark.*Detailed Audit Guide/);
});

describe("the wording of a grade", () => {
  test.each(GRADES)("%s differs for a care leaver", (grade) => {
    expect(shown(CHILD, texts(grade))).not.toEqual(shown(LEAVER, texts(grade)));
  });

  test.each(GRADES)("%s says something before anyone has chosen", (grade) => {
    expect(shown("", texts(grade)).length).toBeGreaterThan(0);
  });

  test.each([
    ["outstanding", 2, 3],
    ["good", 6, 7],
    ["requires-improvement", 2, 2],
    ["inadequate", 1, 2],
  ])("%s: %d paragraphs for a child looked after, %d for a care leaver", (grade, child, leaver) => {
    const paragraphs = (caseType: string) => shownWordings(audit, about(caseType), texts(grade)).length;
    expect([paragraphs(CHILD), paragraphs(LEAVER)]).toEqual([child, leaver]);
  });

  test("good: 14 statements for everyone and 5 more for a care leaver", () => {
    const statements = (wordings: readonly Wording[]) => wordings.flatMap(({ bullets }) => bullets ?? []);
    expect(statements(texts("good").filter(({ when }) => !when))).toHaveLength(14);
    expect(statements(texts("good").filter(({ when }) => when))).toHaveLength(5);
  });

  test.each([
    ["outstanding", /improvement that lasts/, CHILD],
    ["outstanding", /staying in touch with every young person who has left care/, LEAVER],
    ["good", /brothers and sisters/, CHILD],
    ["good", /education, employment, training and safe housing/, LEAVER],
    ["requires-improvement", /not yet good/, CHILD],
    ["requires-improvement", /care leavers among them/, LEAVER],
    ["inadequate", /Needless delay in finding a permanent solution/, CHILD],
    ["inadequate", /care leavers with their welfare neither safeguarded nor promoted/, LEAVER],
  ])("%s says %s for a %s", (grade, words, caseType) => {
    expect(shown(caseType, texts(grade)).join("\n")).toMatch(words);
  });

  test.each(GRADES)("%s speaks of those who have left care only to a care leaver", (grade) => {
    expect(shown(CHILD, texts(grade)).join("\n")).not.toMatch(/care leavers|has left care|Leaving care/);
  });
});

test("an audit with everything filled in lacks nothing", () => {
  const said = "Read from the file: seen every week and moved once, as planned.";
  const whole: AuditRecord = {
    ...blank,
    header: {
      "auditor-name": "An auditor",
      "audit-date": "2026-03-05",
      "child-id": "10",
      team: "North",
      "case-type": LEAVER,
    },
    items: {
      "child-journey": { ...EMPTY_ITEM, answer: said },
      "child-voice": { ...EMPTY_ITEM, answer: said },
      "overall-grade": { ...EMPTY_ITEM, judgement: "good", evidence: said },
      "practice-comments": { ...EMPTY_ITEM, answer: said },
    },
    immediateConcern: { ...blank.immediateConcern, raised: "no" },
  };
  expect(findGaps(audit, whole)).toEqual([]);
});

test("asks of each action what, who and by when, without a limit", () => {
  expect(audit.actions.columns.map(({ id, required }) => [id, required])).toEqual([
    ["what", true],
    ["person", true],
    ["due", true],
    ["signed-off", false],
  ]);
  expect(audit.actions).not.toHaveProperty("limit");
});
