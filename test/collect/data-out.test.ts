import { strFromU8, unzipSync } from "fflate";
import { dataOut, type DataFormat } from "../../src/collect/data-out";
import { sourceOf } from "../../src/collect/read-files";
import { DICTIONARY, TABLES } from "../../src/tables/tables";
import { anAuditFile } from "../workbench/open-workbench";

const chosen = (name: string, bytes: Uint8Array) => ({
  name,
  file: new File([new Uint8Array(bytes)], name, { lastModified: 0 }),
});

const filesOf = async (format: DataFormat): Promise<ReadonlyMap<string, string>> => {
  const bytes = await dataOut(
    [
      chosen("K-01.docx", anAuditFile({ "header.auditor-name": "Sam Green" })),
      chosen("gone.docx", new Uint8Array()),
    ],
    sourceOf([]),
    { format, asOf: "2026-06-01", key: new Uint8Array(32) },
  );
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
};

const saysWhatItIs = (text: string) => {
  expect(text).toContain("Data of 1 audit.");
  expect(text).toContain("gone.docx could not be read again, and is not in the data.");
  expect(text).not.toMatch(/Sam Green|K-01\.docx/);
};

test("the data of chosen files is a workbook with every table, without names, and what is gone is said", async () => {
  const parts = await filesOf("xlsx");
  // About, a sheet for each table, and the dictionary.
  expect([...parts.keys()].filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))).toHaveLength(
    TABLES.length + 2,
  );
  saysWhatItIs([...parts.values()].join("\n"));
});

test("or a CSV file for each table, with the same columns and rows", async () => {
  const files = await filesOf("csv");
  expect([...files.keys()]).toEqual([
    "about.txt",
    ...[...TABLES, DICTIONARY].map(({ name }) => `${name}.csv`),
  ]);
  saysWhatItIs([...files.values()].join("\n"));
  for (const { name, columns } of TABLES)
    expect(files.get(`${name}.csv`)?.split("\r\n")[0]).toBe(columns.map((column) => column.name).join(","));
  expect(files.get("audits.csv")?.trim().split("\r\n")).toHaveLength(2);
});
