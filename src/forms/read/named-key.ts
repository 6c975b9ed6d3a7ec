import { mayHeadGrade } from "./head-words";

/** Whether a text says no more than that the grades of the form stand under it. */
export const namesKey = (text: string): boolean => NAMES_KEY.test(text.replace(/^\d{1,2}[.)]?\s/u, ""));

const NAMES_KEY =
  /^(?:key|legend|allwedd|graddfa)\b.{0,40}$|^(?:(?:please|use|see|the|these|this|following|below|audit|our)\s)*(?:scale|(?:rating|scoring|grading|grade|score|judge?ment|b?rag|answer|response)s?(?:\s(?:scale|key|system|criteria|descriptors?|definitions?|guide|categories|options))?)(?:\s(?:below|used|to use|throughout))*\s*[:.]?$/iu;

const LONGEST = 40;

/** "Green: in place", "Substantial assurance": a grade, perhaps with what it means; undefined for a line that is no such. */
export function keyWord(text: string): string | undefined {
  const plain = text.replace(/^(?:\d{1,2}[.)]|[a-z][.)]|[•–-])\s/u, "");
  const [, named = plain] = /^([^=:.]{1,40}?)(?:\s*=\s*|:\s+|\s+[–—-]\s+)\S/u.exec(plain) ?? [];
  const label = named.trim();
  return label.length <= LONGEST && mayHeadGrade(label) && !/[?,]/u.test(label) ? label : undefined;
}
