import type { Scale } from "../../audit/template";
import { isScaleUsed } from "../../forms/draft/edit-scale";
import type { DraftFieldGroup, DraftSection, FormDraft } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { quoted } from "../../report/phrases";
import type { TemplateFault } from "../../templates/template-fault";
import type { FormAbout } from "./form-work";

/** What a person has to put right before a draft says what they mean; the place is in their words. */
export function draftFaults(draft: FormDraft, { publisher, version }: FormAbout): readonly TemplateFault[] {
  return [
    ...nameless("Title", draft.title, "The template needs one."),
    ...nameless("Publisher", publisher, "Say whose form it is."),
    ...nameless("Version", version, "Say which version it is, for example 1.0."),
    ...draft.fieldGroups.flatMap(groupFaults),
    ...draft.sections.flatMap((section, index) => sectionFaults(section, draft.scales, index)),
    ...draft.scales.filter((scale) => isScaleUsed(draft, scale.id)).flatMap(scaleFaults),
    ...(draft.actions?.columns ?? []).flatMap((column, index) =>
      nameless(`Column ${String(index + 1)} of the action table`, column.label),
    ),
  ];
}

function groupFaults({ title, fields }: DraftFieldGroup, index: number): readonly TemplateFault[] {
  const group = named("Group of details", title, index);
  return [
    ...nameless(group, title),
    ...fields.flatMap(({ label, type, options }, place) => [
      ...nameless(`${group}, ${named("detail", label, place)}`, label),
      ...(type === "choice" && options.filter((option) => option.trim() !== "").length < 2
        ? [fault(`Detail ${quoted(label)}`, "It has fewer than two answers to choose from.")]
        : []),
    ]),
  ];
}

function sectionFaults(
  { title, items }: DraftSection,
  scales: readonly Scale[],
  index: number,
): readonly TemplateFault[] {
  const section = named("Section", title, index);
  return [
    ...nameless(section, title),
    ...(items.length === 0 ? [fault(section, "It has no items. Move one into it, or take it out.")] : []),
    ...items.flatMap((item, place) => [
      ...nameless(`${section}, item ${String(place + 1)}`, item.label),
      ...(item.kind === "words" || scales.some(({ id }) => id === item.scale)
        ? []
        : [
            fault(`${section}, item ${quoted(numberedLabel(item))}`, "Choose the scale it is answered from."),
          ]),
    ]),
  ];
}

const BEST_TO_WORST = ["above-good", "good", "below-good"];

function scaleFaults({ title, grades, notApplicable }: Scale, index: number): readonly TemplateFault[] {
  const scale = named("Scale", title, index);
  const ranks = grades.flatMap(({ standing }) => (standing ? [BEST_TO_WORST.indexOf(standing)] : []));
  const choices = [...grades, ...(notApplicable ? [notApplicable] : [])];
  return [
    ...nameless(scale, title),
    ...choices.flatMap(({ label }, place) => nameless(`${scale}, grade ${String(place + 1)}`, label)),
    ...(grades.length < 2 ? [fault(scale, "It needs two grades at least.")] : []),
    ...(ranks.length > 0 && ranks.length < grades.length
      ? [
          fault(
            scale,
            "Some grades say where they stand against good and some do not. Say it of all or none.",
          ),
        ]
      : []),
    ...(ranks.some((rank, place) => rank < (ranks[place - 1] ?? 0))
      ? [fault(scale, "Put its grades in order, the best first.")]
      : []),
  ];
}

const fault = (path: string, message: string): TemplateFault => ({ path, message });

function nameless(place: string, name: string, message = "It has no name."): readonly TemplateFault[] {
  return name.trim() === "" ? [fault(place, message)] : [];
}

function named(what: string, name: string, index: number): string {
  return name.trim() === "" ? `${what} ${String(index + 1)}` : `${what} ${quoted(name)}`;
}
