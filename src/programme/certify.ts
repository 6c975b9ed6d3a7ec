import { parseDate, type IsoDate, type IsoMoment } from "../audit/dates";
import { LinesFingerprint } from "../record/content-hash";
import { fingerprintOfValue } from "./canonical";
import { caseKey, keyedRows, saidBy, type CaseRow, type KeyedRow } from "./case-row";
import {
  LEFT_OUT_REASONS,
  type Certificate,
  type GivenWord,
  type HandPicked,
  type LeftOutReason,
} from "./certificate";
import { drawing } from "./draw-sample";
import { sift, type Sifted } from "./eligible";
import { done, type LongWork } from "./long-work";
import { CodesText } from "./row-codes";
import type { SampleRule } from "./rule";
import { seedOf } from "./seed";

/** A list as it was read, and when its children were audited by what else is known, by id. */
export interface ReadList {
  readonly file: string;
  readonly rows: readonly CaseRow[];
  readonly elsewhere: ReadonlyMap<string, IsoDate>;
}

/** What stands fixed before a word is given: which cases a draw is from, and by what rule. */
export interface Prepared {
  readonly rule: SampleRule;
  readonly list: ReadList;
  readonly day: IsoDate;
  readonly keyed: readonly KeyedRow[];
  readonly sifted: Sifted;
  readonly ruleFingerprint: string;
  readonly fingerprint: string;
  readonly eligibleFingerprint: string;
  readonly codes: string;
}

/** Reads a list by a rule for a draw on a day. */
export const prepare = (rule: SampleRule, list: ReadList, day: IsoDate): Prepared =>
  done(preparing(rule, list, day));

/** The same, to be done piece by piece. */
export function* preparing(rule: SampleRule, list: ReadList, day: IsoDate): LongWork<Prepared> {
  const byKey = new Map<string, IsoDate>();
  for (const [id, on] of list.elsewhere) {
    const key = caseKey(id, rule.noughtsTell);
    if (on > (byKey.get(key) ?? "")) byKey.set(key, on);
  }
  const keyed = keyedRows(list.rows, rule.noughtsTell);
  yield 0;
  const sifted = sift(rule, keyed, day, byKey);
  const [whole, eligible, codes] = [new LinesFingerprint(), new LinesFingerprint(), new CodesText()];
  // The eligible stand in the order of all. What a row says is long, and so is made once and not kept.
  let [next, at] = [0, 0];
  for (const row of keyed) {
    const said = saidBy(row);
    whole.add(said);
    codes.add(row.key, said);
    if (row === sifted.eligible[next]) {
      eligible.add(said);
      next += 1;
    }
    at += 1;
    if (at % AT_ONCE === 0) yield at / keyed.length;
  }
  return {
    rule,
    list,
    day,
    keyed,
    sifted,
    ruleFingerprint: fingerprintOfValue(rule),
    fingerprint: whole.fingerprint(),
    eligibleFingerprint: eligible.fingerprint(),
    codes: codes.text(),
  };
}

/** Rows between two pauses. */
const AT_ONCE = 2000;

export interface Drawing {
  readonly drawnAt: IsoMoment;
  readonly words: readonly GivenWord[];
  readonly handPicked?: readonly HandPicked[];
}

/** Draws, and makes the certificate of it. */
export const certify = (prepared: Prepared, how: Drawing): Certificate => done(certifying(prepared, how));

/** The same, to be done piece by piece. */
export function* certifying(
  { rule, list, day, keyed, sifted, ruleFingerprint, fingerprint, eligibleFingerprint, codes }: Prepared,
  { drawnAt, words, handPicked = [] }: Drawing,
): LongWork<Certificate> {
  const seed = seedOf({ rule: ruleFingerprint, eligible: eligibleFingerprint, day, words });
  const inList = new Set(list.elsewhere.size > 0 ? keyed.map(({ key }) => key) : []);
  return signed({
    kind: "case-audit-sample",
    version: 1,
    drawnAt,
    rule,
    list: {
      file: list.file,
      rows: list.rows.length,
      eligible: sifted.eligible.length,
      fingerprint,
      eligibleFingerprint,
      codes,
    },
    leftOut: countedReasons(sifted),
    auditedElsewhere: [...list.elsewhere]
      .filter(([id]) => inList.has(caseKey(id, rule.noughtsTell)))
      .map(([id, on]) => ({ id, on }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    words,
    seed,
    draw: yield* drawing(rule, seed, sifted.eligible, day),
    replaced: [],
    handPicked,
  });
}

/** A certificate with its fingerprint, over all that it says. */
export const signed = (certificate: Omit<Certificate, "fingerprint">): Certificate => ({
  ...certificate,
  fingerprint: fingerprintOfValue(certificate),
});

/** A certificate that takes the place of another. */
export function following(
  { fingerprint: _, ...said }: Certificate,
  follows: NonNullable<Certificate["follows"]>,
): Certificate {
  return signed({ ...said, follows });
}

/** The day of a draw. */
export const drawDay = ({ drawnAt }: Pick<Certificate, "drawnAt">): IsoDate =>
  parseDate(drawnAt.slice(0, 10)) ?? "0000-00-00";

function countedReasons({ leftOut }: Sifted): Certificate["leftOut"] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const count = counts.get(reason) ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
}
