import { missingGap } from "../../src/audit/answer-gaps";
import { findGaps, isComplete } from "../../src/audit/gaps";
import { isGood } from "../../src/audit/grades";
import { limitReasonQuestion, serviceActionsQuestion, STATUS_QUESTION } from "../../src/audit/question";
import { aCompleteRecord, aField, aFieldGroup, anAction, aRecord, aTemplate } from "../support/builders";

const template = aTemplate();

describe("The gaps of an audit", () => {
  it("come in the order of the document", () => {
    const withEnd = aTemplate({
      fieldGroups: [
        aFieldGroup({ id: "sharing", place: "end", fields: [aField({ id: "shared", label: "Shared" })] }),
        ...template.fieldGroups,
      ],
    });
    const gaps = findGaps(withEnd, aRecord(withEnd, { actions: [{ what: "Visit him weekly at home" }] }));
    expect(gaps.map((gap) => gap.where)).toStrictEqual([
      "header.auditor-name",
      "header.audit-date",
      "item.risk.judgement",
      "item.risk.evidence",
      "item.risk.impact",
      "item.plans.judgement",
      "item.plans.evidence",
      "item.plans.impact",
      "item.overall.judgement",
      "item.overall.evidence",
      "item.overall.impact",
      "concern.raised",
      "action.1.person",
      "action.1.due",
      "header.shared",
    ]);
  });

  it("leave a complete audit none", () => {
    const record = aCompleteRecord(template, { actions: [anAction()] });
    expect(findGaps(template, record)).toStrictEqual([]);
    expect(isComplete(findGaps(template, record))).toBe(true);
  });

  it("stop hand-over where they are required", () => {
    expect(isComplete(findGaps(template, aRecord(template)))).toBe(false);
  });

  it("stop nothing where they are advice", () => {
    const gaps = findGaps(
      template,
      aCompleteRecord(template, { actions: [{ ...anAction(), what: "Ensure she is safe" }] }),
    );
    expect(gaps).toMatchObject([{ severity: "advice" }]);
    expect(isComplete(gaps)).toBe(true);
  });

  it("can be found in a record of another version, with items of its own missing", () => {
    const other = { ...aCompleteRecord(template), items: {}, header: {} };
    expect(findGaps(template, other)[0]).toMatchObject({ code: "header-missing", field: "auditor-name" });
  });
});

test.each([STATUS_QUESTION, limitReasonQuestion(5), serviceActionsQuestion()])(
  "$tag is missed by no gap of its own",
  (question) => {
    expect(missingGap(question)).toStrictEqual([]);
  },
);

test("no grade is not a good one", () => {
  expect(isGood(undefined)).toBe(false);
});
