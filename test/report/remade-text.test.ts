import { keptText, noRoomText, restoredText } from "../../src/report/remade-text";

test.each([
  [0, false, "The answer boxes are restored."],
  [0, true, "A new document with every answer box has been opened."],
  [
    1,
    false,
    "The answer boxes are restored. 1 answer has no box of its own and is kept at the end of the document.",
  ],
  [
    2,
    true,
    "A new document with every answer box has been opened. 2 answers have no box of their own and are kept at the end of the document.",
  ],
])("%i kept, elsewhere %s: %s", (kept, elsewhere, text) => {
  expect(restoredText(kept, elsewhere)).toBe(text);
});

test("why there is no room goes with what there is no room for", () => {
  expect(keptText(1)).not.toBe(keptText(2));
  expect(noRoomText("too many fields.")).toBe(
    "There is no room to keep the answers that have no box of their own: too many fields.",
  );
});
