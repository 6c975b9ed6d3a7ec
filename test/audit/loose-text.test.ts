import { looseText } from "../../src/audit/loose-text";

test.each([
  ["Child's ID number", "CHILDS  id-number"],
  ["1 - 4", "1–4"],
  ["1-4", "1 to 4"],
  ["Item 1.", "item 1"],
  ["Independent?", "independent"],
  ["Good +", "good+"],
  ["Siân\u200B", "SIÂN"],
])("%j and %j are the same to whoever types them", (one, other) => {
  expect(looseText(one)).toBe(looseText(other));
});

test.each([
  ["1 - 4", "14"],
  ["1-4", "1.4"],
  ["1 4", "14"],
  ["< 5 days", "> 5 days"],
  ["-5", "5"],
  ["B-", "B"],
  ["A*", "A"],
  ["Good+", "Good"],
])("%j and %j are not", (one, other) => {
  expect(looseText(one)).not.toBe(looseText(other));
});
