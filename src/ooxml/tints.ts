/** Text stands at least 4.5 : 1 against white and the tints under it (WCAG 1.4.3), the borders of boxes 3 : 1 (1.4.11). */
export const COLOUR = {
  ink: "1D2B33",
  accent: "17495C",
  quiet: "4A555C",
  prompt: "5A656C",
  border: "8494A0",
  rule: "B4C2CA",
} as const;

/** Behind our own words; what is to be written in stays white. */
export const TINTS = { judgement: "E4EDF1", label: "F4F7F9" } as const;

/** Behind a grade, by how it stands; paler where many stand side by side. White stands on the dark ones, ink on the others. */
export const GRADE_FILLS = {
  full: { good: "D5E6EC", middle: "F4E6BF", "below-good": "8A3B12", lowest: "6B1A1A" },
  pale: { good: "D5E6EC", middle: "F4E6BF", "below-good": "F3DFD3", lowest: "6B1A1A" },
} as const;
