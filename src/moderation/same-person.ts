import { visibleText } from "../audit/visible-text";

/** Whether two answers name one person, whatever the case, the title or what is added behind a comma or in brackets. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a !== "" && a === b;
}

const nameOf = (text: string): string =>
  visibleText(text)
    .split(/[,;(\n]/)[0]
    ?.toLowerCase()
    .replace(/^\s*(?:mr|mrs|ms|miss|mx|dr)\b\.?/, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim() ?? "";
