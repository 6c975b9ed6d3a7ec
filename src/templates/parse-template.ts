import type { Template } from "../audit/template";
import { remembering } from "../store/remembering";
import {
  circularConditionFaults,
  conditionFaults,
  contradictoryConditionFaults,
} from "./checks/condition-faults";
import { answeringFaults } from "./checks/answering-faults";
import { duplicateFaults, retiredFaults, tagFaults } from "./checks/id-faults";
import { itemFaults, scaleFaults } from "./checks/item-faults";
import { ruleFaults } from "./checks/rule-faults";
import { actionFaults, fieldFaults, tableFaults, themeFaults, wholeFaults } from "./checks/whole-faults";
import { migrated } from "./migrate-template";
import { faultSentence, issueSentence, shapeFaults, type TemplateFault } from "./template-fault";
import { templateShape } from "./template-shape";
import { phrase, spoken, type Language } from "../words/phrase";

export type TemplateResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** Values in a template file, all told. A template of 500 items with four descriptors each holds fewer. */
const MOST_VALUES = 20_000;

const CHECKS: readonly ((template: Template) => readonly TemplateFault[])[] = [
  duplicateFaults,
  retiredFaults,
  tagFaults,
  scaleFaults,
  answeringFaults,
  fieldFaults,
  itemFaults,
  conditionFaults,
  circularConditionFaults,
  contradictoryConditionFaults,
  actionFaults,
  tableFaults,
  themeFaults,
  wholeFaults,
  ruleFaults,
];

/**
 * The template a JSON value holds, of whatever format, or everything wrong with it. Never throws.
 * What the parts ask of each other is looked at once each part is well formed.
 */
export function parseTemplate(json: unknown): TemplateResult {
  if (holdsMoreThan(json, MOST_VALUES))
    return oneFault("", phrase("This is too large to be a template: 500 items are the most."));
  const file = migrated(json);
  if (!file.ok) return { ok: false, faults: [file.fault] };
  const shaped = templateShape.safeParse(file.json, { error: issueSentence });
  if (!shaped.success) return { ok: false, faults: shapeFaults(shaped.error) };
  const template = shaped.data;
  const faults = CHECKS.flatMap((check) => check(template));
  return faults.length === 0 ? { ok: true, template } : { ok: false, faults };
}

/** The template in the text of a JSON file, or everything wrong with it. Never throws. */
export function parseTemplateText(text: string): TemplateResult {
  const read = parseJson(text);
  return read.ok ? parseTemplate(read.json) : { ok: false, faults: [read.fault] };
}

const oneFault = (path: string, message: string): TemplateResult => ({
  ok: false,
  faults: [{ path, message }],
});

const MOST_FAULTS_TOLD = 3;

type ParsedDefinition =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly fault: string };

/**
 * Reads the definition that travels in a document, JSON text. What is wrong with it comes as a phrase. A pane reads its
 * document's again at each change, and a batch of files holds few.
 */
export const readDefinition = (json: string): ParsedDefinition => readerIn(spoken())(json);

/** What is wrong is told in the language that was spoken, so that each has its own. */
const readerIn = remembering(2, (_: Language) => remembering(16, parsedDefinition));

function parsedDefinition(json: string): ParsedDefinition {
  const result = parseTemplateText(json);
  if (result.ok) return result;
  return { ok: false, fault: result.faults.slice(0, MOST_FAULTS_TOLD).map(faultSentence).join(" ") };
}

export type ParsedJson =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: TemplateFault };

/** The value in the text of a JSON file, whose byte order mark doesn't matter. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: { path: "", message: phrase("This is not JSON: {reason}", { reason }) } };
  }
}

/** Whether a JSON value holds more than `most` values. Counted without recursion: no depth is too deep. */
export function holdsMoreThan(json: unknown, most: number): boolean {
  const waiting: unknown[] = [json];
  for (let counted = 0; waiting.length > 0; counted += 1) {
    if (counted >= most) return true;
    const value = waiting.pop();
    if (typeof value === "object" && value !== null) {
      for (const inner of Object.values(value)) waiting.push(inner);
    }
  }
  return false;
}
