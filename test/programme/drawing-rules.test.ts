import { areOfTwoPeople, isSameDraw, pickByHand } from "../../src/programme/drawing-rules";
import { aCertificate, aRule, someRows } from "./a-sample";

test.each([
  ["two people", ["lead auditor", "head of service"], true],
  ["one person", ["lead auditor"], false],
  ["one person twice, written otherwise", ["Lead auditor", " lead  AUDITOR "], false],
  ["three people", ["a", "b", "c"], true],
  ["two of three words by one person", ["a", "b", "a"], false],
])("words of %s", (_, people, enough) => {
  expect(areOfTwoPeople(people.map((who) => ({ who, word: "w" })))).toBe(enough);
});

test("a case picked by hand is found however its number is written, and named as the list has it", () => {
  const rows = someRows(3);
  const picked = pickByHand(rows, { id: " c-2", because: "a complaint", noughtsTell: false });
  expect(picked).toMatchObject({ id: "C-2", group: "", because: "a complaint" });
  expect(pickByHand(rows, { id: "C-9", because: "x", noughtsTell: false })).toBeUndefined();
});

test("a draw is the same by seed, list and what was picked by hand, whenever in the day it was made", () => {
  const one = aCertificate();
  expect(isSameDraw(one, aCertificate(undefined, undefined, { drawnAt: "2026-11-02T18:00" }))).toBe(true);
  expect(isSameDraw(one, aCertificate(someRows(29)))).toBe(false);
  expect(isSameDraw(one, aCertificate(undefined, aRule({ number: 6 })))).toBe(false);
});
