import type { Grid } from "./form-grid";
import type { FormLine } from "./form-line";

/** What a form is made of from top to bottom, and where it stands, in words for a person. */
export type FormPiece =
  /** `below`: how many empty lines below it leave room to write. */
  | { readonly type: "line"; readonly line: FormLine; readonly where: string; readonly below?: number }
  | { readonly type: "table"; readonly grid: Grid; readonly where: string };

/** A line in which nothing is to be chosen. */
export const lineAt = (flow: readonly FormPiece[], at: number): FormLine | undefined => {
  const piece = flow[at];
  return piece?.type === "line" && piece.line.controls.length === 0 ? piece.line : undefined;
};
