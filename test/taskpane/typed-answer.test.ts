import { takesText } from "../../src/report/takes-text";
import { keptAnswer, keptText, typedAnswer } from "../../src/taskpane/parts/typed-answer";
import { speak } from "../../src/words/phrase";

afterEach(() => {
  speak("en-GB");
});

const DAY = { type: "date" } as const;

test("a day stands in a form in the language of the pane, and is the same day again", () => {
  expect(typedAnswer(DAY, "2026-03-15")).toBe("15 March 2026");
  expect(keptAnswer(DAY, "15 March 2026")).toBe("2026-03-15");
  speak("cy-GB", { March: "Mawrth" });
  expect(typedAnswer(DAY, "2026-03-15")).toBe("15 Mawrth 2026");
  expect(keptAnswer(DAY, " 15 Mawrth 2026 ")).toBe("2026-03-15");
  expect(keptAnswer({ type: "date-or-text" }, "15 Mawrth 2026")).toBe("2026-03-15");
  expect(keptText({ kind: "moment", choices: [] }, "15 Mawrth 2026, 14:05")).toBe("2026-03-15T14:05");
});

test("words that are no day stay as typed, and a choice is its id", () => {
  expect(keptAnswer({ type: "date-or-text" }, "last spring")).toBe("last spring");
  expect(typedAnswer({ type: "date-or-text" }, "last spring")).toBe("last spring");
  expect(keptAnswer({ type: "yes-no" }, "yes")).toBe("yes");
  expect(keptAnswer({ type: "text" }, " 15 March 2026 ")).toBe("15 March 2026");
});

test.each([
  ["31/02/2026", "28 February 2026"],
  ["29/02/2027", "28 February 2027"],
  ["31 April 2026", "30 April 2026"],
  ["2026-06-31", "30 June 2026"],
  ["32.1.2026", "31 January 2026"],
  ["31/09/2026 10:00", "30 September 2026"],
])("of %s it is said that its month has no such day", (typed, last) => {
  expect(takesText({ kind: "date", choices: [] }, typed)).toBe(
    `There is no such day: the last of that month is ${last}. Write day, month and year, for example 15 March 2026.`,
  );
});

test.each(["soon", "31/13/2026", "1/13/45", "March 2026", "29", "", "29 ".repeat(7000)])(
  "of %.20j nothing is said of a month",
  (typed) => {
    expect(takesText({ kind: "date", choices: [] }, typed)).toBe(
      "Write day, month and year, for example 15 March 2026.",
    );
  },
);
