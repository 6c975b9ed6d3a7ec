import type { Grid } from "./form-grid";
import type { FormLine } from "./form-line";

/** What a form is made of from top to bottom, and where it stands, in words for a person. */
export type FormPiece =
  /** `below`: how many empty lines below it leave room to write. */
  | { readonly type: "line"; readonly line: FormLine; readonly where: string; readonly below?: number }
  | { readonly type: "table"; readonly grid: Grid; readonly where: string };
