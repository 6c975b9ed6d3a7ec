import file from "../../src/templates/leaving-care-audit.json";
import { allFields, scaleOf, type Descriptor, type Item } from "../../src/audit/template";
import { templateOf } from "./parsed";

const audit = templateOf(file);
/** Of the guidance; voice and journey are an addition of ours. */
const sections = audit.sections.filter(({ id }) => id !== "voice-and-journey");
const items = sections.flatMap((each) => each.items);
const ratings = items.filter(({ id }) => id.endsWith("-rating"));
const criteria = items.filter((item) => !ratings.includes(item));

const textOf = (item: Item | undefined, grade: string): Descriptor["text"] =>
  item?.descriptors.find((descriptor) => descriptor.grade === grade)?.text ?? [];
const statements = (of: readonly Item[]) => of.flatMap((item) => textOf(item, "good"));
const described = (grade: string) => ratings.flatMap((item) => textOf(item, grade));
const find = (id: string) => items.find((item) => item.id === id);

describe("the leaving care audit", () => {
  test.each([
    ["sections", 6, sections.length],
    ["section judgements", 6, ratings.length],
    ["criteria", 34, criteria.length],
    ["statements of good", 56, statements(criteria).length],
    ["different statements of good", 56, new Set(statements(criteria).map(({ text }) => text)).size],
    ["descriptions of Outstanding, two of them in section 2", 7, described("outstanding").length],
    ["descriptions of Good for a section", 6, described("good").length],
    ["descriptions of Requires improvement", 6, described("requires-improvement").length],
    ["descriptions of Inadequate", 6, described("inadequate").length],
    ["columns of the action plan", 5, audit.actions.columns.length],
    ["rows for actions", 6, audit.actions.rows],
  ])("%s: %d", (_, expected, found) => {
    expect(found).toBe(expected);
  });

  test.each([
    ["lc1", "Case Recording", [4, 2, 1, 2]],
    ["lc2", "Involvement of Young People", [4, 1, 1]],
    ["lc3", "Risk Management", [2, 1, 1, 1]],
    ["lc4", "Supervision/Management Oversight", [1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ["lc5", "Assessment", [4, 1, 1, 1, 1, 1, 1]],
    ["lc6", "Impact analysis: Planning and Review", [1, 4, 1, 6, 2, 2, 1]],
  ])("%s, %s, has a criterion for each label and the statements that are about it", (id, title, counts) => {
    const section = audit.sections.find((each) => each.id === id);
    expect(section?.title).toBe(title);
    const own = section?.items.slice(0, -1) ?? [];
    expect(own.map((item) => item.id)).toEqual(counts.map((_, index) => `${id}-${String(index + 1)}`));
    expect(own.map((item) => textOf(item, "good").length)).toEqual(counts);
  });

  test.each([
    ["lc1-1", "Case recording - suitability"],
    ["lc1-2", "Consideration of case history"],
    ["lc1-3", "Family and support network"],
    ["lc1-4", "Education, Training, Employment, NEET"],
    ["lc2-1", "Staying in touch and relationships"],
    ["lc2-2", "Voice of the care leaver"],
    ["lc2-3", "Rights and Entitlements"],
    ["lc3-1", "Supporting and enabling"],
    ["lc3-2", "Risk identification and assessment"],
    ["lc3-3", "Risk management"],
    ["lc3-4", "Homelessness"],
    ["lc4-1", "Supervision"],
    ["lc4-2", "Frequency"],
    ["lc4-3", "Triangulation"],
    ["lc4-4", "Reflection and critical discussion"],
    ["lc4-5", "Audit findings"],
    ["lc4-6", "Manager's/Senior Manager's \"footprint\""],
    ["lc4-7", "Escalation"],
    ["lc4-8", "Response to allegations and poor practice by professionals"],
    ["lc4-9", "Complaints"],
    ["lc5-1", "Holistic assessments"],
    ["lc5-2", "Information sharing between agencies"],
    ["lc5-3", "Professional curiosity"],
    ["lc5-4", "Evidence base"],
    ["lc5-5", "Direct work"],
    ["lc5-6", "Ongoing assessments"],
    ["lc5-7", "Authorization by managers"],
    ["lc6-1", "Corporate Parenting"],
    ["lc6-2", "Pathway Planning"],
    ["lc6-3", "Sharing of Pathway Plan"],
    ["lc6-4", "Moving into independence"],
    ["lc6-5", "Care leaver's confidence and integration into society"],
    ["lc6-6", "Health"],
    ["lc6-7", "Education"],
  ])("%s is labelled %s", (id, label) => {
    expect(find(id)?.label).toBe(label);
  });

  test("ends each section with its judgement, numbered as the section is", () => {
    expect(sections.map((section) => section.items.at(-1))).toEqual(ratings);
    expect(ratings.map(({ id, number }) => [id, number])).toEqual(
      ["1", "2", "3", "4", "5", "6"].map((number) => [`lc${number}-rating`, number]),
    );
    expect(ratings.map(({ label }) => label)).toEqual(
      sections.map(({ title }) => `${title}: overall judgement of the section`),
    );
  });

  test("asks for the judgement, evidence and impact of a section, and leaves those of a criterion open", () => {
    const asked = (required: boolean) => ({
      judgement: { scale: "ofsted", required },
      evidence: { required },
      impact: { required },
    });
    for (const rating of ratings) expect(rating).toMatchObject(asked(true));
    for (const criterion of criteria) expect(criterion).toMatchObject(asked(false));
  });

  test("describes all four grades of a section, and good alone of a criterion", () => {
    const grades = (item: Item) => item.descriptors.map(({ grade }) => grade);
    for (const rating of ratings) {
      expect(grades(rating)).toEqual(["outstanding", "good", "requires-improvement", "inadequate"]);
    }
    for (const criterion of criteria) expect(grades(criterion)).toEqual(["good"]);
  });

  test("gives section 2 two descriptions of Outstanding, the second on the voice of the care leaver", () => {
    const counts = ratings.map((item) => textOf(item, "outstanding").length);
    expect(counts).toEqual([1, 2, 1, 1, 1, 1]);
    expect(textOf(find("lc2-rating"), "outstanding")[1]?.text).toContain("voice of the care leaver");
  });

  test.each([
    ["lc5-1", "Mental Capacity Assessment (MCA)"],
    ["lc5-1", "Deprivation of Liberty (DoLs)"],
    ["lc5-1", "education, training and employment"],
    ["lc5-1", "Health needs"],
    ["lc5-2", "consent"],
    ["lc5-2", "significant harm or further harm"],
    ["lc5-3", "professional curiosity"],
    ["lc5-4", "Legislation, policy"],
    ["lc3-2", "sexual exploitation"],
    ["lc3-4", "tenancy"],
    ["lc6-6", "mental health services"],
    ["lc6-6", "full health history"],
    ["lc6-6", "NI numbers, birth certificate and passport"],
    ["lc6-7", "further or higher education"],
    ["lc2-3", "care leaver's pledge"],
    ["lc1-2", "Chronologies"],
    ["lc1-3", "genograms and ecomaps"],
    ["lc6-3", "Needs Assessment and Pathway Plan"],
    ["lc4-2", "every 3 months"],
    ["lc4-5", "past 6 months"],
    ["lc1-4", "aged 21 to 24"],
    ["lc6-1", "at least 21 years"],
    ["lc6-1", "to 25 where necessary"],
    ["lc6-4", "18th birthday"],
  ])("%s names %s", (id, words) => {
    expect(
      textOf(find(id), "good")
        .map(({ text }) => text)
        .join("\n"),
    ).toContain(words);
  });

  test("asks about the findings of an audit only where there was one in the past 6 months", () => {
    const when = { field: "audited-in-past-6-months", in: ["yes"] };
    expect(items.flatMap((item) => (item.when ? [[item.id, item.when]] : []))).toEqual([["lc4-5", when]]);
  });

  test("offers the four grades and not applicable", () => {
    const { grades, notApplicable } = scaleOf(audit, "ofsted");
    expect(grades).toEqual([
      { id: "outstanding", label: "Outstanding", standing: "above-good" },
      { id: "good", label: "Good", standing: "good" },
      { id: "requires-improvement", label: "Requires improvement", standing: "below-good" },
      { id: "inadequate", label: "Inadequate", standing: "below-good" },
    ]);
    expect(notApplicable).toEqual({ id: "not-applicable", label: "Not applicable" });
  });

  test.each([
    ["auditor-name", "Auditor name", "text"],
    ["audit-date", "Audit date", "date"],
    ["young-person-id", "Young person's ID number", "text"],
    ["team", "Team", "text"],
    ["audited-in-past-6-months", "Audited in the past 6 months?", "yes-no"],
  ])("requires the field %s", (id, label, type) => {
    expect(allFields(audit).find((field) => field.id === id)).toMatchObject({ label, type, required: true });
  });

  test("sets no overall judgement, no look-back and no limit of actions, since its source sets none", () => {
    expect(audit).not.toHaveProperty("overallItem");
    expect(audit).not.toHaveProperty("lookBack");
    expect(audit.actions).not.toHaveProperty("limit");
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
