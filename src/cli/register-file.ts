import { readFile } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import type { KeptRow, RegisterRow, Value } from "../programme/register";
import { REGISTER_COLUMNS } from "../report/register-columns";
import {
  areRegisterHeads,
  BLANK,
  REGISTER_FORMAT,
  registerIds,
  registerOfJson,
  registerOfSheet,
} from "../report/register-rows";
import { isThere } from "./is-there";
import { objectIn, parseJsonFile } from "./json-file";
import { textOf } from "./text-file";
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
      phrase("{path}: A register is a workbook or JSON. Give it a name ending in .xlsx or .json.", { path }),
    );
  await refuseOpen(path);
  const was = (await isThere(path)) ? await readFile(path) : null;
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

async function bookRegister(path: string, was: Uint8Array | null): Promise<RegisterFile> {
  // Its library takes a while to load.
  const { newKeptSheet, openKeptSheet } = await import("../xlsx/kept-sheet");
  const memoryOf = (rows: readonly RegisterRow[]): readonly Row[] => [
    REMEMBERED,
    ...rows
      .filter(({ last }) => Object.keys(last).length > 0)
      .map(({ last }) => REMEMBERED.map((id) => last[id] ?? null)),
  ];
  if (was === null)
    return {
      rows: [],
      write: async (rows) => {
        const columns = REGISTER_COLUMNS.map(({ label, type }) => ({ head: label, isDay: type === "date" }));
        const cells = rows.map(({ values }) => REGISTER_COLUMNS.map(({ id }) => values[id] ?? null));
        await writeWhole(path, await newKeptSheet("Register", columns, cells, memoryOf(rows)), { was });
      },
    };
  const read = await openKeptSheet(was, areRegisterHeads);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  const { sheet } = read;
  const ids = registerIds(sheet.heads);
  const found = registerOfSheet(sheet);
  if (!found.ok) throw new UsageError(`${path}: ${found.sentence}`);
  return {
    rows: found.rows,
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

function jsonRegister(path: string, was: Uint8Array | null): RegisterFile {
  const read =
    was === null ? { format: REGISTER_FORMAT } : objectIn(parseJsonFile(path, textOf(path, was)), path);
  const found = registerOfJson(read);
  if (!found.ok) throw new UsageError(`${path}: ${found.sentence}`);
  return {
    rows: found.rows,
    write: async (rows) => {
      const all = {
        ...read,
        format: REGISTER_FORMAT,
        rows: rows.map(({ values }) => ({ ...BLANK, ...values })),
        last: rows.map(({ last: written }) => written).filter((values) => Object.keys(values).length > 0),
      };
      await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(all, null, 2)}\n`), { was });
    },
  };
}
