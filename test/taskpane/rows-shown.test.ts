import type { OwnTable } from "../../src/audit/own-table";
import { rowNumber, rowsSaying } from "../../src/taskpane/tables/rows-shown";

const CHRONOLOGY: OwnTable = {
  id: "chronology",
  title: "Chronology",
  place: "end",
  rows: 3,
  columns: [
    { id: "when", label: "Date", type: "date", required: true },
    { id: "event", label: "What happened", type: "long-text", required: true },
    {
      id: "source",
      label: "Source",
      type: "choice",
      options: [
        { id: "f", label: "File" },
        { id: "w", label: "Worker" },
      ],
      required: false,
    },
  ],
};
const rows = [
  { row: 1, values: { when: "2025-05-03", event: "A strategy discussion was held.", source: "f" } },
  { row: 2, values: { when: "2025-06-14", event: "School rang about absence.", source: "w" } },
  { row: 4, values: { event: "Discussed with school.", source: "f" } },
];
const found = (search: string) => rowsSaying(CHRONOLOGY, rows, search).map(({ row }) => row);

test.each([
  ["nothing", "", [1, 2, 4]],
  ["a month, as dates are shown", "May 2025", [1]],
  ["a word that is begun", "schoo", [2, 4]],
  ["a choice as it reads", "file", [1, 4]],
  ["words from several columns, in any order", "worker absence", [2]],
  ["what nothing says", "police", []],
] as const)("rows are found by %s", (_, search, expected) => {
  expect(found(search)).toEqual(expected);
});

test("a row number is one of those there are", () => {
  expect(["1", " 12 ", "0", "13", "-1", "1.5", "two", ""].map((typed) => rowNumber(typed, 12))).toEqual([
    1,
    12,
    ...Array<undefined>(6).fill(undefined),
  ]);
});
