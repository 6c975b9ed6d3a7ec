import { strFromU8, unzipSync } from "fflate";
import { dataWorkbook } from "../../src/collect/data-workbook";
import { sourceOf } from "../../src/collect/read-files";
import { TABLES } from "../../src/tables/tables";
import { anAuditFile } from "../workbench/open-workbench";

const chosen = (name: string, bytes: Uint8Array) => ({
  name,
  file: new File([new Uint8Array(bytes)], name, { lastModified: 0 }),
});

test("the data of chosen files is a workbook with every table, without names, and what is gone is said", async () => {
  const bytes = await dataWorkbook(
    [
      chosen("K-01.docx", anAuditFile({ "header.auditor-name": "Sam Green" })),
      chosen("gone.docx", new Uint8Array()),
    ],
    sourceOf([]),
    { asOf: "2026-06-01", key: new Uint8Array(32) },
  );
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  const text = parts.map(([, part]) => part).join("\n");
  // About, a sheet for each table, and the dictionary.
  expect(parts.filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))).toHaveLength(
    TABLES.length + 2,
  );
  expect(text).toContain("Data of 1 audit.");
  expect(text).toContain("gone.docx could not be read again, and is not in the data.");
  expect(text).not.toMatch(/Sam Green|K-01\.docx/);
});
