import { aDocx, run } from "../support/docx-builder";
import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import {
  aForm,
  bold,
  heading,
  itemsOf,
  labelsOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
const CHOICE = GRADES.join(" / ");
const ticks = (count: number): readonly string[] => Array<string>(count).fill("☐");
/** Words that are not in bold. */
const plain = (text: string): string => `<w:p>${run(text)}</w:p>`;
const typed = `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run("Click or tap here to enter text.")}</w:sdtContent></w:sdt></w:p>`;
const numberedRoom = (number: string): string => typed.replace("<w:p>", `<w:p>${run(`${number} `)}`);
const rubric = table(
  strong("Standard", "Yes", "No"),
  ...withRoom(2, "Visits are monthly", "Plans are shared"),
);
const boxesOf = (draft: ReturnType<typeof aForm>) =>
  itemsOf(draft).map(({ evidenceLabel, impactLabel, further = [] }) => [
    ...[evidenceLabel, impactLabel].flatMap((label) => label ?? []),
    ...further,
  ]);
const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [], scales: [], ...reads };
  expect(readingOf(aForm(title("Audit"), ...form), whole)).toEqual(wholeReading(whole));
};

test("a label across the table over its room is a box of the item that is graded below it", () => {
  const area = (name: string) => [
    heading(name),
    table([wide("Analysis", 2)], [wide("", 2)], ["Impact for the child", ""], ["Grade", CHOICE]),
  ];
  const draft = aForm(title("Audit"), ...area("Health"), ...area("Education"));
  expect(labelsOf(draft)).toEqual(["Health", "Education"]);
  expect(boxesOf(draft)).toEqual(Array(2).fill(["Analysis", "Impact for the child"]));
  expect(scaleLabels(draft)).toEqual(GRADES);
});

test("a summary of each part of a table stands over the heads of the next", () => {
  const part = (name: string) => [
    strong(name, "Met", "Not met", "Comments"),
    ...withRoom(3, `${name} are dated`, `${name} are shared`),
    [wide("Summary of this standard", 4)],
  ];
  reading([table(...part("Visits"), ...part("Plans"))], {
    sections: [
      ["Visits", "Visits are dated", "Visits are shared", "Summary of this standard"],
      ["Plans", "Plans are dated", "Plans are shared", "Summary of this standard"],
    ],
    scales: [["Met", "Not met"]],
    boxes: ["Comments"],
  });
});

test.each(["Views of pupils on this standard:", "Crynodeb o’r adran hon:"])(
  "“%s” in bold at the end of a table is asked of the rows above",
  (asked) => {
    const standard = (name: string) =>
      table(strong(name, "Met", "Not met"), ...withRoom(2, "It is on file", "It is dated"), [wide(asked, 3)]);
    reading([heading("1. Care"), standard("Standard"), heading("2. Work"), standard("Standard")], {
      sections: [
        ["1. Care", "It is on file", "It is dated", asked],
        ["2. Work", "It is on file", "It is dated", asked],
      ],
      scales: [["Met", "Not met"]],
    });
  },
);

describe("grades side by side over boxes to tick", () => {
  test("are chosen from under the name of a judgement", () => {
    reading(
      [
        rubric,
        heading("Overall judgement"),
        p("Tick the grade that fits best."),
        table(strong(...GRADES), ticks(4)),
      ],
      {
        sections: [
          ["Audit", "Visits are monthly", "Plans are shared"],
          ["Overall judgement", "Overall judgement"],
        ],
        scales: [["Yes", "No"], GRADES],
      },
    );
  });
  test("may be called anything where that asks for the whole", () => {
    const words = ["Among the best", "About right", "Not there"];
    const draft = aForm(
      title("Audit"),
      rubric,
      heading("Overall quality"),
      table(strong(...words), ticks(3)),
    );
    expect(labelsOf(draft)).toContain("Overall quality");
    expect(scaleLabels(draft, draft.scales[1]?.id)).toEqual(words);
  });
  test.each([
    ["in a table as wide as the one before", [["☐ Good", "☐ Fair", "☐ Poor"]]],
    [
      "behind its name",
      [
        ["Overall judgement", "Good", "Fair", "Poor"],
        ["", ...ticks(3)],
      ],
    ],
    ["behind its name, each with its box", [["Overall judgement", "☐ Good", "☐ Fair", "☐ Poor"]]],
  ])("are chosen from %s", (_, rows) => {
    const above = rows[0]?.length === 3 ? [heading("Overall judgement")] : [];
    const draft = aForm(title("Audit"), rubric, ...above, table(...rows));
    expect(labelsOf(draft)).toEqual(["Visits are monthly", "Plans are shared", "Overall judgement"]);
    expect(scaleLabels(draft, draft.scales[1]?.id)).toEqual(["Good", "Fair", "Poor"]);
    expect(draft.notPlaced).toEqual([]);
  });
  test("are those of the section under the name of a judgement alone", () => {
    const area = (name: string) => [
      heading(name),
      table(strong("Strengths", "Areas for development"), ["", ""]),
      p(""),
      table(["Grade", "Good", "Fair", "Poor"], ["", ...ticks(3)]),
    ];
    const draft = aForm(title("Audit"), ...area("Health"), ...area("School"));
    expect(draft.sections.map((section) => section.items.map(({ label }) => label))).toEqual([
      ["Strengths", "Areas for development", "Health"],
      ["Strengths", "Areas for development", "School"],
    ]);
    expect(draft.notPlaced).toEqual([]);
  });
  test("are heads where rows of items stand under them", () => {
    const asked = table(strong("Area", ...GRADES), ["Health", ...ticks(4)], ["Work", ...ticks(4)]);
    expect(labelsOf(aForm(title("Audit"), asked))).toEqual(["Health", "Work"]);
  });
});

describe("codes are told", () => {
  const scored = table(strong("Statement", "Score"), ...withRoom(1, "Views are heard", "Aims are set"));
  test.each([
    ["0 = Not seen     1 = Emerging     2 = Secure     N/A = Not applicable", "N/A = Not applicable"],
    ["0 – Not seen     1 – Emerging     2 – Secure     NA – Not relevant", "NA – Not relevant"],
  ])("in a row with what does not apply behind them: %s", (line, absent) => {
    const labels = scaleLabels(aForm(title("Audit"), p(`Scoring: ${line}`), scored));
    expect(labels).toHaveLength(4);
    expect(labels.at(-1)).toBe(absent);
  });
  test("with no more than room between numbers and words", () => {
    const told = plain("Ring one number for each statement: 1 Not seen   2 Developing   3 Confident");
    const form = [title("Audit"), told, scored];
    expect(scaleLabels(aForm(...form))).toEqual(["1 = Not seen", "2 = Developing", "3 = Confident"]);
  });
  test("in a sentence that says to give one of them for each record", () => {
    const draft = aForm(
      title("Audit"),
      plain("Choose three records. For each record write Y (yes), N (no) or NA (not applicable)."),
      table(
        strong("Criteria", "Record 1", "Record 2", "Record 3", "Comments"),
        ...withRoom(4, "Alerts are correct", "The plan is clear"),
      ),
    );
    expect(scaleLabels(draft)).toEqual(["Y = yes", "N = no", "NA = not applicable"]);
    expect(itemsOf(draft).every(({ kind }) => kind === "question")).toBe(true);
  });
  test("in numbers with what does not apply behind the last of them, or with their words in brackets", () => {
    const told = plain("Score each: 0 = none, 1 = some, 2 = full, or N/A.");
    expect(scaleLabels(aForm(title("Audit"), told, scored)).at(-1)).toBe("N/A");
    const inBrackets = plain("Use 0 (none), 1 (some) and 2 (full).");
    expect(scaleLabels(aForm(title("Audit"), inBrackets, scored))).toEqual([
      "0 = none",
      "1 = some",
      "2 = full",
    ]);
  });
  test("but letters in brackets that nobody is to give are none", () => {
    const said = plain("Two teams took part, A (north) and B (south).");
    expect(aForm(title("Audit"), said, scored).scales).toEqual([]);
  });
  test.each(["Use these grades:", "Use the ratings below."])("in a row of their own under “%s”", (asks) => {
    const levels = ["1 - Very good", "2 - Good", "3 - Poor"];
    const draft = aForm(
      title("Audit"),
      heading("Part B"),
      plain(asks),
      table(levels),
      table(strong("Area", "Grade"), ...withRoom(1, "Health", "Work")),
    );
    expect(labelsOf(draft)).toEqual(["Health", "Work"]);
    expect(scaleLabels(draft)).toEqual(levels);
  });
});

test("details below a key of grades are details", () => {
  const draft = aForm(
    title("Audit"),
    table(
      [wide("How to grade", 2)],
      ["Good", "The work meets the standards of the service and helps the child."],
      ["Requires improvement", "The work does not meet the standards but is safe."],
      ["Inadequate", "The work is poor, and somebody may be at risk."],
    ),
    heading("Agency and child"),
    table(["Agency", ""], ["Agency’s involvement (from – to)", ""], ["Date of return", ""]),
    heading("Work"),
    table(strong("Area", "Grade"), ...withRoom(1, "Health", "School")),
  );
  expect(draft.fieldGroups.map((group) => [group.title, group.fields.map(({ label }) => label)])).toEqual([
    ["Agency and child", ["Agency", "Agency’s involvement (from – to)", "Date of return"]],
  ]);
  expect(labelsOf(draft)).toEqual(["Health", "School"]);
});

describe("a question across the table over the names of its boxes", () => {
  const NAMES = ["What worked well?", "What could be better?"];
  const QUESTIONS = ["How well was neglect seen?", "Was drift challenged?"] as const;
  const asked = (...more: readonly string[][]) =>
    QUESTIONS.flatMap((question) => [[wide(question, 2)], NAMES, ...more]);

  test("is an item, and the grade below all of them another", () => {
    const grade = ["Grade for this section", CHOICE];
    const draft = aForm(title("Audit"), heading("1. Response"), table(...asked(), grade));
    expect(draft.sections.map((section) => section.title)).toEqual(["1. Response"]);
    expect(labelsOf(draft)).toEqual([...QUESTIONS, "Grade for this section"]);
    expect(boxesOf(draft)).toEqual([NAMES, NAMES, []]);
    expect(draft.notPlaced).toEqual([]);
  });
  test("may have blank rows below the names", () => {
    expect(boxesOf(aForm(title("Audit"), table(...asked(["", ""]))))).toEqual([NAMES, NAMES]);
  });
  test("is graded in a table of its own", () => {
    const grade = ["Grade", CHOICE];
    const draft = aForm(title("Audit"), ...QUESTIONS.map((each) => table([wide(each, 2)], NAMES, grade)));
    expect(itemsOf(draft).map(({ label, kind }) => [label, kind])).toEqual(
      QUESTIONS.map((each) => [each, "judgement"]),
    );
    expect(boxesOf(draft)).toEqual([NAMES, NAMES]);
  });
  test("may only tell more of a name in bold, and be answered below the boxes", () => {
    const area = (name: string) =>
      table(
        [wide(name, 2)],
        [{ text: plain("Clear aim; right place and time"), wide: 2 }],
        ["What I saw that worked", "What could be better"],
        ["", ""],
        [{ text: plain("☐ Emerging    ☐ Developing    ☐ Confident"), wide: 2 }],
      );
    const draft = aForm(title("Audit"), area("Preparation"), area("Engagement"));
    expect(labelsOf(draft)).toEqual(["Preparation", "Engagement"]);
    expect(boxesOf(draft)).toEqual(Array(2).fill(["What I saw that worked", "What could be better"]));
    expect(scaleLabels(draft)).toEqual(["Emerging", "Developing", "Confident"]);
  });
  test("is the name of a part where items stand under the names", () => {
    const part = (name: string) => [[wide(name, 2)], strong("Standard", "Comments"), ["It is dated", ""]];
    const draft = aForm(title("Audit"), table(...part("Visits"), ...part("Plans")));
    expect(labelsOf(draft)).toEqual(["It is dated", "It is dated"]);
  });
});

describe("statements over what each is answered with", () => {
  const stated = (...texts: readonly string[]) =>
    texts.flatMap((text) => [plain(text), plain("1      2      3")]);
  const welcome = stated("People are greeted by name", "Boundaries are clear and fair");
  const safety = stated("The worker responds well to worries", "Registers are kept right");

  test("are items under a heading, and what is noted below them is asked for itself", () => {
    const notes = [plain("Notes:"), plain("______________________________")];
    reading([heading("Welcome"), ...welcome, ...notes, heading("Safety"), ...safety, ...notes], {
      sections: [
        ["Welcome", "People are greeted by name", "Boundaries are clear and fair", "Notes"],
        ["Safety", "The worker responds well to worries", "Registers are kept right", "Notes"],
      ],
      scales: [["1", "2", "3"]],
    });
  });
  test("have the box that stands below each of them", () => {
    const boxed = (text: string) => [...stated(text), plain("Evidence seen:"), plain("_".repeat(30))];
    const texts = ["People are greeted by name", "Boundaries are clear and fair"];
    const draft = aForm(title("Audit"), heading("Welcome"), ...texts.flatMap(boxed));
    expect(labelsOf(draft)).toEqual(texts);
    expect(boxesOf(draft)).toEqual([["Evidence seen"], ["Evidence seen"]]);
  });
});

describe("lines to type in", () => {
  test("below a question with a number are room for it, whoever it asks about", () => {
    const form = [
      title("Conversation"),
      heading("1. The child"),
      bold("1.1 Who is this child and why are we involved?"),
      typed,
      bold("1.2 What is a day like?"),
      typed,
    ];
    const draft = aForm(...form);
    expect(labelsOf(draft)).toEqual(["Who is this child and why are we involved?", "What is a day like?"]);
    expect(draft.sections.map((section) => section.title)).toEqual(["1. The child"]);
  });
  test("with a number before each are the room of what is asked above them", () => {
    const draft = aForm(
      title("Conversation"),
      rubric,
      heading("Follow-up"),
      plain("List up to three things, with who will do them."),
      ...["1.", "2.", "3."].map(numberedRoom),
    );
    expect(labelsOf(draft).slice(2)).toEqual(["Follow-up"]);
    expect(draft.notPlaced).toEqual([]);
  });
  test("of whatever length leave a detail a detail", () => {
    const line = (label: string) => plain(`${label} ${".".repeat(60)}`);
    const form = [
      title("Audit"),
      rubric,
      line("Peer auditor signature:"),
      line("Date seen by the ward manager:"),
    ];
    const draft = aForm(...form);
    expect(labelsOf(draft)).toHaveLength(2);
    expect(draft.fieldGroups.flatMap(({ fields }) => fields)).toHaveLength(2);
  });
});

describe("the title is the name of the form", () => {
  const headed = (head: string, ...blocks: readonly string[]) =>
    readForm(
      readDocxPage(
        aDocx({
          body: blocks.join(""),
          related: [["header", "header1.xml"]],
          parts: { "word/header1.xml": `<w:hdr xmlns:w="${NAMESPACES.w}">${plain(head)}</w:hdr>` },
        }),
      ),
    );
  test.each(["CHAIR'S QUALITY CHECK: SOCIAL WORK REPORT", "Case record review: Children in need"])(
    "“%s” with what it is of behind a colon",
    (name) => {
      expect(headed("Safeguarding Unit", bold(name), table(["Family ref.", ""]), rubric).title).toBe(name);
    },
  );
  test("but what is filled in behind its label is none", () => {
    expect(aForm(plain("Type of audit: Thematic review"), title("Record check"), rubric).title).toBe(
      "Record check",
    );
  });
});

test("what is written of the whole behind the last part of a table stands apart", () => {
  const asked = ["Good practice to share", "Immediate action taken"];
  const draft = aForm(
    title("Audit"),
    table(
      strong("Standard", "Met", "Not met"),
      [wide("A. Record", 3)],
      ...withRoom(2, "It is dated"),
      [wide("B. Family", 3)],
      ...withRoom(2, "It names them"),
    ),
    ...asked.flatMap((text) => [bold(text), table([""])]),
  );
  expect(draft.sections.at(-1)?.items.map(({ label }) => label)).toEqual(asked);
  expect(draft.sections).toHaveLength(3);
});
