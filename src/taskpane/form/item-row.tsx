import { memo } from "react";
import type { DraftItem } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { useForm } from "./form-context";
import { ItemEditor } from "./item-editor";
import { ITEM_KINDS } from "./kinds";
import { PartRow } from "./part-row";

interface ItemRowProps {
  readonly item: DraftItem;
  readonly index: number;
  readonly count: number;
  readonly sectionKey: string;
}

/** An item on its line. Where nothing of it has changed, it is not drawn again: a form has many. */
export const ItemRow = memo(function ItemRow({ item, index, count, sectionKey }: ItemRowProps) {
  const { work } = useForm();
  const { key } = item;
  return (
    <PartRow
      part={key}
      what="item"
      name={numberedLabel(item)}
      detail={asked(item)}
      index={index}
      count={count}
      onMove={(by) => {
        work.edit({ do: "move", key, by });
      }}
    >
      {() => <ItemEditor item={item} sectionKey={sectionKey} />}
    </PartRow>
  );
});

/** "Judgement, evidence and impact". */
function asked({ kind, evidence, impact }: DraftItem): string {
  const name = ITEM_KINDS.find((each) => each.id === kind)?.short ?? "";
  return [name, ...(evidence ? ["evidence"] : []), ...(impact ? ["impact"] : [])].join(", ");
}
