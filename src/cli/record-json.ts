import type { OwnTable, TableRow } from "../audit/own-table";
import { CONCERN_PARTS, furtherPart, ITEM_PARTS } from "../audit/parts";
import type { Question } from "../audit/question";
import { actionQuestions, questionAt, withAnswers } from "../audit/questions";
import { rowQuestion } from "../audit/row-questions";
import { actionValue, blankRecord, type AuditRecord } from "../audit/record";
import {
  concernTag,
  headerTag,
  itemTag,
  LIMIT_REASON_TAG,
  SERVICE_ACTIONS_TAG,
  STATUS_TAG,
} from "../audit/tags";
import { allFields, allItems, type Template } from "../audit/template";
import { isWordPrompt } from "../audit/word-prompts";
import { answerIn } from "../document/answers";
import { moderationJson } from "./moderation-json";
import { notKnown, notOffered, objectIn, recordIn, textIn, type Json } from "./record-values";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** A column's key in JSON: `signed-off` is `signedOff`. */
function actionKey(column: string): string {
  return column.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The record as `record --json` prints it and `fill` reads it: every header
 * field and item of the template, "" where nothing is entered, ids for
 * choices, ISO dates.
 */
export function recordJson(template: Template, record: AuditRecord): object {
  return {
    template: record.template,
    id: record.id,
    status: record.status,
    header: record.header,
    items: record.items,
    immediateConcern: record.immediateConcern,
    actions: record.actions.map((action) =>
      Object.fromEntries(template.actions.columns.map(({ id }) => [actionKey(id), actionValue(action, id)])),
    ),
    ...(template.tables ? { tables: tablesJson(template.tables, record) } : {}),
    limitReason: record.limitReason,
    serviceActions: record.serviceActions,
    ...moderationJson(template, record),
  };
}

/** By table, a list of its rows, each with its columns by id. */
const tablesJson = (tables: readonly OwnTable[], record: AuditRecord): object =>
  Object.fromEntries(
    tables.map(({ id, columns }) => [
      id,
      (record.tables?.[id] ?? []).map(({ values }) =>
        Object.fromEntries(columns.map((column) => [column.id, values[column.id] ?? ""])),
      ),
    ]),
  );

/** The answer under a tag; or, in a sentence, why what is given is none. */
type Answer = readonly [tag: string, value: string, leftOut?: string];

/** Header values checked against the template's fields, choices as ids and dates as ISO. Throws UsageError. */
export function headerFrom(template: Template, given: Json): Record<string, string> {
  const answers = headerAnswers(template, given);
  for (const [, , leftOut] of answers) if (leftOut !== undefined) throw new UsageError(leftOut);
  const { header } = withAnswers(template, blankRecord(template, ""), answers.map(asEntry));
  return Object.fromEntries(Object.keys(given).map((id) => [id, header[id] ?? ""]));
}

const asEntry = ([tag, value]: Answer): readonly [string, string] => [tag, value];

/** What a record file may hold, each with the answers in it. */
const READERS: Readonly<
  Record<string, (template: Template, given: unknown, record: AuditRecord) => readonly Answer[]>
> = {
  template: (template, given) => {
    forTemplate(template, objectIn(given, "template")["id"]);
    return [];
  },
  id: () => [],
  // Steps and decisions are taken one by one, with `moderate`.
  lifecycle: () => [],
  moderation: () => [],
  status: (template, given) =>
    textIn(given, "status") === "" ? [] : answerTo(template, STATUS_TAG, given, "status"),
  header: (template, given) => headerAnswers(template, objectIn(given, "header")),
  items: (template, given) => itemAnswers(template, objectIn(given, "items")),
  immediateConcern: (template, given) =>
    Object.entries(objectIn(given, "immediateConcern")).flatMap(([key, value]) => {
      const part = CONCERN_PARTS.find((each) => each === key);
      if (!part) throw notKnown("part of the immediate concern", key, CONCERN_PARTS);
      return answerTo(template, concernTag(part), value, `immediateConcern ${key}`);
    }),
  actions: (template, given, { actions }) => actionAnswers(template, given, actions),
  tables: (template, given, { tables = {} }) =>
    Object.entries(objectIn(given, "tables")).flatMap(([id, rows]) =>
      tableAnswers(template, id, rows, tables[id] ?? []),
    ),
  limitReason: (template, given) => answerTo(template, LIMIT_REASON_TAG, given, "limitReason"),
  // They are the document's own, and no answers.
  comments: () => [],
  // What `record` of many files says each line is of.
  file: () => [],
  serviceActions: (template, given) => answerTo(template, SERVICE_ACTIONS_TAG, given, "serviceActions"),
};

/** A record, and a sentence for each answer of a file that is not in it. */
export interface RecordWith {
  readonly record: AuditRecord;
  readonly leftOut: readonly string[];
}

/**
 * The record with the answers of a record file laid over it. An answer the file leaves out, or leaves empty, stays as it is
 * unless `clear` is set; so does one that is only what Word shows in an empty box. Throws UsageError for anything the
 * template has no place for.
 */
export function recordWith(
  template: Template,
  record: AuditRecord,
  file: unknown,
  clear: boolean,
): RecordWith {
  const given = recordIn(file);
  const answers = Object.entries(given).flatMap(([key, value]) => {
    if (!Object.hasOwn(READERS, key)) throw notKnown(phrase("part of a record"), key, Object.keys(READERS));
    return value === undefined ? [] : (READERS[key]?.(template, value, record) ?? []);
  });
  const leftOut = answers.flatMap(([, , why]) => (why === undefined ? [] : [why]));
  const laid = withAnswers(
    template,
    record,
    answers.filter(([, value, why]) => why === undefined && (clear || value !== "")).map(asEntry),
  );
  const { actions } = given;
  if (!clear || !Array.isArray(actions)) return { record: laid, leftOut };
  const rows = rowsFor(record.actions, actions.length);
  return { record: { ...laid, actions: laid.actions.filter(({ row }) => rows.includes(row)) }, leftOut };
}

/** The rows that a list goes to: as `record` gives it, to those in which something stands; what is more, behind them. */
function rowsFor(filled: readonly { readonly row: number }[], count: number): readonly number[] {
  const last = Math.max(0, ...filled.map(({ row }) => row));
  return Array.from({ length: count }, (_, at) => filled[at]?.row ?? last + 1 + at - filled.length);
}

function forTemplate(template: Template, id: unknown): void {
  if (id !== undefined && id !== template.id) {
    throw new UsageError(
      phrase('The record is of the template "{textIn}", the document of "{id}".', {
        textIn: textIn(id, "template"),
        id: template.id,
      }),
    );
  }
}

function headerAnswers(template: Template, given: Json): readonly Answer[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const ids = allFields(template).map((field) => field.id);
    if (!ids.includes(id)) throw notKnown("header field", id, ids);
    return answerTo(template, headerTag(id), value, id);
  });
}

function itemAnswers(template: Template, given: Json): readonly Answer[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const ids = allItems(template).map((item) => item.id);
    if (!ids.includes(id)) throw notKnown("item", id, ids);
    return Object.entries(objectIn(value, id)).flatMap(([key, text]) => {
      if (key === "further")
        return Object.entries(objectIn(text, `${id} further`)).flatMap(([narrative, words]) =>
          answerTo(
            template,
            itemTag(id, furtherPart(narrative)),
            words,
            `${id} ${narrative}`,
            `The item ${id}`,
          ),
        );
      const part = ITEM_PARTS.find((each) => each === key);
      if (!part) throw notKnown(`part of ${id}`, key, ITEM_PARTS);
      return answerTo(template, itemTag(id, part), text, `${id} ${part}`, `The item ${id}`);
    });
  });
}

function tableAnswers(
  template: Template,
  id: string,
  rows: unknown,
  filled: readonly TableRow[],
): readonly Answer[] {
  const tables = template.tables ?? [];
  const table = tables.find((each) => each.id === id);
  if (!table)
    throw notKnown(
      "table",
      id,
      tables.map((each) => each.id),
    );
  if (!Array.isArray(rows))
    throw new UsageError(phrase('"tables {id}" in the record file must be a list.', { id }));
  const places = rowsFor(filled, rows.length);
  return rows.flatMap((row: unknown, at) =>
    Object.entries(objectIn(row, `${id}, row ${at + 1}`)).map(([key, cell]) => {
      const column = table.columns.find((each) => each.id === key);
      if (!column)
        throw notKnown(
          `column of ${id}`,
          key,
          table.columns.map((each) => each.id),
        );
      return answer(rowQuestion(table, places[at] ?? at + 1, column), cell, `${id}, row ${at + 1}, ${key}`);
    }),
  );
}

function actionAnswers(
  template: Template,
  given: unknown,
  filled: AuditRecord["actions"],
): readonly Answer[] {
  if (!Array.isArray(given)) throw new UsageError(phrase('"actions" in the record file must be a list.'));
  const rows = rowsFor(filled, given.length);
  return given.flatMap((value: unknown, index) => {
    const row = index + 1;
    const columns = new Map(
      actionQuestions(template, rows[index] ?? row).map((question) => [
        actionKey(question.owner.column.id),
        question,
      ]),
    );
    return Object.entries(objectIn(value, `action ${row}`)).map(([key, cell]) => {
      const question = columns.get(key);
      if (!question) throw notKnown("action column", key, [...columns.keys()]);
      return answer(question, cell, `action ${row} ${key}`);
    });
  });
}

/** The answer under a tag; none where the template does not ask and nothing is given. */
function answerTo(
  template: Template,
  tag: string,
  given: unknown,
  place: string,
  who = "The template",
): readonly Answer[] {
  const question = questionAt(template, tag);
  if (question) return [answer(question, given, place)];
  if (textIn(given, place) === "") return [];
  throw new UsageError(phrase("{who} does not ask for {at}.", { who, at: place.split(" ").at(-1) ?? place }));
}

/** What is no date stays as typed, for the gap rules to speak of. */
function answer(question: Question, given: unknown, place: string): Answer {
  const text = textIn(given, place);
  if (isPrompt(text))
    return [
      question.tag,
      "",
      phrase('"{text}" is what Word shows in an empty answer box, and no answer for {place}: left out.', {
        text,
        place,
      }),
    ];
  // A record holds ids, and the words of one choice may be the id of another.
  const byId = question.kind === "choice" ? question.choices.find(({ id }) => id === text) : undefined;
  const value = byId?.id ?? answerIn(question, text);
  if (value === undefined) throw notOffered(question.choices, text, place);
  return [question.tag, value];
}

/** Word's prompts are short; a longer text may speak of one. */
const isPrompt = (text: string): boolean =>
  text.length <= 80 && isWordPrompt(text.toLowerCase().replace(/^\P{L}+|\P{L}+$/gu, ""));
