import { findGaps } from "../../src/audit/gaps";
import type { OwnTable } from "../../src/audit/own-table";
import { questionsIn, withAnswers } from "../../src/audit/questions";
import { blankRecord, type AuditRecord } from "../../src/audit/record";
import { rowTag } from "../../src/audit/tags";
import type { Template } from "../../src/audit/template";
import { shownTexts } from "../../src/document/answers";
import type { Control, DocumentContent } from "../../src/document/audit-document";
import { openAudit } from "../../src/document/open-audit";
import { recordInDocument } from "../../src/document/read-record";
import { mirrorParts } from "../../src/document/save-audit";
import { shareAnswers } from "../../src/document/share-answers";
import { textBlocks } from "../../src/document/share-text";
import { writeRecordChanges } from "../../src/document/write-answers";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { decodeRecord, encodeRecord } from "../../src/record/record-part";
import { gapText } from "../../src/report/gap-text";
import { placeText } from "../../src/report/place-text";
import { parseTemplate } from "../../src/templates/parse-template";
import { templateSource } from "../../src/templates/shipped-templates";
import { aTemplate } from "../support/builders";
import { likeFaults } from "../support/validate-docx";

const SPOKEN_TO: OwnTable = {
  id: "spoken-to",
  title: "People spoken to",
  note: "Everybody, whether or not they are quoted.",
  place: { after: "judged" },
  rows: 2,
  columns: [
    { id: "who", label: "Who", type: "text", required: true },
    { id: "when", label: "On", type: "date", required: true },
    {
      id: "how",
      label: "How",
      type: "choice",
      required: false,
      options: [
        { id: "face", label: "Face to face" },
        { id: "phone", label: "By phone" },
      ],
    },
    { id: "said", label: "What they said", type: "long-text", required: false },
  ],
};

const WITHIN =
  "Of this table and another before it, one has columns of all the names that the other has. Name a column otherwise, so that they can be told apart.";

const template: Template = aTemplate({ tables: [SPOKEN_TO] });

type Rows = readonly (readonly [row: number, column: string, value: string])[];

const withRows = (rows: Rows): AuditRecord =>
  withAnswers(
    template,
    blankRecord(template, "a"),
    rows.map(([row, column, value]) => [rowTag("spoken-to", row, column), value] as const),
  );

const made = (record: AuditRecord): Uint8Array =>
  newDocx(template, mirrorParts(template, record).parts, shownTexts(template, record));

const read = async (bytes: Uint8Array): Promise<DocumentContent> => openDocx(bytes).read();

const TWO = withRows([
  [1, "who", "Mother"],
  [1, "when", "2026-03-05"],
  [1, "how", "face"],
  [2, "who", "Teacher"],
  [2, "said", "He comes every day.\nHe laughs again."],
]);

test("a template may have tables of its own", () => {
  expect(parseTemplate(template)).toEqual({ ok: true, template });
});

test.each<[string, object, string, string]>([
  ["no rows", { rows: 0 }, "tables[0].rows", "This has to be at least 1."],
  [
    "too many rows to begin with",
    { rows: 300 },
    "tables[0].rows",
    "A new document begins with at most 50 rows. Say fewer: more are added as they are needed.",
  ],
  [
    "a place that is not there",
    { place: { after: "gone" } },
    "tables[0].place.after",
    'There is no section "gone".',
  ],
  [
    "the columns of the action table",
    {
      columns: template.actions.columns.map(({ id, label, type, required }) => ({
        id,
        label,
        type,
        required,
      })),
    },
    "tables[0].columns",
    WITHIN,
  ],
  [
    "those of the action table and another",
    {
      columns: [
        ...template.actions.columns.map(({ id, label, type, required }) => ({ id, label, type, required })),
        ...SPOKEN_TO.columns,
      ],
    },
    "tables[0].columns",
    WITHIN,
  ],
  [
    "a condition on nothing",
    { when: { field: "gone", in: ["yes"] } },
    "tables[0].when.field",
    'There is no field "gone".',
  ],
])("a table with %s is a fault", (_, change, path, message) => {
  const file = { ...template, tables: [{ ...SPOKEN_TO, ...change }] };
  expect(parseTemplate(file)).toEqual({ ok: false, faults: [{ path, message }] });
});

test("a row of another table that has columns of these names, and more, is none of its rows", async () => {
  const [who, when] = SPOKEN_TO.columns;
  const few = { ...SPOKEN_TO, columns: [who, when].flatMap((column) => (column ? [column] : [])) };
  const two = aTemplate({ tables: [few, { ...SPOKEN_TO, id: "read", title: "Read" }] });
  const record = withAnswers(two, blankRecord(two, "a"), [
    [rowTag("spoken-to", 1, "who"), "Teacher"],
    [rowTag("read", 1, "who"), "The chronology"],
    [rowTag("read", 1, "said"), "Two moves in a year"],
  ]);
  const bytes = newDocx(two, mirrorParts(two, record).parts, shownTexts(two, record));
  const { value, problems } = recordInDocument(two, await read(bytes));
  expect({ tables: value.tables, problems }).toEqual({ tables: record.tables, problems: [] });
});

test("rows go into a document and are read from it, with nothing to tell of", async () => {
  const { value, problems } = recordInDocument(template, await read(made(TWO)));
  expect({ ...value, id: "a" }).toEqual(TWO);
  expect(problems).toEqual([]);
});

test("Word accepts the document", async () => {
  expect(await likeFaults(made(TWO))).toEqual([]);
});

test("a record keeps its rows in the custom XML, and a record without any is as it was", () => {
  const decoded = decodeRecord(encodeRecord(TWO).value);
  expect(decoded.ok && decoded.record.tables).toEqual(TWO.tables);
  expect(encodeRecord(blankRecord(template, "a")).value).not.toContain("<tables");
});

describe("a document that lost", () => {
  const lose: readonly (readonly [string, (control: Control) => readonly Control[]])[] = [
    ["the tags of its boxes", (control) => [{ ...control, tag: "" }]],
    ["its boxes", () => []],
  ];
  test.each(lose)("%s is read by its table", async (_, damage) => {
    const content = await read(made(TWO));
    const damaged = { ...content, controls: content.controls.flatMap(damage) };
    expect(recordInDocument(template, damaged).value.tables).toEqual(TWO.tables);
  });
});

test("a row copied by hand is a row of its own", async () => {
  const content = await read(made(TWO));
  const at = content.tables.findIndex(([head]) => head?.includes("What they said"));
  const rows = content.tables[at] ?? [];
  const copied = [...rows, ["3", "Sister", "6 March 2026", "By phone", ""]];
  const tables = content.tables.map((table, index) => (index === at ? copied : table));
  const { value, problems } = recordInDocument(template, { ...content, tables });
  expect(value.tables?.["spoken-to"]?.[2]).toEqual({
    row: 3,
    values: { who: "Sister", when: "2026-03-06", how: "phone" },
  });
  expect(problems).toEqual([{ code: "action-row-typed-by-hand", where: "row.spoken-to.3.who" }]);
});

test("three hundred rows are made, read and kept", async () => {
  const many = withRows(
    Array.from({ length: 300 }, (_, at) => [at + 1, "who", `Person ${String(at + 1)}`] as const),
  );
  const { value } = recordInDocument(template, await read(made(many)));
  expect(value.tables?.["spoken-to"]).toHaveLength(300);
  expect(value.tables).toEqual(many.tables);
  expect(questionsIn(template, many).filter(({ owner }) => owner.kind === "row")).toHaveLength(1200);
});

test("writing more rows than there are adds them", async () => {
  const document = openDocx(made(TWO));
  const more = withAnswers(template, TWO, [[rowTag("spoken-to", 4, "who"), "Grandfather"]]);
  expect(await writeRecordChanges(document, template, TWO, more)).toEqual([]);
  const opened = await openAudit(openDocx(document.save()), { templates: templateSource });
  expect(opened.found && opened.audit.record.tables?.["spoken-to"]?.map(({ row }) => row)).toEqual([1, 2, 4]);
});

test("where its table is gone, what the mirror holds is kept and said", async () => {
  const content = await read(made(TWO));
  const at = content.tables.findIndex(([head]) => head?.includes("What they said"));
  const without = {
    ...content,
    tables: content.tables.map((table, index) => (index === at ? [] : table)),
    controls: content.controls.filter(({ tag }) => !tag.startsWith("row.")),
  };
  const { value, problems } = recordInDocument(template, without, { record: TWO, complete: true });
  expect(value.tables).toEqual(TWO.tables);
  expect(problems).toContainEqual({ code: "answers-from-mirror", where: ["row.spoken-to.1.who"] });
});

test("a row that is begun lacks what it requires, in a sentence with its place", () => {
  const gaps = findGaps(template, TWO).filter(({ where }) => where.startsWith("row."));
  expect(gaps).toEqual([
    {
      code: "row-column-missing",
      severity: "required",
      where: "row.spoken-to.2.when",
      table: "spoken-to",
      row: 2,
      column: "when",
    },
  ]);
  expect(gaps.map((gap) => gapText(template, gap))).toEqual([
    "People spoken to, row 2, on: fill this in, or clear the row.",
  ]);
  expect(placeText(undefined, "row.spoken-to.2.when")).toBe("spoken-to, row 2, when");
});

test("what is no date in a row is said", () => {
  const record = withRows([
    [1, "who", "Mother"],
    [1, "when", "soon"],
  ]);
  expect(findGaps(template, record)).toContainEqual({
    code: "date-invalid",
    severity: "required",
    where: "row.spoken-to.1.when",
    text: "soon",
  });
});

test("a copy to share has the rows, and says nothing of a table without any", async () => {
  const titles = async (record: AuditRecord): Promise<readonly string[]> => {
    const opened = await openAudit(openDocx(made(record)), { templates: templateSource });
    if (!opened.found) throw new Error("No audit was found.");
    const answers = shareAnswers(template, opened.audit.record, shownTexts(template, opened.audit.record));
    return textBlocks(answers, [], false).flatMap((block) =>
      block.type === "table"
        ? [block.title, ...block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))]
        : [],
    );
  };
  expect(await titles(TWO)).toEqual([
    "People spoken to",
    ...["No.", "Who", "On", "How", "What they said"],
    ...["1", "Mother", "5 March 2026", "Face to face", ""],
    ...["2", "Teacher", "", "", "He comes every day.\nHe laughs again."],
  ]);
  expect(await titles(blankRecord(template, "a"))).toEqual([]);
});
