import { depthOf } from "../../src/workbench/view/shading";

test.each([
  ["000000", "deep"],
  ["1f3864", "deep"],
  ["C00000", "deep"],
  ["7030A0", "deep"],
  ["FF0000", "middling"],
  ["00B050", "middling"],
  ["00B0F0", "middling"],
  ["FFC000", "pale"],
  ["D9E2F3", "pale"],
  ["FFFFFF", "pale"],
])("the shading #%s is %s", (fill, depth) => {
  expect(depthOf(fill)).toBe(depth);
});
