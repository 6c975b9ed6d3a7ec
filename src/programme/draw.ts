/** A case of a sample, without anything that tells who the child is but its id. */
export interface DrawnCase {
  /** As the list has it. */
  readonly id: string;
  readonly team: string;
  readonly service: string;
  readonly caseType: string;
  /** Name of its group; "" where the rule has none, or it belongs to the rest. */
  readonly group: string;
}

/** How a group came out. */
export interface DrawnGroup {
  /** "" for those that fit no group. */
  readonly name: string;
  readonly eligible: number;
  readonly asked: number;
  readonly drawn: number;
  /** Whether it has more of the sample than of the eligible cases; figures of all have to say so. */
  readonly overSampled: boolean;
}

/** Cases in the order drawn, and those that stand ready to replace them. */
export interface Draw {
  readonly drawn: readonly DrawnCase[];
  readonly replacements: readonly DrawnCase[];
  readonly groups: readonly DrawnGroup[];
}
