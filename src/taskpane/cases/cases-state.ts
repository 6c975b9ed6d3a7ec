import type { Template } from "../../audit/template";
import type { ReadCases } from "../../cases/read-cases";

/** How far the making of audits from a list has come. */
export type CasesWork =
  | { readonly phase: "idle" }
  | { readonly phase: "making"; readonly done: number; readonly total: number }
  | { readonly phase: "made"; readonly count: number; readonly zip: Blob }
  | { readonly phase: "cancelled" }
  | { readonly phase: "failed"; readonly sentence: string };

export interface PickedList {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By the template chosen. */
  readonly read: ReadCases;
}

export interface CasesState {
  readonly template: Template;
  readonly list?: PickedList;
  /** Why a list could not be read. */
  readonly fault?: string;
  readonly work: CasesWork;
}
