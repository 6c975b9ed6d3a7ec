import type { Section, Template } from "../audit/template";
import type { Gathered } from "./guidance-entry";
import { textsOf } from "./texts-of";

/** The notes of a section. */
export function sectionGuidance(
  template: Template,
  { id, title, notes, when }: Section,
): readonly Gathered[] {
  return textsOf(template, notes).map((text) => ({
    ...text,
    kind: "section-note",
    title,
    under: "",
    place: { to: "section", section: id },
    asked: when ? [when] : [],
  }));
}
