import type { HostCheck } from "../../document/host-check";

/** What the program around the pane offers besides the audit itself. */
export interface PaneTools {
  readonly check?: HostCheck;
  readonly opensWithDocument?: DocumentSwitch;
}

/** Something a document has switched on or off. */
export interface DocumentSwitch {
  readonly get: () => boolean;
  readonly set: (on: boolean) => Promise<void>;
}
