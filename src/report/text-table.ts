/** A table as plain text for a screen of fixed width: the first column to the left, numbers to the right, two blanks between. */
export function textTable(rows: readonly (readonly string[])[], indent = "  "): string {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) =>
      Array.from({ length: Math.max(widest.length, row.length) }, (_, at) =>
        Math.max(widest[at] ?? 0, (row[at] ?? "").length),
      ),
    [],
  );
  return rows
    .map((row) => {
      const cells = widths.map((width, at) => padded(row[at] ?? "", width, at === 0));
      return `${indent}${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}

function padded(text: string, width: number, left: boolean): string {
  const blanks = " ".repeat(width - text.length);
  return left ? `${text}${blanks}` : `${blanks}${text}`;
}
