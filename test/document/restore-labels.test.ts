import { lineTargets } from "../../src/document/line-targets";
import { openAudit } from "../../src/document/open-audit";
import { restoreLabels } from "../../src/document/restore-labels";
import { openDocx } from "../../src/docx/docx-document";
import { likeFaults } from "../support/validate-docx";
import { editedDocx, type DocxEdits } from "../support/docx-edits";
import { aFullDocx, complete, surroundings } from "./an-audit";

const EVIDENCE = "item.risk.evidence";

async function restored(edit: (xml: DocxEdits) => DocxEdits) {
  const docx = editedDocx(aFullDocx(), edit);
  const document = openDocx(docx);
  const before = await openAudit(document, surroundings);
  if (!before.found) throw new Error("There is no audit.");
  const left = await restoreLabels(document, before.audit.problems, before.content);
  const bytes = document.save();
  const after = await openAudit(openDocx(bytes), surroundings);
  if (!after.found) throw new Error("There is no audit any more.");
  expect(after.audit.record).toEqual(complete);
  return { before: before.audit.problems, after: after.audit.problems, left, bytes, document };
}

const relabelled = (from: string, to: string) => (xml: DocxEdits) =>
  xml.inRow(EVIDENCE, 0, (cell) => cell.replace(`>${from}<`, `>${to}<`));

test("a label that says something else gets the template's words again, and the document is as it was made", async () => {
  const { before, after, left, bytes } = await restored(relabelled("Evidence", "Proof &amp; more"));
  expect(before).toEqual([{ code: "labels-changed", labels: [{ was: "Evidence", now: "Proof & more" }] }]);
  expect({ after, left }).toEqual({ after: [], left: [] });
  expect(await likeFaults(bytes)).toEqual([]);
});

test("so does a heading, written as it was", async () => {
  const { before, after } = await restored((xml) => xml.with(">Judged fields<", ">Judged<"));
  expect(before).toMatchObject([{ labels: [{ was: "Judged fields", now: "Judged" }] }]);
  expect(after).toEqual([]);
});

test("a comment on the label stays, and so does its look", async () => {
  const { after, document } = await restored((xml) =>
    xml.inRow(EVIDENCE, 0, (cell) =>
      cell.replace(
        /<w:t([^>]*)>Evidence<\/w:t><\/w:r>/,
        '<w:t$1>Pr</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t>oof</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ),
    ),
  );
  expect(after).toEqual([]);
  const xml = new TextDecoder().decode(document.partBytes("word/document.xml"));
  expect(xml).toContain(
    '<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr></w:r><w:commentRangeEnd w:id="0"/>',
  );
});

test("a label is left to the person where an answer says the same", async () => {
  const { after, left } = await restored((xml) => {
    const answer = complete.items["risk"]?.evidence ?? "";
    return relabelled("Evidence", answer)(xml);
  });
  expect(left).toEqual([{ now: complete.items["risk"]?.evidence, text: "Evidence" }]);
  expect(after.map(({ code }) => code)).toEqual(["labels-changed"]);
});

test.each<
  [kind: string, lines: readonly string[], targets: readonly (readonly [number, string])[], left: number]
>([
  [
    "as many lines as changes are taken in their order",
    ["x", "proof", "y", "Proof "],
    [
      [1, "A"],
      [3, "B"],
    ],
    0,
  ],
  ["more lines than changes are left", ["proof", "proof", "proof"], [], 2],
  ["fewer lines than changes are left", ["proof"], [], 2],
])("%s", (_, lines, targets, left) => {
  const found = lineTargets(
    [
      { now: "Proof", text: "A" },
      { now: "proof", text: "B" },
    ],
    lines,
  );
  expect([...found.targets]).toEqual(targets);
  expect(found.left).toHaveLength(left);
});
