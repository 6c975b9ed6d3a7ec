import { createReadStream, rmSync } from "node:fs";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Row } from "../tables/table";

/** Characters held for a file before they go to the disk. */
const HELD = 1 << 18;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

interface Spooled {
  readonly path: string;
  count: number;
  held: string;
}

/**
 * Rows on their way into files: each table's of each month in a file of its own that only this user can read, so that
 * memory does not grow with the audits, whatever is made of the rows in the end. `close` leaves none of them behind.
 */
export class RowSpool {
  readonly #files = new Map<string, Map<string, Spooled>>();
  #made = 0;

  private constructor(private readonly folder: string) {}

  static async open(): Promise<RowSpool> {
    const spool = new RowSpool(await mkdtemp(join(tmpdir(), "case-audit-")));
    for (const signal of SIGNALS) process.once(signal, spool.#broken);
    return spool;
  }

  /** Broken off, a program leaves nothing of a child behind. */
  readonly #broken = (signal: NodeJS.Signals): void => {
    rmSync(this.folder, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };

  async add(table: string, month: string, rows: readonly Row[]): Promise<void> {
    const months = this.#files.get(table) ?? new Map<string, Spooled>();
    this.#files.set(table, months);
    const file = months.get(month) ?? {
      path: join(this.folder, String((this.#made += 1))),
      count: 0,
      held: "",
    };
    months.set(month, file);
    file.count += rows.length;
    for (const row of rows) file.held += `${JSON.stringify(row)}\n`;
    if (file.held.length > HELD) await write(file);
  }

  /** How many rows a table has. */
  count(table: string): number {
    return [...(this.#files.get(table)?.values() ?? [])].reduce((sum, { count }) => sum + count, 0);
  }

  /** The rows of a table, of one month or of all in their order, as they were added. */
  async *rows(table: string, month?: string): AsyncGenerator<Row> {
    const months = [...(this.#files.get(table) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [each, file] of months) {
      if (month !== undefined && each !== month) continue;
      await write(file);
      if (file.count > 0) yield* rowsIn(file.path);
    }
  }

  async close(): Promise<void> {
    for (const signal of SIGNALS) process.removeListener(signal, this.#broken);
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function write(file: Spooled): Promise<void> {
  if (file.held === "") return;
  await appendFile(file.path, file.held, { mode: 0o600 });
  file.held = "";
}

/** A row a line. Node's own reader of lines would end one at U+2028 as well. */
async function* rowsIn(path: string): AsyncGenerator<Row> {
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const lines = `${rest}${String(chunk)}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Row;
  }
}
