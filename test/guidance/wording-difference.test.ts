import fc from "fast-check";
import { allItems } from "../../src/audit/template";
import { wordingDifference, type WordingDifference } from "../../src/guidance/wording-difference";
import { segmentsBetween, wordingsText } from "../../src/guidance/wordings-text";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { anyCodePoints } from "../support/any-text";
import { holds } from "../support/holds";

const joined = ({ segments }: WordingDifference) => segments.map(({ text }) => text).join("");
const shown = ({ segments }: WordingDifference) =>
  segments.map(({ text, onlyHere }) => (onlyHere ? `[${text}]` : text)).join("");

describe("the difference between neighbouring grades", () => {
  test.each([
    ["the same", "Visits are made.", "Visits are made.", "Visits are made."],
    ["something more", "Visits are made weekly.", "Visits are made.", "Visits are made [weekly.]"],
    ["something less", "Visits are made.", "Visits are made weekly.", "Visits are made."],
    [
      "a sentence more",
      "The child is seen. Notes are full.",
      "The child is seen.",
      "The child is seen. [Notes are full.]",
    ],
    [
      "another word",
      "Visits are regular and recorded.",
      "Visits are rare and recorded.",
      "Visits are [regular] and recorded.",
    ],
    ["other capitals and marks", "Seen alone; heard.", "seen, alone: heard", "Seen alone; heard."],
    [
      "little words alone",
      "The plan of the child is shared",
      "A plan for a child is shared",
      "The plan of the child is shared",
    ],
    [
      "little words between changes",
      "Robust analysis of the history and careful planning guide decisions",
      "Decisions and planning guide it",
      "[Robust analysis of the history and careful] planning guide [decisions]",
    ],
    [
      "a no",
      "The plan is not shared with parents.",
      "The plan is shared with parents.",
      "The plan is [not] shared with parents.",
    ],
    [
      "a no only in the other",
      "The plan is shared with parents.",
      "The plan is not shared with parents.",
      "The plan is [shared] with parents.",
    ],
    [
      "a little only in the other",
      "There is evidence of direct work.",
      "There is little evidence of direct work.",
      "There is [evidence] of direct work.",
    ],
    [
      "the same words elsewhere",
      "Parents know about it. The concern is clear.",
      "The concern is clear. Parents know about it.",
      "Parents know about it. The concern is clear.",
    ],
    [
      "the space after a change",
      "Seen alone weekly\nand heard by people",
      "Seen alone\nand heard by people",
      "Seen alone [weekly]\nand heard by people",
    ],
  ])("marks %s", (_, text, other, marked) => {
    expect(shown(wordingDifference(text, other))).toBe(marked);
  });

  test.each([
    ["some", "The analysis is robust and timely.", "The analysis is timely."],
    ["nothing", "The analysis is timely.", "The analysis is robust and timely."],
    ["all", "Risks are weighed with research in mind.", "Nobody wrote down what happened."],
    ["all", "Something.", ""],
    ["nothing", "", ""],
    ["nothing", "It is.", "It is."],
  ])("says that %s differs", (differs, text, other) => {
    expect(wordingDifference(text, other).differs).toBe(differs);
  });

  test("loses nothing of the text", () => {
    const words = fc.array(
      fc.constantFrom("the", "plan", "is", "not", "seen", "child", "and", "risk.", "\n", "  "),
    );
    const text = fc.oneof(
      words.map((each) => each.join(" ")),
      anyCodePoints(),
    );
    holds(
      fc.property(text, text, (one, other) => {
        const difference = wordingDifference(one, other);
        expect(joined(difference)).toBe(one);
        expect(wordingDifference(one, one).segments.some(({ onlyHere }) => onlyHere)).toBe(false);
      }),
    );
  });

  test("can be cut into its lines", () => {
    holds(
      fc.property(fc.array(fc.lorem({ maxCount: 4 }), { minLength: 1 }), fc.lorem(), (lines, other) => {
        const { segments } = wordingDifference(lines.join("\n"), other);
        let start = 0;
        for (const line of lines) {
          const cut = segmentsBetween(segments, start, start + line.length);
          expect(cut.map(({ text }) => text).join("")).toBe(line);
          start += line.length + 1;
        }
      }),
    );
  });

  test("leaves most of what is shipped readable: few changes, and none of little words alone", () => {
    const pairs = shippedTemplates().flatMap((template) =>
      allItems(template).flatMap(({ descriptors }) =>
        descriptors.slice(1).map((lower, at) => [descriptors[at]?.text ?? [], lower.text] as const),
      ),
    );
    const counts = pairs.map(([here, below]) => {
      const { differs, segments } = wordingDifference(wordingsText(here), wordingsText(below));
      return differs === "some" ? segments.filter(({ onlyHere }) => onlyHere).length : 0;
    });
    expect(counts.length).toBeGreaterThan(180);
    expect(Math.max(...counts)).toBeLessThan(12);
  });
});
