import {
  aForm,
  bold,
  boxesOf,
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
  title,
  wide,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";

const STATEMENTS = ["The child was seen alone", "Parents had their say", "The chronology is up to date"];
const QUESTIONS = STATEMENTS.map((statement) => `Does the file say that ${statement.toLowerCase()}?`);

/** A table for each, all of them asked for itself, with the same to choose from and the same box. */
const reads = (
  asked: readonly string[],
  cards: readonly string[],
  scale: readonly string[],
  box: string | undefined,
) => {
  const whole = {
    title: "Audit",
    sections: [["Audit", ...asked] as const],
    scales: [scale],
    ...(box === undefined ? {} : { boxes: [box] }),
  };
  expect(readingOf(aForm(title("Audit"), ...cards), whole)).toEqual(wholeReading(whole));
};

describe("a statement across a table of its own, over words in cells side by side", () => {
  const card = (asked: string, scale: readonly string[], box?: string) =>
    table(
      [wide(asked, scale.length)],
      scale,
      ...(box === undefined ? [] : [[{ text: `${box}\n\n`, wide: scale.length }]]),
    ) + p("");

  test.each([
    ["known grades", ["Strong", "Adequate", "Weak"]],
    ["known answers", ["Yes", "Partly", "No"]],
    ["two words", ["Seen", "Not seen"]],
    ["words of the form’s own", ["Working well", "Developing", "Needs work"]],
    ["numbers", ["1", "2", "3", "4"]],
    ["letters", ["A", "B", "C", "D"]],
  ])("is judged with %s, and the row across below is its box", (_, scale) => {
    for (const asked of [STATEMENTS, QUESTIONS]) {
      for (const box of ["Details:", "Further information:", "Where is this recorded?", "Comments:"])
        reads(
          asked,
          asked.map((each) => card(each, scale, box)),
          scale,
          box.replace(/:$/u, ""),
        );
      reads(
        asked,
        asked.map((each) => card(each, scale)),
        scale,
        undefined,
      );
    }
  });
});

describe("a table of two rows for each: what is asked beside its answers, and a label beside room", () => {
  const card = (asked: string, scale: string, box: string) => table([asked, scale], [box, ""]) + p("");

  test.each([
    [["Strongly agree", "Agree", "Disagree", "Strongly disagree"]],
    [["Done", "In progress", "Not started", "Not needed"]],
    [["Wedi’i gyflawni", "Yn rhannol", "Heb ei gyflawni"]],
    [["Green", "Amber", "Red"]],
    [["Seen", "Not seen"]],
  ])("is judged, the first as the others: %j", (scale) => {
    for (const asked of [STATEMENTS, QUESTIONS])
      for (const box of ["Further information", "Details", "What did you find?"])
        reads(
          asked,
          asked.map((each) => card(each, scale.join(" / "), box)),
          scale,
          box,
        );
  });
});

describe("statements under a heading, each with its own line for what it is called", () => {
  const room = (box: string) => p(`${box} ........................`);

  test.each([["Details:"], ["Where is this recorded?"], ["Comments:"]])(
    "are judged by the boxes behind them or below them, and not the heading, over “%s”",
    (box) => {
      const scale = ["Strongly agree", "Agree", "Disagree"];
      const ways: readonly ((asked: string) => readonly string[])[] = [
        (asked) => [p(`${asked}   ${scale.map((each) => `☐ ${each}`).join("   ")}`), room(box)],
        (asked) => [p(asked), ...scale.map((each) => p(`☐ ${each}`)), room(box)],
        (asked) => [p(asked), p(scale.map((each) => `☐ ${each}`).join("   ")), room(box)],
      ];
      for (const way of ways) {
        const draft = aForm(title("Audit"), heading("Planning"), ...STATEMENTS.flatMap(way));
        const whole = {
          title: "Audit",
          sections: [["Planning", ...STATEMENTS] as const],
          scales: [scale],
          boxes: [box.replace(/:$/u, "")],
        };
        expect(readingOf(draft, whole)).toEqual(wholeReading(whole));
      }
    },
  );
});

describe("a table for each question", () => {
  test("has “Question” beside it, which is no part of it", () => {
    const cards = STATEMENTS.map(
      (each, at) =>
        table(
          ["Question", `Q${String(at + 1)}. ${each}`],
          ["Rating", "Met / Partly met / Not met"],
          ["Evidence", ""],
        ) + p(""),
    );
    const draft = aForm(title("Audit"), ...cards);
    expect(labelsOf(draft)).toEqual(STATEMENTS);
    expect(leftOf(draft)).toEqual([]);
  });

  test("offers words of the form’s own beside it, over a box across", () => {
    const cards = STATEMENTS.map(
      (each) => table(strong(each, "On course/Drifting/Lost"), [{ text: "Details:\n\n\n", wide: 2 }]) + p(""),
    );
    const draft = aForm(title("Audit"), ...cards);
    expect(labelsOf(draft)).toEqual(STATEMENTS);
    expect(scalesOf(draft)).toEqual(STATEMENTS.map(() => ["On course", "Drifting", "Lost"]));
  });

  test.each([
    ["a line", p("Summary of this section: ____________________"), "Summary of this section"],
    ["a frame", table(strong("Section summary"), [""]) + p(""), "Section summary"],
  ])("is followed by the summary of the section in %s, which is no box of the last", (_, summary, name) => {
    const cards = STATEMENTS.map((each) => table([each, "Yes / No"], ["Details", ""]) + p(""));
    const draft = aForm(
      title("Audit"),
      heading("Visits"),
      ...cards,
      summary,
      heading("Plans"),
      ...cards,
      summary,
    );
    expect(outlineOf(draft)).toEqual([
      ["Visits", ...STATEMENTS, name],
      ["Plans", ...STATEMENTS, name],
    ]);
  });
});

test("“Standard 1” beside a question and “Prompts” below it say no more than which and what for", () => {
  const card = (text: string, at: number) =>
    table(
      [`Standard ${String(at + 1)}`, text],
      ["Prompts", "Look at the last three visits.\nAre the dates clear?"],
      ["Rating", "Seen / Not seen"],
      ["Reasons", ""],
    ) + p("");
  const draft = aForm(title("File Audit"), ...STATEMENTS.map(card));
  expect(labelsOf(draft)).toEqual(STATEMENTS);
  expect(itemsOf(draft).map(({ prompts }) => prompts.length)).toEqual([2, 2, 2]);
  expect(leftOf(draft)).toEqual([]);
});

test("the last row of a card, below its levels, is a box whatever it is called", () => {
  const card = (text: string, at: number) =>
    table(
      [wide(`${String(at + 1)}. ${text}`, 2)],
      ["☐ Green", "Practice is strong and makes a difference to the child."],
      ["☐ Amber", "Practice is uneven and there are gaps in the record."],
      ["☐ Red", "Practice does not meet what is expected of us."],
      [{ text: `${p("Further information:")}${p("")}`, wide: 2 }],
    ) + p("");
  const draft = aForm(title("File Audit"), ...QUESTIONS.map(card));
  expect(labelsOf(draft)).toEqual(QUESTIONS);
  expect(boxesOf(draft)).toEqual(QUESTIONS.map(() => ["Further information"]));
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

describe("a card of one column names its part at the top, and asks in each cell with room of its own", () => {
  const card = (name: string, ...cells: readonly string[]) =>
    table(strong(name), ...cells.map((cell) => [cell])) + p("");
  const child = card("1. The child", "What is life like?\n\n", "Grade for this section: Good / Fair / Poor");

  test.each([
    [
      "5. Overall",
      ["Overall agency grade (circle one):  Good / Fair / Poor", "Key learning\n\n"],
      "Key learning",
    ],
    ["Overall", ["Key learning\n\n", "Overall grade: ☐ Good ☐ Fair ☐ Poor"], "Key learning"],
    ["Summary", ["Strengths of the work\n\n", "Grade: ☐ Good ☐ Fair ☐ Poor"], "Strengths of the work"],
    ["Crynodeb", ["Gwersi allweddol\n\n", "Y camau nesaf\n\n"], "Gwersi allweddol"],
  ])("“%s”", (name, cells, asked) => {
    const draft = aForm(title("Audit"), child, card(name, ...cells));
    expect(draft.sections.map((section) => section.title.replace(/^\d\. /, ""))).toContain(
      name.replace("5. ", ""),
    );
    expect(itemsOf(draft)).toHaveLength(4);
    expect(itemsOf(draft).find(({ label }) => label === asked)?.kind).toBe("words");
    expect(leftOf(draft)).toEqual([]);
  });
});

test("what to think of may stand in bold below the name of a card, in its cell", () => {
  const asked = ["What is working well?", "What are we worried about?", "What needs to happen?"];
  const cards = ["First contact", "Family plan"].map(
    (name) =>
      table(
        [{ text: bold(name) + bold("Was the family met? Was it clear?"), wide: 3 }],
        strong(...asked),
        ["", "", ""],
        [wide("Grade:   ☐ Good   ☐ Fair   ☐ Poor", 3)],
      ) + p(""),
  );
  const draft = aForm(title("Audit"), ...cards);
  expect(labelsOf(draft)).toEqual(["First contact", "Family plan"]);
  expect(boxesOf(draft)).toEqual([asked, asked]);
  expect(itemsOf(draft).map(({ prompts }) => prompts)).toEqual([
    ["Was the family met? Was it clear?"],
    ["Was the family met? Was it clear?"],
  ]);
});

test("what every card asks with answers of its own, in its last row, is the judgement of what the card is called", () => {
  const card = (name: string) =>
    table(
      [wide(name, 2)],
      ["What is strong?", "What could be stronger?"],
      ["", ""],
      [{ text: "Where are we?   ☐ Just starting   ☐ Getting there   ☐ Embedded", wide: 2 }],
    );
  const names = ["Listening to the family", "Closing well"];
  const draft = aForm(title("Reflection"), ...names.flatMap((name) => [card(name), p("")]));
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(names);
  expect(scaleLabels(draft)).toEqual(["Just starting", "Getting there", "Embedded"]);
  expect(boxesOf(draft)[0]).toEqual(["What is strong?", "What could be stronger?"]);
});
