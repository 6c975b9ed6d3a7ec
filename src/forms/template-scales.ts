import type { Choice, Grade, Scale } from "../audit/template";
import type { FormDraft } from "./form-draft";
import { freeId } from "./free-id";
import { labelOf, lineOf } from "./template-texts";

/** A scale of the template, and the ids its grades had in the draft. */
export interface TemplateScale {
  readonly scale: Scale;
  readonly gradeIds: ReadonlyMap<string, string>;
}

const BEST_TO_WORST = ["above-good", "good", "below-good"];
const MOST_GRADES = 20;

/** The scales of a draft that can be answered from, by their id in the draft. */
export function templateScales(draft: FormDraft): ReadonlyMap<string, TemplateScale> {
  const taken = new Set<string>();
  return new Map(
    draft.scales.flatMap((scale): readonly (readonly [string, TemplateScale])[] => {
      const fitting = scaleFrom(scale, taken);
      return fitting ? [[scale.id, fitting]] : [];
    }),
  );
}

function scaleFrom(draft: Scale, taken: Set<string>): TemplateScale | undefined {
  const choices = new Choices();
  const grades = draft.grades.flatMap((grade) => choices.add(grade)).slice(0, MOST_GRADES);
  const [notApplicable] = draft.notApplicable ? choices.add(draft.notApplicable) : [];
  if (grades.length < 2) return undefined;
  return {
    scale: {
      id: freeId(draft.id, taken, "scale"),
      title: labelOf(draft.title, "Grades").label,
      grades: withStandings(grades),
      ...(notApplicable ? { notApplicable: { id: notApplicable.id, label: notApplicable.label } } : {}),
    },
    gradeIds: choices.ids,
  };
}

/** Choices of one list: each label and each id stands once, and nothing else can be told from the empty one. */
export class Choices {
  readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly labels = new Set<string>();

  add<T extends Choice>(choice: T): readonly T[] {
    if (lineOf(choice.label) === "") return [];
    let { label } = labelOf(choice.label, "");
    for (let number = 2; this.labels.has(label); number += 1) {
      label = `${labelOf(choice.label, "", 140).label} (${String(number)})`;
    }
    this.labels.add(label);
    const id = freeId(choice.id === "" ? label : choice.id, this.taken, "choice");
    if (!this.ids.has(choice.id)) this.ids.set(choice.id, id);
    return [{ ...choice, id, label }];
  }
}

/** Standings are kept where every grade has one and they run from best to worst. */
function withStandings(grades: readonly Grade[]): readonly Grade[] {
  const ranks = grades.map(({ standing }) => (standing ? BEST_TO_WORST.indexOf(standing) : -1));
  const kept = ranks.every((rank, at) => rank >= 0 && rank >= (ranks[at - 1] ?? 0));
  return grades.map(({ id, label, standing }) => ({ id, label, ...(kept && standing ? { standing } : {}) }));
}
