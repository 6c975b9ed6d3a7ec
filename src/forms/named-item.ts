import type { BuiltItem, DraftBuilder, NewItem } from "./draft-builder";
import { itemLabel, labelAmong } from "./waiting-lines";

/** An item named by what waits: its label, and what tells more of it. */
export function namedItem(builder: DraftBuilder, more: Partial<NewItem>): BuiltItem {
  const at = labelAmong(builder.waiting);
  const texts = builder.waiting.slice(at).map(({ line }) => line.text);
  // What is overall stands in no section of the form, so it begins one.
  const isOverall = builder.waiting[at]?.heading === true && /\boverall\b/iu.test(texts[0] ?? "");
  builder.waiting = builder.waiting.slice(0, isOverall ? at + 1 : at);
  const named = itemLabel(texts);
  return builder.addItem({
    ...named,
    ...more,
    prompts: [...named.prompts, ...(more.prompts ?? [])],
  });
}
