import { roomBehind } from "../../src/forms/read/written-room";

test.each([
  ["Visit on ______", "Visit on", ""],
  ["Visit on: dd/mm/yyyy", "Visit on", "dd/mm/yyyy"],
  ["Seen on ____/____/____ ", "Seen on", ""],
  ["Team: ……", "Team", ""],
])("%s has room behind its label", (text, label, hint) => {
  expect(roomBehind(text)).toEqual({ label, hint });
});

test.each([
  ["a line to sign on with words behind it", `Signature ${"_".repeat(2000)} print name`],
  ["lines with gaps", `Signature ${"__ ".repeat(1000)}print name`],
  ["dots with gaps", `Signature ${". ".repeat(2000)}print name`],
  ["a wide gap", `Signature ${" ".repeat(4000)}print name`],
  ["gaps round colons", `Signature ${" : ".repeat(2000)}print name`],
])("%s is no room, however long", (_, text) => {
  expect(roomBehind(text)).toBeUndefined();
});
