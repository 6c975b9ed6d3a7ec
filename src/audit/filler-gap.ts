import { isFiller } from "./filler";
import type { Gap } from "./gap";

/** The advice on a narrative that only stands in for one, if it does. */
export function fillerGap(text: string, where: string): readonly Gap[] {
  return isFiller(text)
    ? [{ code: "filler", severity: "advice", where, text: text.trim(), repeatsEvidence: false }]
    : [];
}
