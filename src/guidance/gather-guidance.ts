import type { Template } from "../audit/template";
import type { GuidanceEntry } from "./guidance-entry";
import { itemGuidance } from "./item-guidance";
import { noteGuidance } from "./note-guidance";
import { sectionGuidance } from "./section-guidance";
import { wholeGuidance } from "./whole-guidance";

/**
 * Every text of a template that an auditor may want to read, without those of prompt sets that are off. What is
 * shown only while a condition holds is an entry of its own: one gathering serves every state of an audit.
 */
export function gatherGuidance(template: Template): readonly GuidanceEntry[] {
  const gathered = [
    ...template.sections.flatMap((section) => [
      ...section.items.flatMap((item) => itemGuidance(template, section, item)),
      ...sectionGuidance(template, section),
    ]),
    ...noteGuidance(template),
    ...wholeGuidance(template),
  ];
  return gathered.map((entry, index) => ({ ...entry, id: String(index) }));
}
