import { findChoice } from "../../src/document/answers";

const choices = ["C", "C+", "C-", "Meets good", "–"].map((label, at) => ({
  id: `choice-${String(at)}`,
  label,
}));

test.each([
  ["the very label", "C-", "C-"],
  ["a label that differs from another by a sign alone", "C+", "C+"],
  ["other case and punctuation", "meets  Good.", "Meets good"],
  ["a sign that is a label", " – ", "–"],
  ["an id", "choice 3", "Meets good"],
  ["a sign that is none", "?", undefined],
  ["nothing", "", undefined],
  ["something else", "Good", undefined],
])("%s", (_, text, label) => {
  expect(findChoice(choices, text)?.label).toBe(label);
});
