import type { CaseRow } from "../../src/programme/case-row";
import { rowsOfCases } from "../../src/programme/rows-of-cases";
import { sampleRows } from "../../src/report/programme/sample-rows";
import { aCertificate, aRow, aRule } from "./a-sample";

const EAST = aRow({ line: 2, id: "0012", team: "East", closed: "2026-09-01" });
const WEST = aRow({ line: 3, id: "0012", team: "West", opened: "2026-10-05" });
const RULE = aRule({ period: { from: "2026-10-01", to: "2026-10-31" }, number: 1 });

test.each([
  ["as it stands in the list", [EAST, WEST]],
  ["the other way about", [WEST, EAST]],
])("of two rows of one child the one by which it was drawn is shown and allocated by, %s", (_, rows) => {
  const certificate = aCertificate(rows, RULE);
  const [drawn] = certificate.draw.drawn;
  if (!drawn) throw new Error("nothing drawn");
  expect(drawn.team).toBe("West");
  expect(rowsOfCases(rows, [drawn], false)(drawn)).toBe(WEST);
  const table = sampleRows(certificate, {
    rows,
    head: ["ID", "Team"],
    cellsOf: (line) => ["0012", line === 3 ? "West" : "East"],
  });
  expect(table[1]).toEqual(["0012", "West", "", "Drawn"]);
});

test.each<readonly [string, readonly CaseRow[], number | undefined]>([
  ["that writes its id otherwise", [aRow({ line: 7, id: "12", team: "West" })], 7],
  ["in which it moved to another team", [aRow({ line: 8, id: "0012", team: "North" })], 8],
  [
    "that has two such rows, by the one opened last",
    [aRow({ line: 2, id: "0012", team: "West" }), { ...WEST, line: 9 }],
    9,
  ],
  ["that does not have it", [aRow()], undefined],
])("a case is found in a list %s", (_, rows, line) => {
  const drawn = { id: "0012", team: "West", service: "", caseType: "" };
  expect(rowsOfCases(rows, [drawn], false)(drawn)?.line).toBe(line);
});
