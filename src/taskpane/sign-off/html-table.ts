/** A table as HTML, its first row as its head: what Word pastes as a table. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const table = document.createElement("table");
  rows.forEach((cells, index) => {
    const row = table.insertRow();
    for (const text of cells) {
      const cell = document.createElement(index === 0 ? "th" : "td");
      text.split("\n").forEach((line, at) => {
        if (at > 0) cell.append(document.createElement("br"));
        cell.append(line);
      });
      row.append(cell);
    }
  });
  table.setAttribute("border", "1");
  return table.outerHTML;
}
