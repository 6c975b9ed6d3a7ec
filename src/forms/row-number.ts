import type { PageCell } from "../ooxml/page-model";
import type { FormLine } from "./form-line";
import { plainLine } from "./plain-line";

/** The number of a row, where an empty paragraph of a numbered list stands alone in a cell for it. */
export function rowNumber(blocks: PageCell["blocks"]): readonly FormLine[] {
  const [only, ...more] = blocks;
  const isNumber = only?.type === "paragraph" && only.number !== undefined && more.length === 0;
  return isNumber ? [plainLine(only.number ?? "")] : [];
}
