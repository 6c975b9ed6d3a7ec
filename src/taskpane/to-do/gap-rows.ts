import type { Gap } from "../../audit/gap";
import { parseTag } from "../../audit/tags";

/** A line of the list: the parts of an item that are missing, side by side, or one gap on its own. */
export type GapRow =
  | { readonly kind: "item"; readonly item: string; readonly gaps: readonly Gap[] }
  | { readonly kind: "gap"; readonly gap: Gap };

const MISSING: ReadonlySet<Gap["code"]> = new Set([
  "judgement-missing",
  "overall-missing",
  "answer-missing",
  "evidence-missing",
  "impact-missing",
  "good-without-impact",
  "reason-missing",
]);

/** Gaps as lines, in their order, with what is missing of one item gathered into one. */
export function gapRows(gaps: readonly Gap[]): readonly GapRow[] {
  const rows: GapRow[] = [];
  for (const gap of gaps) {
    const target = parseTag(gap.where);
    if (target.kind !== "item" || !MISSING.has(gap.code)) {
      rows.push({ kind: "gap", gap });
      continue;
    }
    const at = rows.findIndex((row) => row.kind === "item" && row.item === target.item);
    const row = rows[at];
    if (row?.kind === "item") rows[at] = { ...row, gaps: [...row.gaps, gap] };
    else rows.push({ kind: "item", item: target.item, gaps: [gap] });
  }
  return rows;
}

const PARTS: Readonly<Record<string, string>> = {
  judgement: "Judgement",
  answer: "Answer",
  evidence: "Evidence",
  impact: "Impact",
  reason: "Reason",
};

/** The part of an item a gap is in, in a word. */
export function partWord(gap: Gap): string {
  const target = parseTag(gap.where);
  return target.kind === "item" ? (PARTS[target.part] ?? target.part) : "";
}
