import { deep } from "../support/sample";
import { fuzz, tableText } from "./fuzz";

test("no change of a document loses or moves an answer in silence, or stops its reading", async () => {
  const result = await fuzz(deep ? 3000 : 50, 20261127);
  const faults = result.failures.map(
    ({ seed, audit, kinds, verdict }) =>
      `seed ${String(seed)}, ${audit}, ${kinds.join(" + ")}: ${verdict.outcome}, ${verdict.detail}`,
  );
  expect(faults).toEqual([]);
  expect(tableText(result).split("\n")).toHaveLength(result.table.size + 1);
});

test("stopped, it says how far it came", async () => {
  let done = 0;
  const result = await fuzz(1000, 1, {
    said: (so) => (done = so.done),
    isStopped: () => done >= 3,
  });
  expect(result.done).toBe(3);
  expect(tableText(result)).toContain("element deleted");
});
