import type { HostCheck } from "../../document/host-check";
import type { FormDraft } from "../../forms/form-draft";
import type { CaseMaker } from "../cases/case-maker";

/** What the program around the pane offers besides the audit itself. */
export interface PaneTools {
  readonly check?: HostCheck;
  readonly opensWithDocument?: DocumentSwitch;
  readonly makeCases?: CaseMaker;
  /** Reads an authority's own Word form. Throws a `HostError` with a sentence for a file that can't be read. */
  readonly readForm?: (bytes: Uint8Array) => Promise<FormDraft>;
}

/** Something a document has switched on or off. */
export interface DocumentSwitch {
  readonly get: () => boolean;
  readonly set: (on: boolean) => Promise<void>;
}
