import type { Template } from "../audit/template";
import { safeName, uniqueNames } from "./file-names";
import type { ListColumns } from "./list-columns";
import type { ListRow } from "./list-rows";
import type { Case } from "./read-cases";

interface UsableRow {
  readonly row: ListRow;
  readonly header: Case["header"];
}

/**
 * Names a file for each case: by the list's own `file` column, else by the text
 * column that tells most cases apart, the first of those. Where that is empty,
 * by the template and the line.
 */
export function nameCases(
  template: Template,
  { columns, file }: ListColumns,
  rows: readonly UsableRow[],
): readonly Case[] {
  const texts = columns
    .filter(({ field }) => field.type === "text")
    .map(({ field }) => ({
      id: field.id,
      different: new Set(rows.map(({ header }) => header[field.id]).filter(Boolean)).size,
    }));
  const most = Math.max(...texts.map(({ different }) => different));
  const named = texts.find(({ different }) => different === most)?.id;
  const unique = uniqueNames();
  return rows.map(({ row: { line, cells }, header }) => {
    const given = file === undefined ? "" : safeName(cells[file] ?? "");
    const known = named === undefined ? "" : safeName(header[named] ?? "");
    const name = given || known || safeName(`${template.id} line ${line}`);
    return { line, header, fileName: `${unique(name)}.docx` };
  });
}
