import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Template } from "../../src/audit/template";
import { openDocx } from "../../src/docx/docx-document";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { tablesByOrder, type Standing } from "../../src/word/tables-by-order";
import { aTemplate } from "../support/builders";
import { aControl, aDocx, cell, paragraph, row, run, table } from "../support/docx-builder";
import { holds } from "../support/holds";
import { sampled } from "../support/sample";
import type { Behaviour, Operation } from "../support/word-host/behaviour";
import { auditInWord, aWord } from "./a-word";

/** An answer in a row of a table: its text, whether a control holds it, and whether another stands in it or behind it. */
interface Answer {
  readonly text: string;
  readonly boxed: boolean;
  readonly second: "none" | "inside" | "behind";
}

type Sheet = readonly (readonly Answer[])[];

const anAnswer: fc.Arbitrary<Answer> = fc.record({
  text: fc.constantFrom("", "Yes", "No", "Yes and no"),
  boxed: fc.boolean(),
  second: fc.constantFrom("none", "none", "inside", "behind"),
});
const aSheet: fc.Arbitrary<Sheet> = fc.array(fc.array(anAnswer, { minLength: 1, maxLength: 3 }), {
  maxLength: 5,
});

/** A document of tables whose rows are a label and an answer. */
function docxOf(sheet: Sheet): Uint8Array {
  let id = 0;
  const boxed = (content: string) => {
    id += 1;
    return aControl(content, { tag: `a${String(id)}`, properties: `<w:id w:val="${String(id)}"/>` });
  };
  const answerOf = ({ text, boxed: isBoxed, second }: Answer) => {
    const content = text === "" ? "" : run(text);
    if (!isBoxed) return content;
    if (second === "inside") return boxed(boxed(content));
    return boxed(content) + (second === "behind" ? boxed(content) : "");
  };
  const body = sheet.map((answers) =>
    table(...answers.map((each) => row(cell(paragraph(run("Label"))), cell(paragraph(answerOf(each)))))),
  );
  return aDocx({ body: `${body.join(paragraph(""))}${paragraph("")}` });
}

/** Where a reader has each control, and in which other. */
const placesIn = async (document: Pick<ReturnType<typeof openDocx>, "read">) =>
  (await document.read()).controls.map(({ tag, at, within }) => [tag, at, within]);

test("every control is placed as the file has it, whatever tables look alike", async () => {
  await holds(
    fc.asyncProperty(aSheet, async (sheet) => {
      const bytes = docxOf(sheet);
      expect(await placesIn(aWord(bytes).document)).toEqual(await placesIn(openDocx(bytes)));
    }),
  );
});

test("what is told of a table never leaves out the one a control is in", () => {
  holds(
    fc.property(aSheet, (sheet) => {
      const tables = sheet.map((answers) =>
        answers.map(({ text, boxed, second }) => [
          "Label",
          boxed && second === "behind" ? text + text : text,
        ]),
      );
      const placed = sheet.flatMap((answers, table) =>
        answers.flatMap(({ text, boxed, second }, row) => {
          if (!boxed) return [];
          const box: Standing = { row, cell: 1, text, nested: false };
          const all = second === "none" ? [box] : [box, { ...box, nested: second === "inside" }];
          return all.map((standing) => ({ standing, table }));
        }),
      );
      const truth = placed.map(({ table }) => table);
      const standings = placed.map(({ standing }) => standing);
      const told = tablesByOrder(standings, tables);
      expect(told).toHaveLength(truth.length);
      told?.forEach(({ first, last }, index) => {
        expect(first).toBeLessThanOrEqual(truth[index] ?? -1);
        expect(last).toBeGreaterThanOrEqual(truth[index] ?? -1);
      });
    }),
  );
});

describe("tables are told", () => {
  const ALIKE = [
    [
      ["Label", "Write"],
      ["Label", "Write"],
    ],
    [
      ["Label", "Write"],
      ["Label", "Write"],
    ],
  ];
  const at = (row: number, text = "Write", nested = false): Standing => ({ row, cell: 1, text, nested });

  test("by rows that begin again", () => {
    expect(tablesByOrder([at(0), at(1), at(0), at(1)], ALIKE)?.map(({ first }) => first)).toEqual([
      0, 0, 1, 1,
    ]);
    expect(
      tablesByOrder([at(0), at(1), at(0), at(1)], ALIKE)?.every(({ first, last }) => first === last),
    ).toBe(true);
  });
  test("by what stands in a cell, however its lines are marked", () => {
    const tables = [[["Label", "Other"]], [["Label", "Two\nlines and more"]]];
    expect(tablesByOrder([at(0, "Two\r\nlines")], tables)).toEqual([{ first: 1, last: 1 }]);
  });
  test("by a cell that says once what two say, unless one stands in the other", () => {
    const tables = [[["Label", "Write"]], [["Label", "Write"]]];
    expect(tablesByOrder([at(0), at(0)], tables)).toEqual([
      { first: 0, last: 0 },
      { first: 1, last: 1 },
    ]);
    expect(tablesByOrder([at(0), at(0, "Write", true)], tables)).toEqual([
      { first: 0, last: 1 },
      { first: 0, last: 1 },
    ]);
  });
  test("by the order of what stands in one cell", () => {
    const tables = [[["Label", "first, then second"]], [["Label", "second, then first"]]];
    expect(tablesByOrder([at(0, "second"), at(0, "first")], tables)?.[1]).toEqual({ first: 1, last: 1 });
  });
  test("as two where either would do", () => {
    expect(tablesByOrder([at(0)], ALIKE)).toEqual([{ first: 0, last: 1 }]);
  });
  test.each([
    ["in another order", [at(1), at(0), at(1), at(0)]],
    ["in a cell that no table has", [at(2)]],
    ["with a text that no cell has", [at(0, "Elsewhere")]],
  ])("by nobody where a Word lists a control %s", (_, standings) => {
    expect(tablesByOrder(standings, ALIKE)).toBeUndefined();
  });
});

/** What reading an audit asks of Word beside the controls themselves. */
async function asked(
  played: Partial<Behaviour>,
  { deleted = [], template = aTemplate() }: { deleted?: readonly string[]; template?: Template } = {},
) {
  const members: string[] = [];
  const fault = ({ member }: Operation) => {
    members.push(member);
    return undefined;
  };
  const { host, document } = auditInWord({ ...played, fault }, template);
  for (const tag of deleted) host.deleteControl(tag);
  const content = await document.read();
  const file = await openDocx(host.bytes()).read();
  expect(content.controls.map(({ at }) => at)).toEqual(file.controls.map(({ at }) => at));
  return {
    tables: members.filter((member) => member === "GetRange").length,
    all: file.tables.length,
  };
}

const RISK = ["judgement", "reason", "evidence", "impact"].map((part) => `item.risk.${part}`);

test("no table of an audit is asked for its controls, not even where some are gone", async () => {
  expect((await asked({})).tables).toBe(0);
  expect((await asked({}, { deleted: sampled(RISK, 2) })).tables).toBe(0);
});

test.each(shippedTemplates().map((template) => [template.id, template] as const))(
  "every box of a new %s has its place without asking a table",
  async (_, template) => {
    expect((await asked({}, { template })).tables).toBe(0);
  },
);

test("where an empty box says nothing and an item has lost its own, only the tables in doubt are asked", async () => {
  const { tables, all } = await asked({ prompts: "empty" }, { deleted: RISK });
  expect(tables).toBeGreaterThan(0);
  expect(tables).toBeLessThan(all);
});

const VERSION_1 = join(__dirname, "../fixtures/version-1");
const isNoDocument = ["lock-file-of-word.docx", "one-bit-flip-said-too-large.docx"];

const earlier = readdirSync(VERSION_1).filter(
  (name) => name.endsWith(".docx") && !isNoDocument.includes(name),
);

test.each(sampled(earlier, 8))(
  "of an earlier version's document, %s, Word gives the same boxes in the same places as the file",
  async (name) => {
    const bytes = readFileSync(join(VERSION_1, name));
    const { host, document } = aWord(bytes);
    expect(await placesIn(document)).toEqual(await placesIn(openDocx(bytes)));
    expect(host.log.reduce((sum, { requestBytes }) => sum + requestBytes, 0)).toBeLessThan(4096);
  },
);

test("a box is placed in its own table where tables are nested", async () => {
  const inner = (text: string, id: number) =>
    table(
      row(cell(paragraph(aControl(run(text), { tag: text, properties: `<w:id w:val="${String(id)}"/>` })))),
    );
  const body =
    table(
      row(cell(inner("Inner", 1), paragraph("")), cell(paragraph(run("Label")))),
      row(
        cell(paragraph(run("Label"))),
        cell(paragraph(aControl(run("Outer"), { tag: "Outer", properties: '<w:id w:val="2"/>' }))),
      ),
    ) + paragraph("");
  const { controls, tables } = await aWord(aDocx({ body })).document.read();
  const outer = controls.find(({ tag }) => tag === "Outer")?.at;
  expect(outer).toEqual({ table: 0, row: 1, cell: 1 });
  expect(tables[0]?.[1]?.[1]).toBe("Outer");
  const nested = controls.find(({ tag }) => tag === "Inner")?.at;
  expect(nested && tables[nested.table]?.[nested.row]?.[nested.cell]).toBe(nested && "Inner");
});
