import { questionAt } from "../audit/questions";
import type { Problem } from "../audit/problem";
import { parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { Control, DocumentContent } from "./audit-document";
import { linesIn } from "./cell-text";
import { slotsOf, type Block } from "./layout-model";

/** Fewer boxes more than once are copies that a person made. */
const FEWEST = 5;

/**
 * The content of a document without a second audit in it. There is one where
 * half of the answers have a second box, in tables that hold none of the first;
 * or where tables hold as many boxes of another template.
 */
export function firstAuditIn(
  template: Template,
  blocks: readonly Block[],
  content: DocumentContent,
): { readonly content: DocumentContent; readonly problems: readonly Problem[] } {
  const { controls, tables } = content;
  const seen = new Set<string>();
  const first = new Set<number>();
  const more = new Map<number, Control[]>();
  for (const control of controls) {
    const { tag, at } = control;
    const isOurs = questionAt(template, tag) !== undefined;
    if (!at || !(isOurs || isOfAnother(tag))) continue;
    if (isOurs && !seen.has(tag)) {
      seen.add(tag);
      first.add(at.table);
    } else more.set(at.table, [...(more.get(at.table) ?? []), control]);
  }
  const others = [...more.keys()].filter((table) => !first.has(table)).sort((a, b) => a - b);
  const boxes = others.flatMap((table) => more.get(table) ?? []);
  const enough = Math.max(FEWEST, Math.min(seen.size, slotsOf(blocks).length) / 2);
  const [from] = others;
  if (from === undefined || boxes.length < enough) return { content, problems: [] };
  // What is no table of the first audit behind the beginning of the second is the second's.
  const isGone = (table: number): boolean => table >= from && !first.has(table);
  return {
    content: {
      ...content,
      controls: without(controls, ({ at }) => at !== undefined && isGone(at.table)),
      tables: tables.map((rows, table) => (isGone(table) ? [] : rows)),
      loose: content.loose.filter(({ at, after = -1 }) => !isGone(at ? at.table : after)),
    },
    problems: [{ code: "second-audit", from: tables[from]?.flat().flatMap(linesIn)[0] ?? "" }],
  };
}

/** A tag as answers of templates have it. */
const isOfAnother = (tag: string): boolean => {
  const { kind } = parseTag(tag);
  return kind !== "other" && tag.includes(".");
};

/** Controls with some taken out; those inside others keep knowing which. */
function without(controls: readonly Control[], isGone: (control: Control) => boolean): readonly Control[] {
  const kept = controls.filter((control) => !isGone(control));
  const places = new Map(kept.map((control, place) => [control, place]));
  return kept.map((control) => {
    const { within, ...alone } = control;
    if (within === undefined) return control;
    const outer = controls[within];
    const place = outer && places.get(outer);
    return place === undefined ? alone : { ...alone, within: place };
  });
}
