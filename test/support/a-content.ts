import type { Template } from "../../src/audit/template";
import type { Texts } from "../../src/document/answers";
import type { Control, DocumentContent } from "../../src/document/audit-document";
import { looseInTables } from "../../src/document/cell-text";
import { layoutOf } from "../../src/document/layout";
import type { LayoutCell } from "../../src/document/layout-model";

/** What a document of the template reads as, with these texts in its controls. */
export function aContent(template: Template, texts: Texts = new Map()): DocumentContent {
  const controls: Control[] = [];
  const textIn = (cell: LayoutCell): string =>
    cell.type === "label"
      ? cell.text
      : cell.type === "slot"
        ? (texts.get(cell.slot.tag) ?? "")
        : cell.wordings.map((wording) => wording.text).join("\n");
  const tables = layoutOf(template)
    .filter((block) => block.type === "table")
    .map((block, table) => [
      [...block.header],
      ...block.rows.map(({ cells }, index) =>
        cells.map((cell, position) => {
          if (cell.type === "slot") {
            controls.push({
              tag: cell.slot.tag,
              alias: cell.slot.alias,
              kind: cell.slot.choices.length > 0 ? "choice" : "text",
              text: textIn(cell),
              at: { table, row: index + 1, cell: position },
            });
          }
          return textIn(cell);
        }),
      ),
    ]);
  return { controls, tables, loose: looseInTables(tables, controls), parts: [], problems: [] };
}

/** The content with each control changed, or dropped where the change gives nothing. */
export function withControls(
  content: DocumentContent,
  change: (control: Control) => Control | undefined,
): DocumentContent {
  return withLoose({ ...content, controls: content.controls.flatMap((control) => change(control) ?? []) });
}

/** The content with one table's rows changed. */
export function withTable(
  content: DocumentContent,
  title: string,
  change: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[],
): DocumentContent {
  return withLoose({
    ...content,
    tables: content.tables.map((rows) => (rows[0]?.[0] === title ? change(rows) : rows)),
  });
}

/** The content with the text in its tables that stands in no control. */
export const withLoose = (content: DocumentContent): DocumentContent => ({
  ...content,
  loose: looseInTables(content.tables, content.controls),
});
