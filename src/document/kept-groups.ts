import { headerTag } from "../audit/tags";
import { allFields, type Field, type FieldGroup, type Template } from "../audit/template";
import type { Texts } from "./answers";

/** An answer that has no place of its own in a template, and what stood before it. */
export interface Unplaced {
  readonly label: string;
  readonly text: string;
}

export interface WithKept {
  readonly template: Template;
  /** What the boxes of the kept answers say, by tag. */
  readonly texts: Texts;
  /** The tag of the box of each kept answer, in turn. */
  readonly tags: readonly string[];
}

/** The most fields a group may have. */
const MOST_FIELDS = 100;
const TITLE = "Kept from version ";
export const KEPT = "kept-from-";

/** Whether a table with this title holds kept answers. A number follows where another has the title already. */
export const isKeptTitle = (title: string): boolean => title.startsWith(TITLE);

/** Whether a group holds answers that an earlier move kept. */
export const isKeptGroup = ({ id }: Pick<FieldGroup, "id">): boolean => id.startsWith(KEPT);

/**
 * The template with a box at its end for every answer that has no place in it,
 * under the version they come from. With `share`, that many answers that
 * follow each other stand in one box, for a template with too little room.
 */
export function withKept(
  template: Template,
  unplaced: readonly Unplaced[],
  from: string,
  share = 1,
): WithKept {
  const base = KEPT + idOf(from);
  const newFieldId = unused(allFields(template), base);
  const newGroupId = unused(template.fieldGroups, base);
  const boxes = inLots(unplaced, share).map((answers) => ({
    field: { id: newFieldId(), label: labelOf(answers), type: "text", required: false } satisfies Field,
    text: textOf(answers),
    answers: answers.length,
  }));
  const groups = inLots(boxes, MOST_FIELDS).map((lot): FieldGroup => ({
    id: newGroupId(),
    title: TITLE + from,
    place: "end",
    fields: lot.map(({ field }) => field),
  }));
  return {
    template: { ...template, fieldGroups: [...template.fieldGroups, ...groups] },
    texts: new Map(boxes.map(({ field, text }) => [headerTag(field.id), text])),
    tags: boxes.flatMap(({ field, answers }) => Array<string>(answers).fill(headerTag(field.id))),
  };
}

function labelOf([first, ...more]: readonly Unplaced[]): string {
  const label = first?.label ?? "";
  return more.length === 0
    ? label
    : `${label
        .slice(0, 100)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trim()} and ${String(more.length)} more`;
}

function textOf(answers: readonly Unplaced[]): string {
  const [first] = answers;
  return answers.length === 1 && first
    ? first.text
    : answers.map(({ label, text }) => `${label}: ${text}`).join("\n\n");
}

/** A version as part of an id. */
function idOf(version: string): string {
  const words = version.toLowerCase().match(/[a-z0-9]+/g);
  return words ? words.join("-") : "earlier";
}

/** Ids beginning alike that nothing has yet: "kept-from-3-1", "kept-from-3-2". */
function unused(taken: readonly { readonly id: string }[], base: string): () => string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 0;
  return () => {
    do number += 1;
    while (ids.has(`${base}-${String(number)}`));
    return `${base}-${String(number)}`;
  };
}

function inLots<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, lot) =>
    all.slice(lot * size, (lot + 1) * size),
  );
}
