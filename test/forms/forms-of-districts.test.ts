import {
  aForm,
  bold,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
  type Cell,
} from "./a-form";

const boxesOf = (form: ReturnType<typeof aForm>) => itemsOf(form).map(({ evidenceLabel }) => evidenceLabel);
const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
const asked = table(
  strong("Question", "Yes", "No", "Comment"),
  ["Is the plan clear?", "☐", "☐", ""],
  ["Is the child seen?", "☐", "☐", ""],
);

describe("what each grade looks like, over boxes to tick", () => {
  const told = (name: string, ...texts: readonly string[]): readonly (readonly Cell[])[] => [
    [{ text: bold(name), merge: "start" }, ...texts],
    [{ text: "", merge: "on" }, ...texts.map(() => "☐")],
  ];
  const area = (name: string) =>
    told(name, `${name} is fine`, `${name} is fair`, `${name} is thin`, `No ${name}`);

  test.each(["Evidence:", "What was seen?", "Tystiolaeth:"])("has “%s” below as a box of its own", (box) => {
    const room = { text: `${box}\n\n`, wide: 5 };
    const form = aForm(
      title("Observation"),
      table(strong("Area of practice", ...GRADES), ...area("Planning"), [room], ...area("Listening"), [room]),
    );
    expect(labelsOf(form)).toEqual(["Planning", "Listening"]);
    expect(itemsOf(form).map(({ evidence }) => evidence)).toEqual([true, true]);
    expect(itemsOf(form).map(({ descriptors }) => descriptors.length)).toEqual([4, 4]);
    expect(leftOf(form)).toEqual([]);
  });

  test("has its number merged beside it", () => {
    const numbered = (number: string, name: string): readonly (readonly Cell[])[] => {
      const [first = [], second = []] = told(
        name,
        `${name} is done well`,
        `${name} is done in part`,
        `${name} is missing`,
      );
      return [
        [{ text: number, merge: "start" }, ...first],
        [{ text: "", merge: "on" }, ...second],
      ];
    };
    const form = aForm(
      title("Observation"),
      table(
        strong("No.", "What we look for", "Met", "Partly met", "Not met"),
        ...numbered("1", "Welcome"),
        ...numbered("2", "Closing"),
      ),
    );
    expect(itemsOf(form).map(({ number, label }) => `${number ?? ""} ${label}`)).toEqual([
      "1 Welcome",
      "2 Closing",
    ]);
    expect(scaleLabels(form)).toEqual(["Met", "Partly met", "Not met"]);
  });
});

describe("a table that holds the details, the items and the overall rating", () => {
  const form = aForm(
    bold("File Audit"),
    table(
      [wide("Details", 4)],
      ["Carer reference", "", "Date of approval", ""],
      [wide("Mark C = compliant, P = part compliant, NC = not compliant", 4)],
      strong("Requirement", "Mark", "Evidence seen", "Action needed"),
      [wide("1. Approval", 4)],
      ...withRoom(3, "1a. Panel minutes on file", "1b. Agreement signed"),
      ["Section summary", { text: "", wide: 3 }],
      [wide("2. Checks", 4)],
      ...withRoom(3, "2a. Medical seen", "2b. References seen"),
      ["Section summary", { text: "", wide: 3 }],
      ["Overall file rating", { text: "☐ Fully compliant ☐ Minor gaps ☐ Major gaps", wide: 3 }],
    ),
  );

  test("judges its rows by the codes told, though the last row offers grades across their columns", () => {
    expect(scaleLabels(form, itemsOf(form)[0]?.scale)).toEqual([
      "C = compliant",
      "P = part compliant",
      "NC = not compliant",
    ]);
  });

  test("has a summary of each part, and none is a detail", () => {
    expect(labelsOf(form).filter((label) => label === "Section summary")).toHaveLength(2);
    expect(detailsOf(form)).toEqual(["Carer reference", "Date of approval"]);
  });
});

describe("boxes to tick that each name a grade and tell it", () => {
  test.each([
    [
      "Overall judgement",
      [
        "Secure – plans work well for every child here",
        "Not secure – a child is at risk or the law is not met",
      ],
    ],
    [
      "Outcome of the audit",
      [
        "No action needed: the file meets what is expected",
        "Escalate: the head of service looks at the file today",
      ],
    ],
    [
      "Barn gyffredinol",
      [
        "Cryf – ymarfer da drwyddi draw ym mhob rhan",
        "Angen ei wella ar frys – mae risg i’r plentyn neu fethiant",
      ],
    ],
  ])("are what “%s” is chosen from", (name, grades) => {
    const form = aForm(title("Audit"), asked, heading(name), ...grades.map((grade) => bold(`☐ ${grade}`)));
    expect(labelsOf(form)).toEqual(["Is the plan clear?", "Is the child seen?", name]);
    expect(scaleLabels(form, itemsOf(form).at(-1)?.scale)).toEqual(grades);
  });

  test("are checked off under “Overall checks”", () => {
    const checks = ["Consent – signed, dated and on the file", "Genogram – shows three generations"];
    const form = aForm(title("Audit"), heading("Overall checks"), ...checks.map((check) => p(`☐ ${check}`)));
    expect(labelsOf(form)).toEqual(checks);
  });
});

describe("what is still to be done", () => {
  const actionsUnder = (name: string, heads: readonly string[], row: readonly string[]) =>
    aForm(title("Audit"), asked, bold(name), table(strong(...heads), row, row)).actions?.columns;
  const blank = ["", "", "", ""];

  test.each([
    ["Missing items to be chased", ["Item", "Who", "By (date)", "Done"]],
    ["Things to follow up", ["Point", "Name", "Date", "Tick when done"]],
    ["Gaps", ["Gap", "Who", "By", "Done"]],
    ["I’w wneud", ["Eitem", "Pwy", "Erbyn", "Wedi’i wneud"]],
  ])("“%s” heads an action table", (name, heads) => {
    expect(actionsUnder(name, heads, blank)?.map(({ label }) => label)).toEqual(heads);
  });

  test("offers what its rows print to choose from", () => {
    const columns = actionsUnder(
      "Actions",
      ["Action", "Priority", "Who", "By when"],
      ["", "☐ High ☐ Low", "", ""],
    );
    expect(columns?.map(({ options }) => options)).toEqual([
      undefined,
      ["High", "Low"],
      undefined,
      undefined,
    ]);
    const rated = actionsUnder("Actions", ["Action", "Who", "By when", "RAG"], ["", "", "", "R / A / G"]);
    expect(rated?.at(-1)?.options).toEqual(["R", "A", "G"]);
  });

  test("is nothing that details of a plan ask, one of which is chosen", () => {
    const heads = ["Pupil initials", "Term", "Designated teacher", "Date"];
    const form = aForm(
      title("Education Plan Audit"),
      table(strong(...heads), ["", "☐ Autumn ☐ Spring", "", ""]),
      asked,
    );
    expect(form.actions).toBeUndefined();
    expect(detailsOf(form)).toEqual(heads);
  });
});

describe("lines below what is judged", () => {
  test("labels over an empty line each ask in words, up to a question with its answers", () => {
    const form = aForm(
      title("Audit"),
      asked,
      p("Main strengths:"),
      p(""),
      p("Points to improve:"),
      p(""),
      p("Is a second audit needed? ☐ Yes ☐ No"),
    );
    expect(labelsOf(form).slice(2)).toEqual([
      "Main strengths",
      "Points to improve",
      "Is a second audit needed?",
    ]);
  });

  test.each([
    "Three things to tell the case manager:",
    "What the service manager needs to know",
    "Pwyntiau i’r gweithiwr:",
  ])("“%s” over numbered lines is asked in words, and no detail", (name) => {
    const form = aForm(title("Audit"), asked, bold(name), p("1) ________________"), p("2) ________________"));
    expect(labelsOf(form).at(-1)).toBe(name.replace(":", ""));
    expect(detailsOf(form)).toEqual([]);
    expect(leftOf(form)).toEqual([]);
  });

  test.each(["Stage and reason: __________", "Cam a rheswm: __________"])(
    "“%s” is a box of the answer above it",
    (line) => {
      const form = aForm(title("Audit"), bold("1. Was the matter raised?"), p("☐ Yes ☐ No"), p(line));
      expect(boxesOf(form)).toEqual([line.replace(/:.*/u, "")]);
    },
  );

  test("“Overall, is planning good enough?” stands in the section it judges", () => {
    const answers = p("☐ Yes ☐ No");
    const form = aForm(
      title("Audit"),
      ...[
        bold("A. Planning"),
        p("1. Is the plan clear?"),
        answers,
        bold("Overall, is planning good enough?"),
        answers,
      ],
      ...[
        bold("B. Review"),
        p("2. Is it reviewed?"),
        answers,
        bold("Overall, is the review good enough?"),
        answers,
      ],
    );
    expect(form.sections.map(({ title: name, items }) => [name, items.length])).toEqual([
      ["A. Planning", 2],
      ["B. Review", 2],
    ]);
  });
});

test.each(["Number of Yes answers", "Number of standards met", "Count of ticks", "Nifer yr atebion Ie"])(
  "“%s” below the rows is counted, and no item",
  (name) => {
    const form = aForm(
      title("Audit"),
      table(
        strong("Question", "Yes", "No", "Comment"),
        ["Is the plan clear?", "☐", "☐", ""],
        ["Is the child seen?", "☐", "☐", ""],
        [name, "", "", ""],
      ),
    );
    expect(labelsOf(form)).toEqual(["Is the plan clear?", "Is the child seen?"]);
    expect(leftOf(form)).toEqual([name]);
  },
);
