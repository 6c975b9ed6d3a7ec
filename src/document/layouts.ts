import type { Template } from "../audit/template";
import type { DocumentContent } from "./audit-document";
import { foundTables } from "./found-tables";
import { layout1Of } from "./layout-1";
import { layoutOf } from "./layout";
import { slotCellsIn, tablesOf, wordsIn, type Block } from "./layout-model";
import { comparable } from "./same-text";

/** A layout that documents of any template may have. */
export type LayoutKind = (template: Template) => readonly Block[];

/** The one that documents are made in first. */
const KINDS: readonly LayoutKind[] = [layoutOf, layout1Of];

/** The kind of layout that a document has: the one whose tables begin as the document's do. */
export function layoutKindIn(template: Template, { tables }: Pick<DocumentContent, "tables">): LayoutKind {
  const shown = new Set(tables.map((rows) => firstLine(rows[0]?.[0] ?? "")));
  let best: { readonly kind: LayoutKind; readonly share: number } | undefined;
  for (const kind of KINDS) {
    const firsts = firstsOf(kind(template));
    const share = [...firsts].filter((text) => shown.has(text)).length / Math.max(1, firsts.size);
    if (share > (best?.share ?? -1)) best = { kind, share };
    if (share === 1) break;
  }
  return best?.kind ?? layoutOf;
}

/** The layout of that kind. */
export const layoutIn = (template: Template, content: Pick<DocumentContent, "tables">): readonly Block[] =>
  layoutKindIn(template, content)(template);

const firsts = new WeakMap<readonly Block[], ReadonlySet<string>>();

function firstsOf(layout: readonly Block[]): ReadonlySet<string> {
  let made = firsts.get(layout);
  if (!made) {
    const texts = tablesOf(layout).map(({ rows: [row] }) =>
      comparable(row?.cells[0] ? (wordsIn(row.cells[0])[0] ?? "") : ""),
    );
    firsts.set(layout, (made = new Set(texts.filter((text) => text !== ""))));
  }
  return made;
}

/** How much of a template a document shows, from 0 to 1: the share of its tables that are found there, or a box of theirs. */
export function likeness(template: Template, content: DocumentContent): number {
  const layout = layoutIn(template, content);
  const found = foundTables(layout, content);
  const tags = new Set(content.controls.map(({ tag }) => tag));
  const tables = tablesOf(layout);
  const shown = tables.filter(
    (table) => found.has(table) || slotCellsIn(table).some(({ slot }) => tags.has(slot.tag)),
  );
  return shown.length / Math.max(1, tables.length);
}

function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return comparable(end < 0 ? text : text.slice(0, end));
}
