import { isComplete } from "../../src/audit/gaps";
import type { AuditRecord } from "../../src/audit/record";
import { actionTag, itemTag, type Tag } from "../../src/audit/tags";
import type { Template } from "../../src/audit/template";
import { withAnswers } from "../../src/audit/questions";
import { shownTexts } from "../../src/document/answers";
import { openAudit } from "../../src/document/open-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { aCompleteRecord, aField, aFieldGroup, anAction, anItem, aTemplateOf } from "../support/builders";
import { writeRecordChanges } from "../../src/document/write-answers";
import { openDocx } from "../../src/docx/docx-document";
import { cell, paragraph, row, run } from "../support/docx-builder";
import type { DocxEdits } from "../support/docx-edits";
import { editedDocx } from "../support/docx-edits";
import { afterEdit, aFullDocx, auditIn, complete, ofText, template } from "./an-audit";

const EVIDENCE = itemTag("risk", "evidence");
const OTHER = itemTag("plans", "evidence");
const JUDGEMENT = itemTag("risk", "judgement");
const PLANS_JUDGEMENT = itemTag("plans", "judgement");
const own = complete.items["risk"]?.evidence ?? "";

/** The box of the first evidence, saying something else and with an id of its own. */
const copyOf = (xml: DocxEdits, text = "Typed into the copy"): string =>
  xml
    .markup(EVIDENCE)
    .replace(/<w:id w:val="[^"]*"\/>/, '<w:id w:val="987654"/>')
    .replace(own, text);

const changed = (answers: readonly (readonly [Tag, string])[]): AuditRecord =>
  withAnswers(template, complete, answers);

/** What is read once these answers were written. */
async function afterWriting(docx: Uint8Array, answers: readonly (readonly [Tag, string])[]) {
  const document = openDocx(docx);
  const before = (await auditIn(docx)).record;
  const problems = await writeRecordChanges(
    document,
    template,
    before,
    withAnswers(template, before, answers),
  );
  return { problems, before, bytes: document.save(), after: await auditIn(document.save()) };
}

describe("a copy of a box", () => {
  const readIn = (tag: string) => ({ readIn: tag });
  const text = "Typed into the copy";

  test.each<[string, (xml: DocxEdits) => DocxEdits, AuditRecord, object]>([
    [
      "inside the box of another item is part of what that says",
      (xml) => xml.replace(OTHER, "w:sdt", xml.markup(OTHER).replace(/<w:p>.*<\/w:p>/, copyOf(xml))),
      changed([[OTHER, text]]),
      { place: { in: "text", near: "beside", tag: OTHER }, ...readIn(OTHER) },
    ],
    [
      "in the place of another box is that answer",
      (xml) => xml.replace(OTHER, "w:sdt", copyOf(xml)),
      changed([[OTHER, text]]),
      { place: { in: "text", near: "beside", tag: OTHER }, ...readIn(OTHER) },
    ],
    [
      "beside the filled box of another item is no part of it",
      (xml) => xml.after(OTHER, "w:sdt", copyOf(xml)),
      complete,
      { place: { in: "text", near: "beside", tag: OTHER } },
    ],
    [
      "in the table of actions is no part of the action",
      (xml) => xml.after("action.2.what", "w:sdt", copyOf(xml)),
      complete,
      { place: { in: "text", near: "beside", tag: "action.2.what" } },
    ],
    [
      "in the cell of a label is nowhere",
      (xml) => xml.inRow(OTHER, 0, (label) => label.replace(/<\/w:tc>$/, `${copyOf(xml)}</w:tc>`)),
      complete,
      { place: { in: "text", near: "row", tag: OTHER } },
    ],
    [
      "before all tables is nowhere",
      (xml) => xml.before("header.auditor-name", "w:tbl", copyOf(xml)),
      complete,
      { place: { in: "text", near: "start" } },
    ],
    [
      "beside the box itself is no part of it",
      (xml) => xml.after(EVIDENCE, "w:sdt", copyOf(xml)),
      complete,
      { place: { in: "text", near: "beside", tag: EVIDENCE } },
    ],
  ])("%s", async (_, edit, record, more) => {
    const { record: read, problems } = await afterEdit(edit);
    expect(read).toEqual(record);
    const ofBoxes = ofText(problems).filter(({ code }) => code !== "answers-recovered");
    expect(ofBoxes).toEqual([{ code: "box-copied", where: EVIDENCE, text, ...more }]);
    expect(isComplete([], problems)).toBe(false);
  });

  test.each<[string, (xml: DocxEdits) => DocxEdits]>([
    [
      "inside another box",
      (xml) => xml.replace(OTHER, "w:sdt", xml.markup(OTHER).replace(/<w:p>.*<\/w:p>/, copyOf(xml))),
    ],
    ["beside another box", (xml) => xml.after(OTHER, "w:sdt", copyOf(xml))],
    ["in an action", (xml) => xml.after("action.2.what", "w:sdt", copyOf(xml))],
    ["before the box", (xml) => xml.before("header.auditor-name", "w:tbl", copyOf(xml))],
  ])("%s is not written when its answer is", async (_, edit) => {
    const { before, after, problems } = await afterWriting(editedDocx(aFullDocx(), edit), [
      [EVIDENCE, "NEW"],
    ]);
    expect(problems).toEqual([]);
    expect(after.record).toEqual(withAnswers(template, before, [[EVIDENCE, "NEW"]]));
    expect(after.problems).toContainEqual(expect.objectContaining({ code: "box-copied", text }));
  });

  test("inside another box goes with the text of that, when that is written", async () => {
    const docx = editedDocx(aFullDocx(), (xml) =>
      xml.replace(OTHER, "w:sdt", xml.markup(OTHER).replace(/<w:p>.*<\/w:p>/, copyOf(xml))),
    );
    const { after } = await afterWriting(docx, [[OTHER, "NEW"]]);
    expect(after.record).toEqual(changed([[OTHER, "NEW"]]));
    expect(ofText(after.problems)).toEqual([]);
  });

  test("with nothing in it is said, and stops nothing", async () => {
    const { record, problems } = await afterEdit((xml) =>
      xml.before("header.auditor-name", "w:tbl", copyOf(xml).replace(/<w:r>.*<\/w:r>/, "")),
    );
    expect(record).toEqual(complete);
    expect(ofText(problems)).toEqual([{ code: "control-duplicated", where: EVIDENCE, text: "" }]);
    expect(isComplete([], problems)).toBe(true);
  });
});

describe("a box that was moved", () => {
  test.each<[string, (xml: DocxEdits, box: string) => DocxEdits, string]>([
    ["beside another", (xml, box) => xml.after(OTHER, "w:sdt", box), OTHER],
    [
      "into another",
      (xml, box) =>
        xml.with(xml.markup(OTHER), xml.markup(OTHER).replace("</w:sdtContent>", `${box}</w:sdtContent>`)),
      OTHER,
    ],
    ["into an action", (xml, box) => xml.after("action.1.person", "w:sdt", box), "action.1.person"],
  ])("%s is read as its own answer, joins no other, and is said", async (_, move, tag) => {
    const { record, problems } = await afterEdit((xml) => {
      const box = xml.markup(EVIDENCE);
      return move(xml.replace(EVIDENCE, "w:sdt", ""), box);
    });
    expect(record).toEqual(complete);
    expect(ofText(problems)).toEqual([
      { code: "box-moved", where: EVIDENCE, place: { in: "text", near: "beside", tag }, text: own },
    ]);
    expect(isComplete([], problems)).toBe(false);
  });

  test("with its whole row into the table of another item is read as its own answer, and is said", async () => {
    const { record, problems } = await afterEdit((xml) => {
      const row = xml.markup(EVIDENCE, "w:tr");
      return xml.replace(EVIDENCE, "w:tr", "").after(OTHER, "w:tr", row);
    });
    expect(record).toEqual(complete);
    expect(ofText(problems)).toMatchObject([{ code: "box-moved", where: EVIDENCE, text: own }]);
    expect(isComplete([], problems)).toBe(false);
  });

  test("into the number of its action is read", async () => {
    const { record } = await afterEdit((xml) => {
      const box = xml.markup("action.2.what");
      return xml
        .replace("action.2.what", "w:sdt", "<w:p/>")
        .inRow("action.2.person", 0, (number) => number.replace(/<\/w:tc>$/, `${box}</w:tc>`));
    });
    expect(record).toEqual(complete);
  });
});

test("the label of an answer whose cell was merged with it is no word of the answer", async () => {
  const { record, problems } = await afterEdit((xml) =>
    xml
      .inRow(EVIDENCE, 0, () => "")
      .inRow(EVIDENCE, 0, (merged) => merged.replace("</w:tcPr>", `</w:tcPr>${paragraph(run("Evidence"))}`)),
  );
  expect(record).toEqual(complete);
  expect(problems).toEqual([]);
});

describe("a box inside itself", () => {
  const nested = (xml: DocxEdits) =>
    xml.replace(
      EVIDENCE,
      "w:sdt",
      xml
        .markup(EVIDENCE)
        .replace(
          /<w:p>.*<\/w:p>/,
          `${paragraph(run("Before."))}${copyOf(xml, "Inside.")}${paragraph(run("After."))}`,
        ),
    );

  test("is one answer, read once", async () => {
    const { record, problems } = await afterEdit(nested);
    expect(record).toEqual(changed([[EVIDENCE, "Before.\nInside.\nAfter."]]));
    expect(ofText(problems)).toEqual([]);
  });

  test("is written once, however often", async () => {
    let docx = editedDocx(aFullDocx(), nested);
    for (const text of ["One", "Two", "Three"]) {
      const { after, bytes } = await afterWriting(docx, [[EVIDENCE, text]]);
      expect(after.record).toEqual(changed([[EVIDENCE, text]]));
      docx = bytes;
    }
  });
});

describe("two audits in one document", () => {
  const second = changed([
    [EVIDENCE, "Of another child"],
    [JUDGEMENT, "exceeds-good"],
    ["action.1.what", "Another child's action"],
  ]);
  const both = editedDocx(aFullDocx(), (xml) => {
    const other = editedMain(aFullDocx(second));
    return xml.atEnd(other.slice(other.indexOf("<w:body>") + 8, other.lastIndexOf("<w:sectPr")));
  });

  test("the first is read, and the second said", async () => {
    const { record, problems } = await auditIn(both);
    expect(record).toEqual(complete);
    expect(ofText(problems)).toEqual([{ code: "second-audit", from: expect.any(String) as string }]);
    expect(isComplete([], problems)).toBe(false);
  });

  test("the first is written, and the second stays as it is", async () => {
    const { after, bytes } = await afterWriting(both, [[EVIDENCE, "NEW"]]);
    expect(after.record).toEqual(changed([[EVIDENCE, "NEW"]]));
    expect(editedMain(bytes)).toContain("Of another child");
  });
});

describe("an audit of another template, small beside this one", () => {
  const large = aTemplateOf(
    Array.from({ length: 20 }, (_, at) =>
      anItem({ id: `item-${String(at)}`, label: `Question ${String(at)}` }),
    ),
    { id: "large" },
  );
  const small = aTemplateOf([anItem({ id: "own", label: "A question of its own" })], {
    id: "small",
    title: "Another audit",
    fieldGroups: [
      aFieldGroup({ fields: ["auditor-name", "child", "school"].map((id) => aField({ id, label: id })) }),
    ],
    actions: { ...large.actions, rows: 1 },
  });
  const audit = aCompleteRecord(large, { actions: [anAction({ row: 1 })] });
  const other = withAnswers(small, aCompleteRecord(small), [
    ["header.auditor-name", "Somebody else"],
    ["action.1.what", "An action of the other"],
  ]);
  const bodyOf = (of: Template, record: AuditRecord) => {
    const main = editedMain(auditMaker(of, () => "id")(shownTexts(of, record), "id"));
    return main.slice(main.indexOf("<w:body>") + 8, main.lastIndexOf("<w:sectPr"));
  };
  const made = auditMaker(large, () => audit.id)(shownTexts(large, audit), audit.id);

  test.each<[string, Uint8Array]>([
    ["behind it", editedDocx(made, (xml) => xml.atEnd(bodyOf(small, other)))],
    ["before it", editedDocx(made, (xml) => xml.with("<w:body>", `<w:body>${bodyOf(small, other)}`))],
  ])("%s is told by its own details, and joined to nothing", async (_, docx) => {
    const opened = await openAudit(openDocx(docx), {
      templates: { offered: [large], parse: () => ({ ok: true, template: large }) as const },
    });
    if (!opened.found) throw new Error("No audit was found.");
    const { record, problems } = opened.audit;
    expect(record).toEqual(audit);
    expect(problems.map(({ code }) => code)).toContain("second-audit");
    expect(problems.map(({ code }) => code)).not.toContain("box-copied");
  });
});

test("a choice copied beside another is no answer in words that shares its cell", async () => {
  const { record, problems } = await afterEdit((xml) =>
    xml.replace(
      PLANS_JUDGEMENT,
      "w:tc",
      xml
        .markup(PLANS_JUDGEMENT, "w:tc")
        .replace(
          /<\/w:tc>$/,
          `<w:p>${xml.markup(JUDGEMENT).replace("Meets good", "Exceeds good")}</w:p></w:tc>`,
        ),
    ),
  );
  expect(record).toEqual(complete);
  expect(ofText(problems)).toMatchObject([{ code: "box-copied", where: JUDGEMENT }]);
});

test("a row of actions copied by hand is an action of its own", async () => {
  const { record, problems } = await afterEdit((xml) =>
    xml.after("action.5.what", "w:tr", xml.markup("action.2.what", "w:tr")),
  );
  expect(record.actions.map(({ row: number, what }) => [number, what])).toEqual([
    [1, "Visit him 1 times"],
    [2, "Visit him 2 times"],
    [3, "Visit him 3 times"],
    [6, "Visit him 2 times"],
  ]);
  expect(ofText(problems)).toEqual([{ code: "action-row-typed-by-hand", where: "action.6.what" }]);
});

test("an answer that a row typed into a table of its own has no cell for is said to be not written, and starts no other row", async () => {
  const text = (words: string) => cell(paragraph(run(words)));
  const heads = row(template.actions.columns.map(({ label }) => text(label)).join(""));
  const docx = editedDocx(aFullDocx(), (xml) =>
    xml.after("action.1.what", "w:tbl", `<w:p/><w:tbl>${heads}${row(text("Ring the school"))}</w:tbl>`),
  );
  const typed = 6;
  const { before, problems, after } = await afterWriting(docx, [
    [actionTag(typed, "person"), "Team manager"],
  ]);
  expect(before.actions.at(-1)).toMatchObject({ row: typed, what: "Ring the school" });
  expect(problems).toEqual([
    { code: "not-written", where: actionTag(typed, "person"), text: "Team manager" },
  ]);
  expect(after.record.actions).toEqual(before.actions);
});

test("a cell merged over two rows of actions speaks for both", async () => {
  const merged = (xml: DocxEdits, tag: string, how: string) =>
    xml.replace(tag, "w:tc", xml.markup(tag, "w:tc").replace(/<w:tcPr>/, `<w:tcPr>${how}`));
  const { record } = await afterEdit((xml) =>
    merged(
      merged(xml, "action.1.person", '<w:vMerge w:val="restart"/>').replace(
        "action.2.person",
        "w:tc",
        xml
          .markup("action.2.person", "w:tc")
          .replace(/<w:sdt>.*<\/w:sdt>/, "")
          .replace("<w:tcPr>", "<w:tcPr><w:vMerge/>"),
      ),
      "action.3.person",
      "",
    ),
  );
  expect(record.actions.map(({ person }) => person)).toEqual(["Worker 1", "Worker 1", "Worker 3"]);
});

test("rows, cells and paragraphs that tracking has taken out are none", async () => {
  const gone = '<w:del w:id="1" w:author="A"/>';
  const { record, problems } = await afterEdit((xml) =>
    xml
      .replace(
        "action.2.what",
        "w:tr",
        xml.markup("action.2.what", "w:tr").replace("<w:tr>", `<w:tr><w:trPr>${gone}</w:trPr>`),
      )
      .after("action.1.what", "w:tr", `<w:tr><w:trPr>${gone}</w:trPr>${cell(paragraph(run("Gone")))}</w:tr>`)
      .after(
        EVIDENCE,
        "w:tr",
        row(
          `<w:tc><w:tcPr><w:cellDel w:id="2" w:author="A"/></w:tcPr>${paragraph(run("Gone"))}</w:tc>`,
          cell(),
        ),
      ),
  );
  expect(record).toEqual({
    ...complete,
    actions: complete.actions.filter(({ row: number }) => number !== 2),
  });
  expect(ofText(problems)).toEqual([]);
});

function editedMain(docx: Uint8Array): string {
  let main = "";
  editedDocx(docx, (xml) => {
    main = xml.xml;
    return xml;
  });
  return main;
}
