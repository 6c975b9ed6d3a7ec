import { isFiller } from "../../src/audit/filler";
import { findGaps } from "../../src/audit/gaps";
import { unmeasurable } from "../../src/audit/measurable";
import { RULES } from "../../src/audit/rules";
import { shippedTemplate } from "../support/a-shipped-template";
import { aCompleteRecord, anAction, aTemplate } from "../support/builders";
import { FRESH_AUDITS } from "./fresh-audits";
import { FURTHER_AUDITS } from "./further-audits";
import { CHECKED_ON, GOOD_ACTIONS, GOOD_NARRATIVES, KNOWN_AUDITS } from "./known-audits";

/** Details as a good audit has them. */
const DETAILS = {
  "auditor-name": "Sam Hill",
  "child-id": "C1234",
  "case-ref": "C1234",
  "young-person-id": "C1234",
  "audited-when": "2025-01-15",
  "audited-in-past-6-months": "no",
  "period-from": "2025-09-15",
  dob: "2009-04-01",
};

describe("An audit that", () => {
  it.each([...KNOWN_AUDITS, ...FURTHER_AUDITS, ...FRESH_AUDITS])(
    "$about gets what a moderator would raise",
    ({ template: id, wrote, raised }) => {
      const template = shippedTemplate(id);
      const header = Object.fromEntries(
        Object.entries({ ...DETAILS, ...wrote.header }).filter(([field]) =>
          template.fieldGroups.some(({ fields }) => fields.some((each) => each.id === field)),
        ),
      );
      const record = aCompleteRecord(template, { ...wrote, header });
      const found = findGaps(template, record, CHECKED_ON).map(({ code, where }) => `${code} ${where}`);
      expect([...found].sort()).toStrictEqual(raised);
    },
  );
});

test.each(GOOD_NARRATIVES)("%j is no filler", (text) => {
  expect(isFiller(text)).toBe(false);
});

test.each(GOOD_ACTIONS)("%j can be measured", (what) => {
  expect([isFiller(what), unmeasurable(what)]).toStrictEqual([false, undefined]);
});

describe("A template", () => {
  const low = aTemplate();
  const record = aCompleteRecord(low, { items: { risk: { judgement: "does-not-meet-good" } } });

  it("switches a rule off, or makes it required", () => {
    expect(findGaps({ ...low, rules: { "no-actions": "off" } }, record)).toStrictEqual([]);
    expect(findGaps({ ...low, rules: { "no-actions": "required" } }, record)).toMatchObject([
      { code: "no-actions", severity: "required" },
    ]);
  });

  it.each(RULES)("that switches off %s never hears of it", (rule) => {
    const wrote = { ...record, actions: [anAction({ person: "SW", what: "Ensure", due: "2029-01-01" })] };
    const codes = findGaps({ ...low, rules: { [rule]: "off" } }, wrote, "2026-01-01").map(({ code }) => code);
    expect(codes).not.toContain(rule);
  });

  it("says that a grade has to have a plan", () => {
    const scales = low.scales.map((scale) => ({
      ...scale,
      grades: scale.grades.map((grade) => ({ ...grade, needsPlan: grade.standing === "below-good" })),
    }));
    expect(findGaps({ ...low, scales }, record)).toMatchObject([
      { code: "no-actions", severity: "required" },
      { code: "overall-contradicted", by: "low-grade" },
    ]);
  });
});
