import { mayHeadGrade } from "./head-words";
import { familyOf } from "./printed-grades";

/** Whether a text says no more than that the grades of the form stand under it. */
export const namesKey = (text: string): boolean => NAMES_KEY.test(text.replace(/^\d{1,2}[.)]?\s/u, ""));

const NAMES_KEY =
  /^(?:key|legend|allwedd|graddfa)\b.{0,40}$|^(?:(?:please|use|see|the|these|this|following|below|audit|our)\s)*(?:scale|(?:rating|scoring|grading|grade|score|judge?ment|b?rag|answer|response)s?(?:\s(?:scale|key|system|criteria|descriptors?|definitions?|guide|categories|options|bands?|bandings?|thresholds?|ranges?))?)(?:\s(?:below|(?:to be )?used|to use|throughout|in use|for this audit))*\s*[:.]?$/iu;

/** "Scale: 0 means absent; 10 means strong", "Circle one number in each row:": what stands under it is chosen from elsewhere. */
export const tellsOfKey = (text: string): boolean => BOTH_ENDS.test(text) || IN_EACH.test(text);

const BOTH_ENDS =
  /^(?:(?:the|our|rating|scoring)\s)?(?:scale|key)\s?:\s(?:[^\d]{0,20})\d{1,2}\s(?:means|is|=)\s[^\d]{3,120}\b\d{1,2}\s(?:means|is|=)\s/iu;
const IN_EACH =
  /^(?:please\s)?(?:circle|tick|ring|choose|select|mark|score|rate|grade|judge|answer|enter|give|write|use)\b[^?:]{0,60}\b(?:each|every|all(?: the)?) (?:rows?|lines?|questions?|standards?|statements?|items?|criteri(?:on|a)|areas?|indicators?)\b[^?.:]{0,30}[.:]?$/iu;

const LONGEST = 40;

/** "Green: in place", "Substantial assurance": a grade, perhaps with what it means; undefined for a line that is no such. */
export function keyWord(text: string): string | undefined {
  const label = nameBefore(text) ?? plainly(text).trim();
  return label.length <= LONGEST && mayHeadGrade(label) && !/[?,]/u.test(label) ? label : undefined;
}

/** "Escalate" of "Escalate: the head of service looks at it today", whatever it says; undefined where nothing is told behind it. */
export const nameBefore = (text: string): string | undefined =>
  /^([^=:.]{1,40}?)(?:\s*=\s*|:\s+|\s+[–—-]\s+)\S/u.exec(plainly(text))?.[1]?.trim();

const plainly = (text: string): string => text.replace(/^(?:\d{1,2}[.)]|[a-z][.)]|[•–-])\s/u, "");

/** "Green" of "Green: in place"; "1 – Weak" is all one. */
export function gradeWord(text: string): string {
  const word = keyWord(text) ?? text;
  return /^(?:\d{1,2}|\p{Lu}{1,3})$/u.test(word) ? text : word;
}

/** "Red – significant gaps", "Amber", "Green", each behind a code: what the codes mean are grades of one scale. */
export const meanGrades = (means: readonly string[]): boolean => familyOf(means.map(gradeWord)) !== undefined;
