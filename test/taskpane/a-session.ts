import type { Template } from "../../src/audit/template";
import { startAudit } from "../../src/document/save-audit";
import type { Surroundings } from "../../src/document/surroundings";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import { parseTemplateText } from "../../src/templates/parse-template";
import { aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";

export function someSurroundings(template: Template = aTemplate()): Surroundings {
  return {
    templates: {
      offered: [template],
      parse: (json) => {
        const result = parseTemplateText(json);
        return result.ok
          ? result
          : { ok: false, fault: result.faults.map((fault) => fault.message).join(" ") };
      },
    },
    newId: () => "5f0c6a0e-0b0a-4c8e-9f57-3d1d2c0f8a11",
    today: () => "2026-03-15",
  };
}

/** Milliseconds, on jest's clock. */
export const PACE = { read: 100, save: 1000 };

/** A document that holds an audit, and the session that follows it; nothing waits to be read or saved. */
export async function aSession(
  template: Template = aTemplate(),
  known: Readonly<Record<string, string>> = {},
) {
  const document = new MemoryDocument();
  const surroundings = someSurroundings(template);
  await startAudit(document, template, new Map(Object.entries(known)), surroundings);
  const session = new AuditSession(document, surroundings, PACE);
  const stop = session.follow();
  await jest.advanceTimersByTimeAsync(0);
  document.calls.length = 0;
  return { document, session, stop };
}

/** Every answer `aTemplate` asks for, by tag. */
export const COMPLETE: Readonly<Record<string, string>> = {
  "header.auditor-name": "Amina Shah",
  "header.audit-date": "15 March 2026",
  ...Object.fromEntries(
    ["risk", "plans", "overall"].flatMap((item) => [
      [`item.${item}.judgement`, "Meets good"],
      [`item.${item}.evidence`, `What was found for ${item}`],
      [`item.${item}.impact`, `What it meant for the child: ${item}`],
    ]),
  ),
  "concern.raised": "No",
};
