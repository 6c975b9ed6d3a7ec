import { allFields, allItems, auditDateField, hasActionPlan, type Template } from "../../audit/template";
import type { Rule } from "../../audit/rules";
import type { TemplateFault } from "../template-fault";
import { placed } from "./placed-parts";

/** What a rule looks at, where a template may be without it. */
interface Needed {
  readonly rules: readonly Rule[];
  readonly isThere: (template: Template) => boolean;
  /** What is missing, as it stands in a sentence. */
  readonly lacks: string;
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
    lacks: "says how far an audit looks back (lookBack)",
  },
  {
    rules: ["audited-recently"],
    isThere: ({ previousAudit }) => previousAudit !== undefined,
    lacks: "asks about the audit before (previousAudit)",
  },
  {
    rules: ["concern-unanswered", "concern-without-action", "concern-told-late"],
    isThere: ({ immediateConcerns }) => immediateConcerns !== undefined,
    lacks: "asks about immediate concerns (immediateConcerns)",
  },
  {
    rules: ["overall-unsupported", "overall-contradicted", "overall-not-applicable"],
    isThere: ({ overallItem }) => overallItem !== undefined,
    lacks: "has an overall judgement (overallItem)",
  },
  {
    rules: ["age-outside"],
    isThere: ({ ages }) => ages?.born !== undefined && (ages.least ?? ages.most) !== undefined,
    lacks: "says between which ages it is for (ages, with born)",
  },
  {
    rules: OF_A_PLAN,
    isThere: hasActionPlan,
    lacks: "asks for actions (actions)",
  },
  {
    rules: ["features-contradicted"],
    isThere: (template) => allItems(template).some(({ answer }) => answer?.featuresOf !== undefined),
    lacks: "has an item that names features of a grade (featuresOf)",
  },
  {
    rules: ["good-without-impact"],
    isThere: (template) => allItems(template).some(({ impact }) => impact !== undefined),
    lacks: "asks for an impact",
  },
  {
    rules: ["no-actions", "below-good-without-action"],
    isThere: ({ scales }) =>
      scales.some(({ grades }) => grades.some(({ standing }) => standing === "below-good")),
    lacks: "has a grade below good (standing)",
  },
  {
    rules: ["name-for-id"],
    isThere: ({ pageHeader }) => pageHeader?.case !== undefined,
    lacks: "says which field tells a case apart (pageHeader.case)",
  },
  {
    rules: ["auditor-is-worker"],
    isThere: (template) => allFields(template).some(({ role }) => role === "auditor"),
    lacks: "says who the auditor is (role)",
  },
  {
    rules: ["action-date-far"],
    isThere: (template) => auditDateField(template) !== undefined,
    lacks: "says which field holds the day of the audit (pageHeader.date)",
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
            message: `Nothing in this template ${lacks}, so this rule can never find anything. Leave it out, or set it to "off".`,
          })),
  );
  const split =
    rules["no-actions"] === "off" && rules["below-good-without-action"] === "required"
      ? [
          {
            path: "rules.no-actions",
            message:
              'Each judgement below good has to have an action ("below-good-without-action"), and an audit without any would pass. Switch both on or both off.',
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
        return fault(`"${value.label}" is not below good (standing), so no action is asked for under it.`);
      }
      return isAsked
        ? []
        : fault(
            `"${value.label}" has to have an action, and a rule that asks for one is "off" ("no-actions" or "below-good-without-action").`,
          );
    }),
  );
}
