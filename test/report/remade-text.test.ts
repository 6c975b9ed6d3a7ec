import { keptText, noRoomText, restoredText } from "../../src/report/remade-text";

test.each([
  [0, "here", "The answer boxes are restored."],
  [0, "window", "A new document with every answer box has been opened."],
  [
    1,
    "here",
    "The answer boxes are restored. 1 answer has no box of its own and is kept at the end of the document.",
  ],
  [
    2,
    "window",
    "A new document with every answer box has been opened. 2 answers have no box of their own and are kept at the end of the document.",
  ],
  [0, "cloud", "Word has been asked to open a new document with every answer box."],
] as const)("%i kept, %s: %s", (kept, place, text) => {
  expect(restoredText(kept, place)).toBe(text);
});

test("why there is no room goes with what there is no room for", () => {
  expect(keptText(1)).not.toBe(keptText(2));
  expect(noRoomText("too many fields.")).toBe(
    "There is no room to keep the answers that have no box of their own: too many fields.",
  );
});
