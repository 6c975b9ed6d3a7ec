/** Where focus can go among the guidance: a note, a reference or one of its statements, what good narratives hold. */
export const noteAnchor = (note: string): string => `case-audit-note-${note}`;
export const referenceAnchor = (reference: string): string => `case-audit-reference-${reference}`;
export const statementAnchor = (reference: string, at: number): string =>
  `${referenceAnchor(reference)}-${String(at)}`;
export const elementsAnchor = (of: "evidence" | "impact"): string => `case-audit-good-${of}`;
