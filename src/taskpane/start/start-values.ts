import { answeredAs } from "../../audit/answering";
import { isEntered } from "../../audit/entered";
import { notTakenAs } from "../../audit/question";
import { blankRecord } from "../../audit/record";
import { relevanceOf } from "../../audit/relevance";
import { headerTag } from "../../audit/tags";
import { knownFields } from "../../audit/known-fields";
import { allFields, fieldsIn, type Field, type Template } from "../../audit/template";
import { shownText } from "../../audit/shown-text";
import type { Texts } from "../../document/answers";
import { formatDate } from "../../report/day-text";
import { takesText } from "../../report/takes-text";
import { keptAnswer } from "../parts/typed-answer";

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

/** The details that nearly everybody knows at the start: auditor, case, team, day of the audit, as far as they are asked for. */
export function detailsAtHand(template: Template, groups: readonly StartGroup[]): readonly Field[] {
  const asked = groups.flatMap(({ fields }) => fields);
  return idsAtHand(template).flatMap((id) => {
    const field = asked.find((each) => each.id === id);
    return field ? [field] : [];
  });
}

/** The ids of those fields in a template, in the same order for each; undefined where it has none. */
function idsAtHand(template: Template): readonly (string | undefined)[] {
  const { case: caseId, team, auditDate } = knownFields(template);
  return [auditorField(template)?.id, caseId, team, auditDate];
}

/** What was typed of these details while another template was chosen, which may call them otherwise, as far as this one takes it. */
export function carriedOver(
  template: Template,
  others: readonly Template[],
  typed: StartValues,
): StartValues {
  const ids = idsAtHand(template);
  const carried = others.flatMap((other) =>
    idsAtHand(other).flatMap((from, at): [string, string][] => {
      const field = allFields(template).find(({ id }) => id === ids[at]);
      const value = from === undefined ? "" : (typed[from] ?? "");
      return field && isEntered(value) && startValueFault(field, value) === undefined
        ? [[field.id, value]]
        : [];
    }),
  );
  return Object.fromEntries(carried);
}

const auditorField = (template: Template): Field | undefined =>
  allFields(template).find(({ role }) => role === "auditor");

/**
 * What can be known before anyone types: the day of the audit is today until someone says otherwise, and the auditor is
 * whoever sits there, where they said so.
 */
export function firstValues(template: Template, today: string, auditor = ""): StartValues {
  const until = template.lookBack?.until;
  const field = auditorField(template);
  return {
    ...(until === undefined ? {} : { [until]: formatDate(today) }),
    ...(field && isEntered(auditor) ? { [field.id]: auditor } : {}),
  };
}

/** Why a value can't stand, as a sentence. An empty one can: it is filled in later, in the document. */
export function startValueFault(field: Field, value: string): string | undefined {
  const answered = answeredAs(field);
  return isEntered(value) && notTakenAs(answered, value) !== undefined
    ? takesText(answered, value)
    : undefined;
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
  return shownText(answered, keptAnswer(field, value));
}
