import type { Gap } from "../../audit/gap";
import type { Problem } from "../../audit/problem";
import type { AuditRecord } from "../../audit/record";
import type { Template } from "../../audit/template";
import type { Failure } from "./failure";

/** The audit in the document, with what it still lacks. */
export interface OpenAudit {
  readonly template: Template;
  readonly record: AuditRecord;
  readonly gaps: readonly Gap[];
  /** What was wrong with the file. */
  readonly problems: readonly Problem[];
}

export interface SessionState {
  /** `none`: the document holds no audit. */
  readonly phase: "reading" | "none" | "open";
  readonly audit?: OpenAudit;
  /** Problems of a document in which no audit was found. */
  readonly problems: readonly Problem[];
  /** The item the cursor was last in; a new object each time it moves. */
  readonly cursor?: { readonly item: string };
  readonly failure?: Failure;
  /** Changes that found no control to go into. */
  readonly notWritten: readonly Problem[];
  /** What the live region says; a new object each time. */
  readonly news?: { readonly text: string };
  /** Something is being written now. */
  readonly writing: boolean;
}

export const NOTHING_READ: SessionState = { phase: "reading", problems: [], notWritten: [], writing: false };
