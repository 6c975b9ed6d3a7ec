import { optionText } from "../../src/forms/draft/draft-text";
import {
  aForm,
  bold,
  BOX,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scaleLabels,
  scalesOf,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  expect(readingOf(aForm(title("Audit"), ...form), whole)).toEqual(wholeReading(whole));
};
const graded = (head: string) =>
  tableOf([4000, 1500, 3000], strong("Area", head, "Comments"), ...withRoom(2, "Visits", "Plans"));

test.each([
  ["Rating (select: Strong / Adequate / Weak)", ["Strong", "Adequate", "Weak"]],
  ["Rating (please circle: High / Medium / Low)", ["High", "Medium", "Low"]],
  ["Score 0/1/2", ["0", "1", "2"]],
  ["Score: 0, 1, 2", ["0", "1", "2"]],
  ["Grade A B C D", ["A", "B", "C", "D"]],
  ["Circle one: A B C D", ["A", "B", "C", "D"]],
  ["Completed Y/N", ["Y", "N"]],
  ["Completed Y/N/NA", ["Y", "N", "N/A"]],
  ["FA PA NA N/A", ["FA", "PA", "NA", "N/A"]],
  ["FA PA NA", ["FA", "PA", "NA"]],
  ["Status (Open, Closed)", ["Open", "Closed"]],
])("the head “%s” tells its scale and nothing else", (head, scale) => {
  reading([graded(head)], { scales: [scale], boxes: ["Comments"] });
});

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
test.each([
  ["codes", "O = Outstanding, G = Good, RI = Requires improvement, I = Inadequate"],
  ["codes behind the word for them", "Grade: 1 = Outstanding, 2 = Good, 3 = Poor"],
  ["grades behind the word for them", "Judgements: Outstanding, Good, Requires improvement, Inadequate"],
])("%s told in a line below the table are no item of their own", (_, line) => {
  const draft = aForm(title("Audit"), graded("Grade"), p(line));
  expect(draft.sections.flatMap(({ items }) => items)).toHaveLength(2);
  expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toEqual([line]);
  expect(draft.notPlaced).toEqual([]);
});

test("what is told in a frame above the table is no item of it", () => {
  const legend = "Scoring: 0 = not met, 1 = partly met, 2 = met";
  const draft = aForm(title("Audit"), table([legend]), graded("Score"));
  expect(draft.sections.flatMap(({ items }) => items)).toHaveLength(2);
  expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toEqual([legend]);
});

test("what is told above the table of actions is no prompt of it", () => {
  const legend = "1 = Outstanding, 2 = Good, 3 = Poor";
  const actions = table(strong("Action", "By whom", "By when"), ["", "", ""]);
  const draft = aForm(title("Audit"), graded("Grade 1-3"), p(legend), actions);
  expect(draft.actions?.prompts).toEqual([]);
  reading([graded("Grade 1-3"), p(legend), actions], {
    scales: [["1 = Outstanding", "2 = Good", "3 = Poor"]],
    boxes: ["Comments"],
    actions: ["Action", "By whom", "By when"],
  });
});

test("grades to choose from below the table are an item", () => {
  reading([graded("Met?"), p(`Overall grade: ${GRADES.join(" / ")}`)], {
    sections: [
      ["Audit", "Visits", "Plans"],
      ["Overall grade", "Overall grade"],
    ],
    scales: [["Yes", "No"], GRADES],
    boxes: ["Comments"],
  });
});

test.each(["Total score out of 9:", "Compliance score: ____ %", "Total: ________"])(
  "“%s” below the table is left as a sum",
  (line) => {
    const draft = aForm(title("Audit"), graded("Grade 1-3"), p(line));
    expect(draft.sections.flatMap(({ items }) => items)).toHaveLength(2);
    expect(draft.notPlaced.map(({ text, why }) => [text, why.includes("worked out")])).toEqual([
      [line, true],
    ]);
  },
);

test("a column of codes beside the numbers belongs to them, whatever stands over it", () => {
  const head = strong("Ref", "KLOE", "Question", "Score (0-2)", "Evidence");
  const rows = withRoom(2, ["1", "S1.2", "Are hands washed?"], ["2", "E2.1", "Is the chart full?"]);
  reading([table(head, ...rows)], {
    sections: [["Audit", "1 S1.2 Are hands washed?", "2 E2.1 Is the chart full?"]],
    scales: [["0", "1", "2"]],
    boxes: ["Evidence"],
  });
});

test("how to choose is said as that, and is part of no answer", () => {
  const asked = "Is it signed? Yes / No (delete as appropriate)";
  reading([p(asked)], { sections: [["Audit", "Is it signed?"]], scales: [["Yes", "No"]] });
  expect(aForm(title("Audit"), p(asked)).understood).toContain("(delete as appropriate)");
});

test("numbers to ring are called what a line below says of each, the best first", () => {
  const draft = aForm(
    title("Audit"),
    tableOf(
      [6000, 3000],
      ["Does the plan address what was found?", "1   2   3   4"],
      ["Is it written with the child?", "1   2   3   4"],
    ),
    p("1 = Inadequate   2 = Requires improvement   3 = Good   4 = Outstanding"),
  );
  expect(draft.scales.map(({ grades }) => grades.map(({ label }) => label))).toEqual([
    ["4 = Outstanding", "3 = Good", "2 = Requires improvement", "1 = Inadequate"],
  ]);
});

test.each(["N/A = not applicable", "N/A: not applicable"])(
  "“%s” among what codes mean is no grade",
  (absent) => {
    const draft = aForm(
      title("Audit"),
      p(`Score each standard: 0 = not evident, 1 = partly evident, 2 = fully evident, ${absent}`),
      tableOf(
        [6000, 1000, 2000],
        strong("Standard", "Score (0-2)", "Comments"),
        ...withRoom(2, "Caseload was discussed", "Reflection is recorded"),
      ),
    );
    expect(
      draft.scales.map(({ grades, notApplicable }) => [grades.length, notApplicable?.label.slice(0, 3)]),
    ).toEqual([[3, "N/A"]]);
  },
);

describe("“NA” is a grade where the key says so", () => {
  const KEY = "SA = Substantial assurance, RA = Reasonable assurance, NA = No assurance";
  const told = ["SA = Substantial assurance", "RA = Reasonable assurance", "NA = No assurance"];
  const codes = (...heads: readonly string[]) =>
    tableOf(
      [4000, ...heads.map(() => 600), 3000],
      strong("Area", ...heads, "Comments"),
      ...withRoom(heads.length + 1, "Visits", "Plans"),
    );
  const rows = tableOf(
    [4000, 2000, 3000],
    strong("Area", "Rating", "Comments"),
    ...["Visits", "Plans"].map((name) => [name, "☐ SA ☐ RA ☐ NA", ""]),
  );

  test.each([
    ["heads of columns", codes("SA", "RA", "NA"), KEY, told],
    ["a head", graded("SA / RA / NA"), KEY, told],
    ["boxes to tick", rows, KEY, told],
    [
      "heads, with “N/A” beside it",
      codes("FA", "NA", "N/A"),
      "FA = Fully achieved; NA = Not achieved; N/A = Not applicable",
      ["FA = Fully achieved", "NA = Not achieved", "N/A = Not applicable"],
    ],
    [
      "heads, as what is not applicable",
      codes("E", "NE", "NA"),
      "E = evident, NE = not evident, NA = not applicable",
      ["E = evident", "NE = not evident", "NA = not applicable"],
    ],
  ])("in %s", (_, form, key, labels) => {
    const draft = aForm(title("Audit"), p(key), form);
    expect(readingOf(draft, { title: "", sections: [], scales: [] })).toMatchObject({ scales: [labels] });
    expect(draft.sections.flatMap(({ items }) => items.map(({ kind }) => kind))).toEqual([
      "judgement",
      "judgement",
    ]);
    expect(draft.notPlaced).toEqual([]);
  });

  test("and what a key says of more codes is said of those that are printed", () => {
    const overall = tableOf([3000, 700], ["SA", "☐"], ["RA", "☐"], ["LA", "☐"]);
    const key = `${KEY}, LA = Limited assurance`;
    const draft = aForm(title("Audit"), p(key), rows, p("Overall rating"), overall);
    const [, second] = draft.scales;
    expect(second?.grades.map(({ label }) => label)).toEqual([told[0], told[1], "LA = Limited assurance"]);
  });
});

test("a key of colours goes further than the head that only names three of them", () => {
  const key = table(
    strong("Rating", "Meaning"),
    ["Green", "Met"],
    ["Amber", "Partly met"],
    ["Red", "Not met"],
    ["Grey", "Not looked at yet"],
  );
  reading([key, graded("RAG")], { scales: [["Green", "Amber", "Red", "Grey"]], boxes: ["Comments"] });
});

test.each(["above", "below"])(
  "a line %s the table that only says what to choose from is no question",
  (place) => {
    const told = p("Choose from: Compliant / Partially compliant / Non-compliant");
    const asked = graded("Rating");
    reading(place === "above" ? [told, asked] : [asked, told], {
      scales: [["Compliant", "Partially compliant", "Non-compliant"]],
      boxes: ["Comments"],
    });
  },
);

const asked = table(strong("Question", "Yes / No", "Notes"), ...withRoom(2, "Was it sent?", "Was it kept?"));
const boxesIn = (draft: ReturnType<typeof aForm>) =>
  itemsOf(draft).map(({ evidence, evidenceLabel }) => (evidence ? evidenceLabel : undefined));

test.each([
  ["Overall evaluation", ["1 - Outstanding", "2 - Good", "3 - Weak"], "What is our impact? (max 200 words)"],
  [
    "Overall quality",
    ["Pass", "Fail"],
    "What would have made this work stronger for the child and for the family?",
  ],
  [
    "Gwerthusiad cyffredinol",
    ["1 - Rhagorol", "2 - Da"],
    "Beth yw effaith ein gwaith? (dim mwy na 100 gair)",
  ],
])(
  "“%s” beside its grades, each with a box to tick, is one judgement with the box below it",
  (name, grades, box) => {
    const ticked = grades.map((grade) => `${BOX} ${grade}`);
    const draft = aForm(
      title("Audit"),
      asked,
      p(""),
      table(strong(name, ...ticked), [{ text: bold(box) + p("") + p(""), wide: grades.length + 1 }]),
    );
    expect(outlineOf(draft)).toEqual([
      ["Audit", "Was it sent?", "Was it kept?"],
      [name, name],
    ]);
    expect(scalesOf(draft).at(-1)).toEqual(grades);
    expect(boxesIn(draft).at(-1)).toBe(box);
  },
);

test.each([
  ["IRO rating of progress", "Green – on track / Amber – some drift / Red – escalate"],
  ["Manager’s judgement of the work", "All in order / Small gaps / Serious gaps"],
])("“%s” in bold beside what it is chosen from is no head of the question below it", (name, list) => {
  const draft = aForm(
    title("Audit"),
    asked,
    p(""),
    table(strong(name, list), ["Was it escalated?", "Yes / No"]),
  );
  expect(outlineOf(draft)).toEqual([
    ["Audit", "Was it sent?", "Was it kept?"],
    [name, name, "Was it escalated?"],
  ]);
  expect(scalesOf(draft).slice(2)).toEqual([list.split(" / "), ["Yes", "No"]]);
});

test.each([
  ["Rating", "Overall rating"],
  ["Gradd", "Gradd gyffredinol"],
])("“%s” below the total is that of the whole", (name, called) => {
  const total = table(["Total score", ""], ["Percentage", ""], [name, "Gold / Silver / Bronze"]);
  const draft = aForm(title("Audit"), heading("Plans"), graded("Score (0-3)"), p(""), total);
  expect(outlineOf(draft)).toEqual([
    ["Plans", "Visits", "Plans"],
    [called, name],
  ]);
});

test.each([
  ["What you found", "What you found"],
  ["Yr hyn a welsoch", "Yr hyn a welsoch"],
  ["Was it seen on file", undefined],
  ["Level of compliance seen", undefined],
])("blank lines over the boxes to tick under “%s” are room only where it asks for words", (head, box) => {
  const choices = `\n\n${BOX} Strong ${BOX} Adequate ${BOX} Weak`;
  const draft = aForm(
    title("Audit"),
    table(strong("What we expect", head), ["Visits", choices], ["Plans", choices]),
  );
  expect(boxesIn(draft)).toEqual([box, box]);
  expect(scalesOf(draft)).toEqual([
    ["Strong", "Adequate", "Weak"],
    ["Strong", "Adequate", "Weak"],
  ]);
});

test("what another column offers to choose from is no part of the answers", () => {
  const row = (name: string) => [name, `${BOX} Yes ${BOX} No`, `${BOX} Strong ${BOX} Weak`];
  const draft = aForm(
    title("Audit"),
    table(strong("Standard", "On file?", "Quality"), row("Visits"), row("Plans")),
  );
  expect(scalesOf(draft)).toEqual([
    ["Yes", "No"],
    ["Yes", "No"],
  ]);
  expect(draft.remarks).toEqual([expect.objectContaining({ doubt: "second", text: "Quality" })]);
});

describe("grades told with so many points, in no brackets", () => {
  const KEY = [[wide("Key to scores", 3)], ["2 – Met", "1 – Partly met", "0 – Not met"]] as const;
  const scored = table(["Criterion", "Score"], ["Visits", "2   1   0"], ["Plans", "2   1   0"]);
  const form = (...end: readonly string[]) => aForm(title("Audit"), table(...KEY), p(""), scored, ...end);

  test.each([
    ["Overall rating (please circle)", ["Green 90% or over", "Amber 75–89%", "Red below 75%"]],
    ["Overall judgement – circle one", ["Good: 80% and above", "Fair: 60–79%", "Poor: under 60%"]],
    ["Overall rating", ["Assured 36–40", "Mostly assured 28–35", "Not assured under 28"]],
    ["Sgôr gyffredinol (rhowch gylch)", ["Gwyrdd 90% neu fwy", "Ambr 75–89%", "Coch o dan 75%"]],
  ])("side by side or below one another under “%s” are what it is chosen from", (name, bands) => {
    for (const grades of [table(bands), table(...bands.map((band) => [band]))]) {
      const draft = form(p(name), grades);
      const [, , overall] = itemsOf(draft);
      const own = overall?.answering?.options.map(optionText) ?? [];
      expect(overall?.label).toBe(name);
      expect(leftOf(draft)).toEqual([]);
      expect(own.length > 0 ? own : scaleLabels(draft, overall?.scale)).toEqual(bands);
    }
  });

  test("under “Scoring bands” are a key to what is asked below", () => {
    const draft = form(
      p("Scoring bands"),
      table(["Green 90% or over", "Amber 75–89%", "Red below 75%"]),
      p("Overall rating: ________"),
    );
    expect(labelsOf(draft)).toEqual(["Visits", "Plans", "Overall rating"]);
    expect(draft.remarks ?? []).toEqual([]);
  });
});

test("numbers to ring below the same numbers as heads are each row’s, however few the rows are", () => {
  const numbers = ["1", "2", "3"];
  const part = (name: string, ...rows: readonly string[]) =>
    table(strong(name, ...numbers), ...rows.map((row) => [row, ...numbers])) + p("");
  const draft = aForm(
    title("Observation"),
    p("Circle one number for each line:  1 = Poor   2 = Fair   3 = Good"),
    part("Before the conference", "The family met the chair", "Reports were shared in time"),
    part("Close of the conference", "Reasons were explained", "The outline plan was clear"),
  );
  expect(outlineOf(draft)).toEqual([
    ["Before the conference", "The family met the chair", "Reports were shared in time"],
    ["Close of the conference", "Reasons were explained", "The outline plan was clear"],
  ]);
});
