import { RECORD_NAMESPACE } from "../record/record-part";

/** Whether the XML of a part, damaged or not, is the saved data of a record. */
export const isSavedData = (xml: string): boolean => xml.includes(`"${RECORD_NAMESPACE}"`);

/** Where each element of a record stands that can be read on from behind damage (audit-record.xsd). */
export const SAVED_STANDS_IN: Readonly<Record<string, string>> = {
  template: "audit",
  header: "audit",
  items: "audit",
  "immediate-concern": "audit",
  actions: "audit",
  tables: "audit",
  "limit-reason": "audit",
  "service-actions": "audit",
  "set-aside": "audit",
  moderation: "audit",
  checklist: "audit",
  fingerprints: "audit",
  field: "header",
  item: "items",
  action: "actions",
  table: "tables",
  words: "set-aside",
  answer: "moderation",
  ticked: "checklist",
  fingerprint: "fingerprints",
};
