import { allItems, indexOf } from "../../src/audit/template";
import { parseTemplate } from "../../src/templates/parse-template";
import { templateOf } from "./parsed";

const REQUIRED = { required: true };

const OFSTED = {
  id: "ofsted",
  title: "Grade",
  grades: [
    { id: "outstanding", label: "Outstanding", standing: "above-good" },
    { id: "good", label: "Good", standing: "good" },
    { id: "requires-improvement", label: "Requires improvement", standing: "below-good" },
    { id: "inadequate", label: "Inadequate", standing: "below-good" },
  ],
};

const YES_PARTLY_NO = {
  id: "yes-partly-no",
  title: "Answer",
  grades: [
    { id: "yes", label: "Yes" },
    { id: "partly", label: "Partly" },
    { id: "no", label: "No" },
  ],
  notApplicable: { id: "not-applicable", label: "Not applicable" },
};

const WHAT = { id: "what", label: "Action", type: "text", required: true };

/** A template that others are made from by saying what is different. */
const aTemplate = (parts: object) => ({
  id: "fixture",
  version: "1",
  title: "Fixture",
  publisher: "An authority",
  purpose: "To hold what one of the source documents holds.",
  scales: [OFSTED, YES_PARTLY_NO],
  fieldGroups: [],
  sections: [],
  actions: { title: "Actions", rows: 8, columns: [WHAT] },
  ...parts,
});

const aChoice = (id: string, labels: readonly string[], more: object = {}) => ({
  id,
  label: id,
  type: "choice",
  required: true,
  options: labels.map((label) => ({ id: label.toLowerCase().replaceAll(" ", "-"), label })),
  ...more,
});

const aYesNoField = (id: string) => ({ id, label: id, type: "yes-no", required: true });
const header = (...fields: readonly object[]) => [{ id: "header", title: "Details", place: "start", fields }];

const aSection = (id: string, items: readonly object[], more: object = {}) => ({
  id,
  title: id,
  items,
  ...more,
});
const aQuestion = (id: string, more: object = {}) => ({
  id,
  label: id,
  answer: { scale: "yes-partly-no", ...REQUIRED },
  ...more,
});
const aRating = (id: string, more: object = {}) => ({
  id,
  label: id,
  judgement: { scale: "ofsted", ...REQUIRED },
  evidence: REQUIRED,
  ...more,
});
const inOwnWords = (id: string) => ({ id, label: id, answer: REQUIRED });

/** A descriptor for each grade of the Ofsted scale. */
const descriptors = (text: (grade: string) => readonly (string | object)[]) =>
  OFSTED.grades.map(({ id }) => ({ grade: id, text: text(id) }));

describe("the format holds the themed audit with questions, section ratings and its own action plan", () => {
  const themed = templateOf(
    aTemplate({
      lookBack: { months: 12, from: "period-from", until: "audit-date", reason: "why-longer" },
      fieldGroups: header(
        { id: "audit-date", label: "Audit date", type: "date", required: true },
        { id: "period-from", label: "From", type: "date", required: true },
        { id: "why-longer", label: "Why longer?", type: "text", required: false },
        aChoice("case-type", ["CIN", "CP", "LAC", "Care Leavers", "CYPDS"]),
        aChoice(
          "ethnicity",
          Array.from({ length: 14 }, (_, n) => `Ethnic group ${n + 1}`),
        ),
        aYesNoField("referral-in-last-12-months"),
      ),
      sections: [
        aSection("referral-and-planning", [
          aQuestion("response-appropriate", { when: { field: "referral-in-last-12-months", in: ["yes"] } }),
          aQuestion("objectives-clear"),
          aRating("referral-and-planning-rating"),
        ]),
        aSection("engagement", [
          aQuestion("parents-engaged"),
          aQuestion("enough-done", { when: { item: "parents-engaged", in: ["no", "partly"] } }),
          aRating("engagement-rating"),
        ]),
        aSection("outcomes", [aRating("outcomes-rating")]),
        aSection("summary", [
          aRating("overall"),
          inOwnWords("good-practice"),
          inOwnWords("areas-for-development"),
          inOwnWords("practitioner-feedback"),
        ]),
      ],
      overallItem: "overall",
      actions: {
        title: "Action plan",
        rows: 10,
        columns: [
          { id: "area", label: "Area", type: "text", required: true },
          { ...WHAT, label: "Actions required" },
          { id: "due", label: "Timescale", type: "text", required: true },
          { id: "person", label: "Lead", type: "text", required: true },
          { id: "outcome", label: "Outcome / target", type: "text", required: false },
          { id: "progress", label: "Progress", type: "text", required: false },
        ],
      },
    }),
  );
  const item = (id: string) => allItems(themed).find((each) => each.id === id);

  test("a question asked only where a header field says so", () => {
    expect(item("response-appropriate")?.when).toEqual({ field: "referral-in-last-12-months", in: ["yes"] });
  });

  test("a question asked only after some answers to another", () => {
    expect(item("enough-done")?.when).toEqual({ item: "parents-engaged", in: ["no", "partly"] });
  });

  test("yes, partly, no and not applicable", () => {
    expect(themed.scales[1]?.grades.map(({ id }) => id)).toEqual(["yes", "partly", "no"]);
    expect(themed.scales[1]?.notApplicable?.id).toBe("not-applicable");
  });

  test("an action plan of six columns and no limit", () => {
    expect(themed.actions.columns).toHaveLength(6);
    expect(themed.actions).not.toHaveProperty("limit");
  });

  test("fourteen ethnic groups to choose from", () => {
    expect(indexOf(themed).fields.get("ethnicity")?.field.options).toHaveLength(14);
  });
});

describe("the format holds the detailed gradings, a descriptor for every grade of every item", () => {
  const detailed = templateOf(
    aTemplate({
      fieldGroups: header(
        aChoice("case-type", ["CIN", "CP", "LAC"]),
        aYesNoField("assessed-in-past-year"),
        aYesNoField("audited-in-past-6-months"),
      ),
      sections: [
        aSection("referral", [
          aRating("threshold", { descriptors: descriptors((g) => [`${g}, first.`, "Second."]) }),
        ]),
        aSection("supervision", [
          aRating("supervision-quality"),
          aRating("audit-followed-up", { when: { field: "audited-in-past-6-months", in: ["yes"] } }),
        ]),
        aSection("assessment", [aRating("assessment-quality")], {
          notes: [
            {
              text: "Judge the pathway plan, the review or the conference report instead.",
              when: { field: "assessed-in-past-year", in: ["no"] },
            },
          ],
        }),
        ...["cin", "cp", "lac"].map((type) =>
          aSection(`planning-${type}`, [aRating(`plan-${type}`)], {
            when: { field: "case-type", in: [type] },
          }),
        ),
        aSection("review", [aRating("review-plan")]),
      ],
    }),
  );

  test("four descriptors of several paragraphs", () => {
    const [threshold] = allItems(detailed);
    expect(threshold?.descriptors.map(({ grade }) => grade)).toEqual(OFSTED.grades.map(({ id }) => id));
    expect(threshold?.descriptors[0]?.text).toHaveLength(2);
  });

  test("planning sections that go with the case type", () => {
    expect(detailed.sections.flatMap(({ when }) => when ?? [])).toEqual(
      ["cin", "cp", "lac"].map((type) => ({ field: "case-type", in: [type] })),
    );
  });

  test("a note for cases without an assessment in the past year", () => {
    expect(detailed.sections[2]?.notes[0]?.when).toEqual({ field: "assessed-in-past-year", in: ["no"] });
  });

  test("62 rows of 4 descriptors", () => {
    const rows = Array.from({ length: 62 }, (_, n) =>
      aRating(`row-${n + 1}`, { descriptors: descriptors((grade) => ["One.", "Two.", `Three: ${grade}.`]) }),
    );
    expect(parseTemplate(aTemplate({ sections: [aSection("all", rows)] })).ok).toBe(true);
  });
});

describe("the format holds the leaving care criteria, graded by section", () => {
  const CRITERIA = ["Suitability", "Case history", "Support network"];
  const leavingCare = templateOf(
    aTemplate({
      sections: ["recording", "involvement", "risk", "supervision", "assessment", "planning"].map((id) =>
        aSection(id, [
          aRating(`${id}-rating`, {
            descriptors: descriptors((grade) =>
              grade === "good"
                ? CRITERIA.map((text) => ({ text, bullets: ["First statement.", "Second statement."] }))
                : ["One cell for the whole section."],
            ),
          }),
        ]),
      ),
    }),
  );

  test("one rating for each of six sections", () => {
    expect(allItems(leavingCare)).toHaveLength(6);
  });

  test("good told criterion by criterion, the other grades in one piece", () => {
    const texts = allItems(leavingCare)[0]?.descriptors.map(({ text }) => text);
    expect(texts?.map((text) => text.length)).toEqual([1, CRITERIA.length, 1, 1]);
    expect(texts?.[1]?.[0]).toEqual({
      text: "Suitability",
      bullets: ["First statement.", "Second statement."],
    });
  });
});

describe("the format holds the case file toolkit, one grade with a variant for care leavers", () => {
  const CARE_LEAVER = { field: "case-type", in: ["care-leaver"] };
  const toolkit = templateOf(
    aTemplate({
      fieldGroups: header(aChoice("case-type", ["Looked after", "Care leaver"])),
      sections: [
        aSection("child", [inOwnWords("journey"), inOwnWords("voice")]),
        aSection("file", [
          aRating("file-grade", {
            descriptors: descriptors((grade) => [
              grade,
              { text: "And for care leavers.", when: CARE_LEAVER },
            ]),
          }),
        ]),
      ],
      overallItem: "file-grade",
      immediateConcerns: { title: "Immediate concerns", prompts: ["Tell the manager."] },
      notes: [{ id: "comments", title: "Comments", wordings: ["Fill in every box."] }],
    }),
  );

  test("wording for care leavers only", () => {
    const [grade] = allItems(toolkit).filter(({ judgement }) => judgement);
    expect(grade?.descriptors.map(({ text }) => text[1]?.when)).toEqual(Array(4).fill(CARE_LEAVER));
  });

  test("a grade for the whole file", () => {
    expect(toolkit.overallItem).toBe("file-grade");
  });

  test("the child's journey and voice in the auditor's own words", () => {
    expect(toolkit.sections[0]?.items.map(({ answer }) => answer)).toEqual([REQUIRED, REQUIRED]);
  });
});
