import { caseKey, type CaseRow } from "../../programme/case-row";
import { sampleOf, type Certificate } from "../../programme/certificate";
import type { Sifted } from "../../programme/eligible";
import { inEnglish } from "../../words/phrase";
import { howText, leftOutText } from "./sample-text";

/** A list of cases with all that it says of each, whatever a rule looks at. */
export interface ListCells {
  readonly rows: readonly Pick<CaseRow, "id" | "line">[];
  readonly head: readonly string[];
  readonly cellsOf: (line: number) => readonly string[];
}

/** The sample with all that its list says of each case, and how it came to be in it: rows of a table, the names of its columns first. */
export const sampleRows = (certificate: Certificate, list: ListCells): readonly (readonly string[])[] =>
  inEnglish(() => sampled(certificate, list));

function sampled(certificate: Certificate, list: ListCells): readonly (readonly string[])[] {
  const { noughtsTell } = certificate.rule;
  const lines = new Map(list.rows.map(({ id, line }) => [id, line]));
  const byKey = new Map(list.rows.map(({ id }) => [caseKey(id, noughtsTell), id]));
  const rows = sampleOf(certificate).map((each) => {
    const line = lines.get(each.id) ?? lines.get(byKey.get(caseKey(each.id, noughtsTell)) ?? "");
    const cells = line === undefined ? [each.id] : list.cellsOf(line);
    return [...list.head.map((_, at) => cells[at] ?? ""), each.group, howText(each)];
  });
  return [[...list.head, "Sample group", "How sampled"], ...rows];
}

/** Every row that was left out and why, in the order of the list: rows of a table, the names of its columns first. */
export function leftOutRows(
  { leftOut }: Pick<Sifted, "leftOut">,
  { rule }: Pick<Certificate, "rule">,
): readonly (readonly string[])[] {
  const rows = leftOut
    .toSorted((one, other) => one.row.line - other.row.line)
    .map(({ row, reason }) => [String(row.line), row.id, inEnglish(() => leftOutText(reason, rule))]);
  return [["Line", "Case", "Left out"], ...rows];
}
