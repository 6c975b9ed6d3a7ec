import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { aDocx, run } from "../support/docx-builder";
import {
  aForm,
  blank,
  bold,
  BOX,
  fieldsOf,
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
import { legacyList } from "./legacy-field";

const CHECKS = ["The plan is dated", "The plan is shared"] as const;
/** Words that are not in bold. */
const plain = (text: string): string => `<w:p>${run(text)}</w:p>`;
const listed = (text: string): string =>
  p(text, '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
/** A place to type in, with the prompt of whoever made the form. */
const typed = `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run("Click or tap here to enter text.")}</w:sdtContent></w:sdt></w:p>`;
describe("the title is the name of the form", () => {
  const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...CHECKS));
  test.each([
    ["below a nursery", [bold("Elm Tree Nursery"), bold("Key Person File Check")], "Key Person File Check"],
    [
      "below a service, in Welsh and with a colon",
      [bold("Gwasanaeth Ieuenctid"), bold("Offeryn Ansawdd: Asesu")],
      "Offeryn Ansawdd: Asesu",
    ],
    [
      "of two names",
      [bold("Issue-based Advocacy: Case File Audit")],
      "Issue-based Advocacy: Case File Audit",
    ],
    [
      "under who issues it, in one cell",
      [table([plain("Meadow NHS Trust") + bold("Health Assessment Audit")]), p("")],
      "Health Assessment Audit",
    ],
    [
      "below who issues it, in rows",
      [table([bold("Eastmoor Care Partnership")], [bold("Health Assessment Audit Tool")]), p("")],
      "Health Assessment Audit Tool",
    ],
    [
      "beside who issues it, in a row",
      [table([bold("Case Notes Audit"), bold("Mill NHS Trust")]), p("")],
      "Case Notes Audit",
    ],
  ])("%s", (_, above, said) => {
    expect(aForm(...above, asks).title).toBe(said);
  });

  test("at the head of the pages, and not the sentence its text begins with", () => {
    const header = `<w:hdr xmlns:w="${NAMESPACES.w}">${p("Ash House")}${p("Emergency care: attendance audit")}</w:hdr>`;
    const draft = readForm(
      readDocxPage(
        aDocx({
          body: p("One form is filled in for each set of notes.") + asks,
          related: [["header", "header1.xml"]],
          parts: { "word/header1.xml": header },
        }),
      ),
    );
    expect(draft.title).toBe("Emergency care: attendance audit");
  });
});

test("columns to fill in stay, whatever section rows with a number span", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("", "Standard", "Yes", "No", "If no, please explain"),
      [bold("1"), wide("Before the visit", 4)],
      ["1.1", CHECKS[0], ...blank(3)],
      [bold("2"), wide("After the visit", 4)],
      ["2.1", CHECKS[1], ...blank(3)],
    ),
  );
  expect(itemsOf(draft).map(({ label, evidenceLabel }) => [label, evidenceLabel])).toEqual(
    CHECKS.map((each) => [each, "If no, please explain"]),
  );
  expect(draft.sections.map((section) => section.title)).toEqual(["1 Before the visit", "2 After the visit"]);
});

test("what tells to write is asked, and no detail, in its section", () => {
  const asked = ["Describe how views have shaped the plan.", "Comment on the offer that was made."];
  const draft = aForm(
    title("Plan audit"),
    table(...withRoom(1, "Team", "Date of audit")),
    p(""),
    table([wide("1. Voice", 2)], ...withRoom(1, ...asked)),
    heading("2. Help"),
    p("Explain what help was given and by whom."),
    table([""]),
    p("How good was this? ☐ Weak ☐ Mixed ☐ Strong"),
  );
  expect(draft.sections.map(({ title: named, items }) => [named, items.map(({ label }) => label)])).toEqual([
    ["1. Voice", asked],
    ["2. Help", ["Explain what help was given and by whom."]],
  ]);
  expect(itemsOf(draft).at(-1)).toMatchObject({ evidence: true });
  expect(itemsOf(draft).at(-1)?.kind).toBe("judgement");
  expect([...scaleLabels(draft, itemsOf(draft).at(-1)?.scale)].sort()).toEqual(["Mixed", "Strong", "Weak"]);
});

describe("one of several is chosen", () => {
  const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...CHECKS));
  const CHOICES = ["Ready for panel", "Ready after minor changes", "Return to the author"];
  const ticked = CHOICES.map((each) => `${BOX} ${each}`);
  test.each([
    ["in a cell beside “Decision”", [table(["Decision", ticked.join("\n")])], "Decision"],
    [
      "in a line under a heading",
      [heading("Outcome of the check"), p(ticked.join("  "))],
      "Outcome of the check",
    ],
    [
      "in a cell beside what is overall",
      [table(["Overall, this report is", ticked.join("\n")])],
      "Overall, this report is",
    ],
  ])("%s", (_, closing, label) => {
    const draft = aForm(title("Audit"), asks, ...closing);
    expect(labelsOf(draft)).toEqual([...CHECKS, label]);
    expect([...scaleLabels(draft, itemsOf(draft).at(-1)?.scale)].sort()).toEqual([...CHOICES].sort());
  });

  test("and what the heading and the line below it both call overall is asked once", () => {
    const draft = aForm(
      title("Audit"),
      asks,
      heading("Overall judgement"),
      p("Overall grade for the case: ☐ Good ☐ Adequate ☐ Poor"),
    );
    expect(labelsOf(draft)).toEqual([...CHECKS, "Overall judgement"]);
  });

  test("from a list, whose first entry only says to choose", () => {
    const draft = aForm(
      title("Archwiliad"),
      table(
        strong("Safon", "Gradd"),
        ...CHECKS.map((each) => [each, legacyList("Dewiswch", "Rhagorol", "Da", "Digonol")]),
      ),
    );
    expect(scaleLabels(draft)).toEqual(["Rhagorol", "Da", "Digonol"]);
  });

  test("from words between slashes in a detail", () => {
    const draft = aForm(title("Audit"), table(["Iaith y plentyn", "Cymraeg / Saesneg"], ["Team", ""]), asks);
    expect(fieldsOf(draft)[0]?.options.map((each) => (typeof each === "string" ? each : each.label))).toEqual(
      ["Cymraeg", "Saesneg"],
    );
  });
});

test("what stands before the answers in boxes asks, and reasons for any of them are asked of all", () => {
  const draft = aForm(
    title("File checklist"),
    bold("Joining"),
    ...["Referral form on file", "School knows of it"].map((each) => listed(`${each} Yes ☐ No ☐`)),
    p("Reasons for any No: ......................"),
  );
  expect(labelsOf(draft)).toEqual(["Referral form on file", "School knows of it", "Reasons for any No"]);
});

describe("keys", () => {
  const asked = table(strong("Question", "Answer", "Comments"), ...withRoom(2, ...CHECKS));
  test.each([
    ["with dashes", "Key: Y – Yes, P – Partly, N – No", 3],
    ["with a sentence behind them", "Key: Y = Yes, P = Partly, N = No. Put a cross in one column only.", 3],
  ])("in a line %s tell what the answers are", (_, key, count) => {
    const draft = aForm(title("Audit"), p(key), asked, bold("Learning points"), table([""]));
    const [first] = itemsOf(draft);
    expect(scaleLabels(draft, first?.scale)).toHaveLength(count);
    expect(scaleLabels(draft, first?.scale).join()).not.toMatch(/cross/u);
  });

  test.each([
    [
      "below what it is for, in a table without room",
      [
        p("Nodwch liw ar gyfer pob safon."),
        table(strong("Coch", "Oren", "Gwyrdd"), ["Heb ei gyrraedd", "Yn rhannol", "Wedi ei gyrraedd"]),
        p(""),
      ],
      ["Gwyrdd", "Oren", "Coch"],
    ],
    [
      "in a line below a sentence",
      [bold("Canllaw"), p("Rhowch sgôr o 1 i 3."), p("1 = Gwan, 2 = Digonol, 3 = Da")],
      ["1 = Gwan", "2 = Digonol", "3 = Da"],
    ],
    [
      "in one row with what each means",
      [bold("RAG key"), table(["Red – not in place", "Amber – partly in place", "Green – in place"]), p("")],
      ["Green", "Amber", "Red"],
    ],
  ])("%s are nothing to answer", (_, key, labels) => {
    const columns = labels.map((label) => label.replace(/ =.*/u, ""));
    const draft = aForm(
      title("Archwiliad"),
      ...key,
      table(strong("Safon", ...columns), ...withRoom(labels.length, ...CHECKS)),
    );
    expect(labelsOf(draft)).toEqual(CHECKS);
    expect([...scaleLabels(draft)].sort()).toEqual([...labels].sort());
  });
});

describe("levels", () => {
  test("of one table each are ticked in rows, and the notes below are their box", () => {
    const levels = (words: string) =>
      table(
        strong("Level", "Descriptor", "Tick"),
        ...["Emerging", "Developing", "Secure", "Excellent"].map((each) => [
          bold(each),
          `${words} is ${each.toLowerCase()} in the records.`,
          "",
        ]),
        [bold("Reviewer’s notes"), { text: "", wide: 2 }],
      );
    const draft = aForm(
      title("Peer review"),
      heading("1. Assessment"),
      levels("Assessment"),
      heading("2. Goals"),
      levels("Planning"),
    );
    expect(
      itemsOf(draft).map(({ label, descriptors, evidenceLabel }) => [
        label,
        descriptors.length,
        evidenceLabel,
      ]),
    ).toEqual([
      ["Assessment", 4, "Reviewer’s notes"],
      ["Goals", 4, "Reviewer’s notes"],
    ]);
  });

  test("have what stands below them in their table as a box, and what is asked below a sum is asked for itself", () => {
    const levels = (words: string) =>
      table(
        [wide(words, 3)],
        ...["Bronze", "Silver", "Gold"].map((each) => [
          bold(each),
          `What ${words} looks like at ${each}.`,
          BOX,
        ]),
        [bold("Feedback to school"), { text: "", wide: 2 }],
      );
    const draft = aForm(
      title("Education plan check"),
      levels("Pupil voice"),
      p(""),
      levels("Targets"),
      heading("Result"),
      table([bold("Total score"), ""], [bold("Overall comments"), ""]),
    );
    expect(itemsOf(draft).map(({ label, evidenceLabel }) => [label, evidenceLabel])).toEqual([
      ["Pupil voice", "Feedback to school"],
      ["Targets", "Feedback to school"],
      ["Overall comments", undefined],
    ]);
  });

  test("across may be above a standard, each with its number", () => {
    const heads = ["1 – Below standard", "2 – Meets standard", "3 – Above standard"];
    const draft = aForm(
      title("Grid"),
      table(
        strong("Criterion", ...heads, "Grade"),
        ...CHECKS.map((each) => [each, ...heads.map((head) => `This reads as ${head} would.`), ""]),
      ),
    );
    expect([...scaleLabels(draft)].sort()).toEqual(heads);
    expect(itemsOf(draft).map(({ descriptors }) => descriptors.length)).toEqual([3, 3]);
  });

  test.each([
    ["with a number before each", ["1 Weak", "2 Fair", "3 Good", "4 Strong"], "1. Files"],
    ["whose first is not yet there", ["Not yet", "Developing", "Secure", "Excellent"], undefined],
  ])("across %s are the grades", (_, heads, named) => {
    const told = heads.map((head) => `This reads as ${head} would in a file.`);
    const draft = aForm(
      title("Rubric"),
      ...(named === undefined
        ? [table(strong("Area", ...heads), ...CHECKS.map((each) => [each, ...told]))]
        : [heading(named), table(strong(...heads), told)]),
    );
    expect([...scaleLabels(draft)].sort()).toEqual([...heads].sort());
    expect(itemsOf(draft)[0]?.descriptors).toHaveLength(4);
  });

  test("to circle beside each statement under a heading are those of the statement", () => {
    const row = (text: string) => [text, "1", "2", "3", "4"];
    const draft = aForm(
      title("Plan audit"),
      p("1 = Poor, 2 = Fair, 3 = Good, 4 = Very good"),
      bold("Part 1: My plan"),
      table(...CHECKS.map(row)),
      bold("Part 2: My home"),
      table(row("The home is suitable"), row("The rent is paid")),
    );
    expect(draft.sections.map(({ title: named, items }) => [named, items.map(({ label }) => label)])).toEqual(
      [
        ["Part 1: My plan", CHECKS],
        ["Part 2: My home", ["The home is suitable", "The rent is paid"]],
      ],
    );
  });
});

test("columns that are counted stand for files where the form says anywhere that there are so many", () => {
  const columns = Array.from({ length: 10 }, (_, at) => String(at + 1));
  const counted = (sentence: string) =>
    aForm(
      title("File check"),
      p(sentence),
      table(...withRoom(1, "Team", "Date of audit")),
      p("Use a tick or a cross."),
      table(strong("Standard", ...columns), ...withRoom(10, ...CHECKS)),
    ).remarks?.map(({ code }) => code);
  expect(counted("Choose ten files from the list of closed cases.")).toContain("cases-in-columns");
  expect(counted("Choose a file from the list of closed cases.")).not.toContain("cases-in-columns");
  expect(counted("Score ten files, each standard from 1 to 10.")).not.toContain("cases-in-columns");
});

test("a small table of questions alone asks, and a conclusion is made of what stands under it", () => {
  const draft = aForm(
    title("Attendance audit"),
    table(...withRoom(1, "Pupil", "Date of audit")),
    heading("Referral"),
    table(["Was it made in time?", "Yes / No / Partly"], ["What had been tried before?", ""]),
    heading("Conclusion"),
    table([bold("Auditor’s comments"), ""], [bold("Actions required"), ""]),
    p("Outcome of review: Accept / Accept with changes / Return"),
  );
  expect(labelsOf(draft)).toEqual([
    "Was it made in time?",
    "What had been tried before?",
    "Auditor’s comments",
    "Actions required",
    "Outcome of review",
  ]);
});

test("a table of items goes on below a row whose words might head actions", () => {
  const draft = aForm(
    title("Attendance audit"),
    table(
      strong("Area", "Standard", "Met", "Not met", "Evidence"),
      [{ text: bold("Early action"), merge: "start" }, "Calls are logged", ...blank(3)],
      [{ text: "", merge: "on" }, "A meeting was held when attendance fell", ...blank(3)],
      [{ text: bold("Support"), merge: "start" }, "A plan is in place", ...blank(3)],
    ),
  );
  expect(draft.actions).toBeUndefined();
  expect(labelsOf(draft)).toEqual([
    "Calls are logged",
    "A meeting was held when attendance fell",
    "A plan is in place",
  ]);
});

test("questions over room in one row, comments across the foot of a table and names over room are each asked", () => {
  const draft = aForm(
    title("Audit"),
    heading("1. Assessment"),
    table(
      strong("What works well?", "What needs to improve?"),
      ["", ""],
      [bold("Judgement for this section"), "Good / Adequate / Poor"],
    ),
    heading("2. Records"),
    table(strong("Question", "Yes", "No"), ...withRoom(2, ...CHECKS), [wide("Comments on this section", 3)]),
    p(""),
    table([bold("Additional comments")], [bold("Immediate action taken (if any)")]),
  );
  expect(labelsOf(draft)).toEqual([
    "What works well?",
    "What needs to improve?",
    "Judgement for this section",
    ...CHECKS,
    "Comments on this section",
    "Additional comments",
    "Immediate action taken (if any)",
  ]);
});

test("details in bold beside room are details, also above one to tick", () => {
  const draft = aForm(
    title("Pathway audit"),
    table(
      [wide("About the young person", 2)],
      [bold("Personal adviser"), ""],
      [bold("Legal status"), "☐ Eligible ☐ Relevant"],
      [wide("The plan", 2)],
      ["Is the plan up to date?", "☐ Yes ☐ No"],
      ["Is the plan shared?", "☐ Yes ☐ No"],
    ),
  );
  expect(fieldsOf(draft).map(({ label }) => label)).toEqual(["Personal adviser", "Legal status"]);
  expect(labelsOf(draft)).toEqual(["Is the plan up to date?", "Is the plan shared?"]);
});

test("a reason among details, and a place to type in alone in its frame, leave nothing out", () => {
  const draft = aForm(
    title("Learning audit"),
    table(["Age of child:", "", "Reason for attendance:", ""], ["Auditor:", "", "Date:", ""]),
    heading("1. The story"),
    bold("What do we know about this child?"),
    listed("Interests and friendships"),
    table([typed]),
    bold("Why are we involved?"),
    table([typed]),
  );
  expect(fieldsOf(draft).map(({ label }) => label)).toContain("Reason for attendance");
  expect(labelsOf(draft)).toEqual(["What do we know about this child?", "Why are we involved?"]);
});

test("the grade of a section in numbers is on the scale the form explains, and a sum is no scale", () => {
  const draft = aForm(
    title("Conference audit"),
    p("Grades: 1 – Effective; 2 – Partly effective; 3 – Not effective"),
    table(
      [wide("A. Before", 2)],
      ...withRoom(
        1,
        "How well was the family prepared?",
        "Were reports shared?",
        "Grade for this section (1 to 3)",
      ),
    ),
    heading("B. Scores"),
    table(strong("Standard", "Grade", "Comments"), ...withRoom(2, ...CHECKS), ["Section total", "/9", ""]),
  );
  const graded = itemsOf(draft).filter(({ scale }) => scale !== undefined);
  expect(graded.map(({ label }) => label)).toEqual(["Grade for this section (1 to 3)", ...CHECKS]);
  expect(new Set(graded.map(({ scale }) => scale)).size).toBe(1);
  expect(draft.notPlaced.map(({ text }) => text)).toContain("Section total");
});

test.each(["Select rating", "Please choose a grade", "Select level…", "Choose one"])(
  "“%s” in a list only says to choose",
  (prompt) => {
    const draft = aForm(
      title("Visit audit"),
      table(
        strong("Standard", "Rating"),
        ...CHECKS.map((each) => [each, legacyList(prompt, "Strength", "Developing", "Concern")]),
      ),
    );
    expect(itemsOf(draft).map(({ scale }) => scaleLabels(draft, scale))).toEqual(
      CHECKS.map(() => ["Strength", "Developing", "Concern"]),
    );
  },
);
