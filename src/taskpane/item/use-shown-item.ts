import { useState } from "react";
import type { Item } from "../../audit/template";
import type { OpenAudit } from "../session/session-state";
import { findItem, itemToBeginWith } from "./item-view";

interface Cursor {
  readonly item: string;
}

/** The item to show: the one under the cursor, or the one picked in the pane since the cursor last moved. */
export function useShownItem(
  audit: OpenAudit,
  cursor: Cursor | undefined,
): readonly [Item | undefined, (item: Item) => void] {
  const [picked, setPicked] = useState<{ readonly item: string; readonly cursor: Cursor | undefined }>();
  const id = picked && picked.cursor === cursor ? picked.item : (cursor?.item ?? picked?.item);
  const shown = findItem(audit.template, id) ?? itemToBeginWith(audit);
  return [
    shown,
    (item) => {
      setPicked({ item: item.id, cursor });
    },
  ];
}
