import type { Template } from "../audit/template";
import camdenThemedAudit from "./camden-themed-audit.json";
import detailedCaseAudit from "./detailed-case-audit.json";
import dipSample from "./dip-sample.json";
import { filledOut } from "./filled-out";
import fullCaseFileAudit from "./full-case-file-audit.json";
import leavingCareAudit from "./leaving-care-audit.json";
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

/** Every template we ship, made the first time they are asked for. Tests check them, so that no page has to. */
export function shippedTemplates(): readonly Template[] {
  shipped ??= FILES.map(filledOut);
  return shipped;
}
