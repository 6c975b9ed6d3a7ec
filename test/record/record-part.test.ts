import fc from "fast-check";
import type { AuditRecord } from "../../src/audit/record";
import { contentHash } from "../../src/record/content-hash";
import { decodeRecord, encodeRecord, MAX_RECORD_BYTES, RECORD_NAMESPACE } from "../../src/record/record-part";
import { xmlSafe } from "../../src/xml/write";
import { anyCodePoints } from "../support/any-text";
import { anAction, aRecord, aTemplate } from "../support/builders";
import { holds } from "../support/holds";
import { aFullRecord, anOverlongRecord, anyRecord, withStrings } from "./support";

describe("a record encoded and decoded", () => {
  test.each([
    ["in which nothing is entered", aRecord(aTemplate())],
    ["in which everything is entered", aFullRecord()],
    ["of a template without fields or items", aRecord(aTemplate({ fieldGroups: [], sections: [] }))],
    ["without an id", aRecord(aTemplate(), { id: "" })],
    ["that only says there is a concern", aRecord(aTemplate(), { immediateConcern: { raised: "yes" } })],
    ["that only says what a concern is", aRecord(aTemplate(), { immediateConcern: { what: "A fall" } })],
  ])("%s is the same", (_, record) => {
    const { value, problems } = encodeRecord(record);
    expect(problems).toStrictEqual([]);
    expect(decodeRecord(value)).toStrictEqual({
      ok: true,
      record,
      hash: contentHash(record),
      complete: true,
    });
  });

  test("with any text in any place is the same, but for what XML can't hold", () => {
    holds(
      fc.property(anyRecord, (record) => {
        const safe = withStrings(record, xmlSafe);
        const { value } = encodeRecord(record);
        // Not strictly: an item may be called "constructor", which is taken for the kind of the object.
        expect(decodeRecord(value)).toEqual({
          ok: true,
          record: safe,
          hash: contentHash(safe),
          complete: true,
        });
        expect(encodeRecord(safe)).toStrictEqual({ value, problems: [] });
      }),
      250,
    );
  });

  test("keeps blank lines and spaces at either end of an answer", () => {
    const record = aRecord(aTemplate(), { serviceActions: "\n \tOne\n\n  Two \n", limitReason: " " });
    const decoded = decodeRecord(encodeRecord(record).value);
    expect(decoded).toMatchObject({ record });
  });
});

test("the part starts with its root, because Word ignores one with an XML declaration", () => {
  expect(encodeRecord(aRecord(aTemplate())).value).toMatch(/^<audit xmlns="urn:case-audit:record:1" /);
});

test("white space in the part is that of the answers, and what is not entered takes no room", () => {
  const { value } = encodeRecord(aRecord(aTemplate()));
  expect(value).toContain(' xml:space="preserve"');
  expect(value).not.toMatch(/<(?:evidence|immediate-concern|actions|limit-reason)/);
});

test("characters XML forbids are told of, by the tag of the answer they are in", () => {
  const record = aRecord(aTemplate(), {
    header: { "auditor-name": "A\u0000" },
    items: { risk: { evidence: "\u000B\uD800" } },
    immediateConcern: { what: "\uFFFF" },
    actions: [anAction({ row: 3, signedOff: "\u0001", more: { cost: "\u0002" } })],
    limitReason: "\u0003",
    serviceActions: "fine\r\n",
  });
  expect(encodeRecord(record).problems).toStrictEqual([
    { code: "characters-replaced", where: "header.auditor-name", count: 1 },
    { code: "characters-replaced", where: "item.risk.evidence", count: 2 },
    { code: "characters-replaced", where: "concern.what", count: 1 },
    { code: "characters-replaced", where: "action.3.signed-off", count: 1 },
    { code: "characters-replaced", where: "action.3.cost", count: 1 },
    { code: "characters-replaced", where: "action-limit-reason", count: 1 },
  ]);
});

describe("a record too long for a part", () => {
  test("leaves out its longest texts and says so", () => {
    const record = anOverlongRecord();
    const { value, problems } = encodeRecord(record);
    const bytes = Buffer.byteLength(value);
    expect(problems).toStrictEqual([{ code: "mirror-shortened", bytes: expect.any(Number) as number }]);
    expect(bytes).toBeLessThanOrEqual(MAX_RECORD_BYTES);
    expect(bytes).toBeGreaterThan(MAX_RECORD_BYTES - 20_000);

    const decoded = decodeRecord(value);
    expect(decoded).toMatchObject({ ok: true, hash: contentHash(record), complete: false });
    const kept = decoded.ok ? decoded.record.items : {};
    expect(kept["item-1"]).toStrictEqual({ ...record.items["item-1"], evidence: "", impact: "" });
    expect(kept["item-200"]).toStrictEqual({ ...record.items["item-200"], evidence: "" });
  });

  test.each([
    ["one answer", aRecord(aTemplate(), { serviceActions: "&".repeat(600_000) })],
    ["a header field", aRecord(aTemplate(), { header: { "auditor-name": "a".repeat(600_000) } })],
    [
      "actions",
      aRecord(aTemplate(), { actions: Array(40).fill(anAction({ what: "a".repeat(20_000) })) as [] }),
    ],
  ])("is brought under the limit wherever its length is: %s", (_, record) => {
    const { value, problems } = encodeRecord(record);
    expect(Buffer.byteLength(value)).toBeLessThanOrEqual(MAX_RECORD_BYTES);
    expect(problems).toMatchObject([{ code: "mirror-shortened" }]);
    expect(decodeRecord(value)).toMatchObject({ ok: true, complete: false });
  });

  test.each([
    ["just fits", 0, []],
    ["is one byte over", 1, [{ code: "mirror-shortened", bytes: MAX_RECORD_BYTES + 1 }]],
  ])("or %s", (_, over, problems) => {
    const withText = (text: string): AuditRecord => aRecord(aTemplate(), { serviceActions: text });
    const room = MAX_RECORD_BYTES - encodeRecord(withText("a")).value.length + 1;
    expect(encodeRecord(withText("a".repeat(room + over))).problems).toStrictEqual(problems);
  });
});

describe("a part that is no record", () => {
  const open = `<audit xmlns="${RECORD_NAMESPACE}">`;

  test.each([
    ["nothing, as LibreOffice leaves it", ""],
    ["no XML", "not xml"],
    ["cut off", encodeRecord(aFullRecord()).value.slice(0, -9)],
    ["another root", `<record xmlns="${RECORD_NAMESPACE}"/>`],
    ["a root without a namespace", "<audit/>"],
    ["a root whose prefix nobody declared", "<a:audit/>"],
    ["our prefix, another namespace", '<a:audit xmlns:a="urn:other"/>'],
    ["another namespace", '<audit xmlns="urn:other:record:2"/>'],
    ["an earlier version than there is", '<audit xmlns="urn:case-audit:record:0"/>'],
    ["a version that is no number", '<audit xmlns="urn:case-audit:record:two"/>'],
    ["a template part", '<template xmlns="urn:case-audit:template:1">{}</template>'],
    ["a document type", `<!DOCTYPE audit [<!ENTITY e "e">]>${open}&e;</audit>`],
    ["nested without end", open + "<a>".repeat(100_000)],
    ["a long name", `<${"x".repeat(10_000)} xmlns="urn:${"y".repeat(10_000)}"></z>`],
  ])("%s: malformed", (_, xml) => {
    const decoded = decodeRecord(xml);
    expect(decoded).toMatchObject({ ok: false, problem: { code: "mirror-malformed" } });
    const detail = !decoded.ok && decoded.problem.code === "mirror-malformed" ? decoded.problem.detail : "";
    expect(detail).toMatch(/^.{1,200}$/s);
  });

  test.each([
    ["a later version", '<audit xmlns="urn:case-audit:record:2"/>', "urn:case-audit:record:2"],
    [
      "much later, with another root",
      '<q:x xmlns:q="urn:case-audit:record:17"/>',
      "urn:case-audit:record:17",
    ],
  ])("%s: newer", (_, xml, namespace) => {
    expect(decodeRecord(xml)).toStrictEqual({ ok: false, problem: { code: "mirror-newer", namespace } });
  });

  test("any text whatever: never throws", () => {
    const whole = encodeRecord(aFullRecord()).value;
    holds(
      fc.property(fc.nat(whole.length), fc.nat(40), anyCodePoints({ maxLength: 5 }), (at, length, put) => {
        decodeRecord(whole.slice(0, at) + put + whole.slice(at + length));
      }),
      250,
    );
  });
});

describe("a part someone else wrote", () => {
  const blank = aRecord(aTemplate({ fieldGroups: [], sections: [] }));
  const part = (content: string, attributes = ""): string =>
    `<q:audit xmlns:q="${RECORD_NAMESPACE}" xmlns="urn:other" id="1"${attributes}>${content}</q:audit>`;
  const nothing = { ...blank, id: "1", template: { id: "", version: "" } };

  test.each([
    ["nothing but an id", part(""), {}],
    [
      "elements and attributes we don't know",
      part("<q:x/><limit-reason>a</limit-reason>", ' x="1" q:status="ready"'),
      {},
    ],
    ["a status we don't know", part("", ' status="archived"'), {}],
    ["a status we know", part("", ' status="ready"'), { status: "ready" }],
    ["an answer to immediate concerns we don't know", part('<q:immediate-concern raised="maybe"/>'), {}],
    ["fields without an id", part("<q:header><q:field>a</q:field></q:header>"), {}],
    [
      "comments and CDATA",
      part("<q:service-actions>a<!--b--><![CDATA[<c>]]></q:service-actions>"),
      { serviceActions: "a<c>" },
    ],
    [
      "text in elements we don't know",
      part("<q:limit-reason>a<x>b</x></q:limit-reason>"),
      { limitReason: "ab" },
    ],
    [
      "rows that are no rows",
      part(
        '<q:actions><q:action row="4"/><q:action row="x"/><q:action/><q:action row="-1"/><q:action row="1.5"/><q:action row="0"/></q:actions>',
      ),
      { actions: [4, 2, 3, 4, 5, 6].map((row) => ({ ...anAction({ row, what: "", person: "", due: "" }) })) },
    ],
    ["no id", part("").replace(' id="1"', ""), { id: "" }],
  ])("%s: read as far as it goes", (_, xml, expected) => {
    expect(decodeRecord(xml)).toStrictEqual({
      ok: true,
      record: { ...nothing, ...expected },
      hash: "",
      complete: true,
    });
  });
});
