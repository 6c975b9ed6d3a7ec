import { formatDate, parseDate, recordedDate } from "../../audit/dates";
import { isEntered } from "../../audit/entered";
import { blankRecord } from "../../audit/record";
import { relevanceOf } from "../../audit/relevance";
import { headerTag } from "../../audit/tags";
import { fieldChoices, type Field, type Template } from "../../audit/template";
import type { Texts } from "../../document/answers";

/** By field id: what was typed, or the id of the choice. */
export type StartValues = Readonly<Record<string, string>>;

export interface StartGroup {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
}

/** The details asked for before an audit starts: required fields at the start of the document, as far as they apply. */
export function startGroups(template: Template, values: StartValues): readonly StartGroup[] {
  const blank = blankRecord(template, "");
  const { fields } = relevanceOf(template, { ...blank, header: { ...blank.header, ...values } });
  const asked = new Set(fields("start").filter((field) => field.required));
  return template.fieldGroups
    .map(({ id, title, fields: all }) => ({ id, title, fields: all.filter((field) => asked.has(field)) }))
    .filter((group) => group.fields.length > 0);
}

/** What can be known before anyone types: the day of the audit is today until someone says otherwise. */
export function firstValues(template: Template, today: string): StartValues {
  const until = template.lookBack?.until;
  return until === undefined ? {} : { [until]: formatDate(today) };
}

/** Why a value can't stand, as a sentence. An empty one can: it is filled in later, in the document. */
export function startValueFault(field: Field, value: string): string | undefined {
  if (field.type !== "date" || !isEntered(value) || parseDate(value) !== undefined) return undefined;
  return "Write day, month and year, for example 15 March 2026.";
}

/** The values as the document shows them, by tag. Only what is asked for; nothing that is empty. */
export function knownTexts(template: Template, values: StartValues): Texts {
  const fields = startGroups(template, values).flatMap((group) => group.fields);
  return new Map(
    fields.flatMap((field): [string, string][] => {
      const value = (values[field.id] ?? "").trim();
      return isEntered(value) ? [[headerTag(field.id), shownValue(field, value)]] : [];
    }),
  );
}

function shownValue(field: Field, value: string): string {
  const choices = fieldChoices(field);
  if (choices.length > 0) return choices.find((choice) => choice.id === value)?.label ?? value;
  return field.type === "text" ? value : formatDate(recordedDate(value));
}
