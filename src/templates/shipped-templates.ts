import type { Template } from "../audit/template";
import camdenThemedAudit from "./camden-themed-audit.json";
import detailedCaseAudit from "./detailed-case-audit.json";
import dipSample from "./dip-sample.json";
import earlierWords from "./earlier-words.json";
import fullCaseFileAudit from "./full-case-file-audit.json";
import leavingCareAudit from "./leaving-care-audit.json";
import { parseTemplate, readDefinition } from "./parse-template";
import strengthsBasedPracticeAudit from "./strengths-based-practice-audit.json";
import torbayFullAudit from "./torbay-full-audit.json";

/** The templates we ship. A new one is a data file and a line here. */
const FILES: readonly unknown[] = [
  torbayFullAudit,
  fullCaseFileAudit,
  leavingCareAudit,
  detailedCaseAudit,
  camdenThemedAudit,
  strengthsBasedPracticeAudit,
  dipSample,
];

let shipped: readonly Template[] | undefined;

/** Every template we ship, checked the first time they are asked for. */
export function shippedTemplates(): readonly Template[] {
  shipped ??= FILES.map(checked);
  return shipped;
}

/** The shipped template of that id. */
export function findTemplate(id: string): Template | undefined {
  return shippedTemplates().find((template) => template.id === id);
}

function checked(file: unknown): Template {
  const result = parseTemplate(file);
  if (result.ok) return result.template;
  throw new Error(
    [
      "A shipped template is faulty.",
      ...result.faults.map(({ path, message }) => `${path}: ${message}`),
    ].join("\n"),
  );
}

/** Templates for the use cases: those we ship, and the checking of one that travels in a document. */
export const templateSource = {
  get offered(): readonly Template[] {
    return shippedTemplates();
  },
  earlierWords,
  parse: readDefinition,
};
