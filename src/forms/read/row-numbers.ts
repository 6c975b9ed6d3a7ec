import { LONGEST } from "../../audit/template-limits";
import { areNumbers, numberAlone } from "./printed-label";

/**
 * How many of the first columns number the rows: "A1" and "1", or "1." over several rows with "1.1" and "1.2" beside
 * it. A first column of numbers that come again numbers parts, and only where the next one numbers the rows.
 */
export function numberColumns(
  columns: readonly { readonly texts: readonly string[]; readonly mayNumber: boolean }[],
): number {
  const others = columns.findIndex(({ texts, mayNumber }) => !mayNumber || !areNumbers([...new Set(texts)]));
  const leading = columns.slice(0, others < 0 ? columns.length : others);
  return (
    leading.findLastIndex(({ texts }) => areNumbers(texts) || beginAgain(texts) || areSources(texts)) + 1
  );
}

/** "Reg 3", "NMS 2", "Reg 3": where each row is taken from, which several rows may share. */
export const areSources = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text) => /^\p{L}{2,3}[-. ]{0,2}\d{1,3}(?:\.\d{1,3})*$/u.test(text.trim()));

/** "1", "2", "3", "1", "2": the rows are numbered anew in each part of the table. */
function beginAgain(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(numberAlone(text)));
  if (lettersBeginAgain(texts)) return true;
  const isInOrder = numbers.every(
    (number, at) => number === 1 || (at > 0 && number === (numbers[at - 1] ?? 0) + 1),
  );
  return isInOrder && numbers.lastIndexOf(1) > 1;
}

/** "1", "a)", "b)", "2", "a)", "b)": the parts of each numbered row have letters. */
function lettersBeginAgain(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text.trim() !== "").map((text) => numberAlone(text) ?? "");
  const isLetter = (text: string) => /^[a-h]$/u.test(text);
  const numbers = printed.filter((text) => !isLetter(text));
  const areInOrder = printed.every(
    (text, at) =>
      !isLetter(text) || text === "a" || text.charCodeAt(0) === (printed[at - 1] ?? "").charCodeAt(0) + 1,
  );
  return printed.length > numbers.length && numbers.length > 1 && areNumbers(numbers) && areInOrder;
}

/** The number of a row that several columns number: that of its part is left out where its own begins with it. */
export function numberOfRow(printed: readonly string[]): string | undefined {
  const numbers = printed.flatMap((text) => numberAlone(text) ?? []);
  const own = numbers.filter((number, at) => !numbers.slice(at + 1).some((next) => isWithin(number, next)));
  const all = own.join(" ");
  return all === "" ? undefined : all.length <= LONGEST.number ? all : own.at(-1);
}

/** The printed numbers that the number of a row says as well. */
export const partNumbers = (number: string | undefined, printed: readonly string[]): readonly string[] =>
  printed.filter((text) => {
    const own = numberAlone(text);
    return (
      own !== undefined && [number ?? "", ...(number?.split(" ") ?? [])].some((each) => isWithin(own, each))
    );
  });

/** "1" is within "1.2" and "1a", and "A" within "A3"; not within "12" or "AB". */
const isWithin = (part: string, number: string): boolean =>
  number === part ||
  (number.startsWith(part) && !/\p{N}{2}|\p{L}{2}/u.test(number.slice(part.length - 1, part.length + 1)));
