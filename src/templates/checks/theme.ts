import type { Template } from "../../audit/template";
import type { TemplateFault } from "../fault";

/** A theme names sections of the template that stand together, and the overall judgement stands in none of them. */
export function themeFaults({ sections, theme, overallItem }: Template): readonly TemplateFault[] {
  if (!theme) return [];
  const at = theme.sections.map((id) => sections.findIndex((section) => section.id === id));
  const faults = theme.sections.flatMap((id, index) =>
    at[index] === -1
      ? [{ path: `theme.sections[${String(index)}]`, message: `There is no section "${id}".` }]
      : [],
  );
  if (faults.length > 0) return faults;
  const together = at.every((place, index) => index === 0 || place === (at[index - 1] ?? 0) + 1);
  if (!together)
    return [
      {
        path: "theme.sections",
        message: "The sections of a theme follow each other in the template, in this order.",
      },
    ];
  const holdsOverall = at.some((place) => sections[place]?.items.some((item) => item.id === overallItem));
  return holdsOverall
    ? [{ path: "theme.sections", message: "The overall judgement can't belong to a theme." }]
    : [];
}
