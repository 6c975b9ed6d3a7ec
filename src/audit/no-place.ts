/** Why an answer has no place in another version of its template. */
export type NoPlace =
  /** The other version has no such item, part of an item, field or column. */
  | "not-asked"
  | "no-such-choice"
  /** It was none of the choices before either. */
  | "not-a-choice"
  /** It stood in a second box of the same answer. */
  | "second-box"
  /** It has been kept already, when the answers were moved before. */
  | "kept-before";
