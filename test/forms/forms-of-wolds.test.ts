import {
  BOX,
  aForm,
  bold,
  detailsOf,
  heading,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scalesOf,
  sectionNames,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const KEY = p("0 = Not met, 1 = Partly met, 2 = Fully met");
const SCORED = table(
  strong("Standard", "Score (0–2)", "Evidence"),
  ...withRoom(2, "Visits", "Plans", "Views"),
);
const below = (...form: readonly string[]) => aForm(title("File audit"), KEY, SCORED, p(""), ...form);

test.each([
  ["Overall rating (circle one)", ["Strong (40–48)", "Secure (30–39)", "Urgent attention (0–29)"]],
  ["Overall outcome", ["Thriving (8–9)", "Steady (5–7)", "Struggling (0–4)"]],
  ["Overall rating", ["80% or more – Assured", "50–79% – Some gaps", "Under 50% – Not assured"]],
  ["Barn gyffredinol", ["Cryf (3–4)", "Digonol (2)", "Sylw brys (0–1)"]],
])("beside “%s” each result with its points can be chosen, whatever it is called", (asked, results) => {
  const draft = below(table([asked, results.join("\n")]));
  expect(scalesOf(draft).at(-1)).toEqual(results);
  expect(leftOf(draft)).toEqual([]);
});

test("results with their points in the first row of a table are not its heads", () => {
  const draft = below(
    table(["Rating", "Strong (8–9)\nSecure (5–7)\nUrgent (0–4)"], ["Comments on the rating", ""]),
  );
  expect(labelsOf(draft).at(-1)).toBe("Rating");
  expect(scalesOf(draft).at(-1)).toEqual(["Strong (8–9)", "Secure (5–7)", "Urgent (0–4)"]);
});

test.each([
  [["Good (8–9)", "Requires improvement (5–7)", "Escalate today (0–4)"]],
  [["Outstanding", "Good", "Inadequate"]],
])("under the heading of the overall judgement its grades stand in lines: %j", (grades) => {
  const draft = below(heading("Overall judgement"), ...grades.map((text) => p(text)));
  expect(labelsOf(draft).at(-1)).toBe("Overall judgement");
  expect(scalesOf(draft).at(-1)).toEqual(grades);
});

test("where the overall judgement is asked for below them, such lines ask nothing", () => {
  const lines = ["Good", "Requires improvement", "Inadequate"].map((text) => p(text));
  const draft = below(heading("Overall rating"), ...lines, table(["Overall rating", ""], ["Comments", ""]));
  expect(labelsOf(draft).filter((label) => label === "Overall rating")).toHaveLength(1);
});

const GRADES = ["1 - Outstanding", "2 - Good", "3 - Inadequate"];
test.each([
  "Overall grade for the partnership (agreed by everyone on the audit day)",
  "Overall grade for the service (agreed with the team manager)",
  "Overall rating of the help given (decided by both auditors together)",
  "Gradd gyffredinol i’r bartneriaeth (i’w chytuno ar y diwrnod)",
])("“%s” is on the scale of the form, and no detail", (asked) => {
  const draft = aForm(
    title("Audit"),
    p(GRADES.join("; ")),
    table(strong("Theme", "Grade (1–3)", "Evidence"), ...withRoom(2, "Referral", "Plans")),
    p(""),
    table([asked, ""], ["Three things to learn", ""]),
  );
  expect(labelsOf(draft)).toEqual(["Referral", "Plans", asked, "Three things to learn"]);
  expect(scalesOf(draft)[2]).toEqual(GRADES);
});

test("who agreed the overall grade is a detail", () => {
  const draft = below(table(["Overall grade agreed by (name)", "", "Date", ""]));
  expect(detailsOf(draft)).toContain("Overall grade agreed by (name)");
});

test.each([
  "QA manager’s summary for the case manager",
  "Auditor’s feedback for the practitioner",
  "Team manager’s message to the worker",
  "Crynodeb y rheolwr ar gyfer y gweithiwr",
])("“%s” is written, and signed by nobody", (asked) => {
  const draft = aForm(
    title("Plan check"),
    table(
      strong("No.", "Criterion", "Yes", "No", "Evidence"),
      ["1", "The plan is clear", BOX, BOX, ""],
      ["2", "The plan is signed", BOX, BOX, ""],
      [wide("Overall quality of the plan", 2), wide("☐ Strong ☐ Sound ☐ Weak", 3)],
      [wide(asked, 2), wide("", 3)],
    ),
  );
  expect(labelsOf(draft).at(-1)).toBe(asked);
  expect(detailsOf(draft)).toEqual([]);
});

test.each([
  [["Change needed", "Page", "Needed by"]],
  [["Page", "Correction required", "Needed by"]],
  [["Amendment needed", "Page", "By whom", "Required by"]],
  [["Newid sydd ei angen", "Tudalen", "Erbyn pryd"]],
])("what is to be changed by a day is an action: %j", (heads) => {
  const draft = below(table(strong(...heads), ...Array.from({ length: 3 }, () => heads.map(() => ""))));
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(heads);
});

const [filed, seen] = [
  ["Referral is filed", "Consent is filed", "Plan is filed"],
  ["Risk is assessed", "Safety plan given", "Review is held"],
];
test.each([
  ["Yes and No", ["Yes", "No"], false],
  ["grades", ["Met", "Partly", "Not met"], false],
  ["Welsh answers", ["Ydy", "Nac ydy"], false],
  ["a gap between them", ["Yes", "No"], true],
])("two lists beside one another, their names over %s alone, keep both", (_, answers, hasGap) => {
  const gap = hasGap ? [""] : [];
  const size = answers.length + 1;
  const draft = aForm(
    title("Quick check"),
    table(
      [wide("Assessment", size), ...gap, wide("Risk", size)],
      ["", ...answers, ...gap, "", ...answers],
      ...filed.map((text, at) => [
        text,
        ...answers.map(() => BOX),
        ...gap,
        seen[at] ?? "",
        ...answers.map(() => BOX),
      ]),
    ),
  );
  expect(outlineOf(draft)).toEqual([
    ["Assessment", ...filed],
    ["Risk", ...seen],
  ]);
  expect(scalesOf(draft)).toEqual(Array(6).fill(answers));
});

test.each([
  ["Grade each: Excellent, Good, Fair or Poor.", ["Excellent", "Good", "Fair", "Poor"]],
  ["Rate every area: Clear / Mostly clear / Unclear", ["Clear", "Mostly clear", "Unclear"]],
  ["Grade each: A = excellent, B = good, C = poor.", ["A = excellent", "B = good", "C = poor"]],
  ["Score each from 1 to 4.", ["1", "2", "3", "4"]],
  ["Graddiwch bob cofnod: Rhagorol, Da, Digonol neu Gwael.", ["Rhagorol", "Da", "Digonol", "Gwael"]],
])("“%s” under the heading of a part tells how its rows are judged", (line, grades) => {
  const draft = aForm(
    title("Monthly audit"),
    heading("Part A"),
    table(strong("Document", "Yes", "No"), ["Plan", BOX, BOX], ["Consent", BOX, BOX]),
    heading("Part B – Quality"),
    p(line),
    table(strong("Record", "Grade", "Why?"), ...withRoom(2, "Daily logs", "Key work", "Medication")),
  );
  expect(sectionNames(draft)).toEqual(["Part A", "Part B – Quality"]);
  expect(scalesOf(draft).slice(2)).toEqual([grades, grades, grades]);
});

test("Welsh heads of columns are no grades", () => {
  const draft = aForm(
    title("Archwiliad"),
    p("Graddau: Rhagorol, Da, Gwael."),
    table(strong("Cofnod", "Gradd", "Pam?"), ...withRoom(2, "Ymweliadau", "Cynlluniau")),
  );
  expect(scalesOf(draft)).toEqual([
    ["Rhagorol", "Da", "Gwael"],
    ["Rhagorol", "Da", "Gwael"],
  ]);
});

test.each([
  ["Form PO1\nFor learning only", "Rating (A–C, X)", "A = Skilled; B = Developing; C = Weak; X = Not seen"],
  ["HR-14", "Score (1–3 or N/A)", "1 = Low; 2 = Some; 3 = High; N/A = not seen"],
  ["Ffurflen 7", "Gradd (1–3, NS)", "1 = Isel; 2 = Canolig; 3 = Uchel; NS = Heb ei weld"],
])("the name in bold beside “%s” is the title, and “%s” has its code apart", (code, head, key) => {
  const draft = aForm(
    table([bold("Direct Practice Observed"), code]),
    p(""),
    table(["Worker", "", "Observer", ""]),
    p(key),
    table(strong("Skill", head, "Strengths"), ...withRoom(2, "Listening", "Ending")),
  );
  expect(draft.title).toBe("Direct Practice Observed");
  expect(detailsOf(draft)).toEqual(["Worker", "Observer"]);
  expect(scalesOf(draft)[0]).toEqual(key.split("; "));
});

test.each(["Score out of 5", "Rating out of 5:"])(
  "“%s” is the judgement of what its table is about",
  (asked) => {
    const theme = (name: string, question: string) =>
      table(
        [wide(name, 2)],
        [wide(question, 2)],
        strong("Strengths", "Areas for improvement"),
        ["", ""],
        [bold(asked), ""],
      );
    const draft = aForm(
      title("Joint audit"),
      theme("THEME 1: EARLY SIGNS", "How were early signs noticed?"),
      p(""),
      theme("THEME 2: PLANNING", "Was the plan joint and timely?"),
    );
    expect(labelsOf(draft)).toEqual(["How were early signs noticed?", "Was the plan joint and timely?"]);
    expect(scalesOf(draft)[0]).toEqual(["1", "2", "3", "4", "5"]);
  },
);

test("what is still to come in, by its days, is a table of its own", () => {
  const heads = ["Item", "Requested from", "Date requested", "Date received"];
  const draft = below(
    bold("Outstanding items"),
    table(strong(...heads), ...Array.from({ length: 3 }, () => heads.map(() => ""))),
  );
  expect(draft.tables?.map(({ fields }) => fields.map(({ label }) => label))).toEqual([heads]);
  expect(leftOf(draft)).toEqual([]);
});
