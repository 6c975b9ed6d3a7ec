import { listedWords } from "./cell-marks";
import { codesBehind } from "./codes-behind";
import { familyOf, isGradeWord } from "./printed-grades";
import { areNumbers } from "./printed-label";
import { endsTold } from "./printed-range";
import { toldKey } from "./told-key";

/** A line that says what one code of a scale means: "0 = Inadequate – no evidence". */
function legendLine(text: string): { readonly code: string; readonly label: string } | undefined {
  const [, code, sign = "=", means] =
    /^([Nn]\/[Aa]|A\/B|[\p{L}\d]{1,3}|[✓✔√✗✘×~](?= =))\s*(?:(=|[:–—-](?=\s))|\bmeans\b)\s*(\S.*)$/u.exec(
      text,
    ) ?? [];
  if (
    code === undefined ||
    means === undefined ||
    !/^(\d{1,2}|\p{Lu}{1,3}|[Nn]\/[Aa]|A\/B|[✓✔√✗✘×~])$/u.test(code)
  )
    return undefined;
  const [name = ""] = means.split(/\s[–—-]\s|[:;(]|\.\s+(?=\p{Lu})/u);
  const short = name.trim().replace(IN_EACH, "").replace(/[.,]$/u, "");
  return short === "" || short.length > LONGEST_NAME
    ? undefined
    : { code, label: `${code}${sign === ":" ? "" : " "}${sign} ${short}` };
}

/** "NA = Not applicable in each box": where the code goes. */
const IN_EACH =
  /\s(?:in|for|against|beside|next to) (?:each|every|the) (?:box|column|row|question|standard|item|statement|criterion|file|record|case)\b.*$/iu;

/** The code that a label of a legend begins with: "1" of "1 = Poor". */
export const codeTold = (label: string): string | undefined => /^(\S+?)(?: [=–—-]|:) /u.exec(label)?.[1];

const LONGEST_NAME = 60;

/** What stands in one line, as a line for each code: "Key: 1 – Excellent; 2 – Good", "R = late  G = on time", "E – Embedded  S – Starting". */
const codesApart = (text: string): readonly string[] =>
  text
    .replace(/^[^:=;]{1,80}:\s*(?=[\p{L}\d]{1,3}\s*(?:=|[–—-]\s))/u, "")
    .replace(
      /^(?:write|enter|use|put|mark|record|insert|rhowch|nodwch)\s+(?=(?:\d{1,2}|\p{Lu}{1,2}|[✓✔√✗✘×~])\s*=)/iu,
      "",
    )
    .split(
      /\s*(?:[;,|]|(?:,\s*)?\b(?:or|and)\b(?=\s+\S{1,3}\s*=))\s*(?=(?:\d{1,2}|\p{Lu}{1,3}|N\/A|A\/B)\s*(?:=|[:–—-]\s))|\s(?=(?:\d{1,2}|\p{Lu}{1,3}|N\/A|A\/B)\s?=)|(?<=\))\s(?=\p{Lu}{1,2}\s[–—-]\s\p{L})|\s(?=(\p{Lu})(?:\/?\p{Lu}){0,2}\s[–—-]\s\1\p{Ll})/u,
    )
    .filter((part: string | undefined) => part !== undefined && !/^\p{Lu}$/u.test(part));

/** "Grades: 1 Outstanding, 2 Good, 3 Poor", "Ring a number: 1 Poor  2 Good  3 Strong": numbers in order, each before its words. */
function numbersTold(text: string): readonly string[] {
  const [, list = ""] =
    /\b(?:grad(?:e|ing)|scor(?:e|ing)|scale|rating|key|mark|number|graddau)s?\b[^:.]{0,40}:\s*(\d.+)$/iu.exec(
      text,
    ) ?? [];
  const parts = list.replace(/\.$/u, "").split(/\s*[;,|]\s*(?=\d{1,2}\s)|\s+(?=\d{1,2}\s\p{Lu}\p{Ll})/u);
  const codes = parts.map((part) => Number(/^(\d{1,2})\s+\p{L}/u.exec(part)?.[1] ?? NaN));
  const inOrder = codes.every((code, at) => at === 0 || Math.abs(code - (codes[at - 1] ?? 0)) === 1);
  return codes.length > 2 && inOrder ? parts.map((part) => part.replace(/^(\d{1,2})\s+/u, "$1 = ")) : [];
}

/**
 * "1 – Excellent    2 – Good    3 – Poor    N/A – Not applicable": numbers in order with nothing but room between what they
 * mean, and perhaps what stands for none of them.
 */
export function numbersInARow(text: string): readonly string[] {
  const parts = text
    .replace(/^[^:=;]{1,40}:\s*(?=\d)/u, "")
    .split(/\s*[|;,]?\s+(?=(?:\d{1,2}|N\/?A)\s*(?:=|[–—-]\s))/u);
  const counted = parts.filter((part) => !/^N\/?A\b/u.test(part));
  const codes = counted.map((part) => Number(/^(\d{1,2})\s*(?:=|[–—-]\s)\s*\p{L}/u.exec(part)?.[1] ?? NaN));
  const inOrder = codes.every((code, at) => at === 0 || Math.abs(code - (codes[at - 1] ?? 0)) === 1);
  return codes.length > 2 && inOrder ? parts : [];
}

/** "For each record write Y (yes), N (no) or NA (not applicable).": codes that a sentence tells to give. */
const CODES_TO_GIVE =
  /\b(?:[Ww]rite|[Uu]se|[Ee]nter|[Pp]ut|[Rr]ecord|[Ss]core|[Mm]ark|[Aa]nswer|[Gg]rade|[Rr]ate|[Gg]ive|[Cc]ircle|[Ii]nsert|[Rr]howch|[Nn]odwch)\b[^.()]{0,60}?\s((?:(?:\d{1,2}|\p{Lu}{1,2}|N\/A|[✓✔√✗✘×~])\s*\([^()]{1,60}\)(?:\s*(?:,|;|\bor\b|\band\b|\bneu\b))*\s*){2,}(?:N\/A\b)?)/u;

/** "Grades: A (exceeds), B (meets), C (does not meet)": codes with what they mean in brackets. */
function codesInBrackets(printed: string): readonly string[] {
  const text = CODES_TO_GIVE.exec(printed)?.[1] ?? printed;
  const found = [
    ...text.matchAll(
      /(?:^|[\s:,;])(\d{1,2}|\p{Lu}{1,2}|N\/A|[✓✔√✗✘×~])\s*\(([^()]{1,60})\)(?=\s*(?:[,;.]|and\b|or\b|neu\b|$))/gu,
    ),
  ];
  const isAbsentTold = /(?:\bor|,)\s*N\/A$/u.test(text);
  const rest = text
    .replace(/N\/A$/u, "")
    .replace(/(?:\d{1,2}|\p{Lu}{1,2}|N\/A|[✓✔√✗✘×~])\s*\([^()]{1,60}\)/gu, "")
    .replace(/\b(?:and|or|neu)\b|[\s,;.]/gu, "");
  // A tick and a cross are yes and no, unless there is something between them.
  const fewest = found.some(([, code = ""]) => SIGN.test(code)) ? 3 : 2;
  return found.length >= fewest && /^(?:\p{L}+:)?$/u.test(rest)
    ? [
        ...found.map(([, code = "", means = ""]) => `${code} = ${means.trim()}`),
        ...(isAbsentTold ? ["N/A"] : []),
      ]
    : [];
}

const SIGN = /^[✓✔√✗✘×~]$/u;

/** "Yes = fully in evidence, No = not in evidence": grades by their words, each with what it means. */
function wordsTold(text: string): readonly { readonly code: string; readonly label: string }[] {
  const parts = text
    .replace(/^[^:=;]{1,40}:\s*/u, "")
    .split(/\s*[;,|]\s*(?=[^;,|=:]{1,40}(?:\s=|:)\s)|;\s*/u);
  const words = parts.map((part) => /^([^=:–—]{1,40}?)(?:\s*=|:|\s[–—])\s/u.exec(part)?.[1] ?? "");
  const areGrades = words.length > 1 && words.every((word) => word.length > 1 && isGradeWord(word));
  return areGrades ? words.map((label) => ({ code: label.toLowerCase(), label })) : [];
}

/** The codes that one line tells the meaning of. */
function codesIn(printed: string): readonly { readonly code: string; readonly label: string }[] {
  // "…, 2 = good, or N/A": what does not apply needs no meaning.
  const [, text = printed, absent] = /^(.*=.*?)[,;]\s*(?:or\s)?(n\/a)\.?$/iu.exec(printed) ?? [];
  if (absent !== undefined) {
    const told = codesIn(text);
    return told.length > 0 ? [...told, { code: "N/A", label: absent }] : told;
  }
  const words = wordsTold(text);
  if (words.length > 0) return words;
  const told = [...numbersTold(text), ...numbersInARow(text), ...codesInBrackets(text)];
  return (told.length > 0 ? told : codesApart(text)).flatMap((each) =>
    each === "N/A" ? { code: each, label: each } : (legendLine(each) ?? []),
  );
}

/** The scale that lines under one another explain, as far as it goes by now. */
export function legendOf(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap(codesIn);
  const isOnce = new Set(lines.map(({ code }) => code)).size === lines.length;
  const [one, other] = lines.map(({ code }) => Number(code));
  if (lines.length === 2 && Math.abs((one ?? NaN) - (other ?? NaN)) > 1) return endsOf(lines);
  return lines.length > 1 && isOnce ? lines.map(({ label }) => label) : [];
}

const MOST_STEPS = 10;

/** "4 = excellent, 1 = poor": both ends are told, and the numbers between them are given as well. */
function endsOf(ends: readonly { readonly code: string; readonly label: string }[]): readonly string[] {
  const numbers = ends.map(({ code }) => Number(code));
  const least = Math.min(...numbers);
  const count = Math.max(...numbers) - least + 1;
  if (count > MOST_STEPS + 1) return [];
  const steps = Array.from({ length: count }, (_, at) => String(least + at));
  return steps.map((step) => ends.find(({ code }) => code === step)?.label ?? step);
}

/** "Tick if met, cross if not." */
const TICK_OR_CROSS = /\btick\b[^.]{0,40}\bif\b[^.]{0,60}\bcross\b[^.]{0,40}\bif\b/iu;

/** "Mark each ✓ (in place), ✗ (missing) or N/A." */
const TICK_SIGNS = /[✓✔√][^.✗✘]{0,40}(?:[✗✘×]|(?<![\p{L}\d])[xX](?![\p{L}\d]))/u;

/** "Record Y, N or N/A for each file.": the answers a sentence tells to give. */
function answersTold(text: string): readonly string[] {
  const letters = lettersTold(text);
  if (letters.length > 0) return letters;
  if (TICK_OR_CROSS.test(text)) return ["Yes", "No"];
  if (TICK_SIGNS.test(text)) return ["Yes", "No", ...(/\bn\s?\/\s?a\b/iu.test(text) ? ["N/A"] : [])];
  const found =
    /\b(?:(?:yes|no|y|n\s?\/\s?[ak]|n|na|nk|met|not met|partly(?: met)?|partial(?:ly)?|in part|unsure|not known|don.?t know)(?:\s*(?:,|\/|\bor\b|\band\b)\s*)+)+(?:yes|no|y|n\s?\/\s?[ak]|n|na|nk|met|not met|partly(?: met)?|partial(?:ly)?|in part|unsure|not known|don.?t know)\b/iu.exec(
      text,
    )?.[0];
  if (found === undefined) return [];
  const labels = found
    .replace(/\bn\s?\/\s?([ak])\b/giu, "N\u0000$1")
    .split(/\s*(?:,|\/|\bor\b|\band\b)\s*/iu)
    .map((label) => label.replace("\u0000", "/").trim())
    .filter((label) => label !== "");
  return labels.length > 1 ? labels : [];
}

/** "Enter Y, N or P (in part) for each child.": letters for yes, no and what a bracket tells. */
function lettersTold(text: string): readonly string[] {
  const [list = ""] = LETTERS_TO_GIVE.exec(text) ?? [];
  const found = [...list.matchAll(/(\p{Lu}{1,2}|N\/A)(?:\s*\(([^()]+)\))?/gu)];
  const codes = found.map(([, code = ""]) => code);
  const isOne = codes.includes("Y") && codes.includes("N") && new Set(codes).size === codes.length;
  return isOne && found.some(([, , means]) => means !== undefined)
    ? found.map(([, code = "", means]) => (means === undefined ? code : `${code} = ${means.trim()}`))
    : [];
}

const LETTERS_TO_GIVE =
  /(?<=\s)(?:(?:\p{Lu}{1,2}|N\/A)(?:\s*\([^()]{1,40}\))?(?:\s*,|\s*\/|\s+or\b|\s+and\b)+\s*){2,5}(?:\p{Lu}{1,2}|N\/A)(?![\p{L}\d])(?:\s*\([^()]{1,40}\))?/u;

const LONGEST_SENTENCE = 600;
const MOST_WORDS = 4;

/** "Grade each theme Good, Requires improvement or Inadequate.": the grades a sentence names one after the other. */
function gradesNamed(text: string): readonly string[] {
  if (text.length > LONGEST_SENTENCE) return [];
  const parts = text.split(/\s*(?:[,;/]|\bor\b|\band\b|\bneu\b)\s*/u).filter((part) => part !== "");
  for (let from = 0; from < parts.length; from += 1) {
    const named = [wordsOfGrade(parts[from] ?? "", true)];
    let at = from + 1;
    for (; at < parts.length && isGradeWord(parts[at] ?? ""); at += 1) named.push(parts[at] ?? "");
    if (!isGradeWord(parts[at - 1] ?? "") || at - 1 === from || !/[.!]$/u.test(parts[at - 1] ?? ""))
      named.push(wordsOfGrade(parts[at] ?? "", false));
    const grades = named.map((grade) => grade.replace(/[.:]$/u, "")).filter((grade) => grade !== "");
    if (named[0] !== "" && grades.length > 2 && familyOf(grades)?.kind === "graded" && !areNumbers(grades))
      return grades;
  }
  return [];
}

/** The grade a text ends or begins with, in as many words as make one; empty where there is none. */
function wordsOfGrade(text: string, atEnd: boolean): string {
  const words = text.split(/\s+/u);
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const part = (atEnd ? words.slice(-count) : words.slice(0, count)).join(" ");
    if (isGradeWord(part)) return part;
  }
  return "";
}

/** The grades that a line explains, alone or with the lines `above` it. */
export function gradesTold(above: readonly string[], text: string): readonly string[] {
  const behind = codesBehind(text);
  if (behind.length > 0) return behind;
  const own = legendOf([text]);
  const key = own.length > 0 ? [] : toldKey(text);
  if (key.length > 0) return key;
  const told = own.length > 0 ? own : answersTold(text);
  const listed = numbersTold(text).length > 0 ? own : (listedWords(text)?.labels ?? told);
  const goesOn = listed.length === 0 && codesIn(text).length > 0;
  const all = goesOn ? legendOf([...above, text]) : listed;
  const between = all.length > 0 ? all : endsTold(text);
  return between.length > 0 ? between : gradesNamed(text);
}

/** "1 = Poor": a code with what it means, each of them. */
export const areCodesTold = (labels: readonly string[]): boolean =>
  labels.every((label) => legendLine(label) !== undefined);
