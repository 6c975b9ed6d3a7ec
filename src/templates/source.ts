import type { Template } from "../audit/template";
import { shippedTemplates } from "./library";
import { parseTemplateText } from "./schema";

const MOST_FAULTS_TOLD = 3;

type Parsed =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly fault: string };

/** Templates for the use cases: those we ship, and the checking of one that travels in a document. */
export const templateSource = {
  get shipped(): readonly Template[] {
    return shippedTemplates();
  },
  parse: (json: string): Parsed => {
    const result = parseTemplateText(json);
    if (result.ok) return result;
    const told = result.faults
      .slice(0, MOST_FAULTS_TOLD)
      .map(({ path, message }) => (path ? `${path}: ${message}` : message));
    return { ok: false, fault: told.join(" ") };
  },
};
