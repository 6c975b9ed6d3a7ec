import { isFollowUp } from "../../src/audit/actions";
import { findGaps } from "../../src/audit/gaps";
import { blankRecord, EMPTY_ITEM, type AuditRecord } from "../../src/audit/record";
import { relevantItems } from "../../src/audit/relevance";
import { allFields, allItems, scaleOf } from "../../src/audit/template";
import { versionChanges } from "../../src/document/compare-versions";
import file from "../../src/templates/camden-themed-audit.json";
import { templateOf } from "./parsed";

const audit = templateOf(file);
const items = allItems(audit);
const item = (id: string) => items.find((each) => each.id === id);
const field = (id: string) => allFields(audit).find((each) => each.id === id);
const section = (id: string) => audit.sections.find((each) => each.id === id);
const labels = (id: string) => field(id)?.options?.map(({ label }) => label);
const note = (id: string) =>
  (audit.notes.find((each) => each.id === id)?.wordings ?? [])
    .flatMap(({ text, bullets }) => [text, ...(bullets ?? [])])
    .join("\n");

const questions = items.filter(({ answer }) => answer?.scale === "yes-partly-no");
const ratings = items.filter(({ id, judgement }) => judgement && id !== "overall");
const features = items.filter(({ answer }) => answer?.scale === "features");
const RATED = ["s2", "s3", "s4", "s5", "s6", "s7", "s8"];
const LINES = ["voice", "independence", "safeguarding", "service", "family"];
/** The section that is of Case Audit and not of the source. */
const ADDED = "voice-and-journey";
const enquiries = LINES.flatMap((id) => section(id)?.items ?? []);

const blank = blankRecord(audit, "record");
const asked = (record: Partial<AuditRecord>) =>
  relevantItems(audit, { ...blank, ...record }).map(({ id }) => id);

test.each([
  ["sections of the source", 13, audit.sections.filter(({ id }) => id !== ADDED).length],
  ["items of the source", 58, items.length - (section(ADDED)?.items.length ?? 0)],
  ["items added", 1, section(ADDED)?.items.length],
  ["questions", 23, questions.length],
  ["questions that have to be answered", 23, questions.filter(({ answer }) => answer?.required).length],
  ["section ratings", 7, ratings.length],
  ["ratings that have to be given", 7, ratings.filter(({ judgement }) => judgement?.required).length],
  ["ratings with evidence", 7, ratings.filter(({ evidence }) => evidence?.required).length],
  ["boxes for a neighbouring grade", 8, features.length],
  ["lines of enquiry", 5, LINES.filter(section).length],
  ["questions under them", 17, enquiries.length],
  ["months looked back over", 12, audit.lookBack?.months],
  ["ethnic groups", 22, field("ethnicity")?.options?.length],
  ["case types", 5, field("case-type")?.options?.length],
  ["columns of the action plan", 6, audit.actions.columns.length],
])("%s: %d", (_, expected, found) => {
  expect(found).toBe(expected);
});

test.each([
  ["s2", 10, "Referral, assessment, decision making, planning, review"],
  ["s3", 3, "Joint working / outcomes"],
  ["s4", 7, "Child and family engagement"],
  ["s5", 1, "Equalities"],
  ["s6", 0, "Outcomes"],
  ["s7", 1, "Management oversight"],
  ["s8", 1, "Recording"],
])("section %s: %d questions, then its rating and any neighbouring grade (%s)", (id, count, title) => {
  const found = section(id);
  expect(found?.title).toBe(title);
  expect(found?.items.map((each) => questions.includes(each))).toEqual([
    ...Array<boolean>(count).fill(true),
    false,
    false,
  ]);
  expect(found?.items.slice(-2).map((each) => each.id)).toEqual([`${id}-rating`, `${id}-features`]);
  expect(item(`${id}-rating`)?.number).toBe(id.toUpperCase());
});

test.each([
  ["voice", 5, "The young adult's voice/story"],
  ["independence", 5, "Preparing for independence post 18"],
  ["safeguarding", 2, "Safeguarding"],
  ["service", 2, "Service provision"],
  ["family", 3, "Family and community links"],
])(
  "line of enquiry %s: %d questions, answered in words, and told where it is left open (%s)",
  (id, count, title) => {
    expect(section(id)).toMatchObject({ title });
    expect(section(id)?.items.map(({ answer }) => answer)).toEqual(
      Array(count).fill({ required: false, advised: true }),
    );
  },
);

test("asks for the journey before the whole is judged, as what Case Audit added, and ends with the lines of enquiry", () => {
  expect(audit.sections.map(({ id }) => id)).toEqual([...RATED, ADDED, "summary", ...LINES]);
  expect(section(ADDED)?.notes[0]?.text).toMatch(/^Added by Case Audit/);
  expect(item("child-journey")?.answer).toEqual({ required: false, advised: true });
});

test("documents of the version before move to this one with every answer, and only the journey is new", () => {
  const before = templateOf({
    ...file,
    version: "1.1",
    sections: file.sections.filter(({ id }) => id !== ADDED),
  });
  expect(versionChanges(before, audit)).toEqual([]);
});

test("rates on Ofsted's four grades", () => {
  expect(scaleOf(audit, "ofsted").grades.map(({ id, label, standing }) => [id, label, standing])).toEqual([
    ["outstanding", "Outstanding", "above-good"],
    ["good", "Good", "good"],
    ["requires-improvement", "Requires improvement", "below-good"],
    ["inadequate", "Inadequate", "below-good"],
  ]);
  expect([...ratings, item("overall")].map((each) => each?.judgement?.scale)).toEqual(
    Array(8).fill("ofsted"),
  );
});

test("rates the whole apart from its sections", () => {
  expect(audit.overallItem).toBe("overall");
  expect(item("overall")).toMatchObject({
    label: "Auditor judgement / final overall rating",
    judgement: { required: true },
    evidence: { required: true },
  });
});

test("names a neighbouring grade where the auditor wants to", () => {
  expect(features.map(({ id }) => id)).toEqual([...RATED, "overall"].map((id) => `${id}-features`));
  expect(features.every(({ answer }) => answer?.required === false)).toBe(true);
  expect(scaleOf(audit, "features").grades.map(({ id }) => id)).toEqual(
    scaleOf(audit, "ofsted").grades.map(({ id }) => id),
  );
});

test("answers yes, partly, no or not applicable", () => {
  const { grades, notApplicable } = scaleOf(audit, "yes-partly-no");
  expect(grades.map(({ label }) => label)).toEqual(["Yes", "Partly", "No"]);
  expect(notApplicable?.label).toBe("Not applicable");
});

describe("what is asked only of some", () => {
  const REFERRAL = ["s2-ref-appropriate", "s2-ref-risk", "s2-ref-safe"];

  test.each([
    ["yes", REFERRAL],
    ["no", []],
    ["", []],
  ])("referral in the last 12 months %p: %p", (answer, expected) => {
    const header = { ...blank.header, "referral-in-last-12-months": answer };
    expect(asked({ header }).filter((id) => id.startsWith("s2-ref"))).toEqual(expected);
  });

  test.each([
    ["yes", false],
    ["partly", true],
    ["no", true],
    ["not-applicable", false],
    ["", false],
  ])("parents engaged %p: enough done is asked, %p", (answer, expected) => {
    const entered = { ...blank.items, "s4-parents": { ...EMPTY_ITEM, answer } };
    expect(asked({ items: entered }).includes("s4-enough")).toBe(expected);
  });
});

test.each([
  ["case-ref", "Reference", "text", true],
  ["dob", "Date of birth", "date", true],
  ["gender", "Gender", "choice", true],
  ["ethnicity", "Ethnicity", "choice", true],
  ["case-type", "Case type", "choice", true],
  ["team", "Team", "text", true],
  ["referral-in-last-12-months", "Referral in the last 12 months?", "yes-no", true],
  ["auditor-name", "Auditor name", "text", true],
  ["audit-date", "Audit date", "date", true],
  ["auditor-independent", "Auditor independent of this young person?", "yes-no", true],
  ["period-from", "First day looked at", "date", false],
  ["feedback-child", "Feedback from the young person", "text", true],
  ["feedback-parents-carers", "Feedback from the parent or carer", "text", true],
  ["feedback-practitioner", "Feedback from the practitioner", "text", false],
  ["feedback-manager", "Feedback from the line manager", "text", false],
])("has the field %s", (id, label, type, required) => {
  expect(field(id)).toMatchObject({ label, type, required });
});

test("has the case types as printed, and a gender for everybody", () => {
  expect(labels("case-type")).toEqual(["CIN", "CP", "LAC", "Care Leavers", "CYPDS"]);
  expect(labels("gender")).toEqual(["Female", "Male", "Another", "Not known"]);
});

test("has the groups of the census of 2021, those of the sample among them, and not stated", () => {
  expect(labels("ethnicity")).toEqual([
    "Asian or Asian British: Indian",
    "Asian or Asian British: Pakistani",
    "Asian or Asian British: Bangladeshi",
    "Asian or Asian British: Chinese",
    "Asian or Asian British: any other Asian background",
    "Black or Black British: Caribbean",
    "Black or Black British: African",
    "Black or Black British: African, Eritrean",
    "Black or Black British: any other African background",
    "Black or Black British: any other Black background",
    "Mixed or multiple: White and Black Caribbean",
    "Mixed or multiple: White and Black African",
    "Mixed or multiple: White and Asian",
    "Mixed or multiple: any other mixed background",
    "White: English, Welsh, Scottish, Northern Irish or British",
    "White: Irish",
    "White: Gypsy or Irish Traveller",
    "White: Roma",
    "White: any other White background",
    "Other ethnic group: Arab",
    "Other ethnic group: any other",
    "Not stated",
  ]);
  const printed = [
    "asian-or-asian-british-any-other-asian-background",
    "asian-or-asian-british-bangladeshi",
    "black-or-black-british-african-eritrean",
    "black-or-black-british-any-other-african",
    "black-or-black-british-any-other-black-background",
    "chinese-or-other-ethnic-groups-any-other-ethnic-group",
    "chinese-or-other-ethnic-groups-arab",
    "mixed-any-other-mixed-background",
    "mixed-white-and-black-african",
    "mixed-white-and-black-caribbean",
    "white-any-other-white-background",
    "white-british",
    "white-irish",
    "not-specified",
  ];
  expect(field("ethnicity")?.options?.map(({ id }) => id)).toEqual(expect.arrayContaining(printed));
});

test("asks who agreed to it only of an auditor who is not independent, and says what to do", () => {
  const notIndependent = { field: "auditor-independent", in: ["no"] };
  expect(field("independence-note")?.when).toEqual(notIndependent);
  expect(audit.notes.flatMap(({ wordings }) => wordings.map(({ when }) => when))).toContainEqual(
    notIndependent,
  );
});

test("sums up strengths and areas for development", () => {
  expect(item("strengths")).toMatchObject({
    label: "Areas of good or outstanding practice",
    answer: { required: true },
  });
  expect(item("areas-for-development")).toMatchObject({
    label: "Areas for development",
    answer: { required: true },
  });
});

test("plans by area, action, timescale, lead, outcome and progress, without a limit", () => {
  expect(audit.actions.columns.map(({ id, label, type }) => [id, label, type])).toEqual([
    ["area", "Area", "text"],
    ["what", "Actions Required", "text"],
    ["due", "Timescale", "text"],
    ["person", "Lead", "text"],
    ["outcome", "Outcome / target", "text"],
    ["progress", "Progress", "text"],
  ]);
  expect(audit.actions.columns.filter(isFollowUp).map(({ id }) => id)).toEqual(["progress"]);
  expect(audit.actions).not.toHaveProperty("limit");
});

test.each([
  ["before-you-start", "last 12 months"],
  ["before-you-start", "16 and above"],
  ["before-you-start", "13 weeks"],
  ["steps", "7 areas"],
  ["moderation", "20 minutes"],
  ["moderation", "at least one"],
])("the note %s says %p", (id, words) => {
  expect(note(id)).toContain(words);
});

test("follows actions up within 2 weeks", () => {
  expect(audit.actions.prompts.some(({ text }) => text.includes("within 2 weeks"))).toBe(true);
});

test("an action may say when in words, such as every other month", () => {
  const action = {
    row: 1,
    what: "Dip sample two visits and record what was found",
    person: "Team manager",
    due: "Bimonthly",
    signedOff: "",
    more: { area: "Visits", outcome: "", progress: "" },
  };
  const found = findGaps(audit, { ...blank, actions: [action] });
  expect(found.filter(({ code }) => code.startsWith("action-"))).toEqual([]);
});

test("lacks every required answer of a blank audit, and is advised to answer the lines of enquiry", () => {
  const gaps = findGaps(audit, blank);
  const advised = gaps.filter(({ severity }) => severity === "advice").map(({ where }) => where);
  expect(advised).toEqual(expect.arrayContaining(enquiries.map(({ id }) => `item.${id}.answer`)));
  const lacking = gaps.filter(({ severity }) => severity === "required").map(({ where }) => where);
  expect(lacking).toEqual(expect.arrayContaining(RATED.map((id) => `item.${id}-rating.judgement`)));
  expect(lacking).toContain("item.overall.judgement");
  for (const { id } of [...enquiries, ...features]) expect(lacking).not.toContain(`item.${id}.answer`);
});

test("is for those of 16 or over on the day of the audit, and says where somebody is younger", () => {
  const header = (born: string) => ({ ...blank.header, dob: born, "audit-date": "2026-11-28" });
  const found = (born: string) =>
    findGaps(audit, { ...blank, header: header(born) }).filter(({ code }) => code === "age-outside");
  expect(found("2010-11-28")).toEqual([]);
  expect(found("2010-11-29")).toEqual([
    { code: "age-outside", severity: "advice", where: "header.dob", field: "dob", age: 15, least: 16 },
  ]);
});

test("calls teams and the service as an organisation sets it", () => {
  const others = templateOf({ ...file, names: { ...file.names, "leaving-care-team": "The 16 Plus Team" } });
  const said = others.notes.flatMap(({ wordings }) => wordings.map(({ text }) => text)).join(" ");
  expect(said).toContain("The 16 Plus Team and CYPDS both work with them.");
});
