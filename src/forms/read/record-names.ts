import { cellText } from "./form-grid";
import type { FormPart } from "./form-parts";
import type { RowUnderHead } from "./label-plan";
import type { TableHead } from "./table-head";

/** "NHS number (last four digits)", "Child’s initials": what tells one record from another. */
const NAMES_RECORD =
  /^(?:[\p{L}’'/-]+\s){0,3}(?:number|no|id|ref(?:erence)?|identifier|initials|d\.?o\.?b|date of (?:birth|admission|attendance|referral|visit)|age(?: group| band)?|year group|gender|rhif|llythrennau cyntaf|oedran)\.?(?:\s(?:of|y|yr)\s\p{L}+)?(?:\s?\([^()]*\))?\s*:?$/iu;

/** A row right below the head of a table with a column for each record, or below such a row, where it says which record that is: a detail of the one. */
export function recordName(head: TableHead, { cells }: RowUnderHead): FormPart | undefined {
  const texts = [...cells.values()].map(cellText).filter((text) => text !== "");
  const [label = "", ...more] = texts;
  if (head.records === undefined || more.length > 0 || !NAMES_RECORD.test(label)) return undefined;
  return { is: "fields", fields: [{ label, options: [] }], sameTable: true, apart: true };
}
