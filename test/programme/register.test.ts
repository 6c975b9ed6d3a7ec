import fc from "fast-check";
import type { Expected } from "../../src/programme/expected";
import {
  mergedRegister,
  type CurrentRow,
  type KeptRow,
  type RegisterRow,
  type Value,
  type Values,
} from "../../src/programme/register";
import { registerOfSheet } from "../../src/report/register-rows";
import { registerRemarkText } from "../../src/report/register-text";

const today = "2026-11-20";
const anExpected = (id: string): Expected => ({
  case: id,
  month: "2026-11",
  team: "",
  auditor: "",
  moderator: "",
});

/** What a document says of an audit. */
const now = (id: string, values: Values = {}, record = `r-${id}`): CurrentRow => ({
  about: { expected: anExpected(id) },
  id: record,
  case: id,
  values: {
    case: id,
    month: "2026-11",
    record: record === "" ? null : record,
    team: null,
    due: null,
    ...values,
  },
});

const asKept = (rows: readonly RegisterRow[], edit: (row: KeptRow) => Values = ({ values }) => values) =>
  rows.map(({ values, last }, at): KeptRow => {
    const row = { at, values, last };
    return { ...row, values: edit(row) };
  });

/** A register made of what documents say. */
const made = (...current: readonly CurrentRow[]) => mergedRegister([], current, { today }).rows;

describe("a row", () => {
  test.each<readonly [string, { before: Value; typed: Value; now: Value; stands: Value; told: boolean }]>([
    ["follows its document", { before: "A", typed: "A", now: "B", stands: "B", told: false }],
    ["keeps what somebody typed", { before: "A", typed: "C", now: "A", stands: "C", told: true }],
    ["keeps it as the document moves on", { before: "A", typed: "C", now: "B", stands: "C", told: true }],
    [
      "has nothing to tell once both say the same",
      { before: "A", typed: "B", now: "B", stands: "B", told: false },
    ],
    ["keeps a cell that was emptied", { before: "A", typed: null, now: "A", stands: null, told: true }],
    ["fills an empty cell", { before: null, typed: null, now: "A", stands: "A", told: false }],
    [
      "takes a day in other figures for the same",
      { before: "2026-11-30", typed: "30/11/2026", now: "2026-12-01", stands: "2026-12-01", told: false },
    ],
    ["takes a number kept as text for the same", { before: 3, typed: "3", now: 4, stands: 4, told: false }],
  ])("%s", (_, { before, typed, now: says, stands, told }) => {
    const kept = asKept(made(now("K", { team: before })), ({ values }) => ({ ...values, team: typed }));
    const { rows, remarks } = mergedRegister(kept, [now("K", { team: says })], { today });
    expect(rows.map(({ values }) => values["team"])).toEqual([stands]);
    expect(remarks.map(({ code }) => code)).toEqual(told ? ["changed-by-hand"] : []);
  });

  test("of a case without a document becomes that of the document, of its month or a later one", () => {
    const kept = asKept(made(now("K-1", {}, ""), now("K-2", {}, "")), ({ values }) => ({
      ...values,
      note: "mine",
    }));
    const { rows } = mergedRegister(
      kept,
      [
        now("k-1 ", { month: "2026-12" }, "r1"),
        now("K-1", { month: "2026-05" }, "r0"),
        now("K-2", { month: "2026-10" }, "r2"),
      ],
      { today },
    );
    expect(rows.map(({ at, values }) => [at, values["record"], values["note"] ?? ""])).toEqual([
      [0, "r1", "mine"],
      [1, null, "mine"],
      [undefined, "r0", ""],
      [undefined, "r2", ""],
    ]);
  });

  test("is late from a day that was put off by hand", () => {
    const kept = asKept(made(now("K", { due: "2026-11-10", "days-over": 10 })), ({ values }) => ({
      ...values,
      due: "2026-11-18",
    }));
    const { rows, remarks } = mergedRegister(kept, [now("K", { due: "2026-11-10", "days-over": 10 })], {
      today,
    });
    expect(rows[0]?.values).toMatchObject({ due: "2026-11-18", "days-over": 2 });
    expect(remarks).toMatchObject([{ code: "changed-by-hand", column: "due" }]);
  });

  test("is late by its document where what is typed for its day is none, and that is told", () => {
    const kept = asKept(made(now("K", { due: "2026-11-10", "days-over": 10 })), ({ values }) => ({
      ...values,
      due: "soon",
    }));
    const { rows, remarks } = mergedRegister(kept, [now("K", { due: "2026-11-10", "days-over": 10 })], {
      today,
    });
    expect(rows[0]?.values).toMatchObject({ due: "soon", "days-over": 10 });
    expect(remarks.map(registerRemarkText)).toEqual([
      "K: “soon” in “Due” is no day, so days over are counted by the document. Write a day there, for example 15/03/2026.",
      expect.stringContaining("was changed by hand to “soon” and stays so"),
    ]);
  });

  test("whose record was typed over is left alone, and told beside the row that the audit has now", () => {
    const kept = asKept(made(now("K", { file: "K.docx" })), ({ values }) => ({ ...values, record: "typed" }));
    const { rows, remarks } = mergedRegister(
      kept.map(({ at, values }) => ({ at, values })),
      [now("K", { file: "K.docx" })],
      { today },
    );
    expect(rows.map(({ at, values }) => [at, values["record"]])).toEqual([
      [0, "typed"],
      [undefined, "r-K"],
    ]);
    expect(remarks).toEqual([{ code: "record-changed", case: "K", id: "typed" }]);
  });

  test("is there once: a second row of the same audit is told and left alone", () => {
    const [row] = asKept(made(now("K")));
    if (!row) throw new Error("no row");
    const { rows, remarks } = mergedRegister([row, { ...row, at: 1 }], [now("K", { team: "B" })], { today });
    expect(rows.map(({ values }) => values["team"])).toEqual(["B", null]);
    expect(remarks).toMatchObject([{ code: "row-twice", id: "r-K" }]);
  });
});

describe("a row of a case without a document", () => {
  const waiting = (id: string): CurrentRow =>
    now(
      id,
      { document: "Not come back", "days-over": 4, next: "Send the document back", whose: "D. Park" },
      "",
    );

  test("that no sample has any more is told once, stays, and is not late", () => {
    const kept = asKept(made(waiting("K-1"), waiting("K-2")), ({ values }) => ({ ...values, note: "mine" }));
    const first = mergedRegister(kept, [waiting("K-2")], { today });
    expect(first.remarks.map(registerRemarkText)).toEqual([
      "K-1: the sample of 2026-11 does not have it, or not any more, so no document of it is waited for. Its row stays, with “Not waited for”.",
    ]);
    expect(first.rows[0]?.values).toMatchObject({
      case: "K-1",
      document: "Not waited for",
      "days-over": null,
      next: null,
      whose: null,
      note: "mine",
    });
    const again = mergedRegister(asKept(first.rows), [waiting("K-2")], { today });
    expect([again.remarks, again.rows[0]?.values]).toEqual([[], first.rows[0]?.values]);
    // Drawn again, it is waited for again.
    const drawn = mergedRegister(asKept(again.rows), [waiting("K-1"), waiting("K-2")], { today });
    expect(drawn.rows.map(({ values }) => values["document"])).toEqual(["Not come back", "Not come back"]);
  });

  test("keeps what somebody typed into it", () => {
    const kept = asKept(made(waiting("K-1")), ({ values }) => ({ ...values, next: "Ask the team" }));
    expect(mergedRegister(kept, [], { today }).rows[0]?.values).toMatchObject({
      next: "Ask the team",
      whose: null,
    });
  });

  test("is found again though a spreadsheet took the noughts from its number", () => {
    const kept = asKept(made(waiting("0012")), ({ values }) => ({ ...values, case: "12" }));
    const { rows, remarks } = mergedRegister(kept, [waiting("0012")], { today });
    expect(rows).toHaveLength(1);
    expect(remarks).toMatchObject([{ code: "changed-by-hand", column: "case", documents: "0012" }]);
  });

  test("that is there twice is told", () => {
    const [row] = asKept(made(waiting("K-1")));
    if (!row) throw new Error("no row");
    const { remarks } = mergedRegister([row, { ...row, at: 1 }], [waiting("K-1")], { today });
    expect(remarks).toEqual([{ code: "row-twice", case: "K-1", id: "" }]);
  });
});

test("without what was written last, cells stay as they are and all differences are told", () => {
  const kept = made(now("K", { team: "A" })).map(({ values }, at) => ({ at, values }));
  const { rows, remarks } = mergedRegister(kept, [now("K", { team: "B" })], { today });
  expect(rows[0]?.values["team"]).toBe("A");
  expect(remarks.map(({ code }) => code)).toEqual(["no-memory", "changed-by-hand"]);
});

test("whatever documents say in the meantime, no cell that a person typed is lost without being told", () => {
  const word = fc.constantFrom<Value>("A", "B", "C", null);
  const step = fc.record({ typed: fc.option(word, { nil: undefined }), says: word, own: word });
  fc.assert(
    fc.property(word, fc.array(step, { maxLength: 8 }), (first, steps) => {
      let rows = made(now("K", { team: first }));
      for (const { typed, says, own } of steps) {
        const kept = asKept(rows, ({ values }) => ({
          ...values,
          own,
          ...(typed === undefined ? {} : { team: typed }),
        }));
        const before = kept[0];
        const merged = mergedRegister(kept, [now("K", { team: says })], { today });
        rows = merged.rows;
        const team = rows[0]?.values["team"];
        const isTyped = before?.values["team"] !== before?.last?.["team"];
        expect(rows).toHaveLength(1);
        expect(rows[0]?.values["own"]).toBe(own);
        expect(team).toBe(isTyped ? before?.values["team"] : says);
        expect(merged.remarks.length > 0).toBe(isTyped && team !== says);
      }
    }),
  );
});

test("a day that lost its format is read as the day it is, and a number of another column stays one", () => {
  const read = registerOfSheet({
    heads: ["Case", "Record", "Due", "Days over", "Mine"],
    rows: [[101, "r-1", 46371, 46371, 46371]],
  });
  expect(read).toMatchObject({
    rows: [{ values: { case: 101, due: "2026-12-15", "days-over": 46371, "own: Mine": 46371 } }],
  });
});
