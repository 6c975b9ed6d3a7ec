import { actionRow } from "../../src/document/layout-actions";
import { addedRow } from "../../src/ooxml/added-row";
import { textOf } from "../../src/xml/read";
import { aTemplate } from "../support/builders";
import { all, val, wordXml } from "../support/xml-find";

const row = actionRow(aTemplate(), 6);

test("an added row has the label and controls of its number, showing their prompts", () => {
  const xml = wordXml(addedRow(row));

  expect(all(xml, "w:tag").map(val)).toEqual([
    "case-audit.fixed",
    "action.6.what",
    "action.6.person",
    "action.6.due",
    "action.6.signed-off",
  ]);
  expect(all(xml, "w:tc").map(textOf)).toEqual(["6", "Write the action", "Person", "Date", "Date"]);
});

test("it needs no prefix but w, which every Word document declares", () => {
  expect(
    addedRow(row)
      .match(/(?<=[<\s])\w+(?=:)/g)
      ?.filter((prefix) => !["w", "xml"].includes(prefix)),
  ).toEqual([]);
});

test("it takes the answers it is given, the widths of its neighbour and ids nobody has", () => {
  const ids = (xml: string) => all(wordXml(xml), "w:id").map(val);
  const taken = ids(addedRow(row)).map(Number);
  const xml = addedRow(row, {
    taken,
    values: new Map([["action.6.person", "Sam"]]),
    widths: [1, 2, 3, 4, 5],
  });

  expect(ids(xml).filter((id) => taken.includes(Number(id)))).toEqual([]);
  expect(textOf(all(wordXml(xml), "w:tc")[2])).toBe("Sam");
  expect(all(wordXml(xml), "w:tcW").map((width) => width.attributes["w:w"])).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
  ]);
});
