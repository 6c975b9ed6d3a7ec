import { canonicalJson, fingerprintOfValue } from "./canonical";
import { caseKey, type CaseRow } from "./case-row";
import { sampleOf, type Certificate } from "./certificate";
import { drawDay, preparing, type Prepared } from "./certify";
import { drawing } from "./draw-sample";
import { done, type LongWork } from "./long-work";
import { nextInOrder } from "./replace";
import { codeOf, codesIn } from "./row-codes";
import type { SampleRule } from "./rule";
import { LEAST_WORDS, seedOf } from "./seed";
import { plain } from "./eligible";

/** Where a certificate is not what it says it is, or a list or a rule is another. */
export type Difference =
  /** Something in it was changed after it was made. */
  | { readonly code: "changed-since" }
  /** The seed is not the one that its rule, list, day and words make. */
  | { readonly code: "seed" }
  /** Fewer than two people gave a word. */
  | { readonly code: "words"; readonly people: number }
  /** The rule that was given says something else, under these names. */
  | { readonly code: "rule"; readonly names: readonly string[] }
  /** Rows of the list: other than they were, gone, or new; by id, those gone by count. */
  | {
      readonly code: "rows";
      readonly changed: readonly string[];
      readonly missing: number;
      readonly added: readonly string[];
    }
  /** What of the list differs is in no row alone. */
  | { readonly code: "list" }
  /** The draw gives other children: these are not given any more, these are instead. */
  | { readonly code: "children"; readonly missing: readonly string[]; readonly added: readonly string[] }
  /** The same children, in another order or standing ready in another. */
  | { readonly code: "order" }
  /** A replacement is not the next in order. */
  | { readonly code: "replacement"; readonly id: string; readonly by: string };

export interface Verified {
  /** Whether these children are given again by this list. */
  readonly sameChildren: boolean;
  readonly differences: readonly Difference[];
}

/** Draws again from a list by a certificate, and says what differs. */
export const verify = (certificate: Certificate, rows: readonly CaseRow[], rule?: SampleRule): Verified =>
  done(verifying(certificate, done(preparingBy(certificate, rows)), rule));

/** Reads a list by the rule of a certificate for a draw on its day, by what was known then from elsewhere. */
export const preparingBy = (
  { rule, list: { file }, auditedElsewhere, drawnAt }: Certificate,
  rows: readonly CaseRow[],
): LongWork<Prepared> =>
  preparing(
    rule,
    { file, rows, elsewhere: new Map(auditedElsewhere.map(({ id, on }) => [id, on])) },
    drawDay({ drawnAt }),
  );

/** Draws again from a list that is read so, and says what differs; to be done piece by piece. */
export function* verifying(certificate: Certificate, again: Prepared, rule?: SampleRule): LongWork<Verified> {
  const draw = yield* drawing(
    certificate.rule,
    certificate.seed,
    again.sifted.eligible,
    drawDay(certificate),
  );
  const { noughtsTell } = certificate.rule;
  const keys = (cases: Certificate["draw"]["drawn"]) => cases.map(({ id }) => caseKey(id, noughtsTell));
  const [was, now] = [new Set(keys(certificate.draw.drawn)), new Set(keys(draw.drawn))];
  const missing = certificate.draw.drawn.filter(({ id }) => !now.has(caseKey(id, noughtsTell)));
  const added = draw.drawn.filter(({ id }) => !was.has(caseKey(id, noughtsTell)));
  const sameChildren = missing.length === 0 && added.length === 0;
  const sameOrder = canonicalJson([keys(certificate.draw.drawn), keys(certificate.draw.replacements)]);
  const ids = (cases: Certificate["draw"]["drawn"]) => cases.map(({ id }) => id);
  return {
    sameChildren,
    differences: [
      ...ofItself(certificate),
      ...ruleDifference(certificate.rule, rule),
      ...listDifference(certificate, again),
      ...(sameChildren ? [] : [{ code: "children", missing: ids(missing), added: ids(added) } as const]),
      ...(sameChildren && sameOrder !== canonicalJson([keys(draw.drawn), keys(draw.replacements)])
        ? [{ code: "order" } as const]
        : []),
    ],
  };
}

/** What can be told of a certificate without its list. */
export function ofItself(certificate: Certificate): readonly Difference[] {
  const { fingerprint, ...said } = certificate;
  const { rule, list, words, seed, draw, replaced } = certificate;
  const people = new Set(words.map(({ who }) => plain(who))).size;
  const made = seedOf({
    rule: fingerprintOfValue(rule),
    eligible: list.eligibleFingerprint,
    day: drawDay(certificate),
    words,
  });
  return [
    ...(fingerprintOfValue(said) === fingerprint ? [] : [{ code: "changed-since" } as const]),
    ...(people >= LEAST_WORDS ? [] : [{ code: "words", people } as const]),
    ...(made === seed ? [] : [{ code: "seed" } as const]),
    ...replaced.flatMap(({ id, by }, at): readonly Difference[] => {
      const before = replaced.slice(0, at);
      const standing = sampleOf({ draw, replaced: before, handPicked: [] }).find((each) => each.id === id);
      return standing && nextInOrder(draw, before, standing.group) === by
        ? []
        : [{ code: "replacement", id, by }];
    }),
  ];
}

function ruleDifference(kept: SampleRule, given: SampleRule | undefined): readonly Difference[] {
  if (!given) return [];
  const [one, other] = [Object.entries(kept), Object.entries(given)].map(
    (entries) => new Map(entries.map(([name, value]) => [name, canonicalJson(value)])),
  );
  const names = [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])];
  const differing = names.filter((name) => one?.get(name) !== other?.get(name));
  return differing.length === 0 ? [] : [{ code: "rule", names: differing }];
}

function listDifference(
  { list }: Certificate,
  { keyed, fingerprint, codes }: Pick<Prepared, "keyed" | "fingerprint" | "codes">,
): readonly Difference[] {
  if (fingerprint === list.fingerprint) return [];
  const was = codesIn(list.codes);
  const now = codesIn(codes);
  const ids = new Map(keyed.map(({ key, row }) => [codeOf(key), row.id]));
  const changed = [...now].filter(([key, code]) => (was.get(key) ?? code) !== code);
  const added = [...now.keys()].filter((key) => !was.has(key));
  const missing = [...was.keys()].filter((key) => !now.has(key)).length;
  if (changed.length === 0 && added.length === 0 && missing === 0) return [{ code: "list" }];
  const named = (keys: readonly string[]) => keys.map((key) => ids.get(key) ?? "").sort();
  return [{ code: "rows", changed: named(changed.map(([key]) => key)), missing, added: named(added) }];
}
