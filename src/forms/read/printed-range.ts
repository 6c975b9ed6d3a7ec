const MOST_STEPS = 10;

/**
 * The grades of a range: "(0-3)", "1 to 5", "A–D", "out of 5", "max. 4". In brackets under any head; without them
 * only where the head asks for a grade.
 */
export function rangeIn(text: string, asksGrade: boolean): readonly string[] {
  const outOf = /(?:\b(?:out of|max(?:imum)?\.?(?: of)?) |^\D+\/\s?)(\d{1,2})\b/iu.exec(text)?.[1];
  if (outOf !== undefined) return numbers(1, Number(outOf));
  const ends = endsIn(text);
  if (ends.length > 0) return ends;
  const where = asksGrade ? text : (/\(([^()]*)\)/u.exec(text)?.[1] ?? rangeAtEnd(text));
  const found = RANGE.exec(where);
  const [range = "", from, until] = found ?? [];
  if (!found || from === undefined || until === undefined) return [];
  if (/^\d/u.test(from) !== /^\d/u.test(until)) return [];
  const codes = /^\d/u.test(from) ? numbers(Number(from), Number(until)) : letters(from, until);
  const beside = BESIDE_RANGE.exec(where.slice(found.index + range.length))?.[1];
  return codes.length === 0 || beside === undefined || codes.includes(beside) ? codes : [...codes, beside];
}

/** "(A–D, X)", "(1-4 or N/A)": one code more, which is none of the steps. */
const BESIDE_RANGE = /^\s*(?:[,;/]|[,;]?\s*(?:or|and|neu)\b)\s*(N\/?A|\p{Lu}{1,2})\)?$/u;

const letters = (from: string, until: string): readonly string[] =>
  steps(from.toUpperCase().charCodeAt(0), until.toUpperCase().charCodeAt(0)).map((code) =>
    String.fromCharCode(code),
  );

/** "On a scale of 1 to 10, how sure are you?", "How sure are you? (1 = not at all, 10 = very)": the numbers a question asks for. */
export function rangeAsked(question: string): readonly string[] {
  const range = /\bscale (?:of|from) (\d{1,2}\s*(?:[-–—]|to)\s*\d{1,2})\b/iu.exec(question)?.[1];
  if (range !== undefined) return rangeIn(range, true);
  return question.endsWith(")") ? endsIn(question) : [];
}

/** Whether a text ends with what both ends of a range mean: those are no two grades to choose from. */
export const tellsEnds = (text: string): boolean => text.endsWith(")") && endsIn(text).length > 2;

/** The numbers between both ends of a range, each told by what it means. */
function endsIn(text: string): readonly string[] {
  const [, one, other] = ENDS.exec(text) ?? BARE_ENDS.exec(text) ?? [];
  const [from, until] = [Number(one), Number(other)].sort((a, b) => a - b);
  return one === undefined ? [] : numbers(from ?? 0, until ?? 0);
}

/** "(1 = low, 5 = high)" */
const ENDS =
  /\((\d{1,2})(?:\s?[=:]\s?|\s?[–—-]\s)\p{L}[^,;()\d]{0,60}[,;]?\s?(?:and|to)?\s?(\d{1,2})(?:\s?[=:]\s?|\s?[–—-]\s)\p{L}[^,;()\d]{0,60}\)/u;
/** "from 1 (poor) to 5 (excellent)": the numbers between both ends, as a sentence tells them. */
export function endsTold(text: string): readonly string[] {
  const [, one, other] = TOLD_ENDS.exec(text) ?? TOLD_RANGE.exec(text) ?? [];
  const [from, until] = [Number(one), Number(other)].sort((a, b) => a - b);
  return one === undefined ? [] : numbers(from ?? 0, until ?? 0);
}

const TOLD_ENDS =
  /\b(?:from|between)\s(\d{1,2})\s(?:\(|=|being )[^()\d]{1,40}\)?,?\s(?:to|and|up to)\s(\d{1,2})\s(?:\(|=|being )/iu;
/** "Score each from 1 to 4.", "Rate every standard on a scale of 1–5": of what has its room to score below. */
const TOLD_RANGE =
  /^(?:please )?(?:score|rate|grade|mark|judge|assess|sgoriwch|graddiwch|marciwch|barnwch)\b[^.:()\d]{0,40}(?<!\p{L})(?:each|every|all|[pb]ob)(?!\p{L})[^.:()\d]{0,40}\b(?:from|between|of|o|rhwng)\s([01])\s?(?:to|and|hyd at|i|a|[-–—])\s?(\d{1,2})(?=\s*(?:[.,;:(]|$))/iu;
/** "(1 poor – 5 excellent)": from the first number on, so that it is no "2 adults to 3 children". */
const BARE_ENDS = /\(([01]) \p{L}[^,;()\d]{0,60}\s(?:[–—-]|to)\s(\d{1,2}) \p{L}[^,;()\d]{0,60}\)/u;

/** "Where are we, 0–10?"; "Ages: 0-5" is of whom. */
const rangeAtEnd = (text: string): string =>
  /\b(?:aged?|ages|years?|months?|weeks?|oed)\b/iu.test(text)
    ? ""
    : (/[,:–—-]\s([01]\s?(?:[-–—]|to)\s?\d{1,2})\s?\??$/u.exec(text)?.[1] ?? "");

const RANGE = /(?<![\w-])(\d{1,2}|[a-z])\s*(?:[-–—]|to)\s*(\d{1,2}|[a-z])(?![\w-])/iu;

const numbers = (from: number, until: number): readonly string[] => steps(from, until).map(String);

const steps = (from: number, until: number): readonly number[] =>
  until - from < 1 || until - from > MOST_STEPS
    ? []
    : Array.from({ length: until - from + 1 }, (_, at) => from + at);
