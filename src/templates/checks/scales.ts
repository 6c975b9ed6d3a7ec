import type { Scale, Standing, Template } from "../../audit/template";
import type { TemplateFault } from "../fault";
import { placed } from "./places";

const BEST_TO_WORST: readonly Standing[] = ["above-good", "good", "below-good"];

/** Either every grade of a scale says where it stands against good, best first, or none does. */
export function scaleFaults(template: Template): readonly TemplateFault[] {
  return placed("scales", template.scales).flatMap(({ path, value }) => {
    const message = gradesFault(value);
    return message ? [{ path: `${path}.grades`, message }] : [];
  });
}

function gradesFault(scale: Scale): string | undefined {
  const standings = scale.grades.flatMap((grade) => grade.standing ?? []);
  if (standings.length === 0) return undefined;
  if (standings.length < scale.grades.length) return "Some grades have a standing and some have none.";
  const ranks = standings.map((standing) => BEST_TO_WORST.indexOf(standing));
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
    ? undefined
    : "Grades run from best to worst, but their standings do not.";
}
