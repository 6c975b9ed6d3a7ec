import { aForm, itemsOf, leftOf, p, scaleLabels, strong, table, title, wide } from "./a-form";

const QUESTIONS = [
  "Was the child seen alone?",
  "Is the chronology up to date?",
  "Does the plan say who will do what?",
  "Were the views of the parents recorded?",
] as const;

const SCALES: readonly (readonly string[])[] = [
  ["Yes", "No"],
  ["Yes", "No", "Not recorded"],
  ["Yes, fully", "In part", "No"],
  ["Met", "Partly met", "Not met", "N/A"],
  ["Green", "Amber", "Red"],
  ["Strong", "Adequate", "Weak"],
  ["In place", "Being worked on", "Missing"],
  ["Up to date", "Out of date", "Missing"],
  ["On track", "At risk", "Off track"],
  ["Exceeds", "Meets", "Below"],
  ["Done", "In progress", "Not started", "Not needed"],
  ["Strongly agree", "Agree", "Disagree", "Strongly disagree"],
  ["Ydy", "Nac ydy", "Amherthnasol"],
  ["Wedi’i gyflawni", "Yn rhannol", "Heb ei gyflawni"],
];

const boxes = (scale: readonly string[]) => scale.map((label) => `☐ ${label}`).join("   ");
const each = (ask: (question: string, at: number) => string) => QUESTIONS.map(ask).join("");

/** Ways in which forms ask the same questions, with the same answers and room for comments. */
const WAYS: readonly (readonly [string, (scale: readonly string[]) => string])[] = [
  [
    "in lines, with words between slashes below them",
    (scale) =>
      each(
        (question, at) =>
          p(`${String(at + 1)}. ${question}`) + p(scale.join(" / ")) + p("Comments: ............"),
      ),
  ],
  [
    "in lines, with boxes below them and a question over dots",
    (scale) => each((question) => p(question) + p(boxes(scale)) + p("What did you find? ____________")),
  ],
  [
    "in a table, with words between slashes in each row",
    (scale) =>
      table(
        strong("Question", "Answer", "Comments"),
        ...QUESTIONS.map((question) => [question, scale.join(" / "), ""]),
      ),
  ],
  [
    "in a table, with a column for each answer",
    (scale) =>
      table(
        strong("Question", ...scale, "Comments"),
        ...QUESTIONS.map((question) => [question, ...scale.map(() => ""), ""]),
      ),
  ],
  [
    "in a table, with a key above it",
    (scale) =>
      p(`Please use one of: ${scale.join(" / ")}`) +
      table(strong("Question", "Result", "Comments"), ...QUESTIONS.map((question) => [question, "", ""])),
  ],
  [
    "in a table for each question",
    (scale) => each((question) => table([question, scale.join(" / ")], ["Comments", ""]) + p("")),
  ],
  [
    "across a table for each, over the answers in cells",
    (scale) =>
      each(
        (question) =>
          table([wide(question, scale.length)], scale, [wide("Further information:", scale.length)]) + p(""),
      ),
  ],
];

describe.each(WAYS)("questions asked %s", (_, asked) => {
  test.each(SCALES.map((scale) => [scale.join(", "), scale] as const))(
    "are answered with %s",
    (__, scale) => {
      const draft = aForm(title("Case File Audit"), asked(scale));
      const items = itemsOf(draft);
      expect(items.map(({ label }) => label)).toEqual(QUESTIONS);
      expect(items.map((item) => [...scaleLabels(draft, item.scale)].sort())).toEqual(
        QUESTIONS.map(() => [...scale].sort()),
      );
      expect(items.map(({ evidence, further = [] }) => evidence || further.length > 0)).toEqual(
        QUESTIONS.map(() => true),
      );
      expect(leftOf(draft)).toEqual([]);
    },
  );
});
