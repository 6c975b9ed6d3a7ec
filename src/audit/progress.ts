import { isAnswer } from "./question";
import { askedQuestions } from "./questions";
import type { AuditRecord } from "./record";
import type { Template } from "./template";

/** How many of the answers an audit must have are entered. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const COUNTED: ReadonlySet<string> = new Set(["header", "item", "concern"]);

/**
 * How far the audit has come: the required answers asked for in header fields, items and the question about
 * immediate concerns. Actions do not count: an audit may agree any number of them.
 */
export function progressOf(template: Template, record: AuditRecord): Progress {
  const required = askedQuestions(template, record).filter(
    (question) => question.required && COUNTED.has(question.owner.kind),
  );
  const done = required.filter((question) => isAnswer(question, question.get(record)));
  return { done: done.length, total: required.length };
}
