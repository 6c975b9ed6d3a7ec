import { isFiller, isVerdict } from "../../src/audit/filler";
import { findGaps } from "../../src/audit/gaps";
import { unmeasurable } from "../../src/audit/measurable";
import { aCompleteRecord, anItem, aQuestion, aScale, aTemplateOf, aYesNoScale } from "../support/builders";
import { EMPTY_BOXES, FULL_BOXES, PLAIN_ACTIONS, VAGUE_ACTIONS } from "./boxes-and-actions";

const saysNothing = (text: string): boolean => isFiller(text) || isVerdict(text);
const isVague = (what: string): boolean => isFiller(what) || unmeasurable(what) !== undefined;

test("boxes that say nothing are each noticed, in whatever words, and full ones are not", () => {
  expect(EMPTY_BOXES.filter((text) => !saysNothing(text))).toEqual([]);
  expect(FULL_BOXES.filter(saysNothing)).toEqual([]);
});

test("vague actions are each noticed, and plain ones are not", () => {
  expect(VAGUE_ACTIONS.filter((what) => !isVague(what))).toEqual([]);
  expect(PLAIN_ACTIONS.filter(isVague)).toEqual([]);
});

const ids = ["a", "b", "c", "d"];
const template = aTemplateOf(ids.map((id) => anItem({ id, label: id })));
const copiesIn = (texts: readonly string[]) =>
  findGaps(
    template,
    aCompleteRecord(template, {
      items: Object.fromEntries(texts.map((evidence, at) => [ids[at] ?? "", { evidence }])),
    }),
  ).flatMap((gap) => (gap.code === "same-text" ? [{ places: gap.places, varied: gap.varied }] : []));

test.each<[string, readonly string[], readonly { places: readonly string[]; varied: boolean }[]]>([
  [
    "one text with a word changed in three items",
    [
      "The worker visits every two weeks, knows Kai well and writes it down the same day.",
      "The worker visits every two weeks, knows him well and writes it down the same day.",
      "The social worker visits every two weeks, knows Kai very well and writes it down the same day.",
    ],
    [{ places: ["item.a.evidence", "item.b.evidence", "item.c.evidence"], varied: true }],
  ],
  [
    "two that are nearly alike",
    [
      "He was seen alone on each of the six visits since the move in May.",
      "He was seen alone on each of the four visits since the review in June.",
    ],
    [],
  ],
  [
    "short ones that are nearly alike",
    ["Seen alone on six visits.", "Seen alone on four visits.", "Seen alone on two visits."],
    [],
  ],
  [
    "four on one matter, each in its own words",
    [
      "Kai was seen alone on each visit, and the notes hold what he said about his stepdad in his own words.",
      "The plan was written with Kai; his three wishes stand on its first page and two of them came true.",
      "Reviews were held in time, but Kai sat outside for two of them and was told the result in the car.",
      "The assessment asks what Kai thinks of the move and weighs it against what his school and nan say.",
    ],
    [],
  ],
])("%s", (_, texts, expected) => {
  expect(copiesIn(texts)).toEqual(expected);
});

describe("Features beside a section's own rating", () => {
  const questions = ["q1", "q2", "q3"].map((id) =>
    aQuestion({ id, label: id, answer: { scale: "yes-no", required: true } }),
  );
  const rated = {
    ...aTemplateOf([
      ...questions,
      anItem({ id: "rating" }),
      aQuestion({
        id: "features",
        label: "With features of",
        answer: { scale: "quality", required: false, featuresOf: "rating" },
      }),
    ]),
    scales: [aScale(), aYesNoScale()],
  };
  const said = (answer: string, features: string): readonly string[] =>
    findGaps(
      rated,
      aCompleteRecord(rated, {
        items: {
          ...Object.fromEntries(questions.map(({ id }) => [id, { answer }])),
          rating: { judgement: "meets-good" },
          features: { answer: features },
        },
      }),
    ).flatMap(({ code }) => (code === "features-contradicted" ? [code] : []));

  it.each([
    ["better, over answers that are all no", "no", "exceeds-good", 1],
    ["worse, over answers that are all yes", "yes", "does-not-meet-good", 1],
    ["better, over answers that are all yes", "yes", "exceeds-good", 0],
    ["worse, over answers that are all no", "no", "does-not-meet-good", 0],
  ])("point to something %s", (_, answer, features, times) => {
    expect(said(answer, features)).toHaveLength(times);
  });
});
