import { contentHash } from "../../src/record/content-hash";
import { decodeRecord, encodeRecord } from "../../src/record/record-part";
import { aCompleteRecord, aTemplate } from "../support/builders";

const record = aCompleteRecord(aTemplate(), { id: "one" });
const setAside = [
  { place: "text, after item.risk.impact", text: "Draft <1> & 'more'\non two lines " },
  { place: "header, page", text: "Confidential" },
];

test("words set aside come back from a record part as they were, and are no part of one without", () => {
  const { value } = encodeRecord({ ...record, setAside });
  expect(decodeRecord(value)).toMatchObject({ ok: true, record: { ...record, setAside } });
  const plain = decodeRecord(encodeRecord(record).value);
  expect(plain.ok && plain.record).toStrictEqual(record);
});

test("words set aside count in the hash, and a record without has the hash it always had", () => {
  const hashes = [record, { ...record, setAside }, { ...record, setAside: setAside.slice(1) }].map(
    contentHash,
  );
  expect(new Set(hashes).size).toBe(3);
  expect(contentHash({ ...record, setAside: [] })).toBe(hashes[0]);
});
