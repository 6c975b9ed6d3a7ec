import type { AuditRecord } from "../../audit/record";
import type { OpenAudit } from "./session-state";

/** What a change makes of the record as the document now holds it, or why it can't be made. */
export type RecordChange = (audit: OpenAudit) => AuditRecord | { readonly refused: string };

/** Whether a change was made; `refused` says why not. Neither: the holder failed, and `failure` says how. */
export interface Outcome {
  readonly done: boolean;
  readonly refused?: string;
}

export interface ChangeOptions {
  /** What to say aloud once it is made. */
  readonly said?: string;
  /** What "Try again" does, where not the same change once more. */
  readonly tryAgain?: () => void;
}

/** Milliseconds. */
export interface Pace {
  /** From a hint of a change to reading the document again. */
  readonly read: number;
  /** From the last change to saving the mirror. */
  readonly save: number;
}
