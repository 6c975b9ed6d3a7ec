import type { Slot } from "../../src/document/layout-model";
import { answerControl, promptName } from "../../src/ooxml/control-xml";
import { controlIds } from "../../src/ooxml/stable-ids";
import { childElements, textOf } from "../../src/xml/parse";
import { all, first, valOf, wordXml } from "../support/xml-find";

const words: Slot = {
  tag: "item.risk.evidence",
  alias: "1 Evidence",
  prompt: "Write it",
  choices: [],
  long: true,
};
const choice: Slot = {
  tag: "status",
  alias: "Status",
  prompt: "Choose",
  choices: [
    { id: "in-progress", label: "In progress" },
    { id: "ready", label: "Ready & sent" },
  ],
  long: false,
};
const control = (slot: Slot, text = "") => wordXml(answerControl(slot, text, controlIds()));
const properties = (slot: Slot, text = "") => first(control(slot, text), "w:sdtPr");

test("properties stand in the order Word accepts, the type last", () => {
  expect(childElements(properties(choice)).map((element) => element.name)).toEqual([
    "w:alias",
    "w:tag",
    "w:id",
    "w:lock",
    "w:placeholder",
    "w:showingPlcHdr",
    "w:dropDownList",
  ]);
});

test("an answer can be edited and its control can't be deleted", () => {
  expect(valOf(properties(words), "w:lock")).toBe("sdtLocked");
});

test("words go into rich text, the type a control has without naming one", () => {
  expect(childElements(properties(words)).at(-1)?.name).toBe("w:showingPlcHdr");
});

test("the prompt shows until something is entered, and is named for the glossary", () => {
  expect(all(properties(words), "w:showingPlcHdr")).toHaveLength(1);
  expect(textOf(control(words))).toBe("Write it");
  expect(all(properties(words, "Seen"), "w:showingPlcHdr")).toHaveLength(0);
  expect(textOf(control(words, "Seen"))).toBe("Seen");
  expect(valOf(properties(words, "Seen"), "w:docPart")).toBe(promptName("Write it"));
});

test("a choice offers the prompt first and then each label under its id", () => {
  const items = all(properties(choice), "w:listItem").map(({ attributes }) => [
    attributes["w:displayText"],
    attributes["w:value"],
  ]);

  expect(items).toEqual([
    [undefined, "Choose"],
    ["In progress", "in-progress"],
    ["Ready & sent", "ready"],
  ]);
});
