import type { CaseRow } from "../../programme/case-row";
import { LEFT_OUT_REASONS, sampleOf, type Certificate } from "../../programme/certificate";
import { rowsOfCases } from "../../programme/rows-of-cases";
import type { Sifted } from "../../programme/eligible";
import { inEnglish } from "../../words/phrase";
import { howText, leftOutText } from "./sample-text";

/** A list of cases with all that it says of each, whatever a rule looks at. */
export interface ListCells {
  readonly rows: readonly CaseRow[];
  readonly head: readonly string[];
  readonly cellsOf: (line: number) => readonly string[];
}

/** The sample with all that its list says of each case, and how it came to be in it: rows of a table, the names of its columns first. */
export const sampleRows = (certificate: Certificate, list: ListCells): readonly (readonly string[])[] =>
  inEnglish(() => sampled(certificate, list));

function sampled(certificate: Certificate, list: ListCells): readonly (readonly string[])[] {
  const sampled = sampleOf(certificate);
  const rowOf = rowsOfCases(list.rows, sampled, certificate.rule.noughtsTell);
  const rows = sampled.map((each) => {
    const row = rowOf(each);
    const cells = row === undefined ? [each.id] : list.cellsOf(row.line);
    return [...list.head.map((_, at) => cells[at] ?? ""), each.group, howText(each)];
  });
  return [[...list.head, "Sample group", "How sampled"], ...rows];
}

/** Every row that was left out and why, in the order of the list: rows of a table, the names of its columns first. */
export function leftOutRows(
  { leftOut }: Pick<Sifted, "leftOut">,
  { rule }: Pick<Certificate, "rule">,
): readonly (readonly string[])[] {
  const why = inEnglish(() => new Map(LEFT_OUT_REASONS.map((reason) => [reason, leftOutText(reason, rule)])));
  const rows = leftOut
    .toSorted((one, other) => one.row.line - other.row.line)
    .map(({ row, reason }) => [String(row.line), row.id, why.get(reason) ?? ""]);
  return [["Line", "Case", "Left out"], ...rows];
}
