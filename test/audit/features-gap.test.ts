import { findGaps } from "../../src/audit/gaps";
import { EMPTY_ITEM } from "../../src/audit/record";
import { aCompleteRecord, anItem, aQuestion, aTemplateOf } from "../support/builders";

const rating = anItem({ id: "rating" });
const features = aQuestion({
  id: "features",
  label: "With features of",
  answer: { scale: "quality", required: false, featuresOf: "rating" },
});
const template = aTemplateOf([rating, features]);

function gapsOf(judgement: string, named: string) {
  const record = aCompleteRecord(template, {
    items: {
      rating: { ...EMPTY_ITEM, judgement, evidence: "Seen weekly.", impact: "She feels safe." },
      features: { ...EMPTY_ITEM, answer: named },
    },
  });
  return findGaps(template, record).filter((gap) => gap.code.startsWith("features-"));
}

test.each([
  ["the grade above", "meets-good", "exceeds-good"],
  ["the grade below", "meets-good", "does-not-meet-good"],
  ["none", "meets-good", ""],
  ["one while the grade is not chosen yet", "", "meets-good"],
  ["one that is no grade", "meets-good", "splendid"],
])("features of %s go with a grade", (_, judgement, named) => {
  expect(gapsOf(judgement, named)).toStrictEqual([]);
});

test.each([
  ["the grade itself", "meets-good", "meets-good"],
  ["a grade two away", "exceeds-good", "does-not-meet-good"],
  ["the best grade, two away", "does-not-meet-good", "exceeds-good"],
])("features of %s do not", (_, judgement, named) => {
  expect(gapsOf(judgement, named)).toStrictEqual([
    {
      code: "features-not-neighbouring",
      severity: "required",
      where: "item.features.answer",
      item: "features",
      of: "rating",
      grade: named,
    },
  ]);
});

test("features of an item the template does not have go with any grade", () => {
  const lone = aTemplateOf([features]);
  const items = { features: { ...EMPTY_ITEM, answer: "meets-good" } };
  expect(findGaps(lone, aCompleteRecord(lone, { items }))).toStrictEqual([]);
});
