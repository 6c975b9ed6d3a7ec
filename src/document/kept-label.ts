import { actionTag, parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { indexOf } from "../audit/template-index";
import { layoutOf } from "./layout";

/** The longest label a header field may have. */
const LONGEST_LABEL = 150;

/** What stood before an answer in its document, by tag: "Team", "Item 4 Evidence", "Action 2 Person". */
export function keptLabels(template: Template): (tag: string) => string {
  const rows = new Map<string, string>();
  for (const block of layoutOf(template)) {
    if (block.type !== "table") continue;
    for (const { cells } of block.rows) {
      const [name, answer] = cells;
      if (name?.type === "label" && answer?.type === "slot")
        rows.set(answer.slot.tag, joined(isPartOf(template, answer.slot.tag) ? block.title : "", name.text));
    }
  }
  return (tag) => {
    const target = parseTag(tag);
    if (target.kind !== "action") return rows.get(tag) ?? cut(tag, LONGEST_LABEL);
    const column = template.actions.columns.find(({ id }) => actionTag(target.row, id) === tag);
    return joined(`Action ${String(target.row)}`, column?.label ?? target.column);
  };
}

/** Whether an answer is one of several of an item, which its row alone does not name. */
function isPartOf(template: Template, tag: string): boolean {
  const target = parseTag(tag);
  const item = target.kind === "item" ? indexOf(template).items.get(target.item)?.item : undefined;
  return item !== undefined && Boolean(item.judgement ?? item.evidence ?? item.impact);
}

function joined(title: string, name: string): string {
  const last = cut(name, LONGEST_LABEL);
  const first = cut(title, LONGEST_LABEL - last.length - 1);
  return first === "" ? last : `${first} ${last}`;
}

/** As much of a text as fits, with no half of a character at its end. */
function cut(text: string, most: number): string {
  return text
    .trim()
    .slice(0, Math.max(0, most))
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}
