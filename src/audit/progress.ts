import { askedParts } from "./asked-parts";
import { isEntered, isFieldEntered } from "./entered";
import { EMPTY_ITEM, type AuditRecord } from "./record";
import { relevanceOf } from "./relevance";
import type { Template } from "./template";

/** How many of the answers an audit must have are entered. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * How far the audit has come: the required answers asked for in header fields, items and the question about
 * immediate concerns. Actions do not count: an audit may agree any number of them.
 */
export function progressOf(template: Template, record: AuditRecord): Progress {
  const relevance = relevanceOf(template, record);
  const answers = [
    ...[...relevance.fields("start"), ...relevance.fields("end")]
      .filter((field) => field.required)
      .map((field) => isFieldEntered(field, record.header[field.id] ?? "")),
    ...relevance
      .sections()
      .flatMap((section) => section.items)
      .flatMap((item) => askedParts(template, item, record.items[item.id] ?? EMPTY_ITEM))
      .filter((asked) => asked.required)
      .map((asked) => asked.entered),
    ...(template.immediateConcerns ? concernAnswers(record) : []),
  ];
  return { done: answers.filter(Boolean).length, total: answers.length };
}

/** R45: where there is a concern, what it is, who was told and when. */
function concernAnswers({ immediateConcern }: AuditRecord): readonly boolean[] {
  const { raised, what, manager, notified } = immediateConcern;
  return raised === "yes" ? [true, ...[what, manager, notified].map(isEntered)] : [raised !== ""];
}
