import type { Template } from "../audit/template";
import { faultSentence } from "./fault";
import { parseTemplateText } from "./schema";

const MOST_FAULTS_TOLD = 3;

type Parsed =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly fault: string };

/** The definition read last: a pane reads its document's again at each change, a batch of files mostly holds one. */
let last: { readonly json: string; readonly parsed: Parsed } | undefined;

/** Reads the definition that travels in a document, JSON text. What is wrong with it comes as a phrase. */
export function readDefinition(json: string): Parsed {
  if (last?.json !== json) last = { json, parsed: parsed(json) };
  return last.parsed;
}

function parsed(json: string): Parsed {
  const result = parseTemplateText(json);
  if (result.ok) return result;
  return { ok: false, fault: result.faults.slice(0, MOST_FAULTS_TOLD).map(faultSentence).join(" ") };
}
