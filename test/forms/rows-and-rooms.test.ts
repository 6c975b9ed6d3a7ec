import { aForm, bold, heading, itemsOf, p, strong, table, tableOf, title, wide, withRoom } from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const [first, second] = ["Is the plan signed?", "Is it kept to?"] as const;
const yesNo = table(strong("Question", "Yes", "No", "Notes"), ...withRoom(3, first, second));
const YES_NO = ["Yes", "No"] as const;
const breaks = "<w:p><w:r><w:t>Answers given:</w:t></w:r><w:r><w:br/></w:r><w:r><w:br/></w:r></w:p>";

test.each<readonly [kind: string, form: readonly string[], reads: Partial<Reading>]>([
  [
    "tables inside a table beside the names of its parts",
    [
      table(
        ["About the visit", table(["Home", ""], ["Visitor", ""])],
        ["Living here", yesNo],
        ["Visitor’s opinion", "\n"],
      ),
    ],
    {
      details: ["Home", "Visitor"],
      sections: [["Living here", first, second, "Visitor’s opinion"]],
      scales: [YES_NO],
      boxes: ["Notes"],
    },
  ],
  [
    "tables inside a table beside the numbers and names of its parts",
    [
      table(
        [
          "1",
          "Bedrooms",
          table(strong("Question", "Yes", "No"), ...withRoom(2, "Is it warm?", "Is it clean?")),
        ],
        ["2", "Kitchen", table(strong("Question", "Yes", "No"), ...withRoom(2, first, second))],
      ),
    ],
    {
      sections: [
        ["1 Bedrooms", "Is it warm?", "Is it clean?"],
        ["2 Kitchen", first, second],
      ],
      scales: [YES_NO],
    },
  ],
  [
    "a column for each agency to write in",
    [
      tableOf(
        [3000, 2200, 2200, 2200, 2200],
        strong("Line of enquiry", "Children's social care", "Health", "Police", "Education"),
        ...withRoom(4, first, second),
      ),
    ],
    {
      sections: [["Audit", first, second]],
      boxes: ["Children's social care", "Health", "Police", "Education"],
    },
  ],
  [
    "numbers to tick over what each of them means",
    [
      table(
        ["Please rate", "1", "2", "3", "4"],
        ["", "Strongly disagree", "Disagree", "Agree", "Strongly agree"],
        ...withRoom(4, "Decisions are recorded", "I am heard"),
      ),
    ],
    {
      sections: [["Please rate", "Decisions are recorded", "I am heard"]],
      scales: [["1 = Strongly disagree", "2 = Disagree", "3 = Agree", "4 = Strongly agree"]],
    },
  ],
  [
    "questions with answers between names of sections and comments, below details in the same table",
    [
      table(
        [wide("SECTION ONE – DETAILS", 2)],
        ["Mother's initials:", "Due date:"],
        [wide("SECTION TWO – TIMELINESS", 2)],
        ["Was it made by 16 weeks?", "Yes / No"],
        ["Was it done by 32 weeks?", "Yes / No"],
        [wide("Comments", 2)],
        [wide("", 2)],
      ),
    ],
    {
      details: ["Mother's initials", "Due date"],
      sections: [
        ["SECTION TWO – TIMELINESS", "Was it made by 16 weeks?", "Was it done by 32 weeks?", "Comments"],
      ],
      scales: [YES_NO],
    },
  ],
  [
    "two questions with boxes over a row for comments",
    [
      heading("Standard 1: Interview"),
      table(["Was it offered?", "Yes ☐ No ☐"], ["Was it taken up?", "Yes ☐ No ☐"], ["Comments", ""]),
    ],
    {
      sections: [["Standard 1: Interview", "Was it offered?", "Was it taken up?", "Comments"]],
      scales: [YES_NO],
    },
  ],
  [
    "prompts with room beside each, under a numbered heading",
    [
      heading("1. Progress"),
      table(strong("Prompt", "Findings"), ...withRoom(1, first, second)),
      heading("2. Escalation"),
      table(strong("Prompt", "Findings"), ...withRoom(1, "Is a dispute needed?", "Who was told?")),
    ],
    {
      sections: [
        ["1. Progress", first, second],
        ["2. Escalation", "Is a dispute needed?", "Who was told?"],
      ],
      boxes: ["Findings"],
    },
  ],
  [
    "questions in bold over empty lines, with what to think of under them",
    [
      bold("What was it like to be this child?"),
      p("Think about home and school."),
      p(""),
      p(""),
      bold("Did the plan change anything?"),
      p(""),
      p(""),
      p("Please circle your judgement of the work:   Good     Requires improvement     Inadequate"),
    ],
    {
      sections: [
        [
          "Audit",
          "What was it like to be this child?",
          "Did the plan change anything?",
          "Please circle your judgement of the work",
        ],
      ],
      scales: [["Good", "Requires improvement", "Inadequate"]],
    },
  ],
  [
    "line breaks as room below a label in a frame",
    [yesNo, heading("Talking with staff"), table([breaks]), p("Grade for the home:  A   B   C")],
    {
      sections: [
        ["Audit", first, second],
        ["Talking with staff", "Answers given", "Grade for the home"],
      ],
      scales: [YES_NO, ["A", "B", "C"]],
      boxes: ["Notes"],
    },
  ],
  [
    "a name and a day to fill in below the items",
    [yesNo, p("Reviewing officer: ______________   Date: ________")],
    {
      details: ["Reviewing officer", "Date"],
      sections: [["Audit", first, second]],
      scales: [YES_NO],
      boxes: ["Notes"],
    },
  ],
])("%s are read as a person reads them", (_, form, expected) => {
  const draft = aForm(title("Audit"), ...form);
  const reads: Reading = { title: "Audit", sections: [], scales: [], ...expected };
  expect(readingOf(draft, reads)).toEqual(wholeReading(reads));
  expect(draft.notPlaced).toEqual([]);
});

test("what to think of under a question in bold is a prompt of it", () => {
  const draft = aForm(
    title("Audit"),
    ...["What was daily life like?", "What changed?"].flatMap((each) => [
      bold(each),
      p("Think about school."),
      p(""),
      p(""),
    ]),
  );
  expect(itemsOf(draft).map(({ prompts }) => prompts)).toEqual([
    ["Think about school."],
    ["Think about school."],
  ]);
});
