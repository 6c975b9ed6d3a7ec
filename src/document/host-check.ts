/**
 * A check of the program that holds the document: what we believe about it,
 * tried one thing at a time in an empty document, so that a person who has that
 * program can tell us what we can't see.
 */
export interface HostCheck {
  /** Tries everything in turn and tells of each as it ends. Throws HostError `not-empty` where the document is not empty, and leaves it empty, or says what is left. */
  run(onLine: (line: CheckLine) => void, byHand: ByHand): Promise<HostCheckReport>;
}

/** Asks a person to do something in the document that no program can do for them. */
export type ByHand = (step: string) => Promise<"done" | "left-out">;

export interface CheckLine {
  /** What is believed, as a short sentence. */
  readonly belief: string;
  /** `skipped`: this program does not offer what the check needs, or the person left it out. */
  readonly outcome: "holds" | "does-not-hold" | "skipped";
  /** What was seen: a value, a time, an error code. */
  readonly seen: string;
}

export interface HostCheckReport {
  /** For example "Word". */
  readonly host: string;
  /** For example "OfficeOnline" or "PC". */
  readonly platform: string;
  readonly version: string;
  readonly lines: readonly CheckLine[];
}
