import type { IsoDate } from "../audit/dates";
import type { WrittenRule } from "../programme/rule-shape";
import type { ListSheet } from "./list-sheet";
import { readCaseRows } from "./read-case-rows";

export type ReadAudited =
  | { readonly ok: true; readonly audited: ReadonlyMap<string, IsoDate> }
  | { readonly ok: false; readonly sentence: string };

/** When the children of a register were last audited, by their numbers as they stand there. */
export function auditedIn(list: Uint8Array | ListSheet): ReadAudited {
  const usual = readCaseRows(list, REGISTER);
  // A register that track keeps says when an audit was received.
  const read = usual.ok ? usual : readCaseRows(list, { ...REGISTER, columns: { lastAudited: "Received" } });
  if (!read.ok) return usual.ok ? read : usual;
  const audited = new Map<string, IsoDate>();
  for (const { id, lastAudited } of read.rows)
    if (id !== "" && lastAudited !== "" && lastAudited > (audited.get(id) ?? ""))
      audited.set(id, lastAudited);
  return { ok: true, audited };
}

/** A register is read for who was audited when. */
const REGISTER: WrittenRule = {
  name: "register",
  method: "full-list",
  number: 1,
  replacements: 0,
  closedSinceCounts: true,
  notAuditedMonths: 1,
  groups: [],
  noughtsTell: false,
  columns: {},
};
