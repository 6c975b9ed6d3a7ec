import { createRoot } from "react-dom/client";
import type { AuditDocument } from "../../src/document/audit-document";
import { Pane } from "../../src/taskpane/pane";
import { loadSurroundings } from "../../src/taskpane/surroundings";

/** The pane as a host would mount it, over a document the host brings. */
const { host } = globalThis as unknown as { host: AuditDocument };

void loadSurroundings().then((surroundings) => {
  createRoot(document.body).render(<Pane document={host} surroundings={surroundings} />);
});
