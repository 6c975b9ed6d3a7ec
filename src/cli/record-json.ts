import { actionValue, type AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";

/** A column's key in JSON: `signed-off` is `signedOff`. */
export function actionKey(column: string): string {
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
    limitReason: record.limitReason,
    serviceActions: record.serviceActions,
  };
}
