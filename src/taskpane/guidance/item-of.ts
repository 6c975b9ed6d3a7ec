import { relevantItems } from "../../audit/relevance";
import { indexOf, type Item } from "../../audit/template";
import type { GuidancePlace } from "../../guidance/guidance-entry";
import type { OpenAudit } from "../session/session-state";

/** The item beside which a text is read: for a section, the first of its items that is asked for. */
export function itemOf(
  { template, record }: Pick<OpenAudit, "template" | "record">,
  place: GuidancePlace,
): Item | undefined {
  if (place.to === "item") return indexOf(template).items.get(place.item)?.item;
  if (place.to !== "section") return undefined;
  const items = template.sections.find(({ id }) => id === place.section)?.items ?? [];
  const asked = relevantItems(template, record);
  return items.find((item) => asked.includes(item)) ?? items[0];
}
