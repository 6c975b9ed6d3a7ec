import { bareNumber } from "./items-named";
import { allItems, type Section, type Template } from "./template";

/** With fewer sections a number counts lines. */
const FEWEST_SECTIONS = 3;
/** The number before a title: "6. Assessment", "Section 6: Assessment". */
const BEFORE_TITLE = /^(?:(?:section|part|adran|rhan)\s+)?(\d+[a-z]?)(?:[.:)]|\s[-–—]|\s)\s*\p{L}/iu;

const made = new WeakMap<Template, ReadonlyMap<string, readonly Section[]>>();

/**
 * The sections by the numbers that people give them: those before their titles, else their places, where these can be
 * taken for no item's number. Sections one behind the other that are asked for only sometimes stand in for one another,
 * as plans of each kind do: they share a number, and each has a letter as well.
 */
export function sectionsByNumber(template: Template): ReadonlyMap<string, readonly Section[]> {
  const known = made.get(template);
  if (known) return known;
  const titled = template.sections.map(({ title }) => BEFORE_TITLE.exec(title)?.[1]?.toLowerCase());
  const numbers = new Map<string, Section[]>();
  const add = (number: string | undefined, section: Section): void => {
    if (number !== undefined) numbers.set(number, [...(numbers.get(number) ?? []), section]);
  };
  if (titled.some((number) => number !== undefined))
    template.sections.forEach((section, at) => {
      add(titled[at], section);
    });
  else if (template.sections.length >= FEWEST_SECTIONS)
    for (const [section, place, letter] of placed(template.sections)) {
      add(place, section);
      if (letter !== "") add(`${place}${letter}`, section);
    }
  const isOnlyOfSections = allItems(template).every(
    ({ id, number }) =>
      number === undefined ||
      numbers.get(bareNumber(number))?.some(({ items }) => items.some((item) => item.id === id)),
  );
  const found = isOnlyOfSections ? numbers : new Map<string, Section[]>();
  made.set(template, found);
  return found;
}

/** Each section with its place, and the letter of one that stands in for others. */
function placed(sections: readonly Section[]): readonly (readonly [Section, string, string])[] {
  let place = 0;
  const places = sections.map(({ when }, at) => {
    if (when === undefined || sections[at - 1]?.when === undefined) place += 1;
    return place;
  });
  return sections.map((section, at) => {
    const sharing = places.flatMap((each, other) => (each === places[at] ? [other] : []));
    const letter = sharing.length > 1 ? (LETTERS[sharing.indexOf(at)] ?? "") : "";
    return [section, String(places[at]), letter];
  });
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
