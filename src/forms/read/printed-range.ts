const MOST_STEPS = 10;

/**
 * The grades of a range: "(0-3)", "1 to 5", "A–D", "out of 5", "max. 4". In brackets under any head; without them
 * only where the head asks for a grade.
 */
export function rangeIn(text: string, asksGrade: boolean): readonly string[] {
  const outOf = /(?:\b(?:out of|max(?:imum)?\.?(?: of)?) |^\D+\/\s?)(\d{1,2})\b/iu.exec(text)?.[1];
  if (outOf !== undefined) return numbers(1, Number(outOf));
  const [, least, most] = ENDS.exec(text) ?? [];
  if (least !== undefined && most !== undefined)
    return numbers(Math.min(Number(least), Number(most)), Math.max(Number(least), Number(most)));
  const where = asksGrade ? text : (/\(([^)]*)\)/u.exec(text)?.[1] ?? AT_END.exec(text)?.[1] ?? "");
  const [, from, until] = RANGE.exec(where) ?? [];
  if (from === undefined || until === undefined) return [];
  if (/^\d/u.test(from) !== /^\d/u.test(until)) return [];
  if (/^\d/u.test(from)) return numbers(Number(from), Number(until));
  const first = from.toUpperCase().charCodeAt(0);
  const last = until.toUpperCase().charCodeAt(0);
  return steps(first, last).map((code) => String.fromCharCode(code));
}

/** "On a scale of 1 to 10, how sure are you?", "How sure are you? (1 = not at all, 10 = very)": the numbers a question asks for. */
export function rangeAsked(question: string): readonly string[] {
  const [, range = ""] =
    /\bscale (?:of|from) (\d{1,2}\s*(?:[-–—]|to)\s*\d{1,2})\b/iu.exec(question) ??
    /(\(\d[^()]{1,90}\))$/u.exec(question) ??
    [];
  return rangeIn(range, true);
}

/** Whether a text ends with what both ends of a range mean: those are no two grades to choose from. */
export const tellsEnds = (text: string): boolean =>
  text.endsWith(")") && ENDS.test(text) && rangeAsked(text).length > 2;

/** "(1 = low, 5 = high)", "(1 poor – 5 excellent)": both ends of a range by what they mean. */
const ENDS =
  /\((\d{1,2})\s?[=:–—-]?\s?\p{L}[^,;()\d]{0,40}[,;–—-]?\s?(?:and|to)?\s?(\d{1,2})\s?[=:–—-]?\s?\p{L}[^,;()\d]{0,40}\)/u;

/** "Where are we, 0–10?" */
const AT_END = /[,:–—-]\s(\d{1,2}\s?(?:[-–—]|to)\s?\d{1,2})\s?\??$/u;

const RANGE = /(?<![\w-])(\d{1,2}|[a-z])\s*(?:[-–—]|to)\s*(\d{1,2}|[a-z])(?![\w-])/iu;

const numbers = (from: number, until: number): readonly string[] => steps(from, until).map(String);

const steps = (from: number, until: number): readonly number[] =>
  until - from < 1 || until - from > MOST_STEPS
    ? []
    : Array.from({ length: until - from + 1 }, (_, at) => from + at);
