import { formatDate, formatMoment, isMonthFirst, recordedDate, recordedMoment } from "../audit/dates";
import { isDateFor, type Question } from "../audit/question";
import { questionAt, questionsIn, withAnswers } from "../audit/questions";
import { blankRecord, type AuditRecord } from "../audit/record";
import { headerTag } from "../audit/tags";
import type { Choice, Template } from "../audit/template";
import { looseText } from "../audit/loose-text";
import { isVisible, visibleText } from "../audit/visible-text";

/** By tag, the text a control shows: what a person reads, not the id or ISO date the record holds. */
export type Texts = ReadonlyMap<string, string>;

/** How a record's answers read in the document: one text for every question, "" where nothing is entered. */
export function shownTexts(template: Template, record: AuditRecord): Texts {
  return new Map(
    questionsIn(template, record).map((question) => [
      question.tag,
      shownText(question, question.get(record)),
    ]),
  );
}

/** What a record says where another says something else. */
export function differingTexts(template: Template, before: AuditRecord, after: AuditRecord): Texts {
  const old = shownTexts(template, before);
  const wanted = shownTexts(template, after);
  return new Map(
    [...new Set([...old.keys(), ...wanted.keys()])]
      .map((tag): [string, string] => [tag, wanted.get(tag) ?? ""])
      .filter(([tag, text]) => (old.get(tag) ?? "") !== text),
  );
}

/** The record that a document saying this holds. What is none of the choices is in no record. */
export function recordOfTexts(template: Template, texts: Texts): AuditRecord {
  const answers = [...texts].flatMap(([tag, text]) => {
    const question = questionAt(template, tag);
    return question ? [[tag, answerIn(question, text.trim()) ?? ""] as const] : [];
  });
  return withAnswers(template, blankRecord(template, ""), answers);
}

/** Header fields of a record, by field id, as a document shows them. */
export function headerTexts(template: Template, header: AuditRecord["header"]): Texts {
  return new Map(
    Object.entries(header).flatMap(([field, value]) => {
      const question = questionAt(template, headerTag(field));
      return question ? [[question.tag, shownText(question, value)] as const] : [];
    }),
  );
}

/** An answer as a person reads it: the label of a choice, a date in words. */
export function shownText({ kind, choices }: Question, value: string): string {
  if (kind === "choice") return choices.find((choice) => choice.id === value)?.label ?? value;
  if (kind === "moment") return formatMoment(value);
  return isDate(kind) ? dateText(value) : value;
}

/** What a person wrote, as a record holds it; undefined where it is none of the choices offered. */
export function answerIn(
  { kind, choices }: Pick<Question, "kind" | "choices">,
  text: string,
): string | undefined {
  if (!isVisible(text)) return "";
  if (kind === "choice") return findChoice(choices, text)?.id;
  if (kind === "moment") return recordedMoment(text);
  return isDate(kind) ? recordedDate(text) : text;
}

const isDate = (kind: Question["kind"]): boolean => kind === "date" || kind === "date-or-text";

/** An ISO date in words; anything else as it is. */
function dateText(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
}

/**
 * The choice a person meant, by label or id, whatever the case, spaces and punctuation; undefined for none, and where that
 * leaves more than one.
 */
export function findChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const same = choices.find(({ label }) => label === text);
  if (same) return same;
  const seen = visibleText(text).trim();
  const exact =
    choices.find(({ label }) => visibleText(label).trim() === seen) ?? choices.find(({ id }) => id === seen);
  const wanted = looseText(text);
  if (exact || wanted === "") return exact;
  const alike = choices.filter(({ label }) => looseText(label) === wanted);
  const meant = alike.length > 0 ? alike : choices.filter(({ id }) => looseText(id) === wanted);
  return meant.length === 1 ? meant[0] : undefined;
}

export type StrictAnswer =
  | { readonly ok: true; readonly value: string }
  /** It is none of these; without choices, it is no date, or names a day that does not exist. */
  | { readonly ok: false; readonly choices?: readonly Choice[] };

/** What a person wrote, as a record holds it, where nothing that the question does not take may go in. */
export function strictAnswer(question: Pick<Question, "kind" | "choices">, text: string): StrictAnswer {
  if (!isVisible(text)) return { ok: true, value: "" };
  const value = answerIn(question, text);
  if (value === undefined) return { ok: false, choices: question.choices };
  // Others of the same hand may be month first too, and look as if they were not.
  const isSure = isDateFor(question.kind, text) && !(isDate(question.kind) && isMonthFirst(text));
  return isSure ? { ok: true, value } : { ok: false };
}
