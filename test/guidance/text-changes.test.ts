import fc from "fast-check";
import { textChanges, type Stretch } from "../../src/guidance/text-changes";
import { holds } from "../support/holds";

/** Words that are only there in [brackets], those left out as a number in {braces}. */
const shown = (stretches: readonly Stretch[]): string =>
  stretches
    .map((each) =>
      "leftOut" in each ? `{${String(each.leftOut)}} ` : each.onlyHere ? `[${each.text}]` : each.text,
    )
    .join("");

const LONG =
  "The plan was reviewed in May and again in June, and each time the worker said what had changed. ";

test.each([
  ["the same", "the same", "the same", "the same"],
  ["", "Written since.", "", "[Written since.]"],
  ["Taken out.", "", "[Taken out.]", ""],
  [
    "Recorded in June and in October.",
    "Recorded in June and October. Two were missed.",
    "Recorded in June and [in ]October.",
    "Recorded in June and October. [Two were missed.]",
  ],
  ["one two three", "one 2 three", "one [two ]three", "one [2 ]three"],
  [
    `${LONG}It was good. ${LONG}`,
    `${LONG}It was poor. ${LONG}`,
    `{19} It was [good. ]{19} `,
    `{19} It was [poor. ]{19} `,
  ],
])("of “%s” and “%s” the words that differ are told", (before, now, shownBefore, shownNow) => {
  const changes = textChanges(before, now);
  expect([shown(changes.before), shown(changes.now)]).toEqual([shownBefore, shownNow]);
});

test("spaces and line ends alone are no changed words, and that is said", () => {
  const changes = textChanges("one  two", "one\ntwo");
  expect(changes.onlySpaces).toBe(true);
  expect([shown(changes.before), shown(changes.now)]).toEqual(["one  two", "one\ntwo"]);
  expect(textChanges("one", "one").onlySpaces).toBe(false);
});

test("a text that has become another is told as such, however long it is", () => {
  const before = Array.from({ length: 3000 }, (_, at) => `before${String(at)}`).join(" ");
  const now = Array.from({ length: 3000 }, (_, at) => `now${String(at)}`).join(" ");
  expect(textChanges(before, now)).toEqual({
    before: [{ text: before, onlyHere: true }],
    now: [{ text: now, onlyHere: true }],
    onlySpaces: false,
  });
});

const text = fc
  .array(fc.constantFrom("a", "b", "c.", "d\n", " ", "e “f”.", "long words here."), { maxLength: 40 })
  .map((words) => words.join(" "));

test("what stays of each text is that text but for what is left out, which is as many words of both", () => {
  holds(
    fc.property(text, text, (before, now) => {
      const changes = textChanges(before, now);
      const leftOut = (side: readonly Stretch[]) =>
        side.flatMap((each) => ("leftOut" in each ? each.leftOut : []));
      expect(leftOut(changes.before)).toEqual(leftOut(changes.now));
      for (const [whole, side] of [
        [before, changes.before],
        [now, changes.now],
      ] as const) {
        const words = (whole.match(/^\s+|\S+\s*/g) ?? []).length;
        const kept = side.flatMap((each) => ("text" in each ? each.text.match(/^\s+|\S+\s*/g) : [])).length;
        expect(kept + leftOut(side).reduce((sum, count) => sum + count, 0)).toBe(words);
        if (leftOut(side).length === 0)
          expect(side.map((each) => ("text" in each ? each.text : "")).join("")).toBe(whole);
      }
    }),
    1500,
  );
});
