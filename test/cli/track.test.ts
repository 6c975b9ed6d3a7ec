import { copyFile, mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openXlsx, saveXlsx } from "hucre";
import { openKeptSheet } from "../../src/xlsx/kept-sheet";
import { areRegisterHeads } from "../../src/report/register-rows";
import { REGISTER_COLUMNS } from "../../src/report/register-columns";
import type { RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const track = (...words: readonly string[]) =>
  run("track", "audits", "--register", "register.xlsx", "--as-of", "2026-11-20", ...words);

interface TrackFile {
  readonly counts: Readonly<Record<string, number>>;
  readonly audits: readonly Readonly<Record<string, unknown>>[];
  readonly remarks: readonly Readonly<Record<string, unknown>>[];
}
const tracked = async (...words: readonly string[]) =>
  JSON.parse((await track("--json", ...words)).out) as TrackFile;

async function sheet() {
  const read = await openKeptSheet(await readFile(at("register.xlsx")));
  if (!read.ok) throw new Error(read.sentence);
  return read.sheet;
}
const column = (id: string) => REGISTER_COLUMNS.findIndex((each) => each.id === id);
/** A row of the register by its case. */
async function row(name: string) {
  const found = (await sheet()).rows.find((cells) => cells[column("case")] === name) ?? [];
  return Object.fromEntries(REGISTER_COLUMNS.map(({ id }, index) => [id, found[index] ?? null]));
}
/** Changes a cell of the register as a person does in Excel; a column past ours is the person's own. */
async function typed(name: string, where: number, value: string) {
  const { rows, changed, memory = [] } = await sheet();
  const index = rows.findIndex((cells) => cells[column("case")] === name);
  await writeFile(
    at("register.xlsx"),
    await changed([{ row: index, column: where, value, isDay: false }], memory),
  );
}

const ALLOCATION = {
  kind: "case-audit-allocation",
  version: 1,
  on: "2026-11-02",
  certificate: "",
  unplaced: [],
  cases: ["K-1", "K-2", "K-3", "K-4"].map((id, index) => ({
    id,
    details: { Team: "Duty" },
    auditor: index === 3 ? "P. North" : "D. Park",
    moderator: "H. Bell",
    received: "2026-11-02",
    due: index === 1 ? "2026-11-24" : "2026-11-16",
    sampled: { kind: "drawn" },
    overSampled: false,
    panel: false,
    reason: { others: 1, before: 0, now: 1 },
  })),
};

/** Four cases were allocated, three documents made, and two of those are in the folder, beside one of the month before. */
beforeAll(async () => {
  await writeFile(at("allocation.json"), JSON.stringify(ALLOCATION));
  await writeFile(
    at("list.csv"),
    "File,Child's ID number,Team,Auditor name,Received\n" +
      "K-1,K-1,Duty,D. Park,2026-11-02\nK-2,K-2,Duty,D. Park,2026-11-10\nK-3,K-3,Duty,S. Other,2026-11-09\nold,K-4,Duty,D. Park,2026-10-05\n",
  );
  await run("new", "torbay-full-audit", "--from", "list.csv", "--out", "audits", "--by", "Lead");
  const blank = JSON.parse((await run("record", "audits/K-2.docx", "--json")).out) as RecordFile;
  await writeFile(
    at("some.json"),
    JSON.stringify({ ...blank, actions: [{ what: "Plan", person: "Team manager", due: "2026-11-18" }] }),
  );
  await run("fill", "audits/K-2.docx", "--from", "some.json", "-o", "audits/K-2.docx");
});

test("a register is made of the documents and of the cases that have none", async () => {
  const { code, out, err } = await track("--sample", "allocation.json");
  expect(code).toBe(0);
  expect(out).toContain("5 audits on 20 November 2026");
  expect(err).toContain("K-4: no document has come back from P. North; it was due on 16 November 2026.");
  expect(err).toContain("K-3: allocated to D. Park, and its document names S. Other as auditor.");
  expect(err).toContain("register.xlsx: 5 rows, 5 of them new.");
  expect(await row("K-1")).toMatchObject({
    month: "2026-11",
    team: "Duty",
    auditor: "D. Park",
    state: "Allocated",
    received: "2026-11-02",
    due: "2026-11-16",
    "days-over": 4,
    next: "Fill it in and send it for moderation",
    whose: "D. Park",
    document: "Here",
    file: "audits/K-1.docx",
  });
  expect(await row("K-2")).toMatchObject({
    state: "In progress",
    "days-over": null,
    "actions-open": 1,
    "actions-overdue": 1,
  });
  const states = (await sheet()).rows.map((cells) => [
    cells[0],
    cells[column("month")],
    cells[column("state")],
  ]);
  expect(states).toContainEqual(["K-4", "2026-10", "Allocated"]);
  expect(states).toContainEqual(["K-4", "2026-11", "No document"]);
});

test("tracked again it says the same and changes nothing", async () => {
  const before = await sheet();
  const { err } = await track("--sample", "allocation.json");
  expect(err).toContain("register.xlsx: 5 rows.");
  const after = await sheet();
  expect(after.rows).toEqual(before.rows);
  expect(after.memory).toEqual(before.memory);
});

test("what somebody changed in it stays, differences are told with both values, and their own columns are kept", async () => {
  await typed("K-1", column("due"), "2026-11-30");
  await typed("K-3", column("exempt"), "Off sick");
  await typed("K-2", REGISTER_COLUMNS.length, "asked twice");
  const { err } = await track("--sample", "allocation.json");
  expect(err).toContain(
    "K-1: “Due” was changed by hand to “30 November 2026” and stays so; the document says “16 November 2026”.",
  );
  expect(await row("K-1")).toMatchObject({ due: "2026-11-30", "days-over": null });
  const own = (await sheet()).rows.map((cells) => cells[REGISTER_COLUMNS.length] ?? null);
  expect(own).toContain("asked twice");
  const { audits } = await tracked("--sample", "allocation.json");
  expect(audits).toContainEqual(expect.objectContaining({ case: "K-3", exempt: "Off sick", daysOver: 0 }));
});

test("asked to, it takes what the documents say again", async () => {
  const { err } = await track("--take-documents");
  expect(err).toContain(
    "K-1: “Due” was changed by hand to “30 November 2026”; what the document says stands there now, “16 November 2026”.\n",
  );
  expect(await row("K-1")).toMatchObject({ due: "2026-11-16", "days-over": 4 });
  expect(await row("K-3")).toMatchObject({ exempt: "Off sick" });
});

test("a document that moves on changes its row without a word", async () => {
  await rm(at("some.json"));
  await copyFile(at("audits/K-2.docx"), at("audits/K-2 copy.docx"));
  await utimes(at("audits/K-2 copy.docx"), new Date("2020-01-01"), new Date("2020-01-01"));
  const { err, out } = await run("track", "audits", "--register", "register.xlsx", "--as-of", "2026-11-25");
  expect(out).toContain("on 25 November 2026");
  expect(err).toContain("audits/K-2.docx: the same audit is in audits/K-2 copy.docx as well.");
  expect(err).not.toContain("by hand");
  expect(await row("K-2")).toMatchObject({ "days-over": 1 });
  await rm(at("audits/K-2 copy.docx"));
});

test("a title above the columns and a sheet before theirs hide no register, and a row somebody added is told", async () => {
  const before = await sheet();
  const book = await openXlsx(await readFile(at("register.xlsx")));
  const [own] = book.sheets;
  own?.rows.unshift(["Register of audits"], []);
  own?.rows.push(["K-9", "2026-11", "Dip sample"]);
  for (const each of book.sheets) delete each.cells;
  book.sheets.unshift({ name: "Notes", rows: [["Case", "What to ask"]] });
  await writeFile(at("titled.xlsx"), await saveXlsx(book));
  const { code, err } = await run(
    ...["track", "audits", "--register", "titled.xlsx", "--as-of", "2026-11-20"],
  );
  expect(code).toBe(0);
  expect(err).toContain(
    "K-9: no document is of this row, so it stays as it is and does not count. Where one is waited for, write “Not come back” in its column “Document”.",
  );
  const after = await openXlsx(await readFile(at("titled.xlsx")));
  const [notes, register] = after.sheets;
  expect(notes?.rows).toEqual([["Case", "What to ask"]]);
  expect(register?.rows.slice(0, 3).map(([first]) => first ?? null)).toEqual([
    "Register of audits",
    null,
    "Case",
  ]);
  expect(register?.rows.slice(3).map(([first]) => first)).toEqual([
    ...before.rows.map(([first]) => first),
    "K-9",
  ]);
  // Loads and earlier audits are read of the same sheet.
  await writeFile(at("auditors.csv"), "Name,Service\nD. Park,West\nS. Other,West\nP. North,West\n");
  await writeFile(at("more.csv"), "Child ID,Team\nK-20,Duty\n");
  const next = await run(
    ...["allocate", "more.csv", "--auditors", "auditors.csv", "--register", "titled.xlsx"],
    ...["--received", "2026-12-01", "-o", "next.json"],
  );
  expect(next.err).not.toContain("has no column");
  expect(next.out).toMatch(/^P\. North: 1 audit/m);
  // What it says of the row is what makes it waited for.
  const waited = await openKeptSheet(await readFile(at("titled.xlsx")), areRegisterHeads);
  if (!waited.ok) throw new Error(waited.sentence);
  const { changed, rows, memory = [] } = waited.sheet;
  const cell = { row: rows.length - 1, column: column("document"), value: "Not come back", isDay: false };
  await writeFile(at("titled.xlsx"), await changed([cell], memory));
  const again = await run("track", "audits", "--register", "titled.xlsx", "--as-of", "2026-11-20");
  expect(again.err).toContain("K-9: no document has come back.");
});

test("two audits of a case in one month are told, and both count", async () => {
  await writeFile(
    at("again.csv"),
    "File,Child's ID number,Team,Auditor name,Received\nK-1 again,K-1,Duty,D. Park,2026-11-05\n",
  );
  await run("new", "torbay-full-audit", "--from", "again.csv", "--out", "audits", "--by", "Lead");
  const { err, out } = await run("track", "audits", "--register", "two.json", "--as-of", "2026-11-20");
  expect(err).toContain(
    "K-1: more than one audit of it in one month, audits/K-1 again.docx and audits/K-1.docx. Each counts;",
  );
  expect(err).not.toContain("K-2: more than one");
  expect(out).toContain("5 audits on 20 November 2026");
  await rm(at("audits/K-1 again.docx"));
});

test("a document that is gone keeps its row, and one that can’t be read is not taken for gone", async () => {
  const bytes = await readFile(at("audits/K-1.docx"));
  await rm(at("audits/K-1.docx"));
  await writeFile(at("audits/K-3.docx"), "");
  const { code, err } = await track();
  expect(code).toBe(2);
  expect(err).toContain(
    "K-1: its document audits/K-1.docx was not found this time. Its row stays as it was.",
  );
  expect(await row("K-1")).toMatchObject({ document: "Not found", state: "Allocated" });
  expect(await row("K-3")).toMatchObject({ document: "Could not be read", exempt: "Off sick" });
  await writeFile(at("audits/K-1.docx"), bytes);
  await track();
  expect(await row("K-1")).toMatchObject({ document: "Here" });
});

test("a register that somebody has open, or that is none, is told before anything is read, and stays as it was", async () => {
  const before = await readFile(at("register.xlsx"));
  await writeFile(at("~$register.xlsx"), "somebody");
  const open = await track();
  expect([open.code, open.err]).toEqual([2, expect.stringContaining("Somebody has the register open.")]);
  await rm(at("~$register.xlsx"));
  expect((await readFile(at("register.xlsx"))).equals(before)).toBe(true);

  await writeFile(at("broken.xlsx"), "no workbook");
  expect((await run("track", "audits", "--register", "broken.xlsx")).err).toContain("can’t be read");
  expect((await run("track", "audits", "--register", "register.csv")).err).toContain(
    "ending in .xlsx or .json",
  );
  await writeFile(at("other.json"), "{}");
  expect((await run("track", "audits", "--register", "other.json")).err).toContain("is no register");
  expect((await track("--sample", "other.json")).err).toContain(
    "neither a certificate of a sample nor an allocation",
  );
});

test("as JSON it is kept the same way", async () => {
  await mkdir(at("json"), { recursive: true });
  const words = ["track", "audits", "--register", "json/register.json", "--as-of", "2026-11-20"] as const;
  await run(...words);
  const read = async () =>
    JSON.parse(await readFile(at("json/register.json"), "utf8")) as {
      rows: Record<string, unknown>[];
    };
  const register = await read();
  expect(register.rows.map((each) => each["case"])).toContain("K-1");
  for (const each of register.rows)
    if (each["case"] === "K-1") Object.assign(each, { team: "Ours", own: "kept" });
  await writeFile(at("json/register.json"), JSON.stringify(register));
  const { err } = await run(...words);
  expect(err).toContain("K-1: “Team” was changed by hand to “Ours” and stays so; the document says “Duty”.");
  expect((await read()).rows).toContainEqual(
    expect.objectContaining({ case: "K-1", team: "Ours", own: "kept" }),
  );
});

test("a register and an allocation in UTF-16, as PowerShell writes files, are read as they are", async () => {
  await mkdir(at("utf16"), { recursive: true });
  const words = [
    "track",
    "audits/K-1.docx",
    "--register",
    "utf16/register.json",
    "--as-of",
    "2026-11-20",
    "--json",
  ] as const;
  const first = await run(...words, "--sample", "allocation.json");
  for (const [from, to] of [
    ["utf16/register.json", "utf16/register.json"],
    ["allocation.json", "utf16/allocation.json"],
  ] as const) {
    const text = (await readFile(at(from), "utf8")).replaceAll("D. Park", "Siân Pârc");
    await writeFile(at(to), Buffer.from(`\uFEFF${text}`, "utf16le"));
  }
  const again = await run(...words, "--sample", "utf16/allocation.json");
  expect([first.code, again.code]).toEqual([0, 0]);
  expect(again.out).toContain("Siân Pârc");
  await writeFile(
    at("utf16/allocation.json"),
    Buffer.from(JSON.stringify(ALLOCATION).replaceAll("D. Park", "Siân"), "latin1"),
  );
  expect((await run(...words, "--sample", "utf16/allocation.json")).err).toContain(
    "read as Windows-1252. Check: Siân",
  );
});
