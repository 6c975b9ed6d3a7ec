/** Why the pane itself is not shown. */
export type BootState = "opening" | "unreachable" | "incomplete" | "not-in-word" | "too-old";

export interface BootText {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What to check or to have. */
  readonly points: readonly string[];
  readonly after: readonly string[];
}

/** What is said in the pane's place. */
export const BOOT_TEXTS: Readonly<Record<BootState, BootText>> = {
  opening: { title: "Opening Case Audit", sentences: [], points: [], after: [] },
  unreachable: {
    title: "Case Audit could not reach Microsoft",
    sentences: [
      "Case Audit works with Word through Microsoft’s Office library, and that could not be loaded. The document is as it was.",
      "Check that:",
    ],
    points: [
      "this computer is connected to the internet",
      "your network does not block appsforoffice.microsoft.com",
    ],
    after: ["Your IT service desk can tell you whether it is blocked."],
  },
  incomplete: {
    title: "Case Audit could not be loaded in full",
    sentences: [
      "A part of the pane did not come from where your organisation keeps it. The document is as it was.",
    ],
    points: [],
    after: ["Try again. If it stays like this, tell your IT service desk."],
  },
  "not-in-word": {
    title: "Open Case Audit inside Word",
    sentences: ["This page is the pane that Word shows beside a document, and it has no document here."],
    points: [],
    after: [
      "In Word, open a document and choose Open Case Audit on the Home tab. If it is not there, choose Home, then Add-ins, or ask your IT service desk.",
      "Without Word, you can open, fill in and save audits in the workbench.",
    ],
  },
  "too-old": {
    title: "This version of Word is too old",
    sentences: ["Case Audit needs one of these:"],
    points: [
      "Word from Microsoft 365, version 2302 or later",
      "Word from Office 2024 or later",
      "Word 16.70 or later on a Mac or an iPad",
      "Word on the web",
    ],
    after: [
      "Your IT service desk can bring Word up to date; what it needs to offer is called WordApi 1.5.",
      "Until then, save the document and open it in the workbench. The audit is an ordinary Word document: you can always fill it in without Case Audit.",
    ],
  },
};
