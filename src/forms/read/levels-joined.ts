import type { DraftItem } from "../draft/form-draft";

type Described = Pick<DraftItem, "label" | "scale" | "descriptors" | "evidence" | "impact" | "further">;

interface Sectioned<I extends Described> {
  readonly title: string;
  readonly notes: readonly string[];
  readonly items: readonly I[];
}

const FEWEST = 2;

const nameIn = ({ label }: Described): string => label.trim().toLowerCase();

/** Only what each level looks like, with nowhere to write. */
const onlyDescribes = ({ descriptors, evidence, impact, further = [] }: Described): boolean =>
  descriptors.length > 1 && !evidence && !impact && further.length === 0;

/**
 * A table of what each level of each part looks like, and elsewhere one where the same parts are judged: the parts are
 * asked once, with their levels. Gives what is left of the sections, and the titles of those that are gone.
 */
export function withLevelsJoined<I extends Described, S extends Sectioned<I>>(
  sections: readonly S[],
): { readonly sections: readonly S[]; readonly gone: readonly string[] } {
  const describing = sections.find(({ items }) => items.length >= FEWEST && items.every(onlyDescribes));
  if (!describing) return { sections, gone: [] };
  const levels = new Map(describing.items.map((item) => [nameIn(item), item]));
  const judged = sections
    .filter((section) => section !== describing)
    .flatMap(({ items }) => items.filter((item) => levels.has(nameIn(item))));
  const isOnce = judged.length === levels.size && new Set(judged.map(nameIn)).size === levels.size;
  const isSame = (item: I) => item.scale === levels.get(nameIn(item))?.scale && item.descriptors.length === 0;
  if (!isOnce || levels.size < describing.items.length || !judged.every(isSame))
    return { sections, gone: [] };
  const joined = (item: I): I => {
    const described = levels.get(nameIn(item));
    return described ? { ...item, descriptors: described.descriptors } : item;
  };
  const first = sections.find(({ items }) => items.some((item) => judged.includes(item)));
  return {
    sections: sections.flatMap((section) => {
      if (section === describing) return [];
      const notes = section === first ? [...describing.notes, ...section.notes] : section.notes;
      return [{ ...section, notes, items: section.items.map(joined) }];
    }),
    gone: [describing.title, ...describing.items.map(({ label }) => label)],
  };
}
