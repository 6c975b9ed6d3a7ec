import type { Template } from "../../src/audit/template";
import type { Texts } from "../../src/document/answers";
import type { Control, DocumentContent, LooseText } from "../../src/document/audit-document";
import { looseInTables } from "../../src/document/cell-text";
import { layoutOf } from "../../src/document/layout";
import { bodyWordsOf } from "../../src/document/layout-words";
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
  return withLoose({
    controls,
    tables,
    captions: captionsOf(layout),
    loose: bodyLines(layout),
    parts: [],
    problems: [],
  });
}

const captionsOf = (layout: readonly Block[]): readonly string[] =>
  tablesOf(layout).map(({ title }) => title);

/** The lines between the tables. */
function bodyLines(layout: readonly Block[]): readonly LooseText[] {
  let after = -1;
  return layout.flatMap((block): readonly LooseText[] => {
    if (block.type === "table") after += 1;
    return bodyWordsOf([
      block.type === "heading" ? { type: "heading", level: 1, text: block.text } : block,
    ]).map((text) => ({ text, where: "text", after }));
  });
}

/** What a holder reads that can't tell what stands around a table. */
export function withoutNames({ captions: _, ...content }: DocumentContent): DocumentContent {
  return { ...content, loose: content.loose.filter(({ at }) => at) };
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
    tables: content.tables.map((rows, at) => (content.captions?.[at] === title ? change(rows) : rows)),
  });
}

/** The content with the text in its tables that stands in no control. */
export const withLoose = (content: DocumentContent): DocumentContent => ({
  ...content,
  loose: [...content.loose.filter(({ at }) => !at), ...looseInTables(content.tables, content.controls)],
});
