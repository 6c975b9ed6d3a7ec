import { HostError } from "../../document/host-error";

export type Activity = "read" | "write" | "save" | "start";

/** Something the document's holder refused to do, as a sentence, and how to try it again. */
export interface Failure {
  readonly activity: Activity;
  readonly sentence: string;
  readonly tryAgain: () => void;
}

const UNKNOWN: Readonly<Record<Activity, string>> = {
  read: "The document could not be read just now.",
  write: "The change could not be written into the document. What you entered is still here.",
  save: "The audit’s saved data could not be brought up to date. Every answer on the page is safe.",
  start: "The audit could not be started. What you entered is still here.",
};

/** A failure as a sentence. A `HostError` already carries one. */
export function failureText(activity: Activity, error: unknown): string {
  return error instanceof HostError ? error.message : UNKNOWN[activity];
}
