import { parseTag } from "../audit/tags";
import type { Field, FieldGroup, Template } from "../audit/template";
import type { DocumentContent } from "./audit-document";
import { isKeptTitle, KEPT } from "./kept-groups";
import type { TemplateSource } from "./surroundings";

/**
 * The template with the boxes of kept answers that a document shows. Its own
 * definition knows of them; where that is lost, they are still to be read.
 */
export function withKeptFound(
  template: Template,
  { tables, controls }: Pick<DocumentContent, "tables" | "controls">,
  parse: TemplateSource["parse"],
): Template {
  const fieldIn = (table: number, row: number): string | undefined => {
    const control = controls.find(({ at }) => at?.table === table && at.row === row && at.cell === 1);
    const target = control && parseTag(control.tag);
    return target?.kind === "header" ? target.field : undefined;
  };
  const groups = tables.flatMap(([header, ...rows], table): FieldGroup[] => {
    const title = oneLine(header?.[0]);
    if (!isKeptTitle(title)) return [];
    const id = `${KEPT}table-${String(table)}`;
    const fields = rows.map(([label], index): Field => ({
      id: fieldIn(table, index + 1) ?? `${id}-${String(index + 1)}`,
      label: oneLine(label),
      type: "text",
      required: false,
    }));
    // What tells it from another table of its title is no part of that.
    return [{ id, title: title.replace(/ \(\d+\)$/, ""), place: "end", fields }];
  });
  if (groups.length === 0) return template;
  const found = { ...template, fieldGroups: [...template.fieldGroups, ...groups] };
  return parse(JSON.stringify(found)).ok ? found : template;
}

const oneLine = (text = ""): string => text.replace(/\s+/g, " ").trim();
