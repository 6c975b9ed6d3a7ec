import { inDocumentOrder } from "../../src/audit/document-order";
import { findGaps, isComplete } from "../../src/audit/gaps";
import { questionAt, withAnswers } from "../../src/audit/questions";
import type { Template } from "../../src/audit/template";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { nextThing, type NextFor, type NextIn } from "../../src/moderation/next-thing";
import { movedText, nextName } from "../../src/report/next-text";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import {
  aCompleteRecord,
  aField,
  aFieldGroup,
  anAction,
  aRecord,
  aTemplate,
  type RecordOverrides,
} from "../support/builders";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup(),
    aFieldGroup({
      id: "after",
      title: "Shared",
      place: "end",
      fields: [aField({ id: "shared", label: "Shared" })],
    }),
  ],
});

function anAudit(overrides: RecordOverrides = {}, complete = false): NextIn {
  const record = (complete ? aCompleteRecord : aRecord)(template, overrides);
  return { template, record, gaps: findGaps(template, record), problems: [] };
}

const kindOf = (of: Template, tag: string) => questionAt(of, tag)?.kind;

const named = (audit: NextIn, person: Partial<NextFor> = {}) => {
  const next = nextThing(audit, { actor: "auditor", ...person });
  return next && nextName(template, next);
};

describe("what comes next", () => {
  test.each([
    [undefined, "Auditor name"],
    ["header.auditor-name", "Item 1, judgement"],
    ["item.risk.judgement", "Item 1, evidence"],
    ["item.overall.impact", "Immediate concerns, yes or no"],
    ["concern.raised", "Shared"],
    // From the end it goes round to the top.
    ["header.shared", "Auditor name"],
    ["no.such.place", "Auditor name"],
  ])("from %s is %s", (place, name) => {
    expect(named(anAudit(), { place })).toBe(name);
  });

  test("stays where it is while nothing else is missing", () => {
    const audit = anAudit({ items: { plans: { evidence: "" } } }, true);
    expect(named(audit, { place: "item.plans.evidence" })).toBe("Item 2, evidence");
  });

  const words = { code: "words-outside", place: { in: "text", near: "start" }, text: "Ring him" } as const;
  const query = { key: "c1", place: "Item 2, evidence", goTo: "item.plans.evidence" };
  test.each([
    ["something is missing", anAudit({ items: { risk: { impact: "" } } }, true), {}, "Item 1, impact"],
    [
      "words stand outside the answers",
      { ...anAudit({}, true), problems: [words] },
      { waiting: [query] },
      "Words outside the answers",
    ],
    ["a query waits", anAudit({}, true), { waiting: [query] }, "Query on item 2, evidence"],
    ["all is there", anAudit({}, true), { waiting: [] }, "Send for moderation"],
  ] satisfies readonly (readonly [string, NextIn, Partial<NextFor>, string])[])(
    "is, where %s, what has to come first",
    (_, audit, person, name) => {
      expect(named(audit, person)).toBe(name);
    },
  );

  const moderated = { moderation: { state: "in-moderation", "step-1-step": "Sent for moderation" } };
  const shared = { moderation: { state: "shared" }, actions: [anAction()] };
  test.each([
    ["a moderator, until every item is judged", moderated, { actor: "moderator" }, "Moderate the items"],
    [
      "a moderator, once they are",
      moderated,
      { actor: "moderator", moderated: true },
      "Return to the auditor",
    ],
    ["the auditor of an audit in moderation", moderated, {}, undefined],
    ["a manager", shared, { actor: "manager" }, "Sign off action 1"],
    [
      "a manager, the action that is due first",
      {
        ...shared,
        actions: [
          anAction({ row: 1, due: "2026-12-11" }),
          anAction({ row: 2, due: "2026-12-04" }),
          anAction({ row: 3, due: "soon" }),
        ],
      },
      { actor: "manager" },
      "Sign off action 2",
    ],
    [
      "a manager, without actions",
      { moderation: { state: "shared" } },
      { actor: "manager" },
      "Close the audit",
    ],
    ["a lead auditor, before it is moderated", { status: "ready" }, { actor: "lead" }, undefined],
    [
      "a lead auditor, once it came back",
      { moderation: { state: "returned" } },
      { actor: "lead" },
      "Make final",
    ],
    ["anybody, of a closed audit", { moderation: { state: "closed" } }, { actor: "manager" }, undefined],
  ] satisfies readonly (readonly [string, RecordOverrides, Partial<NextFor>, string | undefined])[])(
    "for %s",
    (_, overrides, person, name) => {
      expect(named(anAudit(overrides, true), person)).toBe(name);
    },
  );

  test("where a judgement below good has to have an action is that action, and not the judgement", () => {
    const gap = {
      code: "below-good-without-action",
      severity: "required",
      where: "item.plans.judgement",
      item: "plans",
      grade: "does-not-meet-good",
    } as const;
    expect(nextName(template, { kind: "gap", gap })).toBe("An action for item 2");
  });

  test("is said once somebody is led there, in a sentence", () => {
    const next = nextThing(anAudit(), { actor: "auditor" });
    expect(next && movedText(template, next)).toBe("Moved to auditor name.");
    const asking = aTemplate({
      fieldGroups: [aFieldGroup({ fields: [aField({ id: "auditor", label: "Who audits?" })] })],
    });
    const question = nextThing(
      { ...anAudit(), template: asking, gaps: findGaps(asking, aRecord(asking)), record: aRecord(asking) },
      { actor: "auditor" },
    );
    expect(question && movedText(asking, question)).toBe("Moved to who audits?");
  });

  test.each(shippedTemplates().map((each) => [each.title, each] as const))(
    "leads through %s from blank to ready, never back while something is left ahead",
    (_, shipped) => {
      let record = aRecord(shipped);
      let place: string | undefined;
      const order: readonly string[] = inDocumentOrder(shipped, record).map(({ tag }) => tag);
      let turns = 0;
      for (let presses = 0; ; presses += 1) {
        const gaps = findGaps(shipped, record);
        const next = nextThing(
          { template: shipped, record, gaps, problems: [] },
          { actor: "auditor", place },
        );
        if (next?.kind !== "gap") break;
        const { where } = next.gap;
        if (place !== undefined && order.indexOf(where) < order.indexOf(place)) turns += 1;
        place = where;
        const { choices = [], bounds } = questionAt(shipped, where) ?? {};
        const [choice] = choices;
        const kind = kindOf(shipped, where) ?? "";
        const words = kind === "number" ? String(bounds?.least ?? 1) : "Seen in June";
        const given = choice?.id ?? (/^(date|moment)/.test(kind) ? "2026-03-02" : words);
        record = withAnswers(shipped, record, [[where, given]]);
        if (presses >= order.length)
          throw new Error(`It led to ${where} again and again, where “${given}” was given.`);
      }
      expect(isComplete(findGaps(shipped, record))).toBe(true);
      // What an answer asks for behind it may take one more round.
      expect(turns).toBeLessThanOrEqual(2);
    },
  );
});

test.each(shippedTemplates().map((each) => [each.title, each] as const))(
  "%s has its questions in the order of its document",
  (_, shipped) => {
    const inLayout = [...new Set(slotsOf(layoutOf(shipped)).map(({ tag }) => tag))];
    const asked = inDocumentOrder(shipped, aRecord(shipped)).map(({ tag }) => tag);
    const counts = (tag: string) => /^(header|item|concern|row)\./.test(tag);
    const items = (tags: readonly string[]) =>
      tags
        .filter(counts)
        .map((tag) => (tag.startsWith("concern.") ? "concern" : tag.split(".").slice(0, 2).join(".")));
    const once = (tags: readonly string[]) => [...new Set(items(tags))];
    expect(once(asked)).toEqual(once(inLayout));
  },
);
