/** "Action", "What needs to be done", "Recommendations": what is to be done. */
export const TASK =
  /^(what|beth)\??$|^cam(?:au)?$|\b(actions?|recommendations?|tasks?|next steps?|what (?:(?:we|you|they|i|the \p{L}+) )?(needs?|will|is|has|must|should)|steps?|learning point|cam(au)? gweithredu|gweithred(oedd)?|argymhell\w*)\b|^we will\b|^(?:changes?|improvements|corrections?|amendments?) (?:needed|required|to (?:make|be made))|^(?:newid(?:iadau)?|cywiriad(?:au)?|gwelliannau|diwygiadau) (?:sydd )?(?:(?:ei|eu) h?angen|i[’']w g?wneud)|\bto do:?$|^(?:what )?(?:we|was|is|has been) (?:have )?agreed\b/iu;

/** "Recommendations", "Action plan": what stands under it is to be done. */
export const namesTasks = (text: string): boolean =>
  (PLAN.test(text) && !IS_LOOKED_AT.test(text)) ||
  LEFT_TO_DO.test(text) ||
  GOALS.test(text) ||
  POINTS.test(text) ||
  TASK.test(text);

/** "Action plan", "Plan for the next term", "Cynllun gwella": and no sentence that speaks of a plan. */
const PLAN =
  /^(?!.*[.;]$)(?!.*[.;?!]\s)(?:.*\bplans?\b|(?:\p{L}+\s)?cynllun(?:iau)? (?:gweithredu|gwella|datblygu)\b)/iu;

/** "Audit of care plans", "Pathway Plan Audit": the plan is what is looked at. */
const IS_LOOKED_AT =
  /^(?!.*\b(?:action|improvement|development) plans?\b).*\b(?:audit|review|check|checklist|sample|evaluation|moderation|quality assurance|observation)s?\b/iu;

/** "Required amendments", "Development points": what is to be changed, and not what was. */
const POINTS =
  /^(?:(?:agreed|key|any|main)\s)?(?:(?:required|necessary|suggested|agreed) (?:amendments?|corrections?|changes|improvements)|(?:development|improvement|learning) points?)\s*:?$/iu;

/** "Gaps to be put right", "Follow-up": something is still to be done about it. */
const LEFT_TO_DO =
  /\b(?:still )?to (?:be )?(?:chased?|done|follow(?:ed)? up|put right|resolved?|fix(?:ed)?|address(?:ed)?|sort(?:ed)? out)\b|\bfollow[- ]?ups?\b|(?<!\p{L})i’w (?:g?wneud|datrys)(?!\p{L})/iu;

/** "Agreed development goals": "Goals" alone may be those of a plan that is looked at. */
const GOALS =
  /^(?:(?:agreed|new|next|personal|individual|your|our|my|smart)\s)*(?:agreed|new|next|personal|development|learning|improvement|practice|smart)\s(?:goals?|targets?|objectives?|needs)\b(?! (?:met|achieved|of|in|from))[^.?:]{0,40}$/iu;
