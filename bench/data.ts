import type { Row } from "../src/tables/table";
import { ANSWERS } from "../src/tables/answers-table";
import { parquetFile } from "../src/parquet/parquet-file";
import { streamedWorkbook } from "../src/xlsx/workbook";
import { heapUsed, line, ms, spentSince } from "./measure";

const ROWS = 100_000;

/** Rows as the table of answers has them, none like another. */
async function* answers(count: number): AsyncGenerator<Row> {
  for (let at = 0; at < count; at += 1)
    yield await Promise.resolve(
      ANSWERS.columns.map(({ name, type, only }) => {
        if (only !== undefined) return null;
        if (type === "date") return `2026-03-${String((at % 28) + 1).padStart(2, "0")}`;
        if (type === "yes-no") return at % 3 === 0;
        return type === "whole" ? at : `${name} ${String(at % 997)}`;
      }),
    );
}

/** Bytes in all, and the most memory that was in use at a tenth of the way or later, above what was in use there. */
async function spent(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; time: number; grown: number }> {
  const since = process.cpuUsage();
  let [bytes, first, most] = [0, 0, 0];
  for await (const chunk of chunks) {
    const before = bytes;
    bytes += chunk.length;
    if (Math.floor(before / STRIDE) === Math.floor(bytes / STRIDE)) continue;
    const used = heapUsed();
    first ||= used;
    most = Math.max(most, used - first);
  }
  return { bytes, time: spentSince(since), grown: most };
}

const STRIDE = 250_000;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The data of many audits, written while it is read. */
export async function data(): Promise<void> {
  const { columns } = ANSWERS;
  for (const [what, write] of [
    ["XLSX", (rows: AsyncIterable<Row>) => streamedWorkbook({ name: "answers", columns }, rows)],
    ["Parquet", (rows: AsyncIterable<Row>) => parquetFile(columns, rows, {})],
  ] as const) {
    const { bytes, time } = await spent(write(answers(ROWS)));
    line(`${what} of 100,000 answers, ${mb(bytes)}`, ms(time));
    const { grown } = await spent(write(answers(3 * ROWS)));
    line(`  memory while 300,000 are written, above its start`, mb(grown), "goal flat");
  }
}
