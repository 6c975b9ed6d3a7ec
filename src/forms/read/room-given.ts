import type { DraftItem, FormDraft } from "../draft/form-draft";
import { isSameName } from "./draft-answers";
import { boxName } from "./head-boxes";
import type { FormPiece } from "./form-flow";
import { printedBox } from "./printed-boxes";
import { isOfSecond } from "./second-judge";
import { asksForAnswer } from "./rooms-of-item";
import { roomLacking } from "./unaccounted";

/** The draft with a box for the room that a form has beside an item and nothing stands for, however the item was read. */
export function withRoomGiven(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  const rooms = roomLacking(draft, flow);
  if (rooms.size === 0) return draft;
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => withBoxes(item, rooms.get(item.key) ?? [])),
    })),
  };
}

const withBoxes = (item: DraftItem, heads: readonly string[]): DraftItem =>
  heads.filter((head) => !isOfSecond({ text: head }) && !asksForAnswer(head)).reduce(withBox, item);

/** A first box whatever stands over it; a further one only where that names a box, and none of the item is called so. */
function withBox(item: DraftItem, head: string): DraftItem {
  const { evidence, impact, further = [] } = item;
  const known = printedBox(head);
  const name = boxName(head, known?.hint ?? "");
  if (boxesOf(item).some((box) => isSameName(box, head))) return item;
  if (known?.box === "impact" && !impact)
    return { ...item, impact: true, ...(name === undefined ? {} : { impactLabel: name }) };
  if (!evidence && item.kind !== "words")
    return { ...item, evidence: true, ...(name === undefined ? {} : { evidenceLabel: name }) };
  return known && name !== undefined ? { ...item, further: [...further, name] } : item;
}

const boxesOf = ({ evidenceLabel = "", impactLabel = "", further = [] }: DraftItem): readonly string[] =>
  [evidenceLabel, impactLabel, ...further].filter((box) => box !== "");
