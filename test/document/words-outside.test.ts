import { findGaps, isComplete } from "../../src/audit/gaps";
import { asSetAside, withoutSetAside, withSetAside } from "../../src/audit/set-aside";
import { layoutOf } from "../../src/document/layout";
import { bodyWordsOf, rowWordsOf } from "../../src/document/layout-words";
import { auditFrom, openAudit } from "../../src/document/open-audit";
import { saveMirror } from "../../src/document/save-audit";
import { shownTexts } from "../../src/document/answers";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { cell, paragraph, row, run, table } from "../support/docx-builder";
import { DocxEdits, editedDocx } from "../support/docx-edits";
import { docxOf, textsIn } from "../support/package-texts";
import { afterEdit, aFullDocx, auditIn, complete, ofText, surroundings, template } from "./an-audit";

const EVIDENCE = "item.risk.evidence";
const IMPACT = "item.risk.impact";
const JUDGEMENT = "item.risk.judgement";
const WORDS = "Zq777zZ words a person typed";
const p = paragraph(run(WORDS));
const wordArt = (text: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath on="t" string="${text}"/></v:shape></w:pict></w:r></w:p>`;
const boxed = (content: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const wide = (content: string, span: number) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${String(span)}"/></w:tcPr>${content}</w:tc>`;

test("a document as it was made and filled in has nothing outside its answers", async () => {
  const { record, problems } = await auditIn(aFullDocx());
  expect(record).toEqual(complete);
  expect(problems).toEqual([]);
});

describe("words a person typed are said", () => {
  test.each<[kind: string, edit: (xml: DocxEdits) => DocxEdits, place: object, text?: string]>([
    ["beside a choice", (xml) => xml.after(JUDGEMENT, "w:p", p), { near: "beside", tag: JUDGEMENT }],
    [
      "in the cell of a label",
      (xml) => xml.inRow(EVIDENCE, 0, (label) => label.replace(/<\/w:tc>$/, `${p}</w:tc>`)),
      { near: "row", tag: EVIDENCE },
    ],
    [
      "behind a label, on its line",
      (xml) =>
        xml.inRow(EVIDENCE, 0, (label) => label.replace(/<\/w:p><\/w:tc>$/, `${run(WORDS)}</w:p></w:tc>`)),
      { near: "row", tag: EVIDENCE },
    ],
    [
      "in a row added under an answer",
      (xml) => xml.after(EVIDENCE, "w:tr", row(cell(), cell(p))),
      { near: "under", tag: EVIDENCE },
    ],
    [
      "in a row that names an answer again",
      (xml) => xml.after(EVIDENCE, "w:tr", row(cell(paragraph(run("Evidence"))), cell(p))),
      { near: "under", tag: EVIDENCE },
    ],
    [
      "in a row merged across the table of actions",
      (xml) => xml.after("action.3.what", "w:tr", row(wide(p, 5))),
      { near: "under", tag: "action.3.what" },
    ],
    [
      "in the first column of a row of actions",
      (xml) => xml.after("action.5.what", "w:tr", row(cell(p), cell(), cell(), cell(), cell())),
      { near: "row", tag: "action.6.what" },
    ],
    ["after a table", (xml) => xml.after(IMPACT, "w:tbl", p), { near: "after", tag: IMPACT }],
    ["before all tables", (xml) => xml.before("header.auditor-name", "w:tbl", p), { near: "start" }],
    [
      "in a table of their own",
      (xml) => xml.after(IMPACT, "w:tbl", `<w:p/>${table(row(cell(paragraph(run("Visits"))), cell(p)))}`),
      { near: "table", table: "Visits", row: "Visits" },
      `Visits\n${WORDS}`,
    ],
    [
      "in a text box",
      (xml) => xml.after(EVIDENCE, "w:sdt", boxed(p)),
      { in: "text-box", near: "beside", tag: EVIDENCE },
    ],
    [
      "in a text box inside an answer's box",
      (xml) =>
        xml.with(
          xml.markup(EVIDENCE),
          xml.markup(EVIDENCE).replace(/<\/w:r>(?=(<\/w:p>)?<\/w:sdtContent>)/, `</w:r>${boxed(p)}`),
        ),
      { in: "text-box", near: "beside", tag: EVIDENCE },
    ],
    [
      "in a box of no answer, which says that they are its prompt",
      (xml) =>
        xml.after(
          EVIDENCE,
          "w:sdt",
          `<w:sdt><w:sdtPr><w:tag w:val="other"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p}</w:sdtContent></w:sdt>`,
        ),
      { near: "beside", tag: EVIDENCE },
    ],
    [
      "in WordArt",
      (xml) => xml.after(IMPACT, "w:tbl", wordArt(WORDS)),
      { in: "text-box", near: "after", tag: IMPACT },
    ],
    [
      "in a file put into the document, which nobody but Word can read",
      (xml) =>
        xml.after(
          IMPACT,
          "w:tbl",
          '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId99"/>',
        ),
      { in: "text-box", near: "after", tag: IMPACT },
      "[a file put in here, which is text only once Word has opened and saved the document]",
    ],
    [
      "in an equation",
      (xml) =>
        xml.after(
          IMPACT,
          "w:tbl",
          `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
        ),
      { near: "after", tag: IMPACT },
      "(a+b)/2",
    ],
    [
      "in a box of no answer",
      (xml) =>
        xml.after(
          IMPACT,
          "w:tbl",
          `<w:sdt><w:sdtPr><w:tag w:val="other"/></w:sdtPr><w:sdtContent>${p}</w:sdtContent></w:sdt>`,
        ),
      { near: "after", tag: IMPACT },
    ],
    [
      "as the label of a choice, where none is chosen",
      (xml) => xml.after(EVIDENCE, "w:tr", row(cell(paragraph(run("Meets good"))), cell())),
      { near: "under", tag: EVIDENCE },
      "Meets good",
    ],
  ])("%s", async (_, edit, place, text: string = WORDS) => {
    const { record, problems } = await afterEdit(edit);
    expect(record).toEqual(complete);
    expect(ofText(problems)).toEqual([{ code: "words-outside", place: { in: "text", ...place }, text }]);
    expect(isComplete(findGaps(template, record), problems)).toBe(false);
  });

  const related = (docx: Uint8Array, kind: string, root: string, content: string) => {
    const name = `${kind}9.xml`;
    const xml = `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`;
    const relationship = `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${name}"/>`;
    return docxOf(
      new Map(
        [...textsIn(docx), [`/word/${name}`, xml] as const].map(([path, text]) =>
          path === "/word/_rels/document.xml.rels"
            ? [path, text.replace("</Relationships>", `${relationship}</Relationships>`)]
            : [path, text],
        ),
      ),
    );
  };

  test.each([
    ["footnotes", "footnote"],
    ["endnotes", "endnote"],
  ] as const)("in %s", async (kind, where) => {
    const referred = editedDocx(aFullDocx(), (xml) =>
      xml.after(EVIDENCE, "w:sdt", `<w:r><w:${where}Reference w:id="2"/></w:r>`),
    );
    const notes = `<w:${where} w:id="1">${paragraph(run("Nowhere referred to"))}</w:${where}><w:${where} w:id="2">${p}</w:${where}>`;
    const { problems } = await auditIn(related(referred, kind, kind, notes));
    expect(ofText(problems)).toEqual([
      { code: "words-outside", place: { in: where, near: "beside", tag: EVIDENCE }, text: WORDS },
    ]);
  });

  test.each([
    ["header", "hdr"],
    ["footer", "ftr"],
  ] as const)("in a page %s", async (kind, root) => {
    const shown = editedDocx(aFullDocx(), (xml) =>
      xml.with("<w:sectPr>", `<w:sectPr><w:${kind}Reference w:type="default" r:id="rId99"/>`),
    );
    const { problems } = await auditIn(related(shown, kind, root, `${paragraph(run(template.title))}${p}`));
    expect(ofText(problems)).toEqual([
      { code: "words-outside", place: { in: kind, near: "page" }, text: WORDS },
    ]);
    const { problems: hidden } = await auditIn(related(aFullDocx(), kind, root, p));
    expect(ofText(hidden)).toEqual([]);
  });
});

describe("words that are an answer are not said", () => {
  test.each<readonly [string, (xml: DocxEdits) => DocxEdits, string]>([
    [
      "beside the box of an answer in words",
      (xml) => xml.after(EVIDENCE, "w:sdt", p),
      `${complete.items["risk"]?.evidence ?? ""}\n${WORDS}`,
    ],
    ["where the box of an answer is gone", (xml) => xml.replace(EVIDENCE, "w:sdt", run(WORDS)), WORDS],
  ])("%s", async (_, edit, evidence) => {
    const { record, problems } = await afterEdit(edit);
    expect(record.items["risk"]?.evidence).toBe(evidence);
    expect(problems.filter(({ code }) => code === "words-outside")).toEqual([]);
  });

  test("in a row of actions added by hand", async () => {
    const cells = ["6", WORDS, "Worker 6", "", ""].map((text) => cell(paragraph(run(text))));
    const { record, problems } = await afterEdit((xml) => xml.after("action.5.what", "w:tr", row(...cells)));
    expect(record.actions.at(-1)).toMatchObject({ row: 6, what: WORDS, person: "Worker 6" });
    expect(ofText(problems)).toEqual([{ code: "action-row-typed-by-hand", where: "action.6.what" }]);
  });

  test("in a second table of actions whose columns say so", async () => {
    const head = ["No.", ...template.actions.columns.map(({ label }) => label)];
    const rows = [head, ["1", WORDS, "", "", ""]].map((texts) =>
      row(...texts.map((text) => cell(paragraph(run(text))))),
    );
    const { record, problems } = await afterEdit((xml) =>
      xml.after("action.1.what", "w:tbl", `<w:p/>${table(...rows)}`),
    );
    expect(record.actions.at(-1)).toMatchObject({ row: 6, what: WORDS });
    expect(ofText(problems)).toEqual([{ code: "action-row-typed-by-hand", where: "action.6.what" }]);
  });
});

describe("a label that says something else", () => {
  const relabelled = (xml: DocxEdits, tag: string, now: string) =>
    xml.inRow(tag, 0, (label) => label.replace(/(<w:t(?: [^>]*)?>)[^<]*/, `$1${now}`));

  test("is noticed as advice, and its answer is read", async () => {
    const { record, problems } = await afterEdit((xml) => relabelled(xml, EVIDENCE, "Nachweis"));
    expect(record).toEqual(complete);
    expect(ofText(problems)).toEqual([
      { code: "labels-changed", labels: [{ was: "Evidence", now: "Nachweis" }] },
    ]);
    expect(isComplete(findGaps(template, record), problems)).toBe(true);
  });

  test("is no such label where words were put into a note: these are said", async () => {
    const note = template.purpose;
    const [first = "", ...rest] = note.split(" ");
    const long = `${first} Zq777zZ ${rest.join(" ")} Ring her`;
    const { problems } = await afterEdit(({ xml }) => new DocxEdits(xml.replace(note, long)));
    expect(ofText(problems)).toEqual([
      { code: "words-outside", place: { in: "text", near: "start" }, text: "Zq777zZ Ring her" },
    ]);
  });

  test("in a form in another language stops nothing", async () => {
    const blocks = layoutOf(template);
    const ours = new Set([
      ...bodyWordsOf(blocks),
      ...rowWordsOf(blocks).flatMap(({ cells }) => cells.flat()),
    ]);
    let number = 0;
    const translated = editedDocx(
      aFullDocx(),
      ({ xml }) =>
        new DocxEdits(
          xml.replace(/(<w:t(?: [^>]*)?>)([^<]*)/g, (all: string, start: string, text: string) =>
            ours.has(text) && !/^\d*$/.test(text) ? `${start}Wort ${String((number += 1))}` : all,
          ),
        ),
    );
    const { record, problems } = await auditIn(translated);
    expect(record).toEqual(complete);
    expect(new Set(ofText(problems).map(({ code }) => code))).toEqual(new Set(["labels-changed"]));
  });
});

describe("a document of an earlier version that has lost its definition", () => {
  const said = (purpose: string) => `An audit for trying out ${purpose}, with all the parts that audits have`;
  const now = { ...template, purpose: said("what readers make of a document") };
  const older = { ...template, version: "0.9", purpose: said("what readers make of it") };
  const docx = auditMaker(older, () => "one")(shownTexts(older, complete), "one");

  /** The audit in the document with words put behind one of its lines, read by a program that has the template of today. */
  async function withWordsBehind(line: string, words: string, earlier: readonly string[] = []) {
    const edited = editedDocx(docx, ({ xml }) => new DocxEdits(xml.replace(`${line}<`, `${line}${words}<`)));
    const content = await openDocx(edited).read();
    const opened = auditFrom(
      { ...content, parts: [] },
      { ...surroundings.templates, offered: [now], earlierWords: { [now.id]: earlier } },
    );
    if (!opened.found) throw new Error("No audit was found.");
    const { problems, ...audit } = opened.audit;
    const ofFile = ["mirror-missing", "template-from-library"];
    return { ...audit, problems: problems.filter(({ code }) => !ofFile.includes(code)) };
  }
  const told = (text: string) => [
    { code: "labels-of-another-version", version: "0.9", labels: [{ was: now.purpose, now: text }] },
  ];

  test("has a label told that is not known of it: it may hold what somebody typed", async () => {
    expect((await withWordsBehind(older.purpose, "")).problems).toEqual(told(older.purpose));
  });

  test("has no label told that is known of its version, until somebody typed behind it", async () => {
    const known = [older.purpose];
    expect((await withWordsBehind(older.purpose, "", known)).problems).toEqual([]);
    expect((await withWordsBehind(older.purpose, " Ring him", known)).problems).toEqual(
      told(`${older.purpose} Ring him`),
    );
  });

  test("keeps what an answer says, be it a label of that version", async () => {
    const known = [older.purpose, WORDS];
    const { record } = await withWordsBehind("Visit him 1 times", WORDS, known);
    expect(record.actions[0]?.what).toBe(`Visit him 1 times${WORDS}`);
  });

  test.each([WORDS, ` ${WORDS}`])("takes no words behind its version for part of it: “%s”", async (words) => {
    const { template: read, problems } = await withWordsBehind("version 0.9", words, [older.purpose]);
    expect(read.version).toBe("0.9");
    expect(JSON.stringify(problems)).toContain(WORDS);
  });
});

describe("words that belong nowhere", () => {
  const bytes = editedDocx(aFullDocx(), (xml) => xml.after(IMPACT, "w:tbl", p));

  test("are set aside in the record, said again when they change, and can be taken back", async () => {
    const document = openDocx(bytes);
    const [problem] = (await auditIn(bytes)).problems;
    if (problem?.code !== "words-outside") throw new Error("The words are not said.");
    const words = asSetAside(problem);
    await saveMirror(document, { template, record: withSetAside(complete, [words]) }, surroundings);

    const { record, problems } = await auditIn(document.save());
    expect(problems).toEqual([]);
    expect(record).toEqual({ ...complete, setAside: [words] });

    const changed = editedDocx(document.save(), (xml) => xml.with(WORDS, `${WORDS} again`));
    expect((await auditIn(changed)).problems).toEqual([{ ...problem, text: `${WORDS} again` }]);

    await saveMirror(document, { template, record: withoutSetAside(record, [words]) }, surroundings);
    expect((await auditIn(document.save())).problems).toEqual([problem]);
  });

  test("stay set aside when answers are saved", async () => {
    const document = openDocx(bytes);
    const words = { place: `text, after ${IMPACT}`, text: WORDS };
    await saveMirror(document, { template, record: withSetAside(complete, [words]) }, surroundings);
    const opened = await openAudit(document, surroundings);
    if (!opened.found) throw new Error("No audit was found.");
    await saveMirror(document, opened.audit, surroundings);
    expect((await auditIn(document.save())).problems).toEqual([]);
  });
});

test("an action in a row that somebody has hidden is no action, and is said; a hidden label is not", async () => {
  const { record, problems } = await afterEdit((xml) =>
    xml.replace(
      "action.2.what",
      "w:tr",
      xml
        .markup("action.2.what", "w:tr")
        .replace(/(<w:tr\b[^>]*>)(?:<w:trPr>.*?<\/w:trPr>)?/s, "$1<w:trPr><w:hidden/></w:trPr>"),
    ),
  );
  expect(record.actions.map(({ what }) => what)).not.toContain(complete.actions[1]?.what);
  expect(problems.filter(({ code }) => code === "hidden-text")).toEqual([
    expect.objectContaining({ text: expect.stringContaining(complete.actions[1]?.what ?? "?") as string }),
  ]);
  const label = await afterEdit((xml) =>
    xml.inRow(EVIDENCE, 0, () => cell(paragraph(run("Evidence", "<w:vanish/>")))),
  );
  expect(label.problems.filter(({ code }) => code === "hidden-text")).toEqual([]);
  const prompt = await afterEdit((xml) =>
    xml.replace(
      "action.4.due",
      "w:sdt",
      xml.markup("action.4.due").replace(/<w:r>(?:<w:rPr>.*?<\/w:rPr>)?/s, "<w:r><w:rPr><w:vanish/></w:rPr>"),
    ),
  );
  expect(prompt.problems.filter(({ code }) => code === "hidden-text")).toEqual([]);
});
