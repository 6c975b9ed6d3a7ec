import { allFields, allItems, auditDateField, hasActionPlan, type Template } from "../../audit/template";
import type { Rule } from "../../audit/rules";
import type { TemplateFault } from "../template-fault";
import { placed } from "./placed-parts";
import { phrase } from "../../words/phrase";

/** What a rule looks at, where a template may be without it. */
interface Needed {
  readonly rules: readonly Rule[];
  readonly isThere: (template: Template) => boolean;
  /** What is missing, as a sentence. */
  readonly lacks: () => string;
}

/** What only an audit with an action plan can put right, or get wrong. */
const OF_A_PLAN: readonly Rule[] = [
  "no-actions",
  "below-good-without-action",
  "concern-without-action",
  "action-not-measurable",
  "action-date-past",
  "action-date-far",
];

const NEEDED: readonly Needed[] = [
  {
    rules: ["look-back-too-long", "date-before-period", "period-backwards"],
    isThere: ({ lookBack }) => lookBack !== undefined,
    lacks: () =>
      phrase(
        "Nothing in this template says how far an audit looks back (lookBack), so this rule can never find anything.",
      ),
  },
  {
    rules: ["audited-recently"],
    isThere: ({ previousAudit }) => previousAudit !== undefined,
    lacks: () =>
      phrase(
        "Nothing in this template asks about the audit before (previousAudit), so this rule can never find anything.",
      ),
  },
  {
    rules: ["concern-unanswered", "concern-without-action", "concern-told-late"],
    isThere: ({ immediateConcerns }) => immediateConcerns !== undefined,
    lacks: () =>
      phrase(
        "Nothing in this template asks about immediate concerns (immediateConcerns), so this rule can never find anything.",
      ),
  },
  {
    rules: ["overall-unsupported", "overall-contradicted", "overall-not-applicable"],
    isThere: ({ overallItem }) => overallItem !== undefined,
    lacks: () =>
      phrase(
        "Nothing in this template has an overall judgement (overallItem), so this rule can never find anything.",
      ),
  },
  {
    rules: ["age-outside"],
    isThere: ({ ages }) => ages?.born !== undefined && (ages.least ?? ages.most) !== undefined,
    lacks: () =>
      phrase(
        "Nothing in this template says between which ages it is for (ages, with born), so this rule can never find anything.",
      ),
  },
  {
    rules: OF_A_PLAN,
    isThere: hasActionPlan,
    lacks: () =>
      phrase("Nothing in this template asks for actions (actions), so this rule can never find anything."),
  },
  {
    rules: ["features-contradicted"],
    isThere: (template) => allItems(template).some(({ answer }) => answer?.featuresOf !== undefined),
    lacks: () =>
      phrase(
        "Nothing in this template has an item that names features of a grade (featuresOf), so this rule can never find anything.",
      ),
  },
  {
    rules: ["good-without-impact"],
    isThere: (template) => allItems(template).some(({ impact }) => impact !== undefined),
    lacks: () => phrase("Nothing in this template asks for an impact, so this rule can never find anything."),
  },
  {
    rules: ["no-actions", "below-good-without-action"],
    isThere: ({ scales }) =>
      scales.some(({ grades }) => grades.some(({ standing }) => standing === "below-good")),
    lacks: () =>
      phrase(
        "Nothing in this template has a grade below good (standing), so this rule can never find anything.",
      ),
  },
  {
    rules: ["name-for-id"],
    isThere: ({ pageHeader }) => pageHeader?.case !== undefined,
    lacks: () =>
      phrase(
        "Nothing in this template says which field tells a case apart (pageHeader.case), so this rule can never find anything.",
      ),
  },
  {
    rules: ["auditor-is-worker"],
    isThere: (template) => allFields(template).some(({ role }) => role === "auditor"),
    lacks: () =>
      phrase(
        "Nothing in this template says who the auditor is (role), so this rule can never find anything.",
      ),
  },
  {
    rules: ["action-date-far"],
    isThere: (template) => auditDateField(template) !== undefined,
    lacks: () =>
      phrase(
        "Nothing in this template says which field holds the day of the audit (pageHeader.date), so this rule can never find anything.",
      ),
  },
];

/** A rule that is switched on has something to look at, and none asks for what another leaves out. */
export function ruleFaults(template: Template): readonly TemplateFault[] {
  const { rules = {} } = template;
  const pointless = NEEDED.flatMap(({ rules: named, isThere, lacks }) =>
    isThere(template)
      ? []
      : named
          .filter((rule) => (rules[rule] ?? "off") !== "off")
          .map((rule) => ({
            path: `rules.${rule}`,
            message: `${lacks()} ${phrase('Leave it out, or set it to "off".')}`,
          })),
  );
  const split =
    rules["no-actions"] === "off" && rules["below-good-without-action"] === "required"
      ? [
          {
            path: "rules.no-actions",
            message: phrase(
              'Each judgement below good has to have an action ("below-good-without-action"), and an audit without any would pass. Switch both on or both off.',
            ),
          },
        ]
      : [];
  return [...pointless, ...split, ...planFaults(template)];
}

/** A grade that has to have an action is below good, and the rules that ask for one hold. */
function planFaults({ scales, rules = {} }: Template): readonly TemplateFault[] {
  const isAsked = rules["no-actions"] !== "off" && rules["below-good-without-action"] !== "off";
  return placed("scales", scales).flatMap((scale) =>
    placed(`${scale.path}.grades`, scale.value.grades).flatMap(({ path, value }) => {
      if (value.needsPlan !== true) return [];
      const fault = (message: string) => [{ path: `${path}.needsPlan`, message }];
      if (value.standing !== "below-good") {
        return fault(
          phrase('"{label}" is not below good (standing), so no action is asked for under it.', {
            label: value.label,
          }),
        );
      }
      return isAsked
        ? []
        : fault(
            phrase(
              '"{label}" has to have an action, and a rule that asks for one is "off" ("no-actions" or "below-good-without-action").',
              { label: value.label },
            ),
          );
    }),
  );
}
