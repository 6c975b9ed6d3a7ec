import { allItems, type Template } from "../../audit/template";
import type { TemplateFault } from "../fault";

const MOST_ITEMS = 500;
/** A template travels in its documents as a custom XML part, which has to stay under 500 KB. */
const MOST_KB = 450;

/** The overall judgement is the judgement of one of the items, and an audit stays of a size people can do. */
export function wholeFaults(template: Template): readonly TemplateFault[] {
  const items = allItems(template);
  const { overallItem } = template;
  const overall = items.find((item) => item.id === overallItem);
  return [
    ...(overallItem !== undefined && !overall
      ? [{ path: "overallItem", message: `There is no item "${overallItem}".` }]
      : []),
    ...(overall && !overall.judgement
      ? [{ path: "overallItem", message: `The item "${overall.id}" has no judgement.` }]
      : []),
    ...(items.length > MOST_ITEMS
      ? [
          {
            path: "sections",
            message: `There are ${items.length} items; ${MOST_ITEMS} is the most.`,
          },
        ]
      : []),
    ...sizeFaults(template),
  ];
}

function sizeFaults(template: Template): readonly TemplateFault[] {
  const json = JSON.stringify(template);
  // As if every character beyond ASCII took the three bytes that most of them take.
  const bytes = json.length + 2 * (json.match(/[\u0080-\uFFFF]/g)?.length ?? 0);
  const size = Math.ceil(bytes / 1024);
  return size > MOST_KB
    ? [
        {
          path: "",
          message: `This template has ${String(size)} KB of text, and ${String(MOST_KB)} KB is the most that its documents can carry.`,
        },
      ]
    : [];
}
