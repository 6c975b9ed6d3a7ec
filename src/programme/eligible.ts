import { addMonths, type IsoDate } from "../audit/dates";
import { caseKey, rowText, type CaseRow } from "./case-row";
import type { LeftOutReason } from "./certificate";
import type { Narrowing, SampleRule } from "./rule";

/** A row with what tells its child from every other. */
export interface KeyedRow {
  readonly key: string;
  readonly row: CaseRow;
}

export interface Sifted {
  /** One row for each child, by key. */
  readonly eligible: readonly KeyedRow[];
  readonly leftOut: readonly { readonly row: CaseRow; readonly reason: LeftOutReason }[];
  /** Rows whose ids are written differently and were taken for one child. */
  readonly alike: readonly { readonly one: CaseRow; readonly other: CaseRow }[];
}

/** Which rows of a list a rule takes on a day. `elsewhere` says by key when children were audited whom the list does not tell of. */
export function sift(
  rule: SampleRule,
  rows: readonly CaseRow[],
  day: IsoDate,
  elsewhere: ReadonlyMap<string, IsoDate> = new Map(),
): Sifted {
  const leftOut: { row: CaseRow; reason: LeftOutReason }[] = [];
  const alike: { one: CaseRow; other: CaseRow }[] = [];
  const children = new Map<string, CaseRow | CaseRow[]>();
  for (const row of rows) {
    const key = caseKey(row.id, rule.noughtsTell);
    if (key === "") {
      leftOut.push({ row, reason: "no-id" });
      continue;
    }
    const before = children.get(key);
    if (before === undefined) children.set(key, row);
    else if (Array.isArray(before)) before.push(row);
    else {
      if (before.id !== row.id) alike.push({ one: before, other: row });
      children.set(key, [before, row]);
    }
  }
  const why = asked(rule, day);
  const eligible: KeyedRow[] = [];
  for (const [key, found] of children) {
    const ofChild = Array.isArray(found) ? inOrder(key, found) : [found];
    const audited = latest([...ofChild.map(({ lastAudited }) => lastAudited), elsewhere.get(key) ?? ""]);
    const judged = ofChild.map((row) => ({ row, reason: why(row, audited) }));
    const taken = judged.find(({ reason }) => reason === undefined) ?? judged[0];
    for (const each of judged) {
      if (each !== taken) leftOut.push({ row: each.row, reason: "second-row" });
      else if (each.reason) leftOut.push({ row: each.row, reason: each.reason });
      else eligible.push({ key, row: each.row });
    }
  }
  eligible.sort((one, other) => (one.key < other.key ? -1 : 1));
  return { eligible, leftOut, alike };
}

/** Rows of one child, the one opened last first, whatever their order in the list. */
const inOrder = (key: string, rows: readonly CaseRow[]): readonly CaseRow[] =>
  rows.toSorted(
    (one, other) => compare(other.opened, one.opened) || compare(rowText(key, one), rowText(key, other)),
  );

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const latest = (days: readonly (IsoDate | "")[]): IsoDate | "" =>
  days.reduce((last, day) => (day > last ? day : last), "");

type Why = (row: CaseRow, audited: IsoDate | "") => LeftOutReason | undefined;

/** The first reason of a rule that leaves a row out. */
function asked(rule: SampleRule, day: IsoDate): Why {
  const { period, closedSinceCounts, notAuditedMonths } = rule;
  const since = addMonths(day, -notAuditedMonths);
  const fits = narrowing(rule, period?.to ?? day);
  return (row, audited) => {
    if (row.unreadable || (period && row.opened === "")) return "unreadable";
    if (period && (row.opened > period.to || (row.closed !== "" && row.closed < period.from)))
      return "not-open";
    if (!closedSinceCounts && row.closed !== "" && row.closed <= day) return "closed-since";
    if (notAuditedMonths > 0 && audited > since) return "audited";
    return fits(row);
  };
}

/** The first reason why a row is not among the cases meant; ages are those on a day. */
export function narrowing(
  { ages, teams, services, caseTypes }: Narrowing,
  on: IsoDate,
): (row: CaseRow) => LeftOutReason | undefined {
  const [inTeams, inServices, inTypes] = [teams, services, caseTypes].map(named);
  return (row) => {
    if (ages) {
      const age = ageOn(row, on);
      if (age === "" || age < (ages.least ?? 0) || age > (ages.most ?? Infinity)) return "age";
    }
    if (inTeams && !inTeams(row.team)) return "team";
    if (inServices && !inServices(row.service)) return "service";
    if (inTypes && !inTypes(row.caseType)) return "case-type";
    return undefined;
  };
}

function named(names: readonly string[] | undefined): ((text: string) => boolean) | undefined {
  if (!names) return undefined;
  const known = new Set(names.map(plain));
  return (text) => known.has(plain(text));
}

/** A name of a team or a type, whatever the case and spaces. */
export const plain = (text: string): string =>
  text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

function ageOn({ birth, age }: CaseRow, on: IsoDate): number | "" {
  if (birth === "") return age;
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
