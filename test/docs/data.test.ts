import { TABLES, TYPE_WORDS } from "../../src/tables/tables";
import { pageNamed } from "./pages";

/** The rows under a heading of docs/data.md, as cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ""] = pageNamed("docs/data.md").text.split(`\n### ${heading}\n`);
  const [own = ""] = section.split("\n#");
  return own
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test.each(TABLES.map((table) => [table.name, table] as const))(
  "docs/data.md tells each column of %s as the data dictionary does",
  (name, { columns }) => {
    expect(rowsUnder(name)).toEqual(
      columns.map(({ name: column, type, words, source, only, of }) => [
        `\`${column}\``,
        TYPE_WORDS[type],
        [words, ...(of === undefined ? [] : [`Leads to \`${of}\`.`])].join(" "),
        source,
        only === undefined ? "" : `\`--${only}\``,
      ]),
    );
  },
);

test.each(TABLES.map((table) => [table.name, table] as const))(
  "docs/data.md says what a row of %s is, and what tells it from others",
  (name, { words, key }) => {
    expect(pageNamed("docs/data.md").text).toContain(
      `\n### ${name}\n\n${words} Key: ${key.map((column) => `\`${column}\``).join(", ")}.\n`,
    );
  },
);
