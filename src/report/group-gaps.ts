import type { Gap } from "../audit/gap";
import { LIMIT_REASON_TAG, parseTag } from "../audit/tags";
import { indexOf, type Template } from "../audit/template";
import { concernName } from "./place-text";
import { phrase } from "../words/phrase";

/** The gaps of one part of the document. */
export interface GapGroup {
  readonly id: string;
  readonly title: string;
  readonly gaps: readonly Gap[];
}

/** Gaps by the part of the document they are in: header group, section, concerns, actions. Keeps their order. */
export function groupGaps(template: Template, gaps: readonly Gap[]): readonly GapGroup[] {
  const groups = new Map<string, { readonly title: string; readonly gaps: Gap[] }>();
  for (const gap of gaps) {
    const { id, title } = partOf(template, gap.where);
    const group = groups.get(id) ?? { title, gaps: [] };
    group.gaps.push(gap);
    groups.set(id, group);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

interface DocumentPart {
  readonly id: string;
  readonly title: string;
}

const OTHER: DocumentPart = { id: "other", title: phrase("Other") };

/** The part of a document that an answer stands in. */
export function partOf(template: Template, tag: string): DocumentPart {
  const target = parseTag(tag);
  const actions: DocumentPart = { id: "actions", title: template.actions.title };
  switch (target.kind) {
    case "header":
      return partNamed("header", indexOf(template).fields.get(target.field)?.group);
    case "item":
      return partNamed("section", indexOf(template).items.get(target.item)?.section);
    case "concern":
      return { id: "concern", title: concernName(template) };
    case "action":
      return actions;
    case "row":
      return partNamed(
        "table",
        template.tables?.find(({ id }) => id === target.table),
      );
    case "moderation":
      return { id: "moderation", title: phrase("Moderation") };
    case "other":
      return tag === LIMIT_REASON_TAG ? actions : OTHER;
  }
}

function partNamed(kind: string, found: DocumentPart | undefined): DocumentPart {
  return found ? { id: `${kind}.${found.id}`, title: found.title } : OTHER;
}
