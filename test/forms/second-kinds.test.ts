import { aForm, strong, table, title, p } from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const [first, second] = ["Is the plan signed?", "Is it kept to?"] as const;

test.each<readonly [kind: string, blocks: readonly string[], reads: Partial<Reading>]>([
  [
    "both ends of a range told by what they mean",
    [
      title("Audit"),
      table(strong("Area", "Rating (1 = low, 4 = high)", "Comments"), ["Visits", "", ""], ["Plans", "", ""]),
    ],
    { scales: [["1", "2", "3", "4"]] },
  ],
  [
    "grades as figures behind the word that asks for them",
    [title("Audit"), table(strong("Area", "Grade 1 2 3", "Comments"), ["Visits", "", ""], ["Plans", "", ""])],
    { scales: [["1", "2", "3"]] },
  ],
  [
    "codes with what they mean in brackets",
    [
      title("Audit"),
      p("Grades: A (exceeds), B (meets), C (does not meet)"),
      table(strong("Area", "Grade", "Comments"), ["Visits", "", ""], ["Plans", "", ""]),
    ],
    { scales: [["A = exceeds", "B = meets", "C = does not meet"]] },
  ],
  [
    "a comment on a section without merged cells",
    [
      title("Audit"),
      table(
        ["1", "Assessment", "Yes", "No"],
        ["1.1", first, "", ""],
        ["", "Auditor's comments", "", ""],
        ["2", "Planning", "Yes", "No"],
        ["2.1", second, "", ""],
        ["", "Auditor's comments", "", ""],
      ),
    ],
    {
      sections: [
        ["1 Assessment", `1.1 ${first}`, "Auditor's comments"],
        ["2 Planning", `2.1 ${second}`, "Auditor's comments"],
      ],
      scales: [["Yes", "No"]],
    },
  ],
  [
    "an item that is called as parts of items are, with its marks beside it",
    [
      title("Audit"),
      table(strong("Criterion", "Max. score", "Comment"), ["Analysis", "10", ""], ["Structure", "5", ""]),
    ],
    { sections: [["Audit", "Analysis", "Structure"]] },
  ],
  [
    "parts of a question numbered in brackets",
    [
      title("Audit"),
      table(
        strong("Question", "Yes", "No"),
        ["1. Was the child:", "", ""],
        ["(i) seen alone", "", ""],
        ["(ii) heard", "", ""],
      ),
    ],
    { sections: [["1. Was the child:", "i seen alone", "ii heard"]] },
  ],
  [
    "a code of the form with its version before the title",
    [
      p("Form QA3 (version 2, May 2024)"),
      p("Supervision file audit"),
      table(strong("Question", "Yes", "No"), [first, "", ""], [second, "", ""]),
    ],
    { title: "Supervision file audit" },
  ],
])("%s is read as a person reads it", (_, blocks, expected) => {
  const draft = aForm(...blocks);
  const reading = readingOf(draft, { title: "", sections: [], scales: [] });
  const wanted = wholeReading({ title: "", sections: [], scales: [], ...expected });
  for (const key of Object.keys(expected) as (keyof Reading)[]) expect(reading[key]).toEqual(wanted[key]);
});

test("numbers with a bracket behind them have their place", () => {
  const draft = aForm(
    title("Audit"),
    table(
      ["No.", "Standard", "Met", "Not met"],
      ["i)", first, "", ""],
      ["ii)", second, "", ""],
      ["iii)", "Is it kept?", "", ""],
    ),
  );
  expect(draft.notPlaced).toEqual([]);
});
