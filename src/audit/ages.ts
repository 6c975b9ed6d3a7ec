/** A band of ages in whole years, both ends included. */
export interface AgeBand {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** How figures count ages (R130). */
export interface Ages {
  /** Header field: the day that ages are counted on. */
  readonly on?: string;
  readonly bands: readonly AgeBand[];
}
