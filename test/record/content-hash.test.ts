import { createHash } from "node:crypto";
import fc from "fast-check";
import type { AuditRecord } from "../../src/audit/record";
import { contentHash, recordTexts } from "../../src/record/content-hash";
import { xmlSafe } from "../../src/xml/write";
import { anAction, aRecord, aTemplate } from "../support/builders";
import { holds } from "../support/holds";
import { aFullRecord, anyRecord, withKeysReversed, withStrings } from "./support";

test("the hash is that of the canonical form, as documented", () => {
  const record = aRecord(aTemplate(), {
    items: { risk: { evidence: 'Said "no"\r\né' } },
    immediateConcern: { raised: "yes" },
  });
  const canonical =
    '[["concern.raised","yes"],["item.risk.evidence","Said \\"no\\"\\né"],["status","in-progress"],' +
    '["template","small-audit"],["template-version","1.0"]]';
  expect(contentHash(record)).toBe(`sha256:${createHash("sha256").update(canonical).digest("hex")}`);
});

test("the order of keys doesn't matter", () => {
  holds(
    fc.property(anyRecord, (record) => {
      expect(contentHash(withKeysReversed(record))).toBe(contentHash(record));
    }),
  );
});

test("what XML can't hold doesn't matter, so a mirror has the hash of its record", () => {
  holds(
    fc.property(anyRecord, (record) => {
      expect(contentHash(withStrings(record, xmlSafe))).toBe(contentHash(record));
    }),
  );
});

test("any answer matters", () => {
  holds(
    fc.property(anyRecord, fc.nat(), (record, pick) => {
      const count = recordTexts(record).length;
      let index = 0;
      const { id, template, status, immediateConcern, fingerprints, ...answers } = record;
      const changed = withStrings(answers, (text) => (index++ === pick % count ? `${text}x` : text));
      if (index <= pick % count) return;
      expect(
        contentHash({
          id,
          template,
          status,
          immediateConcern,
          ...(fingerprints ? { fingerprints } : {}),
          ...changed,
        }),
      ).not.toBe(contentHash(record));
    }),
  );
});

test("the order of two actions that say they are in one row doesn't matter", () => {
  const [one, other] = [anAction({ what: "Visit him" }), anAction({ what: "Ring her" })];
  const inOrder = contentHash(aRecord(aTemplate(), { actions: [one, other] }));
  expect(contentHash(aRecord(aTemplate(), { actions: [other, one] }))).toBe(inOrder);
  expect(contentHash(aRecord(aTemplate(), { actions: [one, one] }))).not.toBe(inOrder);
});

const full = aFullRecord();

test.each<[string, AuditRecord]>([
  ["another id", { ...full, id: "another" }],
  ["a field not entered", { ...full, header: { ...full.header, more: "" } }],
  ["other line ends", { ...full, ...withStrings(full, (text) => text.replaceAll("\n", "\r\n")) }],
])("does not change with %s", (_, record) => {
  expect(contentHash(record)).toBe(contentHash(full));
});

test.each<[string, AuditRecord]>([
  ["the status", { ...full, status: "in-progress" }],
  ["the version of the template", { ...full, template: { ...full.template, version: "2.0" } }],
  ["whether there is a concern", { ...full, immediateConcern: { ...full.immediateConcern, raised: "no" } }],
  ["when the manager was told", { ...full, immediateConcern: { ...full.immediateConcern, notified: "" } }],
  [
    "the row of an action",
    { ...full, actions: full.actions.map((action) => ({ ...action, row: action.row + 1 })) },
  ],
  ["an action more", { ...full, actions: [...full.actions, anAction({ row: 9 })] }],
  [
    "a column of the template's own",
    { ...full, actions: [anAction({ more: { cost: "£21" } }), ...full.actions.slice(1)] },
  ],
])("changes with %s", (_, record) => {
  expect(contentHash(record)).not.toBe(contentHash(full));
});
