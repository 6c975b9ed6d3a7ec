import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { validateXML } from "xmllint-wasm";
import { encodeRecord } from "../../src/record/record-part";
import { aRecord, aTemplate } from "../support/builders";
import { aFullRecord, anOverlongRecord, anyRecord } from "./support";

const XSD = readFileSync(join(__dirname, "../../src/record/audit-record.xsd"), "utf8");

async function faults(...parts: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: parts.map((contents, index) => ({ fileName: `${String(index)}.xml`, contents })),
    schema: [{ fileName: "audit-record.xsd", contents: XSD }],
  });
  return errors.map(({ message }) => message);
}

test.each([
  ["blank", aRecord(aTemplate())],
  ["blank, of a template without fields or items", aRecord(aTemplate({ fieldGroups: [], sections: [] }))],
  ["full", aFullRecord()],
  ["too long", anOverlongRecord()],
])("a record that is %s is as the XSD says", async (_, record) => {
  expect(await faults(encodeRecord(record).value)).toStrictEqual([]);
});

test("and so is any record", async () => {
  const records = fc.sample(anyRecord, { numRuns: 200, seed: 7 });
  expect(await faults(...records.map((record) => encodeRecord(record).value))).toStrictEqual([]);
});

const full = encodeRecord(aFullRecord()).value;

test.each([
  ["another namespace", "record:1", "record:2"],
  ["a status nobody knows", 'status="ready"', 'status="done"'],
  ["no hash", / hash="[^"]*"/, ""],
  ["an element out of place", "<evidence>", "<what/><evidence>"],
  ["row 0", 'row="7"', 'row="0"'],
  ["a row twice", 'row="7"', 'row="1"'],
  ["an item twice", '<item id="plans"', '<item id="risk"'],
  ["a field without an id", '<field id="auditor-name"', "<field"],
  ["text between elements", "<items>", "<items>oops"],
])("the XSD refuses %s", async (_, from, to) => {
  const changed = full.replace(from, to);
  expect(changed).not.toBe(full);
  expect(await faults(changed)).not.toStrictEqual([]);
});
