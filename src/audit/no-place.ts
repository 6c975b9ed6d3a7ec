/** Why an answer has no place in another version of its template. */
export type NoPlace =
  /** The other version has no such item, part of an item, field or column. */
  | "not-asked"
  | "no-such-choice"
  /** It was none of the choices before either, or stood in a second box. */
  | "not-a-choice"
  /** It has been kept already, when the answers were moved before. */
  | "kept-before";
