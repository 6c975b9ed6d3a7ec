import type { PageBeside } from "../ooxml/page-model";
import type { FormPiece } from "./form-flow";
import { oneLine } from "./form-line";
import { plainLine } from "./plain-line";

/** What stands beside the text of a form, to be told of where the draft says it nowhere. */
export const besideLines = (beside: readonly PageBeside[]): readonly FormPiece[] =>
  beside.map(({ text, where }) => ({
    type: "line",
    where,
    line: { ...plainLine(oneLine(text)), beside: true },
  }));
