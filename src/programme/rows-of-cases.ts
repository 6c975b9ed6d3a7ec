import { caseKey, compare, type CaseRow } from "./case-row";
import type { DrawnCase } from "./draw";

type Known = Pick<DrawnCase, "id" | "team" | "service" | "caseType">;

/**
 * By which row of a list a case of a sample is in it: of several of one child the one that says of it what the sample does, as
 * the row by which it was drawn, and of such the one opened last. Another list may write its id otherwise.
 */
export function rowsOfCases(
  rows: readonly CaseRow[],
  cases: readonly Known[],
  noughtsTell: boolean,
): (each: Known) => CaseRow | undefined {
  const found = new Map<string, CaseRow[]>(cases.map(({ id }) => [caseKey(id, noughtsTell), []]));
  for (const row of rows) found.get(caseKey(row.id, noughtsTell))?.push(row);
  return (each) => {
    const fit = (row: CaseRow) =>
      Number(row.team === each.team && row.service === each.service && row.caseType === each.caseType);
    return found
      .get(caseKey(each.id, noughtsTell))
      ?.toSorted(
        (one, other) =>
          fit(other) - fit(one) ||
          Number(other.id === each.id) - Number(one.id === each.id) ||
          compare(other.opened, one.opened),
      )[0];
  };
}
