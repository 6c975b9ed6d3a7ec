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
  const sampled = sampleOf(certificate);
  const lines = linesOf(new Set(sampled.map(({ id }) => id)), list, (id) => id);
  const keyOf = (id: string) => caseKey(id, noughtsTell);
  // Another list may write an id otherwise; a list is long, and most write it as it was.
  const byKey = sampled.every(({ id }) => lines.has(id))
    ? lines
    : linesOf(new Set(sampled.map(({ id }) => keyOf(id))), list, keyOf);
  const rows = sampled.map((each) => {
    const line = lines.get(each.id) ?? byKey.get(keyOf(each.id));
    const cells = line === undefined ? [each.id] : list.cellsOf(line);
    return [...list.head.map((_, at) => cells[at] ?? ""), each.group, howText(each)];
  });
  return [[...list.head, "Sample group", "How sampled"], ...rows];
}

/** The lines of those that are wanted; the last where there are two. */
function linesOf(
  wanted: ReadonlySet<string>,
  { rows }: Pick<ListCells, "rows">,
  called: (id: string) => string,
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { id, line } of rows) {
    const name = called(id);
    if (wanted.has(name)) lines.set(name, line);
  }
  return lines;
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
