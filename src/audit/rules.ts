/**
 * The rules a template may switch off, or set to advice or required, each by the code of its gap. Everything else an
 * audit lacks is said by what the template asks for.
 */
export const RULES = [
  "look-back-too-long",
  "good-without-impact",
  "filler",
  "same-text",
  "nothing-applicable",
  "overall-not-applicable",
  "overall-unsupported",
  "overall-contradicted",
  "features-contradicted",
  "section-contradicted",
  "no-actions",
  "below-good-without-action",
  "concern-unanswered",
  "concern-without-action",
  "concern-told-late",
  "person-unnamed",
  "name-for-id",
  "auditor-is-worker",
  "date-month-first",
  "date-in-future",
  "date-before-period",
  "period-backwards",
  "audited-recently",
  "age-outside",
  "action-not-measurable",
  "action-date-past",
  "action-date-far",
] as const;
export type Rule = (typeof RULES)[number];

export const RULE_SETTINGS = ["off", "advice", "required"] as const;
export type RuleSetting = (typeof RULE_SETTINGS)[number];

const NAMES: ReadonlySet<string> = new Set(RULES);

/** Whether a gap of that code is found by a rule that a template may set. */
export const isRule = (code: string): code is Rule => NAMES.has(code);
