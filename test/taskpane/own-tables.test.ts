import fc from "fast-check";
import type { OwnTable, TableRow } from "../../src/audit/own-table";
import type { RecordChange } from "../../src/audit/actions";
import { addingRow, removingRow, replacingRow, rowsIn } from "../../src/audit/row-changes";
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
