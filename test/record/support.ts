import fc from "fast-check";
import { STATUSES, type AuditRecord, type ItemRecord } from "../../src/audit/record";
import { anAction, aRecord, aTemplate } from "../support/builders";
import { anyText } from "../xml/support";

const anyId = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,2}$/),
  fc.constantFrom("constructor", "__proto__", "what", "signed-off", "été", 'a"b<c>&d'),
);

const anItemRecord: fc.Arbitrary<ItemRecord> = fc.record({
  judgement: anyText,
  answer: anyText,
  evidence: anyText,
  impact: anyText,
  reason: anyText,
});

/** A record with any text in any place, whatever a template would ask. */
export const anyRecord: fc.Arbitrary<AuditRecord> = fc
  .record({
    id: anyText,
    template: fc.record({ id: anyText, version: anyText }),
    status: fc.constantFrom(...STATUSES.map(({ id }) => id)),
    header: aDictionary(anyText),
    items: aDictionary(anItemRecord),
    immediateConcern: fc.record({
      raised: fc.constantFrom("yes", "no", ""),
      what: anyText,
      manager: anyText,
      notified: anyText,
    }),
    actions: fc
      .array(
        fc.record({
          what: anyText,
          person: anyText,
          due: anyText,
          signedOff: anyText,
          more: aDictionary(anyText),
        }),
        {
          maxLength: 4,
        },
      )
      .map((actions) => actions.map((action, index) => ({ row: index * 2 + 1, ...action }))),
    limitReason: anyText,
    serviceActions: anyText,
    moderation: aDictionary(anyText),
    fingerprints: aDictionary(fc.constant(`sha256:${"0a".repeat(32)}`)),
  })
  .map(({ moderation, fingerprints, ...record }) => ({
    ...record,
    ...(Object.keys(moderation).length === 0 ? {} : { moderation }),
    ...(Object.keys(fingerprints).length === 0 ? {} : { fingerprints }),
  }));

function aDictionary<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> {
  return fc
    .uniqueArray(fc.tuple(anyId, value), { selector: ([id]) => id, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
}

/** Plain data with `change` made to every string in it, and to no key. */
export function withStrings<T>(data: T, change: (text: string) => string): T {
  if (typeof data === "string") return change(data) as T;
  if (Array.isArray(data)) return data.map((each: unknown) => withStrings(each, change)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withStrings(value, change)]),
  ) as T;
}

/** The same data with its keys in another order. */
export function withKeysReversed<T>(data: T): T {
  if (Array.isArray(data)) return data.map((each: unknown) => withKeysReversed(each)) as T;
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).reverse();
  return Object.fromEntries(entries.map(([key, value]) => [key, withKeysReversed(value)])) as T;
}

/** A record with something entered in every place. */
export function aFullRecord(): AuditRecord {
  const everything = {
    judgement: "meets-good",
    answer: "partly",
    evidence: "Seen\n\n",
    impact: " Safer",
    reason: "None",
  };
  return aRecord(aTemplate(), {
    status: "ready",
    header: { "auditor-name": "A. Auditor", "audit-date": "2026-03-15" },
    items: { risk: everything, plans: everything, overall: everything },
    immediateConcern: {
      raised: "yes",
      what: "Alone at night",
      manager: "M. Manager",
      notified: "2026-03-15",
    },
    actions: [
      anAction({ signedOff: "2026-05-01", more: { cost: "£20", team: "" } }),
      anAction({ row: 7, what: "See the child alone\nand write it down" }),
    ],
    limitReason: "Seven were needed",
    serviceActions: "Train everyone",
    moderation: { state: "returned", "overall.judgement": "meets-good", "step-1.note": "By post\nand phone" },
    fingerprints: { overall: `sha256:${"0a".repeat(32)}` },
    checklist: { "item.risk.evidence": "fact overview" },
  });
}

/** Two hundred items of 20 KB each: far more than a part may hold. */
export function anOverlongRecord(): AuditRecord {
  const items = Array.from({ length: 200 }, (_, index) => {
    const entry = { judgement: "meets-good", evidence: "é".repeat(5_000 + index), impact: "<".repeat(2_500) };
    return [`item-${String(index + 1)}`, entry] as const;
  });
  return aRecord(aTemplate(), { items: Object.fromEntries(items) });
}
