import type { IsoDate } from "../audit/dates";
import { keyedHashes } from "../record/keyed-code";
import { compare, type KeyedRow } from "./case-row";
import type { Draw, DrawnCase, DrawnGroup } from "./draw";
import { narrowing } from "./eligible";
import { done, type LongWork } from "./long-work";
import type { SampleRule } from "./rule";

/**
 * Draws a sample from the eligible cases. By lot: each case has the HMAC-SHA-256 of its key under the seed, the cases stand
 * in the order of those, and the first are drawn, in each group; so a case that comes or goes changes nothing but its own
 * place. Every so-manieth: in the order of keys, from a place the seed says.
 */
export const drawSample = (
  rule: SampleRule,
  seed: string,
  eligible: readonly KeyedRow[],
  day: IsoDate,
): Draw => done(drawing(rule, seed, eligible, day));

/** The same, to be done piece by piece. */
export function* drawing(
  rule: SampleRule,
  seed: string,
  eligible: readonly KeyedRow[],
  day: IsoDate,
): LongWork<Draw> {
  const hash = keyedHashes(seed);
  const taken: (Pick<Group, "name" | "asked"> & Taken & { readonly eligible: number })[] = [];
  for (const { name, asked, rows } of grouped(rule, eligible, day))
    taken.push({ name, asked, eligible: rows.length, ...(yield* taking(rule, asked, rows, hash)) });
  const drawn = taken.reduce((sum, group) => sum + group.drawn.length, 0);
  return {
    drawn: taken.flatMap((group) => group.drawn.map((row) => drawnCase(row, group.name))),
    replacements: taken.flatMap((group) => group.ready.map((row) => drawnCase(row, group.name))),
    groups: taken.map((group): DrawnGroup => ({
      name: group.name,
      eligible: group.eligible,
      asked: group.asked,
      drawn: group.drawn.length,
      overSampled: group.drawn.length > Math.ceil((group.eligible * drawn) / Math.max(1, eligible.length)),
    })),
  };
}

interface Group {
  readonly name: string;
  readonly asked: number;
  readonly rows: readonly KeyedRow[];
}

/** The groups of a rule with their cases, and last the rest. */
function grouped(rule: SampleRule, eligible: readonly KeyedRow[], day: IsoDate): readonly Group[] {
  const on = rule.period?.to ?? day;
  const groups = rule.groups.map(({ name, number, ...narrow }) => ({
    name,
    asked: number,
    fits: narrowing(narrow, on),
    rows: [] as KeyedRow[],
  }));
  const ofGroups = groups.reduce((sum, { asked }) => sum + asked, 0);
  const rest: { name: string; asked: number; rows: KeyedRow[] } = {
    name: "",
    asked: Math.max(0, rule.number - ofGroups),
    rows: [],
  };
  for (const keyed of eligible)
    (groups.find(({ fits }) => fits(keyed.row) === undefined) ?? rest).rows.push(keyed);
  return groups.length > 0 && rest.asked === 0 && rule.method !== "full-list" ? groups : [...groups, rest];
}

interface Taken {
  readonly drawn: readonly KeyedRow[];
  readonly ready: readonly KeyedRow[];
}

function* taking(
  { method, replacements }: SampleRule,
  asked: number,
  rows: readonly KeyedRow[],
  hash: (text: string) => string,
): LongWork<Taken> {
  if (method === "full-list") return { drawn: rows, ready: [] };
  const byLot = yield* lowest(rows, asked + replacements, hash);
  if (method === "random")
    return { drawn: byLot.slice(0, asked), ready: byLot.slice(asked, asked + replacements) };
  const drawn = everyNth(rows, asked, hash("start"));
  const taken = new Set(drawn);
  return { drawn, ready: byLot.filter((row) => !taken.has(row)).slice(0, replacements) };
}

/** So many rows with the lowest lots, in the order of those. Of a long list few are kept at a time. */
function* lowest(
  rows: readonly KeyedRow[],
  count: number,
  hash: (text: string) => string,
): LongWork<readonly KeyedRow[]> {
  let at = 0;
  let kept: { readonly lot: string; readonly row: KeyedRow }[] = [];
  let limit: string | undefined;
  const cut = () => {
    kept = kept.toSorted((one, other) => compare(one.lot, other.lot)).slice(0, count);
    limit = kept.length === count ? kept.at(-1)?.lot : undefined;
  };
  for (const row of rows) {
    if (++at % AT_ONCE === 0) yield at / rows.length;
    const lot = hash(row.key);
    if (limit !== undefined && lot >= limit) continue;
    kept.push({ lot, row });
    if (kept.length >= 2 * count + KEPT) cut();
  }
  cut();
  return kept.map(({ row }) => row);
}

/** Rows between two pauses. */
const AT_ONCE = 2000;

/** Rows beside those asked for that are kept before the others are let go. */
const KEPT = 256;

/** As many as are asked for, evenly apart in the order of keys; the place of the first comes from 52 bits of a hash. */
function everyNth(rows: readonly KeyedRow[], asked: number, hash: string): readonly KeyedRow[] {
  if (asked >= rows.length) return rows;
  const step = rows.length / asked;
  const start = (Number.parseInt(hash.slice(0, 13), 16) / 2 ** 52) * step;
  return Array.from({ length: asked }, (_, at) => rows[Math.floor(start + at * step)]).flatMap(
    (row) => row ?? [],
  );
}

const drawnCase = ({ row: { id, team, service, caseType } }: KeyedRow, group: string): DrawnCase => ({
  id,
  team,
  service,
  caseType,
  group,
});
