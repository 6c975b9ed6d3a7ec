import { ACTION_COLUMNS, CONCERN_TEXTS, eachPart, ITEM_PARTS } from "../audit/parts";
import { actionValue, withActionValue, type AuditRecord } from "../audit/record";
import {
  actionTag,
  concernTag,
  headerTag,
  itemTag,
  LIMIT_REASON_TAG,
  SERVICE_ACTIONS_TAG,
} from "../audit/tags";

/** A text of a record, under the tag of its control. */
export type TaggedText = readonly [tag: string, text: string];

/** The record with each of its texts, choices included, replaced by what `change` makes of it. */
export function mapTexts(record: AuditRecord, change: (tag: string, text: string) => string): AuditRecord {
  const { header, items, immediateConcern: concern } = record;
  return {
    ...record,
    header: mapEntries(header, (text, field) => change(headerTag(field), text)),
    items: mapEntries(items, (entry, item) =>
      eachPart(ITEM_PARTS, (part) => change(itemTag(item, part), entry[part])),
    ),
    immediateConcern: {
      raised: concern.raised,
      ...eachPart(CONCERN_TEXTS, (part) => change(concernTag(part), concern[part])),
    },
    actions: record.actions.map((action) => {
      const { row, more } = action;
      const known = ACTION_COLUMNS.reduce(
        (changed, column) =>
          withActionValue(changed, column, change(actionTag(row, column), actionValue(action, column))),
        action,
      );
      return { ...known, more: mapEntries(more, (text, column) => change(actionTag(row, column), text)) };
    }),
    limitReason: change(LIMIT_REASON_TAG, record.limitReason),
    serviceActions: change(SERVICE_ACTIONS_TAG, record.serviceActions),
  };
}

/** The texts of a record, in the order of the document; those not entered are empty. */
export function textsOf(record: AuditRecord): readonly TaggedText[] {
  const texts: TaggedText[] = [];
  mapTexts(record, (tag, text) => {
    texts.push([tag, text]);
    return text;
  });
  return texts;
}

function mapEntries<T, U>(
  entries: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value, key)]));
}
