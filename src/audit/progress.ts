import { isAnswer, type Question } from "./question";
import { questionsOf } from "./questions";
import type { AuditRecord } from "./record";
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
export function progressOf(
  template: Template,
  record: AuditRecord,
  relevance = relevanceOf(template, record),
): Progress {
  let [done, total] = [0, 0];
  for (const question of requiredOf(template)) {
    if (!question.isRelevant(relevance) || !question.isAsked(record)) continue;
    total += 1;
    if (isAnswer(question, question.get(record))) done += 1;
  }
  return { done, total };
}

const COUNTED: ReadonlySet<string> = new Set(["header", "item", "concern"]);

function requiredOf(template: Template): readonly Question[] {
  const known =
    required.get(template) ??
    questionsOf(template).filter((question) => question.required && COUNTED.has(question.owner.kind));
  required.set(template, known);
  return known;
}

const required = new WeakMap<Template, readonly Question[]>();
