import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { aDocx } from "../support/docx-builder";
import { heading, itemsOf, p, table } from "./a-form";

const GRADES = ["Good", "Inadequate"];
const LEVELS = ["%1.", "%1.%2"].map(
  (text, at) =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`,
);
const NUMBERING = `<w:numbering xmlns:w="${NAMESPACES.w}"><w:abstractNum w:abstractNumId="1">${LEVELS.join("")}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const numbered = (text: string, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="5"/></w:numPr>`);

const itemsIn = (...blocks: readonly string[]) =>
  itemsOf(
    readForm(
      readDocxPage(
        aDocx({
          body: blocks.join(""),
          parts: { "word/numbering.xml": NUMBERING },
          related: [["numbering", "numbering.xml"]],
        }),
      ),
    ),
  ).map(({ number, label }) => [number, label]);

test.each([
  ["in front of labels", table(["", ...GRADES], [numbered("Aims"), "a", "b"], [numbered("Dates"), "a", "b"])],
  [
    "in a column of their own",
    table(
      ["No.", "Criteria", ...GRADES],
      [numbered(""), "Aims", "a", "b"],
      [numbered(""), "Dates", "a", "b"],
    ),
  ],
  [
    "in lines",
    [numbered("Aims"), p("Good / Inadequate"), numbered("Dates"), p("Good / Inadequate")].join(""),
  ],
])("the numbers Word counts itself are those of the items, %s", (_, form) => {
  expect(itemsIn(p("Our form"), heading("Planning"), form)).toEqual([
    ["1", "Aims"],
    ["2", "Dates"],
  ]);
});

test("lower levels count on under the upper ones", () => {
  const question = (text: string) => [numbered(text, 1), p("Good / Inadequate")];
  expect(
    itemsIn(
      p("Our form"),
      heading("Planning"),
      numbered("What comes first"),
      ...question("Aims"),
      ...question("Dates"),
    ),
  ).toEqual([
    ["1.1", "Aims"],
    ["1.2", "Dates"],
  ]);
});

test("a box keeps its name, whatever its number", () => {
  const items = itemsIn(p("Our form"), p("1. Aims"), numbered("Good / Inadequate"), numbered("Evidence:"));
  expect(items).toEqual([["1", "Aims"]]);
});
