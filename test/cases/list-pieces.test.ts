import fc from "fast-check";
import { ListPieces } from "../../src/cases/list-pieces";
import { listRows } from "../../src/cases/list-rows";
import { readCaseRows } from "../../src/cases/read-case-rows";
import { readRule } from "../../src/programme/read-programme";
import { holds } from "../support/holds";
import { utf8 } from "./a-list";

const piecesOf = (text: string, atOnce: number) => {
  const pieces = new ListPieces(text, ",", atOnce);
  const read = [...pieces.each()];
  const rows = read.flatMap((piece) => piece.rows);
  return { pieces, count: read.length, rows, isWhole: rows.every(({ quotes }) => quotes === undefined) };
};

const cell = fc.constantFrom(
  "",
  "a",
  " ",
  "12",
  '"b,c"',
  '"two\nlines"',
  '"say ""x"""',
  'in"ner',
  '"open',
  '"x"y',
);
const text = fc
  .array(fc.array(cell, { maxLength: 3 }), { maxLength: 12 })
  .map((rows) => rows.map((cells) => cells.join(",")).join("\n"));

test("read piece by piece, however short these are, a list has the rows that it has as a whole", () => {
  holds(
    fc.property(text, fc.integer({ min: 0, max: 40 }), fc.boolean(), (list, atOnce, isStated) => {
      const whole = `${isStated ? "sep=,\n" : ""}${list}`;
      const expected = listRows(whole, ",");
      const { pieces, rows, isWhole } = piecesOf(whole, atOnce);
      // Where a quotation mark is amiss it is read as a whole.
      if (!isWhole) return;
      expect(rows).toEqual(expected);
      for (const row of expected) expect(pieces.at(row.line)).toEqual(row);
      expect(pieces.at(1000)).toBeUndefined();
    }),
    3000,
  );
});

test("a list without quotation marks, or with those that close each other, is read in more than one piece", () => {
  const list = 'id,note\n1,plain\n2,"two\nlines"\n3,end\n';
  expect(piecesOf(list, 4)).toMatchObject({ isWhole: true, count: 4, rows: { length: 4 } });
  expect(piecesOf('id\n"1\n2\n3\n', 4).isWhole).toBe(false);
});

test("of a long list all is read that the rule asks, and all that a row says where it is asked for", () => {
  const rule = readRule(
    JSON.stringify({ name: "x", notAuditedMonths: 0, period: { from: "2026-10-01", to: "2026-10-31" } }),
  );
  if (!rule.ok) throw new Error(rule.sentences.join(" "));
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `${String(at)},"Note, ${String(at)}",05/01/2026,,Team ${String(at % 7)}`,
  );
  const list = utf8(["ID,Note,Opened,Closed,Team", ...rows, "x,y,05/01/2026,,East,too many"].join("\r\n"));
  const read = readCaseRows(list, rule.value);
  if (!read.ok) throw new Error(read.sentence);
  expect(read.rows).toHaveLength(30_001);
  expect(read.rows[29_999]).toMatchObject({
    line: 30_001,
    id: "29999",
    opened: "2026-01-05",
    team: "Team 4",
  });
  expect(read.cellsOf(20_002)).toEqual(["20000", "Note, 20000", "05/01/2026", "", "Team 1"]);
  expect(read.faults).toMatchObject([
    { line: 30_002, sentence: expect.stringContaining("6 cells") as string },
  ]);
});
