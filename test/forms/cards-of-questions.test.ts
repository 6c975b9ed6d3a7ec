import { aForm, heading, p, table, title, wide } from "./a-form";
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
