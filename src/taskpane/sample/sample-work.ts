import type { IsoDate } from "../../audit/dates";
import { readingCaseRows, type ReadCaseRows } from "../../cases/read-case-rows";
import type { ReadSource } from "../../cases/row-source";
import type { Certificate } from "../../programme/certificate";
import { preparing, type Prepared } from "../../programme/certify";
import { partOf, type LongWork } from "../../programme/long-work";
import type { WrittenRule } from "../../programme/rule-shape";
import { preparingBy, verifying } from "../../programme/verify";
import { phraseOf } from "../../words/phrase";
import type { CheckedList, PickedCases } from "./sample-state";

interface Reading {
  readonly read: ReadCaseRows;
  readonly prepared: Prepared | undefined;
}

/** A list read by a rule, and what stands fixed before a word is given. */
export function* reading(
  { name, source }: PickedCases,
  {
    rule,
    elsewhere,
    day,
  }: { readonly rule: WrittenRule; readonly elsewhere: ReadonlyMap<string, IsoDate>; readonly day: IsoDate },
): LongWork<Reading> {
  const read = yield* partOf(readingCaseRows(source, rule, elsewhere.size > 0), 0, 0.6);
  if (!read.ok) return { read, prepared: undefined };
  const list = { file: name, rows: read.rows, elsewhere };
  return { read, prepared: yield* partOf(preparing(read.rule, list, day), 0.6, 1) };
}

/** What was found, in a sentence or two. */
export const foundText = ({ read, prepared }: Reading): string =>
  read.ok
    ? `${phraseOf(read.rows.length, "{count} row read.", "{count} rows read.")} ${phraseOf(prepared?.sifted.eligible.length ?? 0, "{count} child is eligible.", "{count} children are eligible.")}`
    : read.sentence;

/** A list read by a certificate, and whether it gives the same children. */
export function* checking(
  certificate: Certificate,
  source: ReadSource,
): LongWork<{
  readonly read: ReadCaseRows;
  readonly again?: Pick<CheckedList, "verified" | "prepared">;
}> {
  const { rule } = certificate;
  const read = yield* partOf(readingCaseRows(source, rule, rule.columns.lastAudited === undefined), 0, 0.5);
  if (!read.ok) return { read };
  const prepared = yield* partOf(preparingBy(certificate, read.rows), 0.5, 0.8);
  return { read, again: { prepared, verified: yield* partOf(verifying(certificate, prepared), 0.8, 1) } };
}
