import { progressText } from "../../src/cli/progress-line";

test.each([
  ["in the first second", 10, 1000, 900, "10 of 1000 read"],
  ["before the first", 0, 1000, 5000, "0 of 1000 read"],
  ["on the way", 250, 1000, 1000, "250 of 1000 read, 250 a second, 3 s left"],
  ["slowly", 3, 30, 6000, "3 of 30 read, 0.5 a second, 54 s left"],
  ["for long", 100, 100_000, 10_000, "100 of 100000 read, 10 a second, 167 min left"],
  ["at the end", 1000, 1000, 4000, "1000 of 1000 read"],
])("%s", (_, count, total, spent, text) => {
  expect(progressText(count, total, "read", spent)).toBe(text);
});
