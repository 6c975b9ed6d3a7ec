import type { Rule, RuleSetting } from "../audit/rules";
import { phrase } from "../words/phrase";

/** What a rule of a template looks for, in a few words, each with its usual setting. */
export const RULE_NAMES: Readonly<Record<Rule, { readonly name: string; readonly usually: RuleSetting }>> = {
  "no-actions": { name: phrase("No action, and something judged below good"), usually: "required" },
  "below-good-without-action": {
    name: phrase("A judgement below good that no action is about"),
    usually: "required",
  },
  "overall-unsupported": {
    name: phrase("An overall judgement that most items don’t reach"),
    usually: "advice",
  },
  "overall-contradicted": { name: phrase("An overall judgement against a grave finding"), usually: "advice" },
  "features-contradicted": { name: phrase("Features of a grade that no item bears out"), usually: "advice" },
  "section-contradicted": { name: phrase("A section’s rating against its own criteria"), usually: "advice" },
  filler: { name: phrase("Words that stand in for an answer"), usually: "required" },
  "same-text": { name: phrase("The same text in several items"), usually: "advice" },
  "nothing-applicable": { name: phrase("Every item not applicable"), usually: "advice" },
  "overall-not-applicable": { name: phrase("The overall judgement not applicable"), usually: "advice" },
  "good-without-impact": { name: phrase("Judged good, without impact"), usually: "required" },
  "concern-unanswered": { name: phrase("Immediate concerns not answered"), usually: "required" },
  "concern-without-action": { name: phrase("A concern that no action is about"), usually: "advice" },
  "concern-told-late": { name: phrase("A concern that the manager was told late"), usually: "advice" },
  "person-unnamed": { name: phrase("“SW” in place of a person"), usually: "advice" },
  "name-for-id": { name: phrase("A name in place of a case number"), usually: "advice" },
  "auditor-is-worker": { name: phrase("An auditor who is the worker"), usually: "advice" },
  "date-month-first": { name: phrase("A date that was read month first"), usually: "advice" },
  "date-in-future": { name: phrase("A date still to come"), usually: "advice" },
  "date-before-period": { name: phrase("A date before the first day looked at"), usually: "advice" },
  "period-backwards": { name: phrase("A period that ends before it begins"), usually: "advice" },
  "look-back-too-long": { name: phrase("A long look back without a reason"), usually: "advice" },
  "audited-recently": { name: phrase("An audit too soon after another"), usually: "advice" },
  "age-outside": { name: phrase("Someone of another age than the audit is for"), usually: "advice" },
  "action-not-measurable": { name: phrase("Open-ended wording of an action"), usually: "advice" },
  "action-date-past": { name: phrase("An action due before the audit"), usually: "required" },
  "action-date-far": { name: phrase("An action due in more than 18 months"), usually: "advice" },
};
