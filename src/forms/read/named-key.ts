import { mayHeadGrade } from "./head-words";

/** Whether a heading says that what stands under it are the grades of the form. */
export const namesKey = (text: string): boolean => NAMES_KEY.test(text);

const NAMES_KEY =
  /^(?:key|legend|allwedd)\b.{0,40}$|^(?:the\s)?(?:rating|scoring|grading|grade|score|judge?ment|b?rag|answer|response)s?(?: (?:scale|key|system|criteria|descriptors?|definitions?|guide|categories|options))?\s*:?$/iu;

/** "Green: in place", "Substantial assurance": a grade, perhaps with what it means; undefined for a line that is no such. */
export function keyWord(text: string): string | undefined {
  const [, named = text] = /^([^=:.]{1,40}?)(?:\s*=\s*|:\s+|\s+[–—-]\s+)\S/u.exec(text) ?? [];
  const label = named.trim();
  return label.length <= LONGEST_KEY && mayHeadGrade(label) && !/[?,]/u.test(label) ? label : undefined;
}

const LONGEST_KEY = 40;
