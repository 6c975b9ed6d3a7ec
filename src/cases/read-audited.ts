import { looseText } from "../audit/loose-text";
import type { IsoDate } from "../audit/dates";
import { DOCUMENTS } from "../programme/register";
import type { WrittenRule } from "../programme/rule-shape";
import type { RowNote } from "./case-values";
import type { ListSheet } from "./list-sheet";
import { readCaseRows, type CaseRows } from "./read-case-rows";
import { namesRowColumns } from "./row-source";

/** Whether a row names columns of a list that tells when children were audited; to find the sheet that has it. */
export const namesAuditedColumns = namesRowColumns({ columns: {} });

export type ReadAudited =
  | {
      readonly ok: true;
      readonly audited: ReadonlyMap<string, IsoDate>;
      /** Rows whose day can't be read, and which so leave out nobody. */
      readonly faults: readonly RowNote[];
    }
  | { readonly ok: false; readonly sentence: string };

/**
 * When the children of a register were last audited, by their numbers as they stand there. In a register that track keeps an
 * audit counts from the day it was received until it has a day of its own, unless it is exempt or not waited for any more.
 */
export function auditedIn(list: Uint8Array | ListSheet): ReadAudited {
  const usual = readCaseRows(list, REGISTER);
  const received =
    !usual.ok || isKept(usual)
      ? readCaseRows(list, { ...REGISTER, columns: { lastAudited: "Received" } })
      : undefined;
  const read = [usual, received].flatMap((each) => (each?.ok ? [each] : []));
  const [first] = read;
  if (!first) return { ok: false, sentence: usual.ok ? "" : usual.sentence };
  const audited = new Map<string, IsoDate>();
  const counted = new Set<number>();
  for (const each of read) {
    const isNone = each === received ? notAudited(each) : () => false;
    for (const { line, id, lastAudited } of each.rows) {
      if (id === "" || lastAudited === "" || counted.has(line) || isNone(line)) continue;
      counted.add(line);
      if (lastAudited > (audited.get(id) ?? "")) audited.set(id, lastAudited);
    }
  }
  return { ok: true, audited, faults: first.faults };
}

const placeOf = ({ head }: CaseRows, name: string): number =>
  head.findIndex((cell) => looseText(cell) === looseText(name));

/** Whether it is one that track keeps, in which "Received" is the day of an auditor, not of a referral. */
const isKept = (read: CaseRows): boolean => placeOf(read, "Record") >= 0 && placeOf(read, "Whose turn") >= 0;

/** Of a register that track keeps, rows of which no audit is to come. */
function notAudited(read: CaseRows): (line: number) => boolean {
  const [exempt, document] = [placeOf(read, "Exempt because"), placeOf(read, "Document")];
  return (line) => {
    const cells = read.cellsOf(line);
    return (cells[exempt] ?? "").trim() !== "" || looseText(cells[document] ?? "") === NOT_WAITED_FOR;
  };
}

const NOT_WAITED_FOR = looseText(DOCUMENTS.letGo);

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
