import { allItems, type Template } from "../../audit/template";
import type { TemplateFault } from "../fault";

const MOST_ITEMS = 500;

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
  ];
}
