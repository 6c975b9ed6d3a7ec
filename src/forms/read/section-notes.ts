import type { DraftItem, DraftSection, FormDraft } from "../draft/form-draft";
import { isOfPart } from "../is-overall";
import { namesGrade } from "./printed-boxes";

/** Two questions may well differ in what they ask; of more, one that alone has a box ends a list. */
const FEWEST = 3;

/**
 * The draft with a box under the last of several questions alike, none of which has one, as what it is: room for notes
 * on all of them.
 */
export const withSectionNotes = (draft: FormDraft): FormDraft => ({
  ...draft,
  sections: draft.sections.map(withNotes),
});

function withNotes(section: DraftSection): DraftSection {
  const { items } = section;
  const last = items.at(-1);
  const above = items.slice(0, -1);
  const label = last?.evidenceLabel;
  const isOfAll =
    items.length >= FEWEST &&
    last?.evidence === true &&
    !hasMore(last) &&
    last.scale !== undefined &&
    above.every((item) => item.scale === last.scale && !item.evidence && !hasMore(item));
  if (!isOfAll || label === undefined || !IS_OF_ALL.test(label)) return section;
  const { evidenceLabel: _, ...without } = last;
  const notes: DraftItem = {
    key: `${last.key}-notes`,
    label,
    kind: "words",
    evidence: false,
    impact: false,
    prompts: [],
    descriptors: [],
  };
  return { ...section, items: [...above, { ...without, evidence: false }, notes] };
}

const hasMore = ({ impact, further = [] }: DraftItem): boolean => impact || further.length > 0;

/** "Notes", "General comments": what may be said of several. */
const IS_OF_ALL =
  /^(?:(?:any|any other|additional|further|general|overall|other|auditor’?'?s|reviewer’?'?s)\s)*(?:notes|comments?|observations?|summary|commentary|sylwadau|nodiadau)\b[^?]{0,40}$/iu;

/** "Reasons for any No:", "Comments on this part:", "Summary of this section:" stand below several answers, and are of no one of them. */
export const isOfAllAbove = (text: string): boolean =>
  REASONS_OF_ALL.test(text) || OF_ANY.test(text) || (sumsUp(text) && isOfPart(text));

/** "Comments (give the reasons for any No):" */
const OF_ANY =
  /^(?:[\p{L}’']+\s){0,2}(?:comments?|notes|reasons?|explanations?|details|remarks|sylwadau|nodiadau|rhesymau)\s\((?:[^()]*\s)?(?:any|all|every|each|bob|unrhyw)\s(?:[^()]*\s)?(?:no|not|na|answers?|judge?ments?|grades?|scores?|ratings?|questions?|statements?|standards?|items?|atebion|ateb)(?!\p{L})[^()]*\)\s*:?$/iu;

const REASONS_OF_ALL =
  /^(?:reasons?|explanations?|details|comments?) (?:for|of|on|about) (?:any|all|(?:this|the) (?:section|part))\b|^(?:section|part) (?:summary|comments?|overview|findings)\b|^sylwadau ar (?:yr adran|y rhan) hon\b/iu;

/** "Reviewer’s views on this part": what is said of the whole part of the form. */
export const asksOfThis = (text: string): boolean => OF_THIS.test(text) && !namesGrade(text);

const OF_THIS =
  /^\p{L}.{2,50}\s(?:this|the|the above) (?:section|standard|domain|theme|area|part)\b|\badran(?: hon)?\s*:?$/iu;

/** "Summary of this standard", "Crynodeb o'r adran" */
export const sumsUp = (text: string): boolean =>
  SUMS_UP.test(text) ||
  /^(?:summary|crynodeb) (?:of|for|o) \p{L}[^:.?]{1,60}:?$/u.test(text.replace(/^S/u, "s"));

const SUMS_UP =
  /^(?:(?:overall|brief|short|auditor[’']?s?|section)\s)*(?:summary|crynodeb)(?:\s(?:of|for|on)\s(?:the|this|each)\s(?:section|standard|domain|area|theme|part)|\s(?:of|for)\s(?:section|standard|domain|theme|part)\s(?:\d{1,2}|[a-z])|\so(?:[’']r|\s(?:yr?\s)?)\s?(?:adran|safon|rhan|maes)(?:\s(?:hon|hwn|yma))?)\s*:?$/iu;

/** "Comments on referral" */
export const asksComments = (text: string): boolean => ASKS_COMMENTS.test(text);

const ASKS_COMMENTS =
  /^(?:any |further |other )?(?:comments?|commentary|notes|sylwadau|sylwebaeth) (?:on|about|for|ar)\b|^(?:any )?(?:other|further|general|additional) (?:information|comments?|remarks?|issues|observations|points|notes)\b/iu;
