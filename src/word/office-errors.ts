import { HostError, type HostErrorCode } from "../document/host-error";
import { phrase } from "../words/phrase";

/** The code of an error that Office.js rejected with; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || error instanceof HostError) return undefined;
  const isOffice = "debugInfo" in error || ("name" in error && OFFICE_NAMES.has(String(error.name)));
  return isOffice && "code" in error ? String(error.code) : undefined;
}

const OFFICE_NAMES: ReadonlySet<string> = new Set(["OfficeExtension.Error", "RichApi.Error"]);

/**
 * An Office error code as our own, with what a person can do. `security` holds
 * the bits of the document's security: a document that can't be written to
 * often fails with nothing but GeneralException.
 */
export function hostErrorOf(code: string, security = 0): HostError {
  const own = ownCode(code, security);
  return new HostError(own, SENTENCES[own](code));
}

type OfficeCode = Extract<
  HostErrorCode,
  | "read-only"
  | "protected"
  | "conflict"
  | "unsupported-host"
  | "office-unreachable"
  | "too-large"
  | "office-failed"
>;

function ownCode(code: string, security: number): OfficeCode {
  const known = CODES[code];
  if (known && known !== "protected") return known;
  if ((security & 6) !== 0) return "read-only";
  if ((security & 8) !== 0) return "protected";
  return known ?? "office-failed";
}

/** Codes as Office.js documents them ("Error messages" of the application-specific API reference). */
const CODES: Readonly<Record<string, OfficeCode>> = {
  AccessDenied: "read-only",
  NotAllowed: "protected",
  Conflict: "conflict",
  ItemNotFound: "conflict",
  InvalidReference: "conflict",
  ObjectNotFound: "conflict",
  InvalidObjectPath: "conflict",
  ItemAlreadyExists: "conflict",
  ApiNotFound: "unsupported-host",
  ApiNotAvailable: "unsupported-host",
  NotImplemented: "unsupported-host",
  UnsupportedOperation: "unsupported-host",
  ConnectionFailure: "office-unreachable",
  Timeout: "office-unreachable",
  InvalidOrTimedOutSession: "office-unreachable",
  HostRestartNeeded: "office-unreachable",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
};

const SENTENCES: Readonly<Record<OfficeCode, (code: string) => string>> = {
  "read-only": () =>
    phrase(
      "This document is open for reading only. Choose Enable Editing, or switch from Viewing to Editing, and try again. What you entered is still here.",
    ),
  protected: () =>
    phrase(
      "Word does not allow this change here: the document, or this part of it, is protected. Ask whoever protected it to allow editing, or make the change in the document where you can. What you entered is still here.",
    ),
  conflict: () =>
    phrase(
      "Someone changed the document at the same moment. Nothing you entered is lost: look at the document and try again.",
    ),
  "unsupported-host": () =>
    phrase(
      "This version of Word cannot do that. Make the change in the document itself, or open the document in the workbench. What you entered is still here.",
    ),
  "too-large": () =>
    phrase(
      "The document is too large for Word to pass to Case Audit in one go. Remove pictures from it, or open it in the workbench. Nothing was changed.",
    ),
  "office-unreachable": () =>
    phrase(
      "Word does not answer. Look whether it is still connected, then try again; if it stays silent, close this pane and open it once more. Every answer in the document is safe.",
    ),
  "office-failed": (code) =>
    phrase(
      "Word could not do this just now. Nothing you entered is lost: try again in a moment. (Word’s code: {code}.)",
      { code },
    ),
};
