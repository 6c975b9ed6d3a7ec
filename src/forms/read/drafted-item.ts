import { textOf } from "../draft/draft-text";
import type { DraftItem } from "../draft/form-draft";
import { tellsMost } from "./cell-marks";
import type { BuiltItem } from "./draft-scales";

/** "Max marks: 20": how many can be given. */
const mostMarks = (prompts: readonly string[]): number | undefined => {
  const told = prompts.flatMap(
    (text) =>
      tellsMost(text) ??
      /^(?:max(?:imum)?|out of|possible)\b[^:]{0,40}:\s?(\d{1,4})$/iu.exec(text)?.[1] ??
      [],
  );
  return told.length === 1 ? Number(told[0]) : undefined;
};

/**
 * A mark of so many at most is a number; another mark, or a status, that no scale is known for is written into a box of the
 * form's own name. What has such boxes alone is answered nowhere else.
 */
export function asDrafted({
  asksScale,
  judgedIn,
  explains: _,
  isNamed,
  isChosen: __,
  hasRoom: ___,
  below: ____,
  ...item
}: BuiltItem): DraftItem {
  const isUnscaled = asksScale && item.scale === undefined;
  const most = isUnscaled ? mostMarks(item.prompts.map(textOf)) : undefined;
  if (most !== undefined)
    return { ...item, answering: { type: "number", options: [], bounds: { least: 0, most } } };
  const isBoxed = isUnscaled && judgedIn !== "";
  const further = [...(item.further ?? []), ...(isBoxed ? [judgedIn] : [])];
  const isWritten = isBoxed || (isNamed && !isUnscaled);
  return {
    ...item,
    ...(further.length > 0 ? { further } : {}),
    ...(item.kind === "words" && isWritten ? { kind: "narratives" } : {}),
  };
}
