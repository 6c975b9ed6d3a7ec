import { bareNumber, itemsListed } from "./items-named";
import { sectionsByNumber } from "./section-numbers";
import { allItems, indexOf, type Item, type Section, type Template } from "./template";

/** What a cell says that tells what an action is about. */
export interface ItemsInCell {
  /** Ids of the items it names, in the order of the template. */
  readonly items: readonly string[];
  /** Its other words, as they stand in it. */
  readonly rest: readonly string[];
}

/** Words without case and punctuation, by which a name is found whole and not within another. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Names hold commas of their own: each is found piece by piece. */
const BETWEEN = /[;,/\n]/;
const piecesOf = (name: string): string =>
  name
    .split(BETWEEN)
    .map(plain)
    .filter((piece) => piece !== "")
    .join(";");

/** By what it is called, the items meant: labels, titles of sections, both together, "overall", "all items". */
type Names = ReadonlyMap<string, readonly string[]>;
const made = new WeakMap<Template, Names>();

function namesIn(template: Template): Names {
  const known = made.get(template);
  if (known) return known;
  const names = new Map<string, string[]>();
  const add = (name: string, ids: readonly string[]): void => {
    const key = piecesOf(name);
    if (key !== "") names.set(key, [...(names.get(key) ?? []), ...ids]);
  };
  for (const section of template.sections) {
    const { title, items } = section;
    const ids = items.map(({ id }) => id);
    const printed = numberOf(section);
    add(title, ids);
    if (printed !== undefined) {
      for (const name of [`section ${bareNumber(printed)}`, `${printed} ${title}`, `${title} ${printed}`])
        add(name, ids);
    }
    for (const { id, number, label } of items) {
      if (number !== undefined && isLettered(number)) add(number, [id]);
      add(label, [id]);
      add(`${title}: ${label}`, [id]);
      if (number !== undefined) add(`${number} ${label}`, [id]);
    }
  }
  // "S6" and "section 6" can be taken for nothing else, where no item is called so.
  const called = new Set(names.keys());
  for (const [number, sections] of sectionsByNumber(template)) {
    const ids = sections.flatMap(({ items }) => items.map(({ id }) => id));
    for (const name of [`s${number}`, `s ${number}`, `sec ${number}`, `section ${number}`, `adran ${number}`])
      if (!called.has(name)) add(name, ids);
  }
  for (const name of ["all", "all items"]) {
    add(
      name,
      allItems(template).map(({ id }) => id),
    );
  }
  const { overallItem } = template;
  if (overallItem !== undefined)
    for (const name of ["overall", "overall judgement"]) add(name, [overallItem]);
  made.set(template, names);
  return names;
}

/** "S4", which can't be taken for a number of anything else. */
export const isLettered = (number: string): boolean => /^\p{L}+[.\s-]?\d/u.test(number);

/** The number a section goes by: that of its only numbered item, its rating, or what all of its numbers begin with. */
function numberOf({ items }: Section): string | undefined {
  const numbers = items.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const [first = "", ...others] = numbers;
  if (numbers.length === 1) return items.length > 1 ? first : undefined;
  const [start = ""] = first.split(".");
  return others.length > 0 && numbers.every((number) => number.startsWith(`${start}.`)) ? start : undefined;
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The items that a cell names, by label or section; by numbers and by parts of a label, which is what a column that is for
 * them may hold, only where that is said.
 */
export function itemsInCell(
  template: Template,
  cell: string,
  by: "names" | "numbers" | "parts" = "parts",
): ItemsInCell {
  const pieces: Piece[] = [...cell.matchAll(/[^;,/\n]+/g)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
  const found = new Set<string>();
  const rest: string[] = [];
  let unknown: Piece | undefined;
  const endUnknown = (): void => {
    const text = unknown ? cell.slice(unknown.from, unknown.to).trim() : "";
    if (text !== "") rest.push(text);
    unknown = undefined;
  };
  for (let at = 0; at < pieces.length;) {
    const named = namedAt(template, pieces, at, by);
    const piece = pieces[at];
    if (named) {
      endUnknown();
      for (const id of named.ids) found.add(id);
    } else if (piece && plain(piece.text) !== "") {
      unknown = { ...piece, from: unknown?.from ?? piece.from };
    }
    at += named?.length ?? 1;
  }
  endUnknown();
  return { items: allItems(template).flatMap(({ id }) => (found.has(id) ? [id] : [])), rest };
}

/** The longest name that begins at a piece, with how many pieces it takes. */
function namedAt(
  template: Template,
  pieces: readonly Piece[],
  at: number,
  by: "names" | "numbers" | "parts",
): { readonly ids: readonly string[]; readonly length: number } | undefined {
  const names = namesIn(template);
  for (let length = Math.min(LONGEST_NAME, pieces.length - at); length > 0; length -= 1) {
    const ids = names.get(
      piecesOf(
        pieces
          .slice(at, at + length)
          .map(({ text }) => text)
          .join(";"),
      ),
    );
    if (ids) return { ids, length };
  }
  const text = pieces[at]?.text ?? "";
  const together = text.split(JOINED).map((name) => names.get(piecesOf(name)) ?? []);
  if (together.every((each) => each.length > 0)) return { ids: together.flat(), length: 1 };
  const sections = numbersOfSections(text).map((number) => itemsOfSection(template, number));
  if (sections.length > 0 && sections.every((each) => each.length > 0))
    return { ids: sections.flat().map(({ id }) => id), length: 1 };
  const listed = by === "names" ? [] : itemsListed(text);
  const ids = listed.map((number) => {
    const items = allItems(template).filter((item) => bareNumber(item.number ?? "") === number);
    // In the column for it, a number that is no item's is a section's.
    return items.length > 0 || by !== "parts" ? items : itemsOfSection(template, number);
  });
  if (ids.length > 0 && ids.every((each) => each.length > 0))
    return { ids: ids.flat().map(({ id }) => id), length: 1 };
  const alone = by === "parts" ? inOneLabel(template, plain(text)) : undefined;
  return alone && { ids: [alone.id], length: 1 };
}

const itemsOfSection = (template: Template, number: string): readonly Item[] =>
  (sectionsByNumber(template).get(number) ?? []).flatMap(({ items }) => items);

/** "Sections 2 and 4", where each is known by its number alone. */
const numbersOfSections = (text: string): readonly string[] =>
  itemsListed(/^\s*(?:sections?|adran(?:nau)?)\s+(\d.*)$/i.exec(text)?.[1] ?? "");

/** Between names: "S4 and S6". */
const JOINED = /\s+(?:and|a|&|\+)\s+/i;

/** Fewer letters stand in a label by chance. */
const SHORTEST_PART = 5;

/** The one item with these words in its label, as they stand there: "Plans" for "Quality of plans". */
function inOneLabel(template: Template, words: string): Item | undefined {
  if (words.length < SHORTEST_PART) return undefined;
  const [found, ...others] = allItems(template).filter(({ label }) =>
    ` ${plain(label)} `.includes(` ${words} `),
  );
  return others.length === 0 ? found : undefined;
}

/** More commas than any label has. */
const LONGEST_NAME = 8;

/** A cell that names these items, with its other words before them: "Home visits; 1, 4; Living arrangements". */
export function cellNaming(template: Template, ids: readonly string[], rest: readonly string[]): string {
  const chosen = new Set(ids);
  const numbers: string[] = [];
  const names: string[] = [];
  for (const { title, items } of template.sections) {
    const picked = items.filter(({ id }) => chosen.has(id));
    const whole =
      picked.length === items.length && items.length > 1 && items.every(({ number }) => number === undefined);
    if (whole && namesOnly(template, title, picked)) {
      names.push(asName(title));
      continue;
    }
    for (const item of picked) {
      if (isNumbered(template, item)) numbers.push(bareNumber(item.number ?? ""));
      else names.push(asName(nameOf(template, item)));
    }
  }
  return [...rest, ...(numbers.length > 0 ? [numbers.join(", ")] : []), ...names].join("; ");
}

function isNumbered(template: Template, { id, number }: Item): boolean {
  const { items } = itemsInCell(template, bareNumber(number ?? ""));
  return number !== undefined && items.length === 1 && items[0] === id;
}

function nameOf(template: Template, item: Item): string {
  const title = indexOf(template).items.get(item.id)?.section.title ?? "";
  return namesOnly(template, item.label, [item]) ? item.label : `${title}: ${item.label}`;
}

const namesOnly = (template: Template, name: string, items: readonly Item[]): boolean =>
  (namesIn(template).get(piecesOf(name)) ?? []).every((id) => items.some((item) => item.id === id));

/** A name on one line. */
const asName = (name: string): string => name.replace(/\s+/g, " ").trim();
