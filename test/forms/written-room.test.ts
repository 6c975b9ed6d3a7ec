import { aForm, bold, itemsOf, labelsOf, leftOf, p, strong, table, title, withRoom } from "./a-form";
import { withoutLine } from "../../src/forms/read/field-label";
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

test.each([
  ["What was good? ________", "What was good?"],
  ["Comments …… ", "Comments"],
  [`${"_".repeat(50_000)} print name`, `${"_".repeat(50_000)} print name`],
  [`${". ".repeat(50_000)}print name`, `${". ".repeat(50_000)}print name`],
])("the line at the end of a text is taken off, however many stand before", (text, without) => {
  expect(withoutLine(text)).toBe(without);
});

test.each(["1.\n2.\n3.", "1)\n2)", "1. ____\n2. ____"])(
  "a cell with no more than “%s” is room to write in",
  (lines) => {
    const draft = aForm(
      title("Audit"),
      table(strong("Standard", "Yes", "No"), ...withRoom(2, "The child was seen", "The plan is clear")),
      table([...strong("Messages for the team"), lines], [...strong("Overall judgement"), "Good / Poor"]),
    );
    const messages = itemsOf(draft).find(({ label }) => label === "Messages for the team");
    expect(messages).toMatchObject({ kind: "words" });
    expect(messages?.scale).toBeUndefined();
    expect(leftOf(draft)).toEqual([]);
  },
);

test.each([
  ["Recommendations", "____ For: ____ By: ____", ["Recommendations", "For", "By"], ["what", "person", "due"]],
  [
    "What needs to happen?",
    "____ Who: ____ By when: ____",
    ["What needs to happen?", "Who", "By when"],
    ["what", "person", "due"],
  ],
  ["Next steps", "Action: ____ Lead ____ Date ____", ["Action", "Lead", "Date"], ["what", "person", "due"]],
  [
    "Argymhellion",
    "........ Gan bwy: ........ Erbyn: ........",
    ["Argymhellion", "Gan bwy", "Erbyn"],
    ["what", "person", "due"],
  ],
])("under “%s” lines “1. %s” are rows of the action plan", (name, line, labels, kinds) => {
  const draft = aForm(
    title("Review"),
    p("1. Was the child seen? ☐ Yes ☐ No"),
    p("2. Is the plan clear? ☐ Yes ☐ No"),
    bold(name),
    ...["1.", "2.", "3."].map((number) => p(`${number} ${line}`)),
    p("Signature: ________ Date: ________"),
  );
  expect(labelsOf(draft)).toEqual(["Was the child seen?", "Is the plan clear?"]);
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(labels);
  expect(draft.actions?.columns.map(({ kind }) => kind)).toEqual(kinds);
  expect(draft.actions?.rows).toBe(3);
  expect(draft.remarks).toEqual([]);
});
