import {
  blankAction,
  ITEM_PARTS,
  withActionValue,
  type Action,
  type AuditRecord,
  type ItemRecord,
} from "../audit/record";
import {
  allFields,
  allItems,
  scaleChoices,
  scaleOf,
  type Choice,
  type Item,
  type Template,
} from "../audit/template";
import { dateValue, findChoice, STATUS_CHOICES } from "../document/answers";
import { headerValue } from "../document/header-value";
import { actionKey } from "./record-json";
import { UsageError } from "./usage-error";

type Json = Readonly<Record<string, unknown>>;

/** Header values checked against the template's fields, choices as ids and dates as ISO. Throws UsageError. */
export function headerFrom(template: Template, given: Json): Record<string, string> {
  const fields = allFields(template);
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      const field = fields.find((each) => each.id === id);
      if (!field)
        throw unknown(
          "header field",
          id,
          fields.map((each) => each.id),
        );
      const text = textIn(value, id);
      const read = headerValue(field, text);
      if (!read.ok && read.choices) throw notOffered(read.choices, text, id);
      // What is no date stays as typed, for the gap rules to speak of.
      return [id, read.ok ? read.value : text];
    }),
  );
}

/**
 * The record with the answers of a record file laid over it. An answer the
 * file leaves out, or leaves empty, stays as it is unless `clear` is set.
 * Throws UsageError for anything the template has no place for.
 */
export function recordWith(
  template: Template,
  record: AuditRecord,
  file: unknown,
  clear: boolean,
): AuditRecord {
  const given = objectIn(file, "The record file");
  const known = [
    "template",
    "id",
    "status",
    "header",
    "items",
    "immediateConcern",
    "actions",
    "limitReason",
    "serviceActions",
  ];
  for (const key of Object.keys(given))
    if (!known.includes(key)) throw unknown("part of a record", key, known);
  forTemplate(template, given["template"]);
  const keep = <T extends object>(old: T, next: Readonly<Record<string, string>>): T => ({
    ...old,
    ...Object.fromEntries(Object.entries(next).filter(([, value]) => clear || value !== "")),
  });
  const one = (key: "limitReason" | "serviceActions") =>
    keep({ it: record[key] }, { it: textIn(given[key] ?? record[key], key) }).it;
  return {
    ...record,
    status:
      given["status"] === undefined || given["status"] === "" ? record.status : statusIn(given["status"]),
    header: keep(record.header, headerFrom(template, objectIn(given["header"] ?? {}, "header"))),
    items: { ...record.items, ...itemsIn(template, record, objectIn(given["items"] ?? {}, "items"), keep) },
    immediateConcern: keep(
      record.immediateConcern,
      concernIn(objectIn(given["immediateConcern"] ?? {}, "immediateConcern")),
    ),
    actions: actionsIn(template, record.actions, given["actions"], clear),
    limitReason: one("limitReason"),
    serviceActions: one("serviceActions"),
  };
}

function forTemplate(template: Template, given: unknown): void {
  const id = given === undefined ? undefined : objectIn(given, "template")["id"];
  if (id !== undefined && id !== template.id) {
    throw new UsageError(
      `The record is of the template "${textIn(id, "template")}", the document of "${template.id}".`,
    );
  }
}

function statusIn(value: unknown): AuditRecord["status"] {
  return choiceIn(STATUS_CHOICES, textIn(value, "status"), "status") as AuditRecord["status"];
}

function itemsIn(
  template: Template,
  record: AuditRecord,
  given: Json,
  keep: (old: ItemRecord, next: Readonly<Record<string, string>>) => ItemRecord,
): Record<string, ItemRecord> {
  const items = allItems(template);
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      const item = items.find((each) => each.id === id);
      const old = record.items[id];
      if (!item || !old)
        throw unknown(
          "item",
          id,
          items.map((each) => each.id),
        );
      return [id, keep(old, itemIn(template, item, objectIn(value, id)))];
    }),
  );
}

function itemIn(template: Template, item: Item, given: Json): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([part, value]) => {
      const place = `${item.id} ${part}`;
      const known = ITEM_PARTS.find((each) => each === part);
      if (!known) throw unknown(`part of ${item.id}`, part, ITEM_PARTS);
      const text = textIn(value, place);
      if (text !== "" && known !== "reason" && !item[known])
        throw new UsageError(`The item ${item.id} does not ask for ${part}.`);
      const scale =
        known === "judgement" ? item.judgement?.scale : known === "answer" ? item.answer?.scale : undefined;
      return [
        part,
        scale === undefined ? text : choiceIn(scaleChoices(scaleOf(template, scale)), text, place),
      ];
    }),
  );
}

function concernIn(given: Json): Record<string, string> {
  const known = ["raised", "what", "manager", "notified"];
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (!known.includes(key)) throw unknown("part of the immediate concern", key, known);
      const text = textIn(value, `immediateConcern ${key}`);
      const yesNo = [
        { id: "yes", label: "Yes" },
        { id: "no", label: "No" },
      ];
      return [
        key,
        key === "raised" ? choiceIn(yesNo, text, key) : key === "notified" ? dateValue(text) : text,
      ];
    }),
  );
}

function actionsIn(
  template: Template,
  old: readonly Action[],
  given: unknown,
  clear: boolean,
): readonly Action[] {
  if (given === undefined) return old;
  if (!Array.isArray(given)) throw new UsageError('"actions" in the record file must be a list.');
  const { columns } = template.actions;
  const rows = new Map(old.map((action) => [action.row, action]));
  given.forEach((value: unknown, index) => {
    const row = index + 1;
    let action = rows.get(row) ?? blankAction(row);
    for (const [key, cell] of Object.entries(objectIn(value, `action ${String(row)}`))) {
      const column = columns.find((each) => actionKey(each.id) === key);
      if (!column)
        throw unknown(
          "action column",
          key,
          columns.map((each) => actionKey(each.id)),
        );
      const text = textIn(cell, `action ${String(row)} ${key}`);
      if (text === "" && !clear) continue;
      action = withActionValue(action, column.id, column.type === "date" ? dateValue(text) : text);
    }
    rows.set(row, action);
  });
  return [...rows.values()].filter((action) => !clear || action.row <= given.length);
}

function objectIn(value: unknown, place: string): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new UsageError(`${place} in the record file must be an object.`);
}

function textIn(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  throw new UsageError(`${place} must be text between quotation marks.`);
}

function choiceIn(choices: readonly Choice[], text: string, place: string): string {
  if (text.trim() === "") return "";
  const choice = findChoice(choices, text);
  if (choice) return choice.id;
  throw notOffered(choices, text, place);
}

function notOffered(choices: readonly Choice[], text: string, place: string): UsageError {
  return new UsageError(
    `"${text}" is no answer for ${place}. It takes: ${choices.map((each) => each.id).join(", ")}.`,
  );
}

function unknown(what: string, id: string, known: readonly string[]): UsageError {
  return new UsageError(`There is no ${what} "${id}". There is: ${known.join(", ")}.`);
}
