import type { Template } from "../audit/template";
import { shippedTemplates } from "./library";
import { parseTemplateText } from "./schema";

const MOST_FAULTS_TOLD = 3;

type Parsed =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly fault: string };

/** The definition read last: a pane reads its document's again at each change, a batch of files mostly holds one. */
let last: { readonly json: string; readonly parsed: Parsed } | undefined;

/** Templates for the use cases: those we ship, and the checking of one that travels in a document. */
export const templateSource = {
  get offered(): readonly Template[] {
    return shippedTemplates();
  },
  parse: (json: string): Parsed => {
    if (last?.json !== json) last = { json, parsed: parsed(json) };
    return last.parsed;
  },
};

function parsed(json: string): Parsed {
  const result = parseTemplateText(json);
  if (result.ok) return result;
  const told = result.faults
    .slice(0, MOST_FAULTS_TOLD)
    .map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return { ok: false, fault: told.join(" ") };
}
