import type { NoPlace } from "../../src/audit/no-place";
import { keptText } from "../../src/report/kept-text";

const CASES: Readonly<Record<NoPlace, string>> = {
  "not-asked": "Version 4 has no question for it.",
  "no-such-choice": "Version 4 does not offer this choice.",
  "not-a-choice": "It is none of the choices offered.",
  "second-box": "It stood in a second answer box, beside the one that counts.",
  "kept-before": "It was kept when the answers were moved before.",
};

test.each(Object.entries(CASES) as [NoPlace, string][])("%s", (why, sentence) => {
  expect(keptText({ version: "4" }, why)).toBe(sentence);
});
