import type { FormPiece } from "./form-flow";
import type { DraftSoFar, FormPart } from "./form-parts";
import { printedBox } from "./printed-boxes";
import { isBareLabel, isFieldLabel, labelsIn } from "./printed-fields";
import { itemLabel } from "./printed-label";

/**
 * A label alone on its line ("Worker:"), with nothing under it that it could head: filled in behind the colon. Before
 * the items a detail; behind them, what is about none of them is answered in words. Undefined for other lines.
 */
export function bareDetail(
  flow: readonly FormPiece[],
  at: number,
  { hasItems, hasOpenItem }: DraftSoFar,
): readonly FormPart[] | undefined {
  const text = bareAt(flow, at);
  if (text === undefined || !isFilledIn(flow, at, text)) return undefined;
  if (!hasItems || isFieldLabel(text)) {
    const fields = labelsIn(text).map((label) => ({ label, options: [] }));
    return [{ is: "fields", fields, sameTable: true }];
  }
  return hasOpenItem ? undefined : [{ is: "item", item: itemLabel([text]) }, { is: "break" }];
}

function isFilledIn(flow: readonly FormPiece[], at: number, text: string): boolean {
  const next = flow[at + 1];
  const isHeading = next?.type === "line" && (next.line.bold || next.line.role === "heading");
  const isLast = next === undefined || next.type === "table" || isHeading;
  const isAbove = bareAt(flow, at + 1) !== undefined;
  const isBeside = isAbove || bareAt(flow, at - 1) !== undefined;
  const isBox = isLast && printedBox(text) !== undefined;
  return (isLast || isAbove) && (isFieldLabel(text) || isBeside || isBox);
}

/** A label that asks, in a line like any other: what is set apart heads something. */
function bareAt(flow: readonly FormPiece[], at: number): string | undefined {
  const piece = flow[at];
  if (piece?.type !== "line") return undefined;
  const { text, bold, role, controls } = piece.line;
  return !bold && role === "normal" && controls.length === 0 && isBareLabel(text) ? text : undefined;
}
