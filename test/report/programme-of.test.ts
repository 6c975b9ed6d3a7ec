import type { IsoDate } from "../../src/audit/dates";
import type { KeptRow } from "../../src/programme/register";
import { mergedRegister } from "../../src/programme/register";
import type { Tracked } from "../../src/programme/tracked";
import { programmeOf } from "../../src/report/programme-screen/programme-of";
import { currentRows, REGISTER_COLUMNS } from "../../src/report/register-columns";
import { listOfRegister, registerOfJson, registerOfSheet } from "../../src/report/register-rows";

const today: IsoDate = "2026-11-20";
const audit = (id: string, more: Partial<Tracked> = {}): Tracked => ({
  file: `november/${id}.docx`,
  id: `r-${id}`,
  case: id,
  audit: "Full audit",
  team: "Duty",
  auditor: "D. Park",
  moderator: "H. Bell",
  state: "allocated",
  received: "2026-11-02",
  due: { what: "complete", day: "2026-11-16", daysOver: 4, estimate: false },
  queries: 0,
  agreed: 0,
  open: [],
  ...more,
});
const WAITED = { case: "K-9", month: "2026-11", team: "Duty", auditor: "P. North", moderator: "" };

/** A register as it was kept of two audits and of a case that has not come back; then somebody typed into it. */
const kept = mergedRegister(
  [],
  currentRows([audit("K-1"), audit("K-2")], [{ ...WAITED, due: "2026-11-16" }], today),
  {
    today,
  },
).rows.map(({ values, last }) => ({ values, last }));
const typed = (id: string, cells: KeptRow["values"]) =>
  kept.map((row) => (row.values["case"] === id ? { ...row, values: { ...row.values, ...cells } } : row));

const asJson = (rows: typeof kept) =>
  registerOfJson({
    format: "case-audit-register",
    rows: rows.map(({ values }) => values),
    last: rows.map(({ last }) => last),
  });
const asSheet = (rows: typeof kept) => {
  const ids = REGISTER_COLUMNS.map(({ id }) => id);
  return registerOfSheet({
    heads: REGISTER_COLUMNS.map(({ label }) => label),
    rows: rows.map(({ values }) => ids.map((id) => values[id] ?? null)),
    memory: [ids, ...rows.map(({ last }) => ids.map((id) => last[id] ?? null))],
  });
};
const shown = (register: ReturnType<typeof asJson>, tracked = [audit("K-1"), audit("K-2")]) => {
  if (!register.ok) throw new Error(register.sentence);
  return programmeOf({ tracked, register: register.rows, expected: [], unread: new Set(), today });
};
const K1 = { ...audit("K-1"), file: "K-1.docx" };

describe.each([
  ["JSON", asJson],
  ["a workbook", asSheet],
])("a register kept as %s", (_, read) => {
  test("adds to the documents what only it knows, and waits for what has not come back", () => {
    const { all, differences } = shown(read(typed("K-1", { exempt: "moved away" })), [K1, audit("K-2")]);
    expect(differences).toEqual([]);
    expect(
      all.map(({ case: id, state, daysOver, exempt, file }) => [id, state, daysOver, exempt, file]),
    ).toEqual([
      ["K-1", "allocated", 0, "moved away", "K-1.docx"],
      ["K-2", "allocated", 4, "", "november/K-2.docx"],
      ["K-9", "no-document", 4, "", ""],
    ]);
  });

  test("says where it and the documents differ, without telling how a command settles it", () => {
    const { all, differences } = shown(read(typed("K-1", { due: "2026-11-30" })), [K1]);
    expect(differences).toEqual([
      "K-1: “Due” was changed by hand to “30 November 2026” and stays so; the document says “16 November 2026”.",
      "K-2: its document november/K-2.docx was not found this time. Its row stays as it was.",
    ]);
    expect(all[0]).toMatchObject({ case: "K-1", due: "2026-11-30", daysOver: 0 });
  });
});

test("a case that a register waits for is not waited for where the sample of its month is named and has it no more", () => {
  const read = asJson(kept);
  const register = read.ok ? read.rows : [];
  const expected = [{ ...WAITED, case: "K-10" }];
  const { all } = programmeOf({ tracked: [], register, expected, unread: new Set(), today });
  expect(all.map((each) => each.case)).toEqual(["K-10"]);
});

test.each([
  [{ format: "other" }, "This is no register of Case Audit"],
  [undefined, "This is no register of Case Audit"],
  [{ format: "case-audit-register", rows: [{ case: {} }] }, "have to be lists of rows"],
])("what is no register is refused: %j", (json, sentence) => {
  expect(registerOfJson(json)).toEqual({ ok: false, sentence: expect.stringContaining(sentence) as string });
});

test("a column of ours that was given another name is told, since what is typed there does not count", () => {
  const rename = (label: string) => (label === "Due" ? "Deadline" : label);
  const ids = REGISTER_COLUMNS.map(({ id }) => id);
  const register = registerOfSheet({
    heads: REGISTER_COLUMNS.map(({ label }) => rename(label)),
    rows: kept.map(({ values }) => ids.map((id) => values[id] ?? null)),
    memory: [ids, ...kept.map(({ last }) => ids.map((id) => last[id] ?? null))],
  });
  expect(shown(register).differences).toEqual([
    "The register has no column “Due”. What is typed in one of another name does not count; name it so again, or add it, and it is kept.",
  ]);
});

test("a register kept as JSON is a list like that of a workbook", () => {
  const register = asJson(kept);
  const { rows } = listOfRegister(register.ok ? register.rows : []);
  expect(rows[0]?.cells.slice(0, 2)).toEqual(["Case", "Month"]);
  expect(rows.slice(1).map(({ line, cells }) => [line, cells[0], cells[1]])).toEqual([
    [2, "K-1", "2026-11"],
    [3, "K-2", "2026-11"],
    [4, "K-9", "2026-11"],
  ]);
});
