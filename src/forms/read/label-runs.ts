import { isBareLabel, isFieldLabel, isLabelShaped } from "./field-label";
import type { FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";

const MOST = 12;
/** From as many labels on, not each of them need be of the audit by its words. */
const MANY = 3;

/**
 * "Child", "Social worker spoken to", "Date of check", each alone on its line and right below one another, without a colon: most of them
 * are about the audit, so that each is a detail filled in behind its label.
 */
export function isInLabelRun(flow: readonly FormPiece[], at: number): boolean {
  const line = labelAt(flow, at);
  if (!line) return false;
  const isLike = (other: FormLine | undefined): other is FormLine =>
    other?.bold === line.bold && other.role === line.role;
  const run = [line];
  for (let above = at - 1; above > at - MOST; above -= 1) {
    const other = labelAt(flow, above);
    if (!isLike(other)) break;
    run.unshift(other);
  }
  for (let below = at + 1; below < at + MOST; below += 1) {
    const other = labelAt(flow, below);
    if (!isLike(other)) break;
    run.push(other);
  }
  if (run.every(({ text }) => isBareLabel(text))) return false;
  const ofAudit = run.filter(({ text }) => isFieldLabel(text)).length;
  return run.length >= MANY ? ofAudit * 2 > run.length : run.length > 1 && ofAudit === run.length;
}

/** A label with nothing beside it, and nothing below it to choose from. */
function labelAt(flow: readonly FormPiece[], at: number): FormLine | undefined {
  const piece = flow[at];
  if (piece?.type !== "line") return undefined;
  const { line } = piece;
  const { text, role, controls } = line;
  const next = flow[at + 1];
  const isOverChoices =
    next?.type === "line" && (tickBoxes(next.line.text) !== undefined || next.line.controls.length > 0);
  const isLabel =
    (role === "normal" || role === "list") &&
    controls.length === 0 &&
    (isBareLabel(text) || isLabelShaped(text)) &&
    !/[:_…]/u.test(text.replace(/\s*:$/u, "")) &&
    tickBoxes(text) === undefined &&
    familyOf([text]) === undefined &&
    printedBox(text) === undefined &&
    !isJudgementWord(text);
  return isLabel && !isOverChoices ? line : undefined;
}
