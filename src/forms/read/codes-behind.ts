import { isGradeWord } from "./printed-grades";

const WITH_CODE = /^(.*?\S)\s*\((\p{Lu}{1,3}|\d{1,2})\)\.?$/u;
const MOST_WORDS = 5;
const LONGEST = 400;

/** "Give one grade: Outstanding (O), Good (G) or Poor (P).": grades, each with its code behind it, as "O = Outstanding". Empty for other texts. */
export function codesBehind(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const parts = text.split(/(?<=\((?:\p{Lu}{1,3}|\d{1,2})\))\s*(?:[,;/]|,?\s*(?:or|and|neu|a|ac)\b)?\s*/u);
  const told = parts.map((part) => WITH_CODE.exec(part));
  const named = told.filter((each) => each !== null);
  // A sentence may go on behind the last.
  const isRun = named.length > 2 && told.slice(0, named.length).every((each) => each !== null);
  const grades = named.map(([, words = ""]) => gradeAtEnd(words));
  const codes = new Set(named.map(([, , code]) => code));
  return isRun && codes.size === named.length && grades.every((grade) => grade !== "")
    ? named.map(([, , code = ""], at) => `${code} = ${grades[at] ?? ""}`)
    : [];
}

/** The words of a grade that a text ends in: "Outstanding" of "give one grade: Outstanding". */
function gradeAtEnd(text: string): string {
  const words = text.split(/\s+/u);
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const grade = words.slice(-count).join(" ");
    if (isGradeWord(grade)) return grade;
  }
  return "";
}
