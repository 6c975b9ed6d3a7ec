/**
 * Styles by id. Those of Word's own take the look of the document we are put
 * into; ours keep it, since an existing style of the same name wins.
 */
export const STYLE = {
  title: "Title",
  subtitle: "Subtitle",
  headings: { 1: "Heading1", 2: "Heading2" },
  bullet: "ListBullet",
  header: "Header",
  footer: "Footer",
  table: "CaseAuditTable",
  columnHeading: "CaseAuditColumnHeading",
  label: "CaseAuditLabel",
  answer: "CaseAuditAnswer",
  prompt: "CaseAuditPrompt",
  promptBullet: "CaseAuditPromptBullet",
  gap: "CaseAuditGap",
} as const;

/** Numbering instances of `numbering.ts`, one to a bullet style. */
export const BULLETS = { text: 1, prompt: 2 } as const;
