import type { Template } from "../audit/template";
import { conditionFaults } from "./checks/conditions";
import { circularConditionFaults } from "./checks/circular-conditions";
import { duplicateFaults } from "./checks/duplicates";
import { fieldFaults } from "./checks/fields";
import { itemFaults } from "./checks/items";
import { actionFaults } from "./checks/actions";
import { scaleFaults } from "./checks/scales";
import { tagFaults } from "./checks/tags";
import { themeFaults } from "./checks/theme";
import { wholeFaults } from "./checks/whole";
import type { TemplateFault } from "./fault";
import { parseJson } from "./parse-json";
import { templateShape } from "./shape";
import { issueSentence, shapeFaults } from "./shape-faults";
import { holdsMoreThan } from "./size";

export type TemplateResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** Values in a template file, all told. A template of 500 items with four descriptors each holds fewer. */
const MOST_VALUES = 20_000;

const CHECKS: readonly ((template: Template) => readonly TemplateFault[])[] = [
  duplicateFaults,
  tagFaults,
  scaleFaults,
  fieldFaults,
  itemFaults,
  conditionFaults,
  circularConditionFaults,
  actionFaults,
  themeFaults,
  wholeFaults,
];

/**
 * The template a JSON value holds, or everything wrong with it. Never throws.
 * What the parts ask of each other is looked at once each part is well formed.
 */
export function parseTemplate(json: unknown): TemplateResult {
  if (holdsMoreThan(json, MOST_VALUES))
    return fault("", "This is too large to be a template: 500 items are the most.");
  const shaped = templateShape.safeParse(json, { error: issueSentence });
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

const fault = (path: string, message: string): TemplateResult => ({ ok: false, faults: [{ path, message }] });
