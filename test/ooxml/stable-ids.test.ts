import { controlIds } from "../../src/ooxml/stable-ids";

test("a key has the same id in every document", () => {
  expect(controlIds()("status")).toBe(controlIds()("status"));
});

test("an id is given once, whatever was taken before", () => {
  const first = controlIds()("status");
  const newId = controlIds([first, first + 1]);

  expect(new Set([first, first + 1, newId("status"), newId("status")]).size).toBe(4);
});

test("ids are positive and fit 31 bits", () => {
  const newId = controlIds();
  const ids = Array.from({ length: 2000 }, (_, at) => newId(`item.${String(at)}.evidence`));

  expect(Math.min(...ids)).toBeGreaterThan(0);
  expect(Math.max(...ids)).toBeLessThan(2 ** 31);
  expect(new Set(ids).size).toBe(ids.length);
});
