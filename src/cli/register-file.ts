import { readFile } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import { CASE, ID, type KeptRow, type RegisterRow, type Value, type Values } from "../programme/register";
import { REGISTER_COLUMNS } from "../report/register-columns";
import { isThere } from "./is-there";
import { listIn, objectIn, parseJsonFile, type Json } from "./json-file";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

/** A register as it was read, and how it is written again. */
export interface RegisterFile {
  readonly rows: readonly KeptRow[];
  /** Writes these rows; throws UsageError where the file changed since it was read, and then nothing is lost. */
  readonly write: (rows: readonly RegisterRow[]) => Promise<void>;
}

/** The register of that name, .xlsx or .json; an empty one where there is none yet. Throws UsageError where it can't be kept. */
export async function registerFile(path: string): Promise<RegisterFile> {
  const kind = extname(path).toLowerCase();
  if (kind !== ".xlsx" && kind !== ".json")
    throw new UsageError(
      `${path}: A register is a workbook or JSON. Give it a name ending in .xlsx or .json.`,
    );
  await refuseOpen(path);
  const was = (await isThere(path)) ? await readFile(path) : undefined;
  return kind === ".json" ? jsonRegister(path, was) : bookRegister(path, was);
}

/** Excel leaves `~$name` beside a workbook that somebody has open, LibreOffice `.~lock.name#`. */
async function refuseOpen(path: string): Promise<void> {
  const marks = [`~$${basename(path)}`, `.~lock.${basename(path)}#`];
  for (const mark of marks)
    if (await isThere(`${dirname(path)}/${mark}`))
      throw new UsageError(
        phrase(
          "{path}: Somebody has the register open. Have it closed there and run this again; nothing was changed. If nobody has it open, delete {mark} beside it.",
          { path, mark },
        ),
      );
}

type Row = readonly Value[];

/** Columns that are ours to remember. */
const REMEMBERED = REGISTER_COLUMNS.filter(({ audit }) => audit !== undefined).map(({ id }) => id);

async function bookRegister(path: string, was: Uint8Array | undefined): Promise<RegisterFile> {
  // Its library takes a while to load.
  const { newKeptSheet, openKeptSheet } = await import("../xlsx/kept-sheet");
  const memoryOf = (rows: readonly RegisterRow[]): readonly Row[] => [
    REMEMBERED,
    ...rows
      .filter(({ last }) => Object.keys(last).length > 0)
      .map(({ last }) => REMEMBERED.map((id) => last[id] ?? null)),
  ];
  if (was === undefined)
    return {
      rows: [],
      write: async (rows) => {
        const columns = REGISTER_COLUMNS.map(({ label, type }) => ({ head: label, isDay: type === "date" }));
        const cells = rows.map(({ values }) => REGISTER_COLUMNS.map(({ id }) => values[id] ?? null));
        await writeWhole(path, await newKeptSheet("Register", columns, cells, memoryOf(rows)));
      },
    };
  const read = await openKeptSheet(was);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  const { sheet } = read;
  const ids = idsOf(path, sheet.heads);
  const remembered = memory((sheet.memory ?? []).map((row) => row));
  const kept = sheet.rows.flatMap((cells, at): readonly KeptRow[] => {
    if (cells.every((cell) => cell === null)) return [];
    const values = Object.fromEntries(ids.map((id, column) => [id, cells[column] ?? null] as const));
    const last = remembered(values);
    return [{ at, values, ...(last ? { last } : {}) }];
  });
  return {
    rows: kept,
    write: async (rows) => {
      let free = sheet.rows.length;
      const changes = rows.flatMap(({ at, values }) => {
        const row = at ?? free;
        if (at === undefined) free += 1;
        return ids.flatMap((id, column) => {
          const known = REGISTER_COLUMNS.find((each) => each.id === id);
          const value = values[id] ?? null;
          const before = (at === undefined ? undefined : sheet.rows[at]?.[column]) ?? null;
          return known && value !== before ? [{ row, column, value, isDay: known.type === "date" }] : [];
        });
      });
      await writeWhole(path, await sheet.changed(changes, memoryOf(rows)), { was });
    },
  };
}

/** The ids of the columns by their headings; a column of somebody's own has its heading. Throws UsageError where those are gone by which rows are known. */
function idsOf(path: string, heads: readonly string[]): readonly string[] {
  const ids = heads.map((head) => {
    const own = REGISTER_COLUMNS.find(({ label }) => label.toLowerCase() === head.toLowerCase());
    return own?.id ?? `own: ${head}`;
  });
  for (const needed of [ID, CASE]) {
    const { label } = REGISTER_COLUMNS.find(({ id }) => id === needed) ?? { label: needed };
    const count = ids.filter((id) => id === needed).length;
    if (count === 0)
      throw new UsageError(
        phrase(
          "{path}: Its first sheet has no column “{label}”, by which rows are known again. Put the column back, or name a new register.",
          { path, label },
        ),
      );
    if (count > 1)
      throw new UsageError(
        phrase("{path}: Two columns are called “{label}”. Give one of them another name.", { path, label }),
      );
  }
  return ids;
}

/** What was written last into the row that holds these values: found by its record, else by case and month. */
function memory(rows: readonly Row[]): (values: Values) => Values | undefined {
  const [ids = [], ...lines] = rows;
  const all = lines.map((line): Values =>
    Object.fromEntries(ids.map((id, at) => [String(id), line[at] ?? null] as const)),
  );
  const found = new Map(all.map((values) => [rowKey(values), values]));
  return (values) => found.get(rowKey(values));
}

const rowKey = (values: Values): string =>
  JSON.stringify(values[ID] ? [values[ID]] : [values[CASE] ?? "", values["month"] ?? ""]);

const FORMAT = "case-audit-register";

function jsonRegister(path: string, was: Uint8Array | undefined): RegisterFile {
  const read: Json =
    was === undefined ? {} : objectIn(parseJsonFile(path, new TextDecoder().decode(was)), path);
  if (was !== undefined && read["format"] !== FORMAT)
    throw new UsageError(
      phrase('{path} is no register of Case Audit: "format" has to be "{format}".', { path, format: FORMAT }),
    );
  const rowsIn = (name: string) =>
    listIn(read[name] ?? [], `${path}: ${name}`).map((row, at) =>
      valuesIn(objectIn(row, `${path}: ${name}, number ${at + 1}`), path),
    );
  const last = new Map(rowsIn("last").map((values) => [rowKey(values), values]));
  return {
    rows: rowsIn("rows").map((values, at) => {
      const known = last.get(rowKey(values));
      return { at, values: { ...BLANK, ...values }, ...(known ? { last: known } : {}) };
    }),
    write: async (rows) => {
      const all = {
        ...read,
        format: FORMAT,
        rows: rows.map(({ values }) => ({ ...BLANK, ...values })),
        last: rows.map(({ last: written }) => written).filter((values) => Object.keys(values).length > 0),
      };
      await writeWhole(
        path,
        new TextEncoder().encode(`${JSON.stringify(all, null, 2)}\n`),
        was ? { was } : {},
      );
    },
  };
}

const BLANK: Values = Object.fromEntries(REGISTER_COLUMNS.map(({ id }) => [id, null]));

function valuesIn(row: Json, path: string): Values {
  return Object.fromEntries(
    Object.entries(row).map(([id, value]) => {
      if (value === null || typeof value === "string" || typeof value === "number")
        return [id, value] as const;
      throw new UsageError(phrase('{path}: "{id}" has to be text, a number or null.', { path, id }));
    }),
  );
}
