import type { Template } from "../../src/audit/template";
import type { Texts } from "../../src/document/answers";
import type { Control, DocumentContent, TableName } from "../../src/document/audit-document";
import { layoutOf } from "../../src/document/layout";
import { slotsInCell, tablesOf, wordsIn, type Block, type CellPart } from "../../src/document/layout-model";

/** What a document of the template reads as, with these texts in its controls; in an earlier layout where one is given. */
export function aContent(
  template: Template,
  texts: Texts = new Map(),
  layout: readonly Block[] = layoutOf(template),
): DocumentContent {
  const controls: Control[] = [];
  const textOf = (part: CellPart): string => {
    switch (part.type) {
      case "label":
        return part.text;
      case "words":
        return wordsIn({ holds: [part] }).join("\n");
      case "slot":
        return texts.get(part.slot.tag) ?? "";
    }
  };
  const tables = tablesOf(layout).map(({ rows }, table) =>
    rows.map(({ cells }, row) =>
      cells.map((each, cell) => {
        for (const { tag, alias, choices } of slotsInCell(each)) {
          const kind = choices.length > 0 ? "choice" : "text";
          controls.push({ tag, alias, kind, text: texts.get(tag) ?? "", at: { table, row, cell } });
        }
        return each.holds.map(textOf).join("\n");
      }),
    ),
  );
  return { controls, tables, tableNames: tableNames(layout), parts: [], problems: [] };
}

function tableNames(layout: readonly Block[]): readonly TableName[] {
  let before = "";
  return layout.flatMap((block): TableName[] => {
    if (block.type === "heading") before = block.text;
    if (block.type !== "table") return [];
    const name = { caption: block.title, before };
    before = "";
    return [name];
  });
}

/** What a holder reads that can't tell what stands around a table. */
export function withoutNames({ tableNames: _, ...content }: DocumentContent): DocumentContent {
  return content;
}

/** The content with each control changed, or dropped where the change gives nothing. */
export function withControls(
  content: DocumentContent,
  change: (control: Control) => Control | undefined,
): DocumentContent {
  return { ...content, controls: content.controls.flatMap((control) => change(control) ?? []) };
}

/** The content with one table's rows changed. */
export function withTable(
  content: DocumentContent,
  title: string,
  change: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[],
): DocumentContent {
  return {
    ...content,
    tables: content.tables.map((rows, at) =>
      content.tableNames?.[at]?.caption === title ? change(rows) : rows,
    ),
  };
}
