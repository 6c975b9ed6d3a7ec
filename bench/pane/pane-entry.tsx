import { createRoot } from "react-dom/client";
import type { AuditDocument } from "../../src/document/audit-document";
import { Pane } from "../../src/taskpane/pane";
import { readDefinition } from "../../src/templates/parse-template";

/** The pane as a host would mount it, over a document the host brings. */
const { host } = globalThis as unknown as { host: AuditDocument };

createRoot(document.body).render(
  <Pane
    document={host}
    surroundings={{
      templates: { offered: [], parse: readDefinition },
      newId: () => crypto.randomUUID(),
      today: () => "2026-04-01",
    }}
  />,
);
