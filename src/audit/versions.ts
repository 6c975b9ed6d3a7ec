import type { Bounds } from "./answering";
import type { Tag } from "./tags";
import type { Choice, Template } from "./template";

/** The newest of the templates offered that is a later version of this one. */
export function newerTemplate(template: Template, offered: readonly Template[]): Template | undefined {
  return offered
    .filter((other) => other.id === template.id)
    .reduce<Template | undefined>(
      (newest, other) => (compareVersions(other.version, (newest ?? template).version) > 0 ? other : newest),
      undefined,
    );
}

/**
 * How two versions follow each other: below 0 where `a` is the earlier, above 0
 * where it is the later. A version is free text, so numbers go by their value
 * and the rest only tells "3b" from "3a"; 0 where nothing says which is later.
 */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [versionParts(a), versionParts(b)];
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    const order = comparePart(first[at], second[at]);
    if (order !== 0) return order;
    if (!sameKind(first[at], second[at])) return 0;
  }
  return 0;
}

/** The numbers and words of a version, without the "V" or "Version" in front. */
function versionParts(version: string): readonly string[] {
  const plain = version.normalize("NFKC").toLowerCase().trim();
  return plain.replace(/^v(?:er(?:sion|\.)?|\.)?\s*(?=\d)/, "").match(/\d+|\p{L}+/gu) ?? [];
}

const NUMBER = /^\d/;
const LETTER = /^\p{L}$/u;

function comparePart(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (b === undefined ? 1 : -1) * beyond(a ?? b ?? "");
  if (NUMBER.test(a) && NUMBER.test(b)) return compareNumbers(a, b);
  return LETTER.test(a) && LETTER.test(b) ? Math.sign(a.localeCompare(b, "en")) : 0;
}

/** What one more part makes of a version: "3.1" and "3a" come after "3", "3.0" does not, and "3 draft" may or may not. */
function beyond(part: string): number {
  return LETTER.test(part) || (NUMBER.test(part) && !/^0+$/.test(part)) ? 1 : 0;
}

function compareNumbers(a: string, b: string): number {
  const [first, second] = [a, b].map((digits) => digits.replace(/^0+(?=\d)/, "")) as [string, string];
  return Math.sign(first.length - second.length || (first < second ? -1 : first > second ? 1 : 0));
}

/** Whether what follows can still be compared: not after words that differ. */
function sameKind(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return NUMBER.test(a ?? b ?? "");
  return a === b || (NUMBER.test(a) && NUMBER.test(b));
}

/** Why an answer has no place of its own in the document made of its audit. */
export type NoPlace =
  /** The template has no such item, part of an item, field or column. */
  | "not-asked"
  | "no-such-choice"
  /** It was none of the choices before either. */
  | "not-a-choice"
  /** It stood in a second box of the same answer. */
  | "second-box"
  /** It stood in no answer, somewhere in the document. */
  | "outside"
  /** It has been kept already, when the answers were moved before. */
  | "kept-before";

/** What becomes of answers to a question when the audits of one version of a template move to another; `where` is its first answer box. */
export type VersionChange =
  /** It is asked no more: all of an item or a column, or one part of an item. */
  | { readonly code: "not-asked"; readonly where: Tag; readonly whole: boolean }
  /** Answers that were offered, and are not. */
  | { readonly code: "no-such-choice"; readonly where: Tag; readonly choices: readonly Choice[] }
  /** Several could be chosen, and one can. */
  | { readonly code: "one-of-several"; readonly where: Tag }
  /** It was answered in words, and is chosen from a list. */
  | { readonly code: "not-a-choice"; readonly where: Tag }
  /** The same answer has other words. */
  | { readonly code: "renamed"; readonly where: Tag; readonly choice: Choice; readonly now: string }
  /** Answers go over as they are, and what is no date or number has to be entered again. */
  | { readonly code: "answered-otherwise"; readonly where: Tag; readonly now: "date" | "number" }
  /** Numbers that were within the bounds may not be; they go over as they are. */
  | { readonly code: "narrower-bounds"; readonly where: Tag; readonly now: Bounds }
  /** It depends on something else, or on nothing any more, whether it is asked. */
  | { readonly code: "asked-otherwise"; readonly where: Tag }
  /** Numbers go over as they are, and count something else. */
  | { readonly code: "other-unit"; readonly where: Tag; readonly was: string; readonly now: string };

/** Whether answers have no place any more, so that they are kept at the end of their documents. */
export const isLoss = ({ code }: VersionChange): boolean =>
  !["renamed", "answered-otherwise", "narrower-bounds", "other-unit", "asked-otherwise"].includes(code);

/** Whether a changed template goes under a version that is no later, so that documents of the two can't be told apart. */
export const needsVersion = (before: Template, after: Template): boolean =>
  compareVersions(after.version, before.version) <= 0 && !saysTheSame(before, after);

/** The one of these templates that has the id and the version of another and asks something else: documents of the two can't be told apart. */
export const takenBy = (template: Template, others: readonly Template[]): Template | undefined =>
  others.find(
    (other) =>
      other.id === template.id &&
      versionParts(other.version).join(" ") === versionParts(template.version).join(" ") &&
      !saysTheSame(other, template),
  );

const saysTheSame = (one: Template, other: Template): boolean =>
  JSON.stringify({ ...one, version: "" }) === JSON.stringify({ ...other, version: "" });

/** The version after this one: its last number is one higher, and what has no number gets one. */
export function nextVersion(version: string): string {
  const last = /\d+(?!.*\d)/u.exec(version);
  if (!last) return `${version.trim()} 2`.trim();
  const at = last.index + last[0].length;
  return `${version.slice(0, last.index)}${String(BigInt(last[0]) + 1n)}${version.slice(at)}`;
}
