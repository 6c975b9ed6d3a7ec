import type { DraftItem } from "../draft/form-draft";
import { mostMarks, type BuiltItem } from "./draft-scales";
import { scaleNamedIn } from "./head-words";
import { asksForGrade, isJudgementWord, namesGrade } from "./printed-boxes";
import { rangeAsked, rangeIn } from "./printed-range";

/**
 * A mark of so many at most is a number; another mark, or a status, that no scale is known for is written into a box of the
 * form's own name. What has such boxes alone is answered nowhere else.
 */
export function asDrafted({
  asksScale,
  judgedIn,
  explains: _,
  isNamed,
  isChosen: __,
  hasRoom: ___,
  below: ____,
  ...item
}: BuiltItem): DraftItem {
  const isUnscaled = asksScale && item.scale === undefined;
  const most = isUnscaled ? mostMarks(item.prompts) : undefined;
  if (most !== undefined)
    return { ...item, answering: { type: "number", options: [], bounds: { least: 0, most } } };
  const isBoxed = isUnscaled && judgedIn !== "";
  const further = [...(item.further ?? []), ...(isBoxed ? [judgedIn] : [])];
  const isWritten = isBoxed || (isNamed && !isUnscaled);
  return {
    ...item,
    ...(further.length > 0 ? { further } : {}),
    ...(item.kind === "words" && isWritten ? { kind: "narratives" } : {}),
  };
}

/** "Overall rating (1-4)": a name that asks for a grade and for nothing else. */
export const asksForIt = (label: string): boolean => {
  // "(agreed on the audit day)" says when, and by whom.
  const name = label.replace(/\s*\([^()]*\)\s*:?$/u, "");
  return (
    (isJudgementWord(label) && namesGrade(label)) ||
    ([label, name].some((text) => OF_SEVERAL.test(text)) && namesGrade(name))
  );
};

/** "Overall rating of the plan", "Grade for this section (1 to 4)" */
const OF_SEVERAL =
  /^overall [^?.:]{1,50}$|^(?:gradd|sgôr|barn|dyfarniad) (?:c|g)yffredinol [^?.:]{1,50}$|^[^?.:]{1,25} (?:for|of) (?:this|the) (?:section|domain|theme|part|area)\b[^?.:]{0,25}$/iu;

/** The grades that the name of an item spells out. */
export const gradesAsked = (label: string): readonly string[] => {
  const [, before = "", told = ""] = /^(.+?)\s?\((\d{1,2}\s?[-–]\s?\d{1,2})\)\s*:?$/u.exec(label) ?? [];
  // "Section 1 grade (1–4)", "How well is it kept? (1–4)"
  const range = (before.endsWith("?") ? asksForGrade(before) : namesGrade(before)) ? told : "";
  if (range !== "") return rangeIn(range, true);
  return asksForIt(label) ? scaleNamedIn(label) : rangeAsked(label);
};

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
