/** A band of ages in whole years, both ends included. */
export interface AgeBand {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Between which ages an audit is for, in whole years on the day of the audit, and how figures count them (R130). */
export interface Ages {
  /** Header field with the day of birth; without it no age is looked at. */
  readonly born?: string;
  readonly least?: number;
  readonly most?: number;
  /** Header field: the day that figures count ages on; that of the audit where nothing is said. */
  readonly on?: string;
  /** Those of the figures where nothing is said. */
  readonly bands?: readonly AgeBand[];
}
