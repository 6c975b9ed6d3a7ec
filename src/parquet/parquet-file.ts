import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Cell, CellType, Column, Row } from "../tables/table";

/** Rows of a row group: what is held at a time. */
const GROUP = 20_000;

/** Each column may be null in any file, so that the files of every month have one schema. */
const TYPES: Readonly<Record<CellType, Omit<SchemaElement, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  whole: { type: "INT32" },
  decimal: { type: "DOUBLE" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  "yes-no": { type: "BOOLEAN" },
};

/**
 * A table as the bytes of a Parquet file, a row group at a time: text as UTF-8, days as DATE, Snappy pages. The same rows
 * make the same bytes. `notes` stand in the file's own metadata.
 */
export async function* parquetFile(
  columns: readonly Column[],
  rows: AsyncIterable<Row>,
  notes: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: "table", num_children: columns.length },
      ...columns.map(({ name, type }): SchemaElement => ({
        name,
        repetition_type: "OPTIONAL",
        ...TYPES[type],
      })),
    ],
    createdBy: "Case Audit",
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  });
  /** What the writer has made since it was last asked; offsets go on counting from the start of the file. */
  const made = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const write = async (group: readonly Row[]): Promise<Uint8Array> => {
    await file.write({
      columnData: columns.map(({ name, type }, at) => ({
        name,
        data: group.map((row) => valueOf(type, row[at] ?? null)),
      })),
      rowGroupSize: GROUP,
    });
    return made();
  };
  let group: Row[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < GROUP) continue;
    yield await write(group);
    group = [];
  }
  if (group.length > 0) yield await write(group);
  await file.finish();
  yield made();
}

const valueOf = (type: CellType, cell: Cell): string | number | boolean | Date | null =>
  type === "date" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;
