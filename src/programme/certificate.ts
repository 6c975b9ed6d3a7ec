import type { IsoDate, IsoMoment } from "../audit/dates";
import type { Draw, DrawnCase } from "./draw";
import type { SampleRule } from "./rule";

/** Why a row of a list is not eligible, in the order in which it is asked; the first that applies is told. */
export const LEFT_OUT_REASONS = [
  "no-id",
  "unreadable",
  "second-row",
  "not-open",
  "closed-since",
  "audited",
  "age",
  "team",
  "service",
  "case-type",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A word that somebody gave towards the seed, and in which role. */
export interface GivenWord {
  readonly who: string;
  readonly word: string;
}

/** A drawn case that can't be audited, and the next in order, which takes its place. */
export interface Replaced {
  readonly id: string;
  readonly by: string;
  readonly because: string;
  readonly on: IsoDate;
}

/** A case that somebody chose, which no figure may take for one that was drawn. */
export interface HandPicked extends DrawnCase {
  readonly because: string;
}

/** What a sample rests on, so that anybody with the list can draw it again. The file of that name holds this as JSON. */
export interface Certificate {
  readonly kind: "case-audit-sample";
  readonly version: 1;
  /** When it was drawn, on the clock where that was done. */
  readonly drawnAt: IsoMoment;
  readonly rule: SampleRule;
  readonly list: {
    /** Name of the file, without its folder. */
    readonly file: string;
    readonly rows: number;
    readonly eligible: number;
    /** SHA-256 of what the rule looks at in every row, and in the eligible ones, whatever their order. */
    readonly fingerprint: string;
    readonly eligibleFingerprint: string;
    /** For each child a code, a dot and a code of what its rows say, so that a list that differs can be told child by child. */
    readonly codes: string;
  };
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  /** Audits known from elsewhere than the list, by the id of the case: a register, a folder of audits. */
  readonly auditedElsewhere: readonly { readonly id: string; readonly on: IsoDate }[];
  readonly words: readonly GivenWord[];
  /** SHA-256 over rule, eligible list, day and words, in hex. */
  readonly seed: string;
  readonly draw: Draw;
  readonly replaced: readonly Replaced[];
  readonly handPicked: readonly HandPicked[];
  /** The certificate that this one takes the place of. */
  readonly follows?: { readonly fingerprint: string; readonly because: string };
  /** SHA-256 of all the rest. */
  readonly fingerprint: string;
}

/** A case that is to be audited, and how it came to be. */
export interface SampledCase extends DrawnCase {
  readonly how:
    | { readonly kind: "drawn" }
    | { readonly kind: "replacement"; readonly of: string; readonly because: string }
    | { readonly kind: "hand-picked"; readonly because: string };
  /** Its group has more of the sample than of the eligible cases. */
  readonly overSampled: boolean;
}

/** The cases of a certificate as they stand: the drawn ones, replacements in the places of those they replace, then the hand-picked. */
export function sampleOf({
  draw,
  replaced,
  handPicked,
}: Pick<Certificate, "draw" | "replaced" | "handPicked">): readonly SampledCase[] {
  const over = new Set(draw.groups.flatMap(({ name, overSampled }) => (overSampled ? [name] : [])));
  const byId = new Map([...draw.drawn, ...draw.replacements].map((each) => [each.id, each]));
  const replacing = new Map(replaced.map((each) => [each.id, each]));
  const standing = (
    each: DrawnCase,
    how: SampledCase["how"],
    passed: readonly string[] = [],
  ): SampledCase => {
    const next = replacing.get(each.id);
    const by = next && byId.get(next.by);
    // Of a file that was changed by hand, one may replace the other and be replaced by it.
    if (!next || !by || passed.includes(by.id)) return { ...each, how, overSampled: over.has(each.group) };
    const because = { kind: "replacement", of: next.id, because: next.because } as const;
    return standing(by, because, [...passed, each.id]);
  };
  return [
    ...draw.drawn.map((each) => standing(each, { kind: "drawn" })),
    ...handPicked.map(({ because, ...each }): SampledCase => ({
      ...each,
      how: { kind: "hand-picked", because },
      overSampled: false,
    })),
  ];
}
