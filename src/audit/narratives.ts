import { furtherPart, narrativeIn, NARRATIVE_PARTS, type AnyPart } from "./parts";
import type { Item, Narrative, Template } from "./template";

/** What a template says of a part in words: its own narratives, and evidence or impact that it calls otherwise. */
export const narrativeOf = ({ narratives = [] }: Template, part: string): Narrative | undefined =>
  narratives.find(({ id }) => id === (narrativeIn(part) ?? part));

/** The narratives that an item asks for: evidence, impact, then the template's own. */
export const narrativesOf = (item: Item): readonly AnyPart[] => [
  ...NARRATIVE_PARTS.filter((part) => item[part] !== undefined),
  ...Object.keys(item.further ?? {}).map(furtherPart),
];
