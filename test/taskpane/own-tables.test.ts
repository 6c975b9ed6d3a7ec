import fc from "fast-check";
import { withRowValue, type OwnTable, type TableRow } from "../../src/audit/own-table";
import type { RecordChange } from "../../src/audit/actions";
import {
  addingRow,
  movingRow,
  removingRow,
  replacingRow,
  rowsIn,
  rowsStanding,
} from "../../src/audit/row-changes";
import { blankRecord, type AuditRecord } from "../../src/audit/record";
import { aTemplate } from "../support/builders";
import { holds } from "../support/holds";
import { aSession } from "./a-session";

const SIBLINGS: OwnTable = {
  id: "siblings",
  title: "Siblings",
  place: "end",
  rows: 1,
  columns: [
    { id: "name", label: "Initials", type: "text", required: true },
    { id: "born", label: "Born", type: "date", required: false },
  ],
};
const template = aTemplate({ tables: [SIBLINGS] });

function after(record: AuditRecord, change: RecordChange): AuditRecord {
  const made = change({ template, record, problems: [] });
  if ("refused" in made) throw new Error(made.refused.code);
  return made;
}
const blank = blankRecord(template, "a");
const rows = (record: AuditRecord) => rowsIn(record, SIBLINGS);
const row = (at: number, values: TableRow["values"]): TableRow => ({ row: at, values });

describe("rows of a table", () => {
  const two = after(
    after(blank, addingRow(SIBLINGS, { name: "A" })),
    addingRow(SIBLINGS, { name: "B", born: "" }),
  );

  test("are added in the first row with nothing in it, without what is empty", () => {
    expect(rows(two)).toEqual([row(1, { name: "A" }), row(2, { name: "B" })]);
  });

  test("are changed, and taken out, where those after move up", () => {
    const changed = after(two, replacingRow(SIBLINGS, row(2, { name: "B" }), { name: "C" }));
    expect(rows(changed)).toEqual([row(1, { name: "A" }), row(2, { name: "C" })]);
    expect(rows(after(changed, removingRow(SIBLINGS, row(1, { name: "A" }))))).toEqual([
      row(1, { name: "C" }),
    ]);
  });

  test("the last that is taken out leaves the record as it was", () => {
    const one = after(blank, addingRow(SIBLINGS, { name: "A" }));
    expect(after(one, removingRow(SIBLINGS, row(1, { name: "A" })))).toEqual(blank);
  });

  test("that say something else meanwhile are left alone", () => {
    const change = removingRow(SIBLINGS, row(1, { name: "Z" }));
    expect(change({ template, record: two, problems: [] })).toEqual({ refused: { code: "answer-changed" } });
  });

  test("stay where they are if words in one are none of the choices and would not go along", () => {
    const typedIn = (where: string) => ({
      template,
      record: two,
      problems: [{ code: "unknown-choice" as const, where, text: "Football" }],
    });
    const removing = removingRow(SIBLINGS, row(1, { name: "A" }));
    expect(removing(typedIn("row.siblings.2.about"))).toEqual({
      refused: { code: "choice-unread", row: 2, text: "Football" },
    });
    expect(removing(typedIn("action.2.for"))).not.toHaveProperty("refused");
    const last = removingRow(SIBLINGS, row(2, { name: "B" }));
    expect(last(typedIn("row.siblings.1.about"))).not.toHaveProperty("refused");
    const more = addingRow(SIBLINGS, { name: "C" })(typedIn("row.siblings.3.about"));
    expect("refused" in more ? more : rows(more)).toContainEqual(row(4, { name: "C" }));
  });

  const names = (record: AuditRecord) => rows(record).map(({ values }) => values["name"]);
  const four = ["A", "B", "C", "D"].reduce((now, name) => after(now, addingRow(SIBLINGS, { name })), blank);

  test.each([
    ["up", 4, 2, ["A", "D", "B", "C"]],
    ["down", 1, 3, ["B", "C", "A", "D"]],
    ["to the top", 3, 1, ["C", "A", "B", "D"]],
    ["beyond the last, and are the last", 2, 99, ["A", "C", "D", "B"]],
    ["before the first, and are the first", 2, -5, ["B", "A", "C", "D"]],
    ["to where they are", 2, 2, ["A", "B", "C", "D"]],
  ] as const)("move %s by the number of the row they go to", (_, from, to, expected) => {
    const seen = rows(four)[from - 1] ?? row(0, {});
    expect(names(after(four, movingRow(SIBLINGS, seen, to)))).toEqual(expected);
  });

  test("are put between others as they are added, and as they are changed", () => {
    expect(names(after(four, addingRow(SIBLINGS, { name: "new" }, 2)))).toEqual(["A", "new", "B", "C", "D"]);
    const changed = after(four, replacingRow(SIBLINGS, row(4, { name: "D" }), { name: "E" }, 1));
    expect(names(changed)).toEqual(["E", "A", "B", "C"]);
    const gap = after(two, removingRow(SIBLINGS, row(2, { name: "B" })));
    expect(names(after(gap, addingRow(SIBLINGS, { name: "first" }, 1)))).toEqual(["first", "A"]);
  });

  test("with blank ones between keep those blank as they move", () => {
    const apart = { ...blank, tables: { siblings: [row(1, { name: "A" }), row(3, { name: "B" })] } };
    expect(rows(after(apart, movingRow(SIBLINGS, row(3, { name: "B" }), 1)))).toEqual([
      row(1, { name: "B" }),
      row(3, { name: "A" }),
    ]);
  });

  test("are not moved past one whose words are none of the choices", () => {
    const problems = [
      { code: "unknown-choice" as const, where: "row.siblings.2.about" as const, text: "Football" },
    ];
    const audit = { template, record: four, problems };
    const refused = { refused: { code: "choice-unread", row: 2, text: "Football" } };
    expect(movingRow(SIBLINGS, row(4, { name: "D" }), 1)(audit)).toEqual(refused);
    expect(addingRow(SIBLINGS, { name: "new" }, 1)(audit)).toEqual(refused);
    expect(movingRow(SIBLINGS, row(4, { name: "D" }), 3)(audit)).not.toHaveProperty("refused");
  });

  test("are never lost but for the one that is taken out", () => {
    holds(
      fc.property(
        fc.array(fc.constantFrom("A", "B", "C"), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (names, at) => {
          const full = names.reduce((now, name) => after(now, addingRow(SIBLINGS, { name })), blank);
          const gone = rows(full)[at % names.length];
          if (!gone) throw new Error("There is no such row.");
          const left = rows(after(full, removingRow(SIBLINGS, gone))).map(({ values }) => values["name"]);
          expect(left).toEqual(names.filter((_, index) => index !== at % names.length));
        },
      ),
      50,
    );
  });
});

test("values put in one by one, in any order, are the rows they name, in their order", () => {
  const value = fc.record({
    row: fc.integer({ min: 1, max: 6 }),
    column: fc.constantFrom("name", "born"),
    value: fc.constantFrom("", "A", "B"),
  });
  holds(
    fc.property(fc.array(value, { maxLength: 20 }), (values) => {
      const expected = new Map(values.map((each) => [`${String(each.row)} ${each.column}`, each.value]));
      const made = values.reduce<readonly TableRow[]>(
        (before, each) => withRowValue(before, each.row, each.column, each.value),
        [],
      );
      const said = made.flatMap((each) =>
        Object.entries(each.values).map(([column, text]) => [`${String(each.row)} ${column}`, text] as const),
      );
      expect(new Map(said)).toEqual(new Map([...expected].filter(([, text]) => text !== "")));
      expect(made.map((each) => each.row)).toEqual([...new Set(made.map((each) => each.row))].sort());
    }),
    50,
  );
});

test("a row beyond those of the document gets a row in it, and one that is taken out is empty there", async () => {
  jest.useFakeTimers();
  const { session, stop } = await aSession(template);
  const record = () => session.getState().audit?.record ?? blank;
  for (const name of ["A", "B"])
    expect(await session.change(addingRow(SIBLINGS, { name }))).toEqual({ done: true });
  expect(rows(record())).toEqual([row(1, { name: "A" }), row(2, { name: "B" })]);
  await session.change(removingRow(SIBLINGS, row(1, { name: "A" })));
  expect(rows(record())).toEqual([row(1, { name: "B" })]);
  stop();
  jest.useRealTimers();
});

describe("a row in which nothing stands but what is none of the choices", () => {
  const audit = {
    template,
    record: after(blank, addingRow(SIBLINGS, { name: "A" })),
    problems: [{ code: "unknown-choice" as const, where: "row.siblings.3.name", text: "Half brother" }],
  };

  test("is shown in its place among the others, and no other table's", () => {
    expect(rowsStanding(audit, SIBLINGS)).toEqual([row(1, { name: "A" }), row(3, {})]);
    expect(rowsStanding(audit, { ...SIBLINGS, id: "spoken-to" })).toEqual([]);
    const known = {
      ...audit,
      problems: audit.problems.map((problem) => ({ ...problem, where: "row.siblings.1.born" })),
    };
    expect(rowsStanding(known, SIBLINGS)).toEqual([row(1, { name: "A" })]);
  });

  test("is filled in where it stands, unless something came into it meanwhile", () => {
    const change = replacingRow(SIBLINGS, row(3, {}), { name: "C" });
    const made = change(audit);
    if ("refused" in made) throw new Error(made.refused.code);
    expect(rows(made)).toEqual([row(1, { name: "A" }), row(3, { name: "C" })]);
    expect(change({ ...audit, record: made })).toEqual({ refused: { code: "answer-changed" } });
  });
});
