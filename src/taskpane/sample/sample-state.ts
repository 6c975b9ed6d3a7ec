import type { IsoDate } from "../../audit/dates";
import type { RowNote } from "../../cases/case-values";
import type { CaseRows, ReadCaseRows } from "../../cases/read-case-rows";
import type { ReadSource } from "../../cases/row-source";
import type { Certificate, GivenWord, HandPicked } from "../../programme/certificate";
import type { Prepared } from "../../programme/certify";
import type { CaseColumns } from "../../programme/rule";
import type { WrittenRule } from "../../programme/rule-shape";
import type { Verified } from "../../programme/verify";
import { usualForm, type RuleForm } from "./rule-form";

/** A list of cases that was picked. */
export interface PickedCases {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets?: readonly string[];
  readonly sheet?: string;
  readonly source: ReadSource;
}

/** What a check of a certificate against a list gave. */
export interface CheckedList {
  readonly name: string;
  readonly verified: Verified;
  readonly list: CaseRows;
  readonly prepared: Prepared;
}

export interface SampleState {
  readonly form: RuleForm;
  readonly columns: Partial<CaseColumns>;
  /** What is wrong with the form, by the place of the rule that a field fills. */
  readonly wrong: ReadonlyMap<string, string>;
  /** The rule once it is kept. */
  readonly rule: WrittenRule | undefined;
  readonly picked: PickedCases | undefined;
  readonly read: ReadCaseRows | undefined;
  readonly prepared: Prepared | undefined;
  /** A list that tells when children were audited. */
  readonly register:
    | {
        readonly name: string;
        readonly audited: ReadonlyMap<string, IsoDate>;
        /** Rows of it whose day can't be read. */
        readonly faults: readonly RowNote[];
      }
    | undefined;
  readonly certificate: Certificate | undefined;
  /** The certificate is looked at; else a sample is being drawn. */
  readonly shown: boolean;
  /** The certificate as it stands is in a file. */
  readonly saved: boolean;
  readonly check: CheckedList | undefined;
  readonly busy: boolean;
  /** Of work that takes a while, the share that is done, up to 1. */
  readonly share: number | undefined;
  /** Why the last thing asked could not be done. */
  readonly fault: string | undefined;
  readonly news: { readonly text: string };
}

/** What is asked of a draw beside the rule and the list. */
export interface DrawAsked {
  readonly words: readonly GivenWord[];
  readonly handPicked: readonly HandPicked[];
  /** Why it is drawn anew, where there is a certificate already. */
  readonly because: string;
}

/** Nothing asked yet, the rule as it is usual. */
export const atFirst = (today: IsoDate): SampleState => ({
  form: usualForm(today),
  columns: {},
  wrong: new Map(),
  rule: undefined,
  picked: undefined,
  read: undefined,
  prepared: undefined,
  register: undefined,
  certificate: undefined,
  shown: false,
  saved: true,
  check: undefined,
  busy: false,
  share: undefined,
  fault: undefined,
  news: { text: "" },
});

/** What stands on a rule, once that is not kept any more. */
export const NO_RULE = { rule: undefined, read: undefined, prepared: undefined } as const;

/** When children were last audited, of what two places know. */
export function latestOf(
  one: ReadonlyMap<string, IsoDate>,
  other: ReadonlyMap<string, IsoDate> = new Map(),
): ReadonlyMap<string, IsoDate> {
  const known = new Map(one);
  for (const [id, on] of other) if (on > (known.get(id) ?? "")) known.set(id, on);
  return known;
}
