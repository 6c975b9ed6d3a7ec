import { chosenIn, type Answered } from "../audit/answering";
import { isMonthFirst, recordedDate, recordedMoment } from "../audit/dates";
import { parseNumber } from "../audit/numbers";
import { notTakenAs } from "../audit/question";
import { questionAt, questionsIn, withAnswers } from "../audit/questions";
import { blankRecord, type AuditRecord } from "../audit/record";
import { isDate } from "../audit/shown-text";
import { headerTag } from "../audit/tags";
import type { Choice, Template } from "../audit/template";
import { looseText } from "../audit/loose-text";
import { isVisible, visibleText } from "../audit/visible-text";
import { asInEnglish, shownIn, textInOwnWords } from "./answers-in-language";
import { isInEnglish } from "./fixed-words";

/** By tag, the text a control shows: what a person reads, not the id or ISO date the record holds. */
export type Texts = ReadonlyMap<string, string>;

/** How a record's answers read in the document: one text for every question, "" where nothing is entered. */
export function shownTexts(template: Template, record: AuditRecord): Texts {
  return new Map(
    questionsIn(template, record).map((question) => [
      question.tag,
      shownIn(template, question, question.get(record)),
    ]),
  );
}

/** What a record says where another says something else. */
export function differingTexts(template: Template, before: AuditRecord, after: AuditRecord): Texts {
  const [asked, also] = [questionsIn(template, before), questionsIn(template, after)];
  const all = asked === also ? asked : new Map([...asked, ...also].map((each) => [each.tag, each])).values();
  const texts = new Map<string, string>();
  for (const question of all) {
    const [old, wanted] = [question.get(before), question.get(after)];
    if (old === wanted) continue;
    const text = shownIn(template, question, wanted);
    if (shownIn(template, question, old) !== text) texts.set(question.tag, text);
  }
  return texts;
}

/** The record that a document saying this holds. What is none of the choices is in no record. */
export function recordOfTexts(template: Template, texts: Texts): AuditRecord {
  const answers = [...texts].flatMap(([tag, text]) => {
    const question = questionAt(template, tag);
    return question
      ? [[tag, answerIn(question, asInEnglish(template, question, text.trim())) ?? ""] as const]
      : [];
  });
  return withAnswers(template, blankRecord(template, ""), answers);
}

/** Texts of whatever language, by tag, as a document of that template shows them. */
export function textsInOwnWords(template: Template, texts: Texts): Texts {
  if (isInEnglish(template)) return texts;
  return new Map(
    [...texts].map(([tag, text]) => {
      const question = questionAt(template, tag);
      return [tag, question ? textInOwnWords(template, question, text) : text];
    }),
  );
}

/** Header fields of a record, by field id, as a document shows them. */
export function headerTexts(template: Template, header: AuditRecord["header"]): Texts {
  return new Map(
    Object.entries(header).flatMap(([field, value]) => {
      const question = questionAt(template, headerTag(field));
      return question ? [[question.tag, shownIn(template, question, value)] as const] : [];
    }),
  );
}

/** What a person wrote, as a record holds it; undefined where it is none of the choices offered. */
export function answerIn({ kind, choices, bounds }: Answered, text: string): string | undefined {
  if (!isVisible(text)) return "";
  if (kind === "choice") return findChoice(choices, text)?.id;
  if (kind === "choices") {
    const { meant, others } = typedChoices(choices, text);
    return others.length > 0 ? undefined : meant.join(" ");
  }
  if (kind === "number") return parseNumber(text, bounds) ?? text;
  if (kind === "moment") return recordedMoment(text);
  return isDate(kind) ? recordedDate(text) : text;
}

/** What stands where several may be chosen: the ids of the choices it names, in the order they are offered, and what of it is none of them. */
export interface TypedChoices {
  readonly meant: readonly string[];
  readonly others: readonly string[];
}

/** The choices that a text names, between semicolons, commas or on lines of their own. */
export function typedChoices(choices: readonly Choice[], text: string): TypedChoices {
  const inOrder = (named: ReadonlySet<string>) => choices.flatMap(({ id }) => (named.has(id) ? [id] : []));
  // As a record holds them.
  const ids = new Set(chosenIn(text.trim()));
  if (inOrder(ids).length === ids.size) return { meant: inOrder(ids), others: [] };
  const meant = new Set<string>();
  const others: string[] = [];
  for (const part of text.split(/[\n;]/).filter(isVisible)) {
    const whole = findChoice(choices, part);
    for (const each of whole ? [part] : part.split(",").filter(isVisible)) {
      const choice = whole ?? findChoice(choices, each);
      if (choice) meant.add(choice.id);
      else others.push(each.trim());
    }
  }
  return { meant: inOrder(meant), others };
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
  /** It is none of these; without choices, it is no date or no number, or none within the bounds. */
  | {
      readonly ok: false;
      readonly choices?: readonly Choice[];
      readonly not?: ReturnType<typeof notTakenAs>;
    };

/** What a person wrote, as a record holds it, where nothing that the question does not take may go in. */
export function strictAnswer(question: Answered, text: string): StrictAnswer {
  if (!isVisible(text)) return { ok: true, value: "" };
  const value = answerIn(question, text);
  if (value === undefined) return { ok: false, choices: question.choices };
  // Others of the same hand may be month first too, and look as if they were not.
  const not = isDate(question.kind) && isMonthFirst(text) ? "date" : notTakenAs(question, text);
  return not === undefined ? { ok: true, value } : { ok: false, not };
}
