import { sameOptions, type ShapedColumn } from "./column-shapes";
import { isJudgementWord, namesGrade, printedBox } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
import { areNumbers } from "./printed-label";
import { asksToRing, roleOf, scaleNamedIn, type HeadRole } from "./head-words";

/** What a column is for by its head, unless what stands under it says otherwise. `isBefore`: before the columns to fill in. */
export function roleUnder(column: ShapedColumn, isBefore: boolean, isFirst = false): HeadRole {
  const isNumber = column.content === "blank" && isBefore && areNumbers([column.text]);
  if (column.content === "numbers" || isNumber) return "number";
  if (column.content === "answers" || (column.content === "blank" && scaleUnder(column).length > 0))
    return "answer";
  if (column.content === "blank" && asksOver(column)) return "answer";
  const role = roleOf(column.text, isBefore, isFirst);
  if (asksToRing(column.text)) return role;
  const names = isBefore && column.content === "words" && (column.texts.length > 1 || role === "number");
  return names ? "label" : role;
}

/**
 * Of columns that ask for an answer, the item's own: of those about now one that prints what can be chosen under it, else one
 * that says how good something is, or from what it is answered, or is named a grade.
 */
export function ownOf<C extends { readonly text: string }>(
  answers: readonly C[],
  isOffered: (column: C) => boolean,
): C | undefined {
  const current = answers.filter(({ text }) => !EARLIER.test(text));
  const audited = current.filter(({ text }) => BY_AUDITOR.test(text));
  const isAssessed = audited.length > 0 && current.some(({ text }) => BY_THEMSELVES.test(text));
  const now = isAssessed ? audited : current;
  return (
    now.find(isOffered) ??
    now.find(({ text }) => familyOf(scaleNamedIn(text))?.kind === "graded") ??
    now.find(({ text }) => scaleNamedIn(text).length > 0) ??
    now.find(({ text }) => namesGrade(text)) ??
    now[0] ??
    answers[0]
  );
}

/** "Previous RAG": what it was, beside what it is. */
const EARLIER = /^(?:previous|prior|last|earlier|former|baseline|starting|blaenorol)\b/iu;

/** "Self-rating", "Practitioner’s grade", which an auditor’s own stands beside. */
const BY_THEMSELVES =
  /^(?:self|own|practitioner|(?:social )?worker|team|service|school|setting|agency|provider|teacher|carer|hunan|ymarferydd|gweithiwr)(?!\p{L})/iu;
const BY_AUDITOR =
  /(?<!\p{L})(?:audit(?:or)?|reviewer|assessor|observer|archwil(?:ydd|iad)|adolygydd|asesydd)(?!\p{L})/iu;

/** The scale that the head of a column spells out, or that every row offers under it. */
export const scaleUnder = ({ head, text, texts, over }: ShapedColumn): readonly string[] => {
  if (text === "" || sameOptions(texts).length > 0) return sameOptions(texts);
  const own = scaleNamedIn(
    text,
    head.lines.map((line) => line.text),
  );
  return own.length > 0 || isGradeWord(text) ? own : scaleNamedIn(over);
};

/** "Auditor" and "Moderator" under one "Grade": each of them judges. */
const asksOver = ({ over, text }: ShapedColumn): boolean =>
  isJudgementWord(over) && !isGradeWord(text) && printedBox(text) === undefined;
