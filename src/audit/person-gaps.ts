import { isEntered } from "./entered";
import type { Gap } from "./gap";
import type { AuditRecord } from "./record";
import { headerTag, type Tag } from "./tags";
import { allFields, type Field, type Template } from "./template";

/** Roles as they are shortened, and words for anyone: each could be one of many people. */
const ANYONE = new Set(
  (
    "sw s/w sws asw ssw swa tm atm sm gm hos iro pa hv cpc staff team worker all everyone someone anyone " +
    "professionals tbc tba tbd n/a na none"
  ).split(" "),
);

/** That a name is wanted where only a shortened role, or a word for anyone, stands: "SW", "SW / TM". */
export function unnamedGap(text: string, where: Tag): readonly Gap[] {
  const whole = text.trim().toLowerCase().replace(/\.$/, "");
  const parts = whole.replace(/\bs\/w\b/g, "sw").split(/\s*(?:[,/&+]|\band\b)\s*|^(?:the|allocated)\s+/);
  const isAnyone =
    isEntered(text) && (ANYONE.has(whole) || parts.every((part) => part === "" || ANYONE.has(part)));
  return isAnyone ? [{ code: "person-unnamed", severity: "advice", where, text: text.trim() }] : [];
}

const NAME = /^\p{Lu}\p{Ll}+(?:[ '’-](?:\p{Lu}['’])?\p{Lu}?\p{Ll}+)*$/u;

/** What is wrong with who or what a detail names. */
export function namedGaps(template: Template, record: AuditRecord, field: Field): readonly Gap[] {
  const text = (record.header[field.id] ?? "").trim();
  const where = headerTag(field.id);
  if (text === "" || field.type !== "text") return [];
  if (field.id === template.pageHeader?.case && NAME.test(text)) {
    return [{ code: "name-for-id", severity: "advice", where, field: field.id, text }];
  }
  if (field.role === undefined) return [];
  const auditors = allFields(template)
    .filter((each) => each.role === "auditor" && each.id !== field.id)
    .map((each) => asName(record.header[each.id] ?? ""));
  return field.role !== "auditor" && auditors.includes(asName(text)) && asName(text) !== ""
    ? [{ code: "auditor-is-worker", severity: "advice", where, field: field.id, role: field.role }]
    : unnamedGap(text, where);
}

const asName = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}]+/gu)
    ?.join(" ") ?? "";
