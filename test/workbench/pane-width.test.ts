import { fittingPane, mostPane, paneAfterKey } from "../../src/workbench/pane-width";

test.each([
  ["ArrowLeft", 400, 416],
  ["ArrowRight", 400, 384],
  ["PageUp", 400, 480],
  ["PageDown", 400, 320],
  ["Home", 400, 280],
  ["End", 400, 900],
  // Never narrower than the pane can be read.
  ["ArrowRight", 284, 280],
])("%s on the edge makes a pane of %i pixels %i wide", (key, width, after) => {
  expect(paneAfterKey(key, width, 1366)).toBe(after);
});

test("any other key leaves the pane as it is", () => {
  expect(paneAfterKey("Enter", 400, 1366)).toBeUndefined();
  expect(paneAfterKey("toString", 400, 1366)).toBeUndefined();
});

test("something is always left of the document", () => {
  expect([mostPane(1366), mostPane(1000), mostPane(600)]).toEqual([900, 620, 280]);
  expect(fittingPane(5000, 1000)).toBe(620);
});
