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
  level: "block",
  look: "answer",
};
const choice: Slot = {
  tag: "status",
  alias: "Status",
  prompt: "Choose",
  choices: [
    { id: "in-progress", label: "In progress" },
    { id: "ready", label: "Ready & sent" },
  ],
  level: "run",
  look: "grade",
};
const control = (slot: Slot, text = "", locked = true) =>
  wordXml(answerControl(slot, text, controlIds(), { style: "CaseAuditAnswer", keepNext: true, locked }));
const properties = (slot: Slot, text = "", locked = true) => first(control(slot, text, locked), "w:sdtPr");

test("properties stand in the order Word accepts, the type last", () => {
  expect(childElements(properties(choice)).map((element) => element.name)).toEqual([
    "w:rPr",
    "w:alias",
    "w:tag",
    "w:id",
    "w:lock",
    "w:placeholder",
    "w:showingPlcHdr",
    "w:dropDownList",
  ]);
});

test("an answer can be edited and its control can't be deleted, unless it stands in a row that may go", () => {
  expect(valOf(properties(words), "w:lock")).toBe("sdtLocked");
  expect(all(properties(words, "", false), "w:lock")).toEqual([]);
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

test("long answers are paragraphs, one for each line, in a control around them", () => {
  const content = first(control(words, "Seen.\n\nAnd heard."), "w:sdtContent");

  expect(childElements(content).map((element) => [element.name, textOf(element)])).toEqual([
    ["w:p", "Seen."],
    ["w:p", ""],
    ["w:p", "And heard."],
  ]);
  expect(all(content, "w:br")).toEqual([]);
  expect(all(content, "w:pStyle").map((style) => style.attributes["w:val"])).toEqual(
    Array(3).fill("CaseAuditAnswer"),
  );
});

test("choices and one-line answers stand within a paragraph, which stays with the next", () => {
  for (const slot of [choice, { ...words, level: "run" } as const]) {
    const xml = control(slot, "Seen");
    expect(first(xml, "w:p").children.some((node) => typeof node !== "string" && node.name === "w:sdt")).toBe(
      true,
    );
    expect(all(xml, "w:keepNext")).toHaveLength(1);
  }
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
