import * as fc from "fast-check";
import { findGaps } from "../../src/audit/gaps";
import type { Gap } from "../../src/audit/gap";
import {
  allFields,
  allItems,
  isOverallItem,
  scaleOf,
  type Item,
  type Template,
} from "../../src/audit/template";
import type { ItemRecord } from "../../src/audit/record";
import { RULES } from "../../src/audit/rules";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aCompleteRecord, type RecordOverrides } from "../support/builders";
import { holds } from "../support/holds";
import { FULL_BOXES } from "./boxes-and-actions";
import { SHORT_FINDINGS } from "./words-as-written";
import { CHECKED_ON, GOOD_ACTIONS, GOOD_NARRATIVES } from "./known-audits";
import { sampled } from "../support/sample";

/** Details as good auditors enter them. */
const DETAILS: Readonly<Record<string, string>> = {
  "auditor-name": "Sam Hill",
  "worker-spoken-to": "Ann Reed, social worker",
  "child-id": "C1234",
  "case-ref": "P-1234",
  "young-person-id": "1234567",
  "audit-date": "15 March 2026",
  "period-from": "15/09/2025",
  "audited-when": "June 2024",
  "audited-in-past-6-months": "no",
  "worker-seen-date": "12/3/26",
  "date-shared-tm": "2026/03/17",
  "feedback-child": "She likes her worker and wants to see her sister more.",
  "feedback-parents-carers": "Not obtained: his mother did not answer three calls and a letter.",
  "look-back-reason": "",
  "independence-note": "",
  dob: "01 04 2009",
};

const headerOf = (template: Template) =>
  Object.fromEntries(
    allFields(template).flatMap(({ id }) => {
      const detail = DETAILS[id];
      return detail === undefined ? [] : [[id, detail]];
    }),
  );

/** The narratives in another order, each once; where there are more boxes, others. */
function entriesOf(template: Template, narratives: readonly string[]): Record<string, Partial<ItemRecord>> {
  const all = [...narratives, ...SHORT_FINDINGS, ...FULL_BOXES];
  let next = 0;
  const told = (item: Item): string => {
    const text = all[next % all.length] ?? "";
    const round = Math.floor((next += 1) / all.length);
    return round === 0 ? text : `${text} (${item.label}, ${String(round)})`;
  };
  return Object.fromEntries(
    allItems(template).map((item) => [
      item.id,
      {
        ...(item.evidence ? { evidence: told(item) } : {}),
        ...(item.impact ? { impact: told(item) } : {}),
        ...(item.answer?.featuresOf === undefined ? {} : { answer: "" }),
      },
    ]),
  );
}

const audit = (template: Template, narratives: readonly string[], more: RecordOverrides = {}) =>
  aCompleteRecord(template, { header: headerOf(template), items: entriesOf(template, narratives), ...more });

const isRaised = ({ code }: Gap): boolean => (RULES as readonly string[]).includes(code);
const alarms = (template: Template, record: Parameters<typeof findGaps>[1]) =>
  findGaps(template, record, CHECKED_ON).map(({ code, where }) => `${code} ${where}`);

const anyOrder = fc.shuffledSubarray([...GOOD_NARRATIVES], { minLength: GOOD_NARRATIVES.length });
const anyActions = fc.subarray([...GOOD_ACTIONS], { maxLength: 5 });

const templates = shippedTemplates().map((template) => [template.id, template] as const);

test("the thirty good narratives, each as evidence and as impact in every template, raise no false alarm of any rule", () => {
  const counts = new Map(RULES.map((rule) => [rule as string, 0]));
  for (const template of sampled(shippedTemplates(), 2)) {
    for (let turn = 0; turn < GOOD_NARRATIVES.length; turn += 1) {
      const narratives = [...GOOD_NARRATIVES.slice(turn), ...GOOD_NARRATIVES.slice(0, turn)];
      for (const gap of findGaps(template, audit(template, narratives), CHECKED_ON).filter(isRaised)) {
        counts.set(gap.code, (counts.get(gap.code) ?? 0) + 1);
      }
    }
  }
  expect([...counts].filter(([, count]) => count > 0)).toEqual([]);
});

test.each(templates)("a good audit of %s, with good actions, raises nothing", (_, template) => {
  holds(
    fc.property(anyOrder, anyActions, (narratives, whats) => {
      const actions = whats.map((what, index) => ({
        what,
        person: "Ann Reed",
        due: "30/04/2026",
        more: {
          area: "Outcomes",
          outcome: `Visits are in time by ${String(index + 1)} May`,
          progress: "",
          priority: "high",
        },
      }));
      expect(alarms(template, audit(template, narratives, { actions }))).toEqual([]);
    }),
  );
});

/** A grade below good that leaves room for a good whole: not the lowest of several. */
function lowGrade(template: Template, scale: string): string | undefined {
  return scaleOf(template, scale).grades.find(({ standing }) => standing === "below-good")?.id;
}

/** Those that may be below good while the whole is good. */
const judgedApart = (template: Template): readonly Item[] =>
  allItems(template).filter(
    ({ id, judgement }) => judgement && !isOverallItem(template, id) && lowGrade(template, judgement.scale),
  );

test.each(templates.filter(([, template]) => judgedApart(template).length > 0))(
  "an audit of %s with one item below good and an action that names it raises nothing",
  (_, template) => {
    const items = judgedApart(template);
    holds(
      fc.property(
        anyOrder,
        fc.constantFrom(...items),
        fc.constantFrom(...GOOD_ACTIONS),
        (narratives, item, what) => {
          const entries = entriesOf(template, narratives);
          const judgement = lowGrade(template, item.judgement?.scale ?? "") ?? "";
          const record = audit(template, narratives, {
            items: { ...entries, [item.id]: { ...entries[item.id], judgement } },
            actions: [
              {
                what: `${what.replace(/\s*\([^)]*\)$/, "")} (${item.label.replace(/;/g, ",")})`,
                person: "Ann Reed",
                due: "2026-04-30",
                more: { area: item.label, priority: "high" },
              },
            ],
          });
          expect(alarms(template, record)).toEqual([]);
        },
      ),
    );
  },
);
