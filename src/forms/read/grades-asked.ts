import { scaleNamedIn } from "./head-words";
import { asksForGrade, isJudgementWord, namesGrade } from "./printed-boxes";
import { rangeAsked, rangeIn } from "./printed-range";

/** "Overall rating (1-4)": a name that asks for a grade and for nothing else. */
export const asksForIt = (label: string): boolean => {
  // "(agreed on the audit day)" says when, and by whom.
  const name = label.replace(/\s*\([^()]*\)\s*:?$/u, "");
  return (
    (isJudgementWord(label) && namesGrade(label)) ||
    ([label, name].some((text) => OF_SEVERAL.test(text)) && namesGrade(name))
  );
};

/** "Overall rating of the plan", "Grade for this section (1 to 4)" */
const OF_SEVERAL =
  /^overall [^?.:]{1,50}$|^(?:gradd|sgôr|barn|dyfarniad) (?:c|g)yffredinol [^?.:]{1,50}$|^[^?.:]{1,25} (?:for|of) (?:this|the) (?:section|domain|theme|part|area)\b[^?.:]{0,25}$/iu;

/** The grades that the name of an item spells out. */
export const gradesAsked = (label: string): readonly string[] => {
  const [, before = "", told = ""] = /^(.+?)\s?\((\d{1,2}\s?[-–]\s?\d{1,2})\)\s*:?$/u.exec(label) ?? [];
  // "Section 1 grade (1–4)", "How well is it kept? (1–4)"
  const range = (before.endsWith("?") ? asksForGrade(before) : namesGrade(before)) ? told : "";
  if (range !== "") return rangeIn(range, true);
  return asksForIt(label) ? scaleNamedIn(label) : rangeAsked(label);
};
