import * as fc from "fast-check";
import type { GapCode } from "../../src/audit/gap";
import { findGaps } from "../../src/audit/gaps";
import { progressOf } from "../../src/audit/progress";
import type { ItemRecord } from "../../src/audit/record";
import { allItems } from "../../src/audit/template";
import {
  aCompleteRecord,
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aRecord,
  aSection,
  aTemplate,
} from "../support/builders";
import { holds } from "../support/holds";

const template = aTemplate();

describe("Progress", () => {
  it("counts required fields, parts of items and the question about concerns", () => {
    expect(progressOf(template, aRecord(template))).toStrictEqual({ done: 0, total: 2 + 3 * 3 + 1 });
    expect(progressOf(template, aCompleteRecord(template))).toStrictEqual({ done: 12, total: 12 });
  });

  it("asks judgement and reason of an item that is not applicable", () => {
    const items = { risk: { judgement: "not-applicable" } };
    expect(progressOf(template, aRecord(template, { items }))).toStrictEqual({ done: 1, total: 11 });
  });

  it("asks three more of a concern", () => {
    const immediateConcern = { raised: "yes", manager: "B. Manager" } as const;
    expect(progressOf(template, aRecord(template, { immediateConcern }))).toStrictEqual({
      done: 2,
      total: 15,
    });
  });

  it("never counts what is hidden or not required", () => {
    const hiding = aTemplate({
      sections: [
        aSection({ items: [anItem({ when: { field: "auditor-name", in: ["nobody"] } })] }),
        aSection({ id: "more", items: [aQuestion({ answer: { required: false } })] }),
      ],
    });
    expect(progressOf(hiding, aRecord(hiding)).total).toBe(3);
  });
});

const MISSING: ReadonlySet<GapCode> = new Set<GapCode>([
  "header-missing",
  "judgement-missing",
  "overall-missing",
  "answer-missing",
  "evidence-missing",
  "impact-missing",
  "good-without-impact",
  "reason-missing",
  "concern-unanswered",
  "concern-what-missing",
  "concern-manager-missing",
  "concern-date-missing",
]);

describe("Progress and gaps", () => {
  const wide = aTemplate({
    fieldGroups: [
      aFieldGroup({
        fields: [
          aField(),
          aField({ id: "audited", type: "yes-no" }),
          aField({ id: "note", required: false }),
        ],
      }),
      aFieldGroup({
        id: "end",
        place: "end",
        fields: [aField({ id: "when", when: { field: "audited", in: ["yes"] } })],
      }),
    ],
    sections: [
      aSection({
        items: [
          anItem(),
          anItem({ id: "open", impact: { required: false }, answer: { scale: "yes-no", required: false } }),
          aQuestion(),
          aQuestion({
            id: "scaled",
            answer: { scale: "yes-no", required: true },
            evidence: { required: true },
          }),
          anItem({ id: "overall" }),
        ],
      }),
      aSection({
        id: "hidden",
        when: { item: "risk", in: ["meets-good"] },
        items: [anItem({ id: "deep", when: { field: "audited", in: ["yes"] } })],
      }),
    ],
  });
  const text = fc.constantFrom("", "  ", "Something was found", "tbc");
  const entry: fc.Arbitrary<ItemRecord> = fc.record({
    judgement: fc.constantFrom("", "meets-good", "does-not-meet-good", "not-applicable", "unknown"),
    answer: fc.constantFrom("", "yes", "not-applicable", "unknown"),
    evidence: text,
    impact: text,
    reason: text,
  });
  const records = fc
    .record({
      filled: fc.boolean(),
      header: fc.record(
        {
          "auditor-name": text,
          audited: fc.constantFrom("", "yes", "no", "perhaps"),
          note: text,
          when: text,
        },
        { requiredKeys: [] },
      ),
      items: fc.record(Object.fromEntries(allItems(wide).map((item) => [item.id, entry])), {
        requiredKeys: [],
      }),
      immediateConcern: fc.record(
        {
          raised: fc.constantFrom("yes" as const, "no" as const, "" as const),
          what: text,
          manager: text,
          notified: text,
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ filled, ...overrides }) =>
      (filled ? aCompleteRecord : aRecord)(wide, overrides as Parameters<typeof aRecord>[1]),
    );

  it("agree: what is not done yet is what is missing", () => {
    holds(
      fc.property(records, (record) => {
        const { done, total } = progressOf(wide, record);
        const missing = findGaps(wide, record).filter(
          (gap) => gap.severity === "required" && MISSING.has(gap.code),
        );
        expect(total - done).toBe(missing.length);
      }),
      500,
    );
  });
});
