export type HostErrorCode =
  | "not-a-docx"
  | "not-a-word-document"
  | "truncated"
  | "encrypted"
  | "old-format"
  | "too-large"
  | "unsafe-xml"
  | "malformed-xml"
  | "not-empty"
  | "insert-incomplete"
  | "read-only"
  | "protected"
  | "conflict"
  | "unsupported-host"
  | "stays-open"
  | "office-failed"
  | "office-unreachable"
  | "not-fetched"
  | "control-not-found";

/**
 * A document that can't be opened or a holder that refuses. Switch on `code`;
 * the message is a sentence for the person, saying what to do.
 */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}
