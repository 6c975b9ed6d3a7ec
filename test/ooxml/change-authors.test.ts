import { trackedChanges } from "../../src/ooxml/change-authors";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { parseXml } from "../../src/xml/parse";
import { aControl, documentXml, paragraph, run } from "../support/docx-builder";

const tracked = (name: "ins" | "del" | "moveFrom" | "moveTo", author: string, inside: string, date = "") =>
  `<w:${name} w:id="1" w:author="${author}"${date === "" ? "" : ` w:date="${date}"`}>${inside}</w:${name}>`;
const deleted = "<w:r><w:delText>was</w:delText></w:r>";

const changesIn = (body: string) => trackedChanges(parseXml(documentXml(body), PREFIXES));

test.each([
  ["inserted in a box", aControl(tracked("ins", "Ada Roe", run("new")), { tag: "a" })],
  ["deleted in a box", aControl(tracked("del", "Ada Roe", deleted), { tag: "a" })],
  ["moved out of a box", aControl(tracked("moveFrom", "Ada Roe", run("gone")), { tag: "a" })],
  ["inserted with its box", tracked("ins", "Ada Roe", aControl(run("new"), { tag: "a" }))],
])("who made it is told of what was %s", (_, inside) => {
  expect(changesIn(paragraph(inside))).toEqual([{ tag: "a", author: "Ada Roe", date: "" }]);
});

test("a change is that of the innermost box with a tag, with its date as it stands", () => {
  const inner = aControl(tracked("ins", "Di Fox", run("new"), "2026-03-09T10:00:00Z"), { tag: "b" });
  expect(changesIn(paragraph(aControl(inner, { tag: "a" })))).toEqual([
    { tag: "b", author: "Di Fox", date: "2026-03-09T10:00:00Z" },
  ]);
});

test("what stands in no box, or has no author, is nobody’s", () => {
  expect(
    changesIn(
      paragraph(
        tracked("ins", "Ada Roe", run("new")) + aControl(tracked("ins", " ", run("x")), { tag: "a" }),
      ),
    ),
  ).toEqual([]);
});
