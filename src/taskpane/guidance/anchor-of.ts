import type { GuidanceEntry } from "../../guidance/guidance-entry";
import { DESCRIPTORS, ITEM_PROMPTS, ITEM_TITLE, SECTION_NOTES } from "../item/item-anchors";
import { elementsAnchor, noteAnchor, referenceAnchor, statementAnchor } from "./guidance-anchors";

/** Where in the pane a text stands; none for what stands in the document alone. */
export function anchorOf({ kind, grade, place }: GuidanceEntry): string | undefined {
  switch (place.to) {
    case "item":
      if (kind === "prompts") return ITEM_PROMPTS;
      return kind === "descriptor" && grade ? `${DESCRIPTORS}-${grade.id}` : ITEM_TITLE;
    case "section":
      return SECTION_NOTES;
    case "note":
      return noteAnchor(place.note);
    case "reference":
      return place.at === undefined
        ? referenceAnchor(place.reference)
        : statementAnchor(place.reference, place.at);
    case "elements":
      return elementsAnchor(place.of);
    case "document":
      return undefined;
  }
}
