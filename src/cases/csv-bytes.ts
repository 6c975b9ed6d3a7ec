import { unparse } from "papaparse";

/** Excel takes a CSV file for UTF-8 only with this in front. */
const MARK = "\uFEFF";

/** What a spreadsheet would take for a formula, in any line: Papa Parse's own pattern stops at the first. */
const FORMULA = /^\s*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;

/** What a cell says in a CSV file; nothing where it is empty. */
export const csvCell = (cell: string | number | boolean | null): string =>
  cell === null ? "" : String(cell);

/** Rows as the bytes of a CSV file (RFC 4180, UTF-8). A cell that looks like a formula gets an apostrophe in front. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${MARK}${csvLines(rows)}`);
}

/** The same without holding them all: rows come in batches, and each batch goes as bytes. */
export async function* csvChunks(
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(MARK);
  for await (const rows of batches) if (rows.length > 0) yield new TextEncoder().encode(csvLines(rows));
}

function csvLines(rows: readonly (readonly string[])[]): string {
  const text = unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA, newline: "\r\n" },
  );
  return `${text}\r\n`;
}
