import { moderationQuestions } from "./moderation-questions";
import { CONCERN_PARTS } from "./parts";
import {
  actionQuestion,
  concernQuestion,
  headerQuestion,
  limitReasonQuestion,
  questionsOfItem,
  serviceActionsQuestion,
  STATUS_QUESTION,
  type ActionQuestion,
  type ItemQuestion,
  type Question,
  type RecordDraft,
} from "./question";
import type { AuditRecord } from "./record";
import { relevanceOf } from "./relevance";
import { addedRowQuestions, firstRowQuestions, rowQuestion } from "./row-questions";
import { parseTag } from "./tags";
import { fieldsIn, type Item, type Template } from "./template";

/*
 * The list of an audit's questions. What reads, writes, moves, compares or
 * counts answers goes over it; nothing else enumerates the parts of an audit.
 */

interface Questions {
  readonly all: readonly Question[];
  readonly byTag: ReadonlyMap<string, Question>;
  readonly byItem: ReadonlyMap<string, readonly ItemQuestion[]>;
}

const made = new WeakMap<Template, Questions>();

/** Made once for each template: templates never change. */
function questionsMade(template: Template): Questions {
  let found = made.get(template);
  if (!found) made.set(template, (found = makeQuestions(template)));
  return found;
}

/** Every question of a template, in the order of the record, with the action rows that a new document has. */
export function questionsOf(template: Template): readonly Question[] {
  return questionsMade(template).all;
}

/** Every question of an audit: those of its template, and those of action rows beyond them. */
export function questionsIn(template: Template, record: AuditRecord): readonly Question[] {
  const { all } = questionsMade(template);
  const beyond = record.actions.filter(({ row }) => !(row >= 1 && row <= template.actions.rows));
  const added = [
    ...beyond.flatMap(({ row }) => actionQuestions(template, row)),
    ...addedRowQuestions(template, record),
  ];
  return added.length === 0 ? all : [...all, ...added];
}

/** The question whose answer box has that tag: of any row of the action table and of other tables, and of an item whatever its scale. */
export function questionAt(template: Template, tag: string): Question | undefined {
  const known = questionsMade(template).byTag.get(tag);
  const target = known ? undefined : parseTag(tag);
  if (target?.kind !== "action" && target?.kind !== "row") return known;
  if (!(Number.isInteger(target.row) && target.row > 0)) return known;
  if (target.kind === "row") {
    const table = template.tables?.find(({ id }) => id === target.table);
    const column = table?.columns.find(({ id }) => id === target.column);
    return table && column && rowQuestion(table, target.row, column);
  }
  const column = template.actions.columns.find(({ id }) => id === target.column);
  return column && actionQuestion(target.row, column);
}

/** The questions of one item, in the order of the record. */
export function itemQuestions(template: Template, item: Item): readonly ItemQuestion[] {
  return questionsMade(template).byItem.get(item.id) ?? [];
}

/** The questions of one row of the action table, counted from 1. */
export function actionQuestions(template: Template, row: number): readonly ActionQuestion[] {
  return template.actions.columns.map((column) => actionQuestion(row, column));
}

/** The questions an audit asks, given what is answered so far. */
export function askedQuestions(
  template: Template,
  record: AuditRecord,
  relevance = relevanceOf(template, record),
): readonly Question[] {
  return questionsIn(template, record).filter(
    (question) => question.isRelevant(relevance) && question.isAsked(record),
  );
}

/** The record with these answers in it, by tag. What the template does not ask is passed over. */
export function withAnswers(
  template: Template,
  record: AuditRecord,
  answers: Iterable<readonly [tag: string, value: string]>,
): AuditRecord {
  const draft: RecordDraft = {
    ...record,
    header: { ...record.header },
    items: Object.fromEntries(Object.entries(record.items).map(([id, entry]) => [id, { ...entry }])),
    immediateConcern: { ...record.immediateConcern },
    actions: [...record.actions],
  };
  for (const [tag, value] of answers) questionAt(template, tag)?.set(draft, value);
  return draft;
}

function makeQuestions(template: Template): Questions {
  const { immediateConcerns, actions, serviceActions } = template;
  const byItem = new Map(
    template.sections.flatMap((section) =>
      section.items.map((item) => [item.id, questionsOfItem(template, section, item)] as const),
    ),
  );
  const rows = Array.from({ length: actions.rows }, (_, index) => index + 1);
  const all = [
    STATUS_QUESTION,
    ...template.fieldGroups.flatMap((group) => fieldsIn(group).map((field) => headerQuestion(field, group))),
    ...[...byItem.values()].flat(),
    ...(immediateConcerns ? CONCERN_PARTS.map(concernQuestion) : []),
    ...rows.flatMap((row) => actionQuestions(template, row)),
    ...firstRowQuestions(template),
    ...(actions.limit === undefined ? [] : [limitReasonQuestion(actions.limit)]),
    ...(serviceActions ? [serviceActionsQuestion()] : []),
    ...moderationQuestions(template),
  ];
  return { all, byTag: new Map(all.map((question) => [question.tag, question])), byItem };
}
