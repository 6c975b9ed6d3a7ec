import { guardsLeftText, keptText, noRoomText, restoredText } from "../../src/report/remade-text";

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

test.each([
  [["signed"], "elsewhere", "The signature of the old document does not pass to the new one."],
  [
    ["protected", "final"],
    "elsewhere",
    "The protection against editing and the mark as final of the old document do not pass to the new one.",
  ],
  [["protected"], "here", "The protection against editing does not pass to the document made anew."],
] as const)("of a document that is %j, what is made %s says so", (how, place, text) => {
  expect(guardsLeftText([{ code: "mirror-missing" }, { code: "guarded", how }], place)).toBe(text);
  expect(guardsLeftText([{ code: "mirror-missing" }], place)).toBeUndefined();
});
