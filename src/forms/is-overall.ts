const OVERALL =
  /(?<!\p{L})(?:overall|(?:cy|gy)ffredinol)(?!\p{L})|^(?:result|outcome) of (?:(?:the|this) (?:\p{L}+ )?)?(?:audit|review|check|moderation|quality assurance)\s*:?$|^final (?:judge?ment|grad(?:e|ing)|rating|score|mark)(?!\p{L})/iu;

/** Whether a label is about the whole, and not about a part of the form. */
export const isOverall = (text: string): boolean => OVERALL.test(text);

const OF_A_PART = /(?<!\boverall )\b(?:section|standard|domain|theme|area|part|adran)\b/iu;

/** "Overall grade for this section": about one part of the form alone. */
export const isOfPart = (text: string): boolean => OF_A_PART.test(text);

const GRADE = "(?:judge?ment|grad(?:e|ing)|rating|score|barn|gradd|sgôr)";
const PART = "(?:section|standard|domain|theme|area|part|adran|safon|thema|maes|rh?an)";
const JUDGES_PART = new RegExp(
  `^(?:(?:overall|your|our|auditor[’']?s?)\\s)?${GRADE}\\s(?:for|of|on|ar gyfer|ar|i[’']r|yr?)\\s(?:the\\s|this\\s|yr?\\s)?${PART}(?!\\p{L})|^${PART}\\s\\w{1,3}\\s${GRADE}\\s?:?$`,
  "iu",
);

/** "Judgement for Part B", "Section 2 grade": it asks to judge a part of the form, and names none. */
export const judgesPart = (text: string): boolean => JUDGES_PART.test(text);

/** "Final judgement", "Grade", "Reviewer’s rating of progress": a judgement of whatever stands above it. */
const FINAL =
  /^(?:(?:the|final|agreed|moderated|summary|audit|case|iro|dsl|(?:auditor|reviewer|manager|chair|observer|assessor|moderator)(?:[’']?s)?)\s)*(?:judge?ment|grad(?:e|ing)|rating|barn|gradd|dyfarniad)(?: of (?:the \p{L}[\p{L} ]{0,40}|progress|practice|quality))?(?:\s?\([^()]*\))?\s?:?$/iu;

/** Whether a label behind the last section judges the whole, without a word that says so. */
export const isFinal = (label: string): boolean => FINAL.test(label);

/** "Overall rating" for what is called "Rating" alone. */
export function calledOverall(label: string): string {
  const [, word = ""] = /^(\p{L}+)\s*:?$/u.exec(label) ?? [];
  if (/^(?:judge?ment|grade|grading|rating)$/iu.test(word)) return `Overall ${word.toLowerCase()}`;
  if (/^(?:barn|gradd)$/iu.test(word)) return `${word} gyffredinol`;
  return /^dyfarniad$/iu.test(word) ? `${word} cyffredinol` : label;
}
