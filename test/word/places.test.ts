import fc from "fast-check";
import { openDocx } from "../../src/docx/docx-document";
import { tablesByOrder, type Standing } from "../../src/word/tables-by-order";
import { aControl, aDocx, cell, paragraph, row, run, table } from "../support/docx-builder";
import { sampled } from "../support/sample";
import type { Behaviour } from "../support/word-host/behaviour";
import { auditInWord, aWord } from "./a-word";

/** An answer in a row of a table: its text, and whether a control holds it. */
interface Answer {
  readonly text: string;
  readonly boxed: boolean;
}

type Sheet = readonly (readonly Answer[])[];

const anAnswer: fc.Arbitrary<Answer> = fc.record({
  text: fc.constantFrom("", "Yes", "No", "Yes and no"),
  boxed: fc.boolean(),
});
const aSheet: fc.Arbitrary<Sheet> = fc.array(fc.array(anAnswer, { minLength: 1, maxLength: 3 }), {
  maxLength: 5,
});

/** A document of tables whose rows are a label and an answer. */
function docxOf(sheet: Sheet): Uint8Array {
  let id = 0;
  const answerOf = ({ text, boxed }: Answer) => {
    const content = text === "" ? "" : run(text);
    id += 1;
    return boxed
      ? aControl(content, { tag: `a${String(id)}`, properties: `<w:id w:val="${String(id)}"/>` })
      : content;
  };
  const body = sheet.map((answers) =>
    table(...answers.map((each) => row(cell(paragraph(run("Label"))), cell(paragraph(answerOf(each)))))),
  );
  return aDocx({ body: `${body.join(paragraph(""))}${paragraph("")}` });
}

/** Where a reader has each control. */
const placesIn = async (document: Pick<ReturnType<typeof openDocx>, "read">) =>
  (await document.read()).controls.map(({ tag, at }) => [tag, at]);

test("every control is placed as the file has it, whatever tables look alike", async () => {
  await fc.assert(
    fc.asyncProperty(aSheet, async (sheet) => {
      const bytes = docxOf(sheet);
      expect(await placesIn(aWord(bytes).document)).toEqual(await placesIn(openDocx(bytes)));
    }),
  );
});

test("what is told of a table never leaves out the one a control is in", () => {
  fc.assert(
    fc.property(aSheet, (sheet) => {
      const tables = sheet.map((answers) => answers.map(({ text }) => ["Label", text]));
      const truth = sheet.flatMap((answers, at) => answers.flatMap(({ boxed }) => (boxed ? [at] : [])));
      const standings = sheet.flatMap((answers) =>
        answers.flatMap(({ text, boxed }, at): Standing[] => (boxed ? [{ row: at, cell: 1, text }] : [])),
      );
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
  const at = (row: number, text = "Write"): Standing => ({ row, cell: 1, text });

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
async function asked(played: Partial<Behaviour>, deleted: readonly string[] = []) {
  const members: string[] = [];
  const { host, document } = auditInWord({
    ...played,
    fault: ({ member }) => {
      members.push(member);
      return undefined;
    },
  });
  for (const tag of deleted) host.deleteControl(tag);
  const content = await document.read();
  const file = await openDocx(host.bytes()).read();
  expect(content.controls.map(({ at }) => at)).toEqual(file.controls.map(({ at }) => at));
  return { tables: members.filter((member) => member === "GetRange").length, all: file.tables.length };
}

const RISK = ["judgement", "reason", "evidence", "impact"].map((part) => `item.risk.${part}`);

test("no table of an audit is asked for its controls, not even where some are gone", async () => {
  expect((await asked({})).tables).toBe(0);
  expect((await asked({}, sampled(RISK, 2))).tables).toBe(0);
});

test("where an empty box says nothing and an item has lost its own, only the tables in doubt are asked", async () => {
  const { tables, all } = await asked({ prompts: "empty" }, RISK);
  expect(tables).toBeGreaterThan(0);
  expect(tables).toBeLessThan(all);
});

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
