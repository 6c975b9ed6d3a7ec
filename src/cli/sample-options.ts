/** What `case-audit sample` is told. */
export interface SampleOptions {
  readonly rule?: string;
  readonly output?: string;
  readonly sheet?: string;
  readonly word: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly number?: string;
  readonly audits: readonly string[];
  readonly register?: string;
  readonly pick: readonly string[];
  readonly verify?: string;
  readonly replace?: string;
  readonly because?: string;
}
