import { formatDate, parseDate } from "../audit/dates";
import { actionValue, ITEM_PARTS, STATUSES, type AuditRecord } from "../audit/record";
import {
  actionTag,
  concernTag,
  headerTag,
  itemTag,
  LIMIT_REASON_TAG,
  SERVICE_ACTIONS_TAG,
  STATUS_TAG,
} from "../audit/tags";
import { allFields, allItems, type Choice, type Template } from "../audit/template";
import { layoutOf } from "./layout";
import { slotsOf, type Slot } from "./layout-model";

/** By tag, the text a control shows: what a person reads, not the id or ISO date the record holds. */
export type Texts = ReadonlyMap<string, string>;

/** How a record's answers read in the document. Every slot of the template has an entry, "" where nothing is entered. */
export function textsOf(template: Template, record: AuditRecord): Texts {
  const texts = new Map<string, string>();
  const slots = new Map(slotsOf(layoutOf(template)).map((slot) => [slot.tag, slot]));
  const put = (tag: string, value: string) => {
    const slot = slots.get(tag);
    texts.set(tag, slot ? choiceText(slot.choices, value) : value);
  };
  put(STATUS_TAG, record.status);
  for (const field of allFields(template)) {
    const value = record.header[field.id] ?? "";
    put(
      headerTag(field.id),
      field.type === "date" || field.type === "date-or-text" ? dateText(value) : value,
    );
  }
  for (const item of allItems(template)) {
    for (const part of ITEM_PARTS) {
      const tag = itemTag(item.id, part);
      if (slots.has(tag)) put(tag, record.items[item.id]?.[part] ?? "");
    }
  }
  if (template.immediateConcerns) {
    const { raised, what, manager, notified } = record.immediateConcern;
    put(concernTag("raised"), raised);
    put(concernTag("what"), what);
    put(concernTag("manager"), manager);
    put(concernTag("notified"), dateText(notified));
  }
  for (let row = 1; row <= template.actions.rows; row += 1) {
    for (const column of template.actions.columns) texts.set(actionTag(row, column.id), "");
  }
  for (const action of record.actions) {
    for (const column of template.actions.columns) {
      const value = actionValue(action, column.id);
      texts.set(actionTag(action.row, column.id), column.type === "date" ? dateText(value) : value);
    }
  }
  if (slots.has(LIMIT_REASON_TAG)) put(LIMIT_REASON_TAG, record.limitReason);
  if (slots.has(SERVICE_ACTIONS_TAG)) put(SERVICE_ACTIONS_TAG, record.serviceActions);
  return texts;
}

/** An ISO date in words; anything else as it is. */
function dateText(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
}

/** A typed date as ISO; what is no date stays as typed, for the gap rules to speak of. */
export function dateValue(text: string): string {
  return parseDate(text) ?? text;
}

function choiceText(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.id === value)?.label ?? value;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The choice a person meant, by label or id, whatever the case, spaces and punctuation; undefined for none. */
export function findChoice(choices: readonly Choice[], text: string): Choice | undefined {
  // "C+" is not "C", where both are offered.
  const exact = choices.find((choice) => choice.label.trim() === text.trim());
  const wanted = plain(text);
  if (exact || wanted === "") return exact;
  return (
    choices.find((choice) => plain(choice.label) === wanted) ??
    choices.find((choice) => plain(choice.id) === wanted)
  );
}

export const STATUS_CHOICES: readonly Choice[] = STATUSES;

/** The slot of that tag, if the template has one. */
export function findSlot(template: Template, tag: string): Slot | undefined {
  return slotsOf(layoutOf(template)).find((slot) => slot.tag === tag);
}
