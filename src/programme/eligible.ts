import { addMonths, type IsoDate } from "../audit/dates";
import { compare, type CaseRow, type KeyedRow } from "./case-row";
import type { LeftOutReason } from "./certificate";
import type { Narrowing, SampleRule } from "./rule";

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
  rows: readonly KeyedRow[],
  day: IsoDate,
  elsewhere: ReadonlyMap<string, IsoDate> = new Map(),
): Sifted {
  const leftOut: { row: CaseRow; reason: LeftOutReason }[] = [];
  const alike: { one: CaseRow; other: CaseRow }[] = [];
  const eligible: KeyedRow[] = [];
  const why = asked(rule, day);
  for (let at = 0, next = 0; at < rows.length; at = next) {
    const first = rows[at];
    if (!first) break;
    next = at + 1;
    while (first.key !== "" && rows[next]?.key === first.key) next += 1;
    if (first.key === "") {
      leftOut.push({ row: first.row, reason: "no-id" });
      continue;
    }
    const ofChild = next === at + 1 ? [first] : lastOpenedFirst(rows.slice(at, next));
    const audited = latest(ofChild, elsewhere.get(first.key) ?? "");
    let taken: KeyedRow | undefined;
    const refused: LeftOutReason[] = [];
    for (const each of ofChild) {
      const reason = why(each.row, audited);
      if (reason === undefined) taken ??= each;
      else refused.push(reason);
    }
    const counted = taken ?? ofChild[0] ?? first;
    if (taken) eligible.push(taken);
    else leftOut.push({ row: counted.row, reason: refused[0] ?? "unreadable" });
    for (const each of ofChild) if (each !== counted) leftOut.push({ row: each.row, reason: "second-row" });
    for (const each of ofChild)
      if (each.row.id !== counted.row.id) alike.push({ one: counted.row, other: each.row });
  }
  return { eligible, leftOut, alike };
}

const lastOpenedFirst = (rows: readonly KeyedRow[]): readonly KeyedRow[] =>
  rows.toSorted((one, other) => compare(other.row.opened, one.row.opened));

const latest = (rows: readonly KeyedRow[], elsewhere: IsoDate | ""): IsoDate | "" =>
  rows.reduce((last, { row }) => (row.lastAudited > last ? row.lastAudited : last), elsewhere);

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
