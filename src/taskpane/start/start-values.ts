import { formatDate } from "../../audit/dates";
import { answeredAs } from "../../audit/answering";
import { isEntered } from "../../audit/entered";
import { notTakenAs } from "../../audit/question";
import { blankRecord } from "../../audit/record";
import { relevanceOf } from "../../audit/relevance";
import { headerTag } from "../../audit/tags";
import { fieldsIn, type Field, type Template } from "../../audit/template";
import { answerIn, shownText, type Texts } from "../../document/answers";
import { takesText } from "../../report/takes-text";

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
  const { groups } = relevanceOf(template, { ...blank, header: { ...blank.header, ...values } });
  return groups()
    .filter(({ place }) => place === "start")
    .map((group) => ({
      id: group.id,
      title: group.title,
      fields: fieldsIn(group).filter((field) => field.required),
    }))
    .filter((group) => group.fields.length > 0);
}

/** What can be known before anyone types: the day of the audit is today until someone says otherwise. */
export function firstValues(template: Template, today: string): StartValues {
  const until = template.lookBack?.until;
  return until === undefined ? {} : { [until]: formatDate(today) };
}

/** Why a value can't stand, as a sentence. An empty one can: it is filled in later, in the document. */
export function startValueFault(field: Field, value: string): string | undefined {
  const answered = answeredAs(field);
  return isEntered(value) && notTakenAs(answered, value) !== undefined ? takesText(answered) : undefined;
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
  const answered = answeredAs(field);
  return shownText(answered, answered.choices.length > 0 ? value : (answerIn(answered, value) ?? value));
}
