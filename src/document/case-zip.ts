import type { AuditRecord } from "../audit/record";

/** A zip of new audits, given out as it grows: each call gives the next bytes of it. */
export interface CaseZip {
  /** Adds a document with these header fields in it, by field id: choices as ids, dates ISO. */
  readonly addAudit: (fileName: string, header: AuditRecord["header"]) => readonly Uint8Array[];
  readonly addFile: (fileName: string, bytes: Uint8Array) => readonly Uint8Array[];
  /** The last bytes; nothing can be added any more. */
  readonly end: () => readonly Uint8Array[];
}
