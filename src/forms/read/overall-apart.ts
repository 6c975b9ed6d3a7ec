import type { DraftItem } from "../draft/form-draft";
import { isOverall } from "../is-overall";

interface Sectioned {
  readonly key: string;
  readonly title: string;
  readonly items: readonly Pick<DraftItem, "label" | "scale">[];
}

const IS_SUMMARY = /\b(?:summary|conclusions?|judge?ments?|grad(?:e|ing)|ratings?|crynodeb|barn)\b/iu;
const OF_A_PART = /\b(?:section|standard|domain|theme|area|part)\b/iu;

/**
 * The one overall judgement behind the last section's items, with what is asked after it, as a section of its own: no heading
 * stands over it, and it is none of that section's.
 */
export function withOverallApart<S extends Sectioned>(sections: readonly S[]): readonly S[] {
  const judgesWhole = ({ label, scale }: Pick<DraftItem, "label" | "scale">) =>
    scale !== undefined && isOverall(label) && !OF_A_PART.test(label);
  const all = sections.flatMap(({ items }) => items);
  const [overall, ...more] = all.filter(judgesWhole);
  const last = sections.findLast(({ items }) => items.some(({ scale }) => scale !== undefined));
  const at = last && overall ? last.items.indexOf(overall) : -1;
  if (!last || !overall || more.length > 0 || at < 1 || isOverall(last.title) || IS_SUMMARY.test(last.title))
    return sections;
  return sections.flatMap((section) =>
    section === last
      ? [
          { ...section, items: section.items.slice(0, at) },
          {
            ...section,
            key: `${section.key}-overall`,
            title: overall.label,
            notes: [],
            items: section.items.slice(at),
          },
        ]
      : [section],
  );
}
