import type { FormDraft } from "../../src/forms/draft/form-draft";
import {
  aForm,
  blank,
  bold,
  BOX,
  detailsOf,
  heading,
  labelsOf,
  leftOf,
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

const CHECKS = ["The plan is dated", "The plan is shared"] as const;
const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...CHECKS));

const expectReading = (draft: FormDraft, reading: Reading) => {
  expect(readingOf(draft, reading)).toEqual(wholeReading(reading));
};

describe("lists of things to tick stand beside one another", () => {
  test("“Seen” behind each asks whether, and no list is lost in the other", () => {
    const draft = aForm(
      title("File check"),
      table(
        strong("Starting with us", "Seen", "Health", "Seen"),
        ["Registration form", BOX, "Allergies", BOX],
        ["Birth certificate", BOX, "Medicine forms", BOX],
        ["Two contacts", BOX, "", ""],
      ),
    );
    expectReading(draft, {
      title: "File check",
      sections: [
        ["Starting with us", "Registration form", "Birth certificate", "Two contacts"],
        ["Health", "Allergies", "Medicine forms"],
      ],
      scales: [["Yes", "No"]],
    });
  });

  test("under one name, and with the answers printed in each row", () => {
    const draft = aForm(
      title("File check"),
      table(
        [wide("Documents on file", 4)],
        ["Starting with us", "In place?", "Health", "In place?"],
        ["Registration form", "Y / N", "Allergies", "Y / N"],
        ["Birth certificate", "Y / N", "Medicine forms", "Y / N"],
      ),
    );
    expect(draft.sections.map(({ items }) => items.map(({ label }) => label))).toEqual([
      ["Registration form", "Birth certificate"],
      ["Allergies", "Medicine forms"],
    ]);
    expect(scaleLabels(draft)).toEqual(["Y", "N"]);
  });

  test("with nothing over their boxes", () => {
    const draft = aForm(
      title("File check"),
      table(
        strong("Starting with us", "", "Health", ""),
        ["Registration form", BOX, "Allergies", BOX],
        ["Birth certificate", BOX, "Medicine forms", BOX],
      ),
    );
    expectReading(draft, {
      title: "File check",
      sections: [
        ["Starting with us", "Registration form", "Birth certificate"],
        ["Health", "Allergies", "Medicine forms"],
      ],
      scales: [["Yes", "No"]],
    });
  });

  test("three of them", () => {
    const draft = aForm(
      title("File check"),
      table(
        strong("Forms", "✓", "Health", "✓", "Learning", "✓"),
        ["Registration form", "", "Allergies", "", "Next steps", ""],
        ["Birth certificate", "", "Medicine forms", "", "Two year check", ""],
      ),
    );
    expect(draft.sections.map(({ title: name }) => name)).toEqual(["Forms", "Health", "Learning"]);
    expect(labelsOf(draft)).toHaveLength(6);
  });

  test("details in pairs are no such lists", () => {
    const draft = aForm(
      title("File check"),
      table(["School", "", "Class", ""], ["Pupil", "", "Date", ""]),
      asks,
    );
    expect(detailsOf(draft)).toEqual(["School", "Class", "Pupil", "Date"]);
  });
});

test.each(["Seen", "Copied to office", "Reviewed"])(
  "“%s” over a box to tick in each row is answered with yes or no",
  (head) => {
    const draft = aForm(
      title("File check"),
      table(strong("Document", head, "Comments"), ["Front sheet", BOX, ""], ["Chronology", BOX, ""]),
    );
    expectReading(draft, {
      title: "File check",
      sections: [["Document", "Front sheet", "Chronology"]],
      scales: [["Yes", "No"]],
      boxes: ["Comments"],
    });
  },
);

describe("the title stands in the first row of a frame", () => {
  test.each(["HR-14", "EY/Audit/07", "Northmere Council", ""])("beside “%s”", (beside) => {
    const draft = aForm(
      table(strong("Personnel File Audit", beside), [wide("Choose ten staff at random.", 2)]),
      p(""),
      table(["School", ""], ["Date", ""]),
      asks,
    );
    expect(draft.title).toBe("Personnel File Audit");
    expect(detailsOf(draft)).toEqual(["School", "Date"]);
    expect(leftOf(draft)).toEqual([]);
  });

  test("a form beside what is to be filled in is none", () => {
    const draft = aForm(table(["Audit form", "Date:"], [wide("School:", 2)]), p(""), asks);
    expect(detailsOf(draft)).toContain("Date");
  });
});

test("a question that says behind it what to tell is asked under its heading", () => {
  const draft = aForm(
    title("Plan conversation"),
    heading("Plan"),
    bold("Are the targets small enough? Give an example."),
    table([""]),
    p(""),
    bold("Does everyone know the plan?"),
    table([""]),
  );
  expectReading(draft, {
    title: "Plan conversation",
    sections: [["Plan", "Are the targets small enough? Give an example.", "Does everyone know the plan?"]],
    scales: [],
  });
});

describe("who signs at the end", () => {
  const actions = table(strong("Action", "Lead", "By when"), blank(3), blank(3));

  test("stands over one row of room for all", () => {
    const draft = aForm(
      title("Peer audit"),
      asks,
      actions,
      p(""),
      table(strong("Host SENCO", "Visiting SENCO", "Headteacher"), blank(3)),
    );
    expect(labelsOf(draft)).toEqual([...CHECKS]);
    expect(detailsOf(draft)).toEqual(["Host SENCO", "Visiting SENCO", "Headteacher"]);
  });

  test("is told to by “(sign)”", () => {
    const draft = aForm(
      title("Peer audit"),
      asks,
      actions,
      p("Class teacher (sign):            SENCO (sign):"),
    );
    expect(detailsOf(draft)).toEqual(["Class teacher (sign)", "SENCO (sign)"]);
  });
});

test("“with date” behind what is to be written makes no date of it", () => {
  const draft = aForm(
    title("File check"),
    asks,
    p(""),
    table(
      ["Overall assurance", "Full / Partial / None (circle one)"],
      ["Matters to be put right, with date", ""],
    ),
  );
  expect(labelsOf(draft)).toContain("Matters to be put right, with date");
  expect(draft.understood).toContain("(circle one)");
  expect(leftOf(draft)).toEqual([]);
});

describe("what is worked out is not judged", () => {
  const scored = table(strong("Standard", "Score (1-3)"), ...withRoom(1, ...CHECKS));

  test.each(["Section score (mean): ____", "Average score: ____", "Section average score: ____"])(
    "“%s” has no room in the template",
    (line) => {
      const draft = aForm(title("Audit"), scored, p(line));
      expect(labelsOf(draft)).toEqual([...CHECKS]);
      expect(leftOf(draft)).toEqual([line]);
    },
  );

  test("what totals are called is told, and heads nothing", () => {
    const bands = "Banding: 7–9 Strong; 4–6 Sound; 3 or below Needs attention";
    const draft = aForm(title("Audit"), scored, bold(bands), bold("Particular strengths"), table([""]));
    expect(draft.sections.map(({ title: name }) => name)).not.toContain(bands);
    expect(labelsOf(draft)).toEqual([...CHECKS, "Particular strengths"]);
    expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toEqual([bands]);
    expect(draft.remarks).toEqual([]);
  });
});

describe("a column for each record", () => {
  const draft = aForm(
    title("Record keeping audit"),
    p("Enter Y = Yes, N = No or NA = Not applicable in each box."),
    table(
      strong("No.", "Criteria", "Record 1", "Record 2", "Record 3"),
      ["", "NHS number (last four digits)", "", "", ""],
      ["1", "Name and address are up to date", "", "", ""],
      ["2", "Consent is recorded", "", "", ""],
    ),
  );

  test("says which record it is in a detail of the one", () => {
    expect(detailsOf(draft)).toEqual(["NHS number (last four digits)"]);
    expect(labelsOf(draft)).toEqual(["Name and address are up to date", "Consent is recorded"]);
  });

  test("is answered from the codes that a sentence tells", () => {
    expect(scaleLabels(draft)).toEqual(["Y = Yes", "N = No", "NA = Not applicable"]);
  });
});

describe("a table has all its sections inside", () => {
  const inside = (...names: readonly string[]) =>
    table(
      strong("The file", "Yes", "No"),
      ...names.flatMap((name) => [[wide(name, 3)], ...withRoom(2, `${name} is dated`, `${name} is clear`)]),
    );
  const closing = [bold("What does the file tell you about the child?"), table([""])];
  const namesOf = (draft: FormDraft) => draft.sections.map(({ title: name }) => name);

  test("what is asked below it is of none of them", () => {
    const draft = aForm(title("File check"), inside("Chronology", "Referral"), p(""), ...closing);
    expect(namesOf(draft)).toEqual([
      "Chronology",
      "Referral",
      "What does the file tell you about the child?",
    ]);
  });

  test("below a table that is one section it is of that", () => {
    const draft = aForm(title("File check"), inside("Chronology"), p(""), ...closing);
    expect(namesOf(draft)).toEqual(["Chronology"]);
  });
});

test("“Overall judgement” under “Overall” has its own name", () => {
  const draft = aForm(
    title("File audit"),
    asks,
    p(""),
    table(
      [wide("Overall", 2)],
      ["Overall judgement", "Good / Requires improvement / Inadequate"],
      ["Why this judgement?", ""],
    ),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, items[0]?.label])).toContainEqual([
    "Overall",
    "Overall judgement",
  ]);
});
