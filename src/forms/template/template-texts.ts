import { textOf, type DraftText } from "../draft/draft-text";
import type { Wording } from "../../audit/template";
import { LONGEST, MOST } from "../../audit/template-limits";

/** A text as a template may hold it: no tab, no other control character, nothing a Word document cannot hold. */
export function cleaned(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[\uFFFE\uFFFF]/gu, "")
    .trim();
}

export const lineOf = (text: string): string => cleaned(text).replace(/\s+/gu, " ").trim();

/** A label that fits, and the whole text where it had to be cut. */
export interface FittingLabel {
  readonly label: string;
  readonly whole?: string;
}

/** The label on one line; a long one cut behind a word. `otherwise` stands for an empty one. */
export function labelOf(text: string, otherwise: string, longest: number = LONGEST.label): FittingLabel {
  const line = lineOf(text);
  if (line === "") return { label: otherwise };
  return line.length <= longest ? { label: line } : { label: cut(line, longest), whole: line };
}

/** Paragraphs as wordings: long ones split, many put together, so that none gets lost. */
export function wordingsOf(texts: readonly DraftText[]): readonly Wording[] {
  const own = texts.flatMap((text) => (typeof text === "string" ? [] : [text]));
  // Those of a template are as a person left them there: what is too long is said.
  if (own.length > 0)
    return texts.flatMap((text) => (typeof text === "string" ? wordingsOf([text]) : [text]));
  const parts = texts
    .map(textOf)
    .map(cleaned)
    .flatMap((text) => split(text));
  return (parts.length <= MOST.wordings ? parts : joined(parts)).map((text) => ({ text }));
}

function split(text: string): readonly string[] {
  if (text === "") return [];
  if (text.length <= LONGEST.paragraph) return [text];
  const space = text.slice(0, LONGEST.paragraph).search(/\s\S*$/u);
  const end = space > 0 ? space : wholeUpTo(text, LONGEST.paragraph);
  return [text.slice(0, end).trim(), ...split(text.slice(end).trim())].filter((part) => part !== "");
}

function joined(parts: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const part of parts) {
    const last = result[result.length - 1];
    const together = last === undefined ? part : `${last}\n${part}`;
    if (last !== undefined && together.length <= LONGEST.paragraph) result[result.length - 1] = together;
    else result.push(part);
  }
  return result;
}

function cut(line: string, longest: number): string {
  const end = wholeUpTo(line, longest - 1);
  const space = line.slice(0, end).search(/\s\S*$/u);
  return `${line.slice(0, space > longest / 2 ? space : end).replace(/[\s,;:.–-]+$/u, "")}…`;
}

/** No character outside the basic plane is cut in two. */
const wholeUpTo = (text: string, end: number): number =>
  /[\uD800-\uDBFF]/.test(text[end - 1] ?? "") ? end - 1 : end;
