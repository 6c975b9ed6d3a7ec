import {
  aForm,
  blank,
  bold,
  BOX,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  scalesOf,
  sectionNames,
  strong,
  table,
  title,
  withRoom,
} from "./a-form";

const CHECKS = ["The plan is dated", "The plan is shared"] as const;
const checks = table(strong("Standard", "Met", "Not met", "Comments"), ...withRoom(3, ...CHECKS));
type Draft = ReturnType<typeof aForm>;
/** What the boxes of the items are called, each once. */
const boxNames = (draft: Draft) => [
  ...new Set(
    itemsOf(draft).flatMap(({ evidenceLabel, further = [] }) =>
      [evidenceLabel ?? "", ...further].filter((name) => name !== ""),
    ),
  ),
];
const details = table(["Child’s ID", "", "Auditor", ""], ["Date of audit", "", "Team", ""]) + p("");

describe("answers that each row prints for itself", () => {
  const offered = (head: string, ...answers: readonly string[]) =>
    aForm(
      title("Referral Audit"),
      table(
        strong("", "Audit question", head, "Free text"),
        ...answers.map((each, at) => [String(at + 1), `Was step ${String(at + 1)} in time?`, each, ""]),
      ),
    );
  test.each([
    ["Circle one", ["Yes / No", "Yes / No / Too early to say", "Good / Adequate / Poor"]],
    ["Please circle", ["Yes / No", "Phone / Email / Portal", "Shared / Withheld"]],
    ["Delete as appropriate", ["Yes / No", "Yes / No / Declined"]],
    ["Options", ["Yes / No", "Yes / Partly / No", "Yes / No / Not recorded"]],
    ["Rhowch gylch", ["Oes / Nac oes", "Ydy / Rhannol / Nac ydy"]],
  ])("are those of its question under “%s”", (head, answers) => {
    const draft = offered(head, ...answers);
    const known = scalesOf(draft).map((labels) => [...labels].sort());
    expect(known).toEqual(answers.map((each) => each.split(" / ").sort()));
    expect(boxNames(draft)).toEqual(["Free text"]);
  });
});

describe("letters to ring", () => {
  test.each(["Section 1 grade", "Part 2 rating", "Gradd adran 1"])("beside “%s” are its scale", (name) => {
    const draft = aForm(
      title("Record Audit"),
      table(strong("Standard", "Met", "Not met", "Evidence"), ...withRoom(3, ...CHECKS), [
        name,
        { text: "A      B      C      D", wide: 3 },
      ]),
    );
    expect(labelsOf(draft)).toEqual([...CHECKS, name]);
    expect(scalesOf(draft)[2]).toEqual(["A", "B", "C", "D"]);
    expect(leftOf(draft)).toEqual([]);
  });
});

test.each([
  ["down", ["1 – Exemplary", "2 – Secure", "3 – Developing", "4 – Unsafe"]],
  ["up", ["0 - Off track", "1 - Emerging", "2 - Developing", "3 - Embedded"]],
])("a level counted %s with the others is one of them, whatever it is called", (_, levels) => {
  const told = (what: string) =>
    levels.map((level) => `${what} are as those of a plan at ${level.slice(4)} are`);
  const draft = aForm(
    title("Plan Framework"),
    table(
      strong("Area", ...levels, "Comments"),
      ["Views", ...told("Views"), ""],
      ["Needs", ...told("Needs"), ""],
    ),
  );
  expect(scalesOf(draft)).toEqual([levels, levels]);
});

test.each([
  ["Would this be good enough for your own child?   YES    NO", ["YES", "NO"]],
  ["A fyddai hyn yn ddigon da i’ch plentyn chi?   Byddai   Na fyddai", ["Byddai", "Na fyddai"]],
])("answers with nothing but room between them stand behind their question: “%s”", (line, answers) => {
  const draft = aForm(title("Plan Audit"), checks, bold(line));
  expect(labelsOf(draft).at(-1)).toBe(`${line.split("?")[0] ?? ""}?`);
  expect(scalesOf(draft).at(-1)).toEqual(answers);
});

describe("levels by a number to ring", () => {
  const LEVELS = [
    "There is no analysis of the risk",
    "Some risks are listed and not analysed",
    "Risks are analysed with partners",
  ];
  const levels = (...rows: readonly string[]) =>
    table(...LEVELS.map((text, at) => [String(at + 1), text]), ...rows.map((text) => [{ text, wide: 2 }]));
  test.each([
    ["Circle one number for each domain.", "Reviewer’s comments:"],
    ["Please ring the score that fits best.", "Evidence:"],
    ["Rhowch gylch o amgylch un rhif ym mhob adran.", "Sylwadau:"],
  ])("are those of the name above, where the form says “%s”", (says, box) => {
    const draft = aForm(
      title("Assessment Review"),
      p(says),
      ...["Safety", "Planning"].flatMap((name) => [bold(name), levels(box), p("")]),
    );
    expect(labelsOf(draft)).toEqual(["Safety", "Planning"]);
    expect(scalesOf(draft)[0]).toEqual(["1", "2", "3"]);
    expect(itemsOf(draft)[0]?.descriptors).toHaveLength(3);
    expect(leftOf(draft)).toEqual([]);
  });
  test("under “Key to scores” are told, and judge nothing", () => {
    const scored = table(strong("Standard", "Score", "Evidence"), ...withRoom(2, ...CHECKS));
    const says = p("Circle the score for each standard.");
    const draft = aForm(title("Assessment Review"), bold("Key to scores"), levels(), says, scored);
    expect(labelsOf(draft)).toEqual(CHECKS);
  });
});

describe("beside a total", () => {
  const beside = (...row: readonly string[]) => aForm(title("Score Audit"), checks, p(""), table(row));
  test.each([
    ["Total score (out of 20)", "Overall quality", `${BOX} Good ${BOX} Fair ${BOX} Poor`],
    ["Total", "Overall judgement", "Outstanding / Good / Inadequate"],
    ["Cyfanswm", "Barn gyffredinol", `${BOX} Da ${BOX} Digonol ${BOX} Gwael`],
  ])("(%s) “%s” is judged", (total, name, grades) => {
    const draft = beside(total, "", name, grades);
    expect(labelsOf(draft)).toEqual([...CHECKS, name]);
    expect(scalesOf(draft)[2]).toHaveLength(3);
    expect(leftOf(draft)).toEqual([total]);
  });
  test("a further score is one more sum", () => {
    expect(labelsOf(beside("Total score", "", "Overall score", ""))).toEqual(CHECKS);
  });
});

describe("a table of what is to be done", () => {
  const actions = (name: string, ...heads: readonly string[]) =>
    aForm(
      title("Check"),
      checks,
      heading(name),
      table(strong(...heads), ...[1, 2].map(() => blank(heads.length))),
    );
  test.each([
    ["Actions arising", ["Check no.", "Action needed", "Person responsible", "Target date", `Done ${BOX}`]],
    ["Camau gweithredu", ["Cam gweithredu", "Pwy", "Erbyn pryd", `Cwblhawyd ${BOX}`]],
    ["Agreed development goals", ["Goal", "Support needed", "Review date"]],
    ["Amendments needed", ["Page", "Correction", "Returned by"]],
    ["Manager’s response", ["Issue raised", "Response", "Date to be resolved"]],
  ])("“%s” is that of the actions", (name, heads) => {
    const draft = actions(name, ...heads);
    expect(draft.actions?.columns.map(({ label }) => label)).toEqual(
      heads.map((head) => head.replace(" ☐", "")),
    );
    expect(labelsOf(draft)).toEqual(CHECKS);
  });
  test("is none where it tells what was answered", () => {
    const draft = actions("Issues raised", "Issue", "Response", "Date");
    expect(draft.actions).toBeUndefined();
    expect(labelsOf(draft)).toEqual(CHECKS);
    expect(leftOf(draft)).toEqual([]);
  });
});

describe("what is asked in lines of a cell", () => {
  const YES = `${BOX} Yes  ${BOX} No  ${BOX} Amend`;
  const lines = (name: string, ...asked: readonly string[]) =>
    [...(name === "" ? [] : [bold(name)]), ...asked.flatMap((each) => [p(each), p(YES)])].join("");
  const HEALTH = ["Photograph attached", "Health summary"];
  const FAMILY = ["Family tree is complete", "Views of both parents"];
  test("is asked for itself, under the names of its parts", () => {
    const cells = [lines("Part A – The child", ...HEALTH), lines("Part B – The family", ...FAMILY)];
    const draft = aForm(title("Report Checklist"), details, table(cells), p(""));
    expect(sectionNames(draft)).toEqual(["Part A – The child", "Part B – The family"]);
    expect(labelsOf(draft)).toEqual([...HEALTH, ...FAMILY]);
    expect(scalesOf(draft)[0]).toEqual(["Yes", "No", "Amend"]);
  });
  test("may have its names in the row above", () => {
    const rows = [strong("The child", "The family"), [lines("", ...HEALTH), lines("", ...FAMILY)]];
    const draft = aForm(title("Report Checklist"), details, table(...rows), p(""));
    expect(sectionNames(draft)).toEqual(["The child", "The family"]);
    expect(labelsOf(draft)).toEqual([...HEALTH, ...FAMILY]);
  });
  test("may have its answers behind it", () => {
    const cell = HEALTH.map((each) => p(`${each} ${BOX} Yes ${BOX} No`)).join("");
    expect(labelsOf(aForm(title("Report Checklist"), details, table([cell]), p("")))).toEqual(HEALTH);
  });
});

describe("a sign for each answer", () => {
  const told = (says: string) =>
    scalesOf(
      aForm(
        title("File Sampling"),
        p(says),
        table(strong("Standard", "Rating", "Comments"), ...withRoom(2, ...CHECKS)),
      ),
    )[0];
  test.each([
    ["Enter ✓ (met), P (partly) or X (not met) in each column.", ["✓ = met", "P = partly", "X = not met"]],
    ["Use ✓ (met), ~ (partly) or ✗ (not met).", ["✓ = met", "~ = partly", "✗ = not met"]],
    [
      "Rhowch ✓ (yn ei le), R (rhannol) neu X (ddim yn ei le).",
      ["✓ = yn ei le", "R = rhannol", "X = ddim yn ei le"],
    ],
    ["Mark ✓ (seen) or X (not seen) for each standard.", ["Yes", "No"]],
  ])("is told by a sentence: “%s”", (says, labels) => {
    expect(told(says)).toEqual(labels);
  });
});

describe("the name of a part in a row built as those below it", () => {
  test("heads what follows, right below the heads of the table", () => {
    const rows = (name: string) => [
      [...strong(name), "", ""],
      ...CHECKS.map((each) => [each, `${BOX} Yes ${BOX} No`, ""]),
    ];
    const draft = aForm(
      title("Contact Check"),
      table(strong("Standard", "Answer", "Notes"), ...rows("Timeliness"), ...rows("Quality")),
    );
    expect(sectionNames(draft)).toEqual(["Timeliness", "Quality"]);
    expect(boxNames(draft)).toEqual(["Notes"]);
  });
  test("may have the number that those of its rows begin with", () => {
    const rows = (number: string, name: string) => [
      [number, ...strong(name), ...blank(3)],
      ...CHECKS.map((each, at) => [`${number}.${String(at + 1)}`, each, ...blank(3)]),
    ];
    const draft = aForm(
      title("Contact Check"),
      table(
        strong("No", "Standard", "Yes", "No", "Notes"),
        ...rows("1", "Timeliness"),
        ...rows("2", "Quality"),
      ),
    );
    expect(sectionNames(draft)).toEqual(["1 Timeliness", "2 Quality"]);
    expect(labelsOf(draft)).toEqual([...CHECKS, ...CHECKS]);
    expect(leftOf(draft)).toEqual([]);
  });
});
