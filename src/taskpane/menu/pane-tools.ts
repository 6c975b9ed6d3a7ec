import type { Template } from "../../audit/template";
import type { HostCheck } from "../../document/host-check";
import type { FormDraft } from "../../forms/draft/form-draft";
import type { CaseMaker } from "../cases/case-maker";

/** What the program around the pane offers besides the audit itself. */
export interface PaneTools {
  readonly check?: HostCheck;
  readonly opensWithDocument?: DocumentSwitch;
  readonly makeCases?: CaseMaker;
  /** Where the workbench is, where a person may need it instead: Word does not let every pane save files. */
  readonly workbench?: string;
  /** A Word template (.dotx) that makes audits, as bytes. */
  readonly makeWordTemplate?: (template: Template) => Promise<Uint8Array>;
  /** Reads an authority's own Word form. Throws a `HostError` with a sentence for a file that can't be read. */
  readonly readForm?: (bytes: Uint8Array) => Promise<FormDraft>;
}

/** Something a document has switched on or off. */
export interface DocumentSwitch {
  readonly get: () => boolean;
  readonly set: (on: boolean) => Promise<void>;
}
