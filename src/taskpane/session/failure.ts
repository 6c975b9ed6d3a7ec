import { HostError, type HostErrorCode } from "../../document/host-error";
import { phrase } from "../../words/phrase";

export type Activity = "read" | "write" | "save" | "start" | "open-new" | "restore" | "setting";

/** Something the document's holder refused to do, as a sentence, and how to try it again. */
export interface Failure {
  readonly activity: Activity;
  readonly sentence: string;
  /** What kind of refusal it was, where the holder said. */
  readonly code?: HostErrorCode;
  readonly tryAgain: () => void;
}

const UNKNOWN: Readonly<Record<Activity, string>> = {
  read: phrase("The document could not be read just now."),
  write: phrase("The change could not be written into the document. What you entered is still here."),
  save: phrase("The audit’s saved data could not be brought up to date. Every answer on the page is safe."),
  start: phrase("The audit could not be started. What you entered is still here."),
  "open-new": phrase("A new document could not be opened. What you entered is still here."),
  restore: phrase("The answer boxes could not be restored. The document is as it was."),
  setting: phrase("The setting could not be changed. The document is as it was."),
};

/** What was thrown, as a failure. A `HostError` already carries a sentence. */
export function failureFrom(activity: Activity, error: unknown, tryAgain: () => void): Failure {
  return error instanceof HostError
    ? { activity, sentence: error.message, code: error.code, tryAgain }
    : { activity, sentence: UNKNOWN[activity], tryAgain };
}
