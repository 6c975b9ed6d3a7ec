import { actionTag, headerTag, parseTag } from "../audit/tags";
import { allFields, indexOf, type Field, type FieldGroup, type Template } from "../audit/template";
import type { Texts } from "./answers";
import type { DocumentContent } from "./audit-document";
import { layoutOf } from "./layout";
import type { TemplateSource } from "./surroundings";

/** An answer that has no place of its own in a template, and what stood before it. */
export interface LabelledAnswer {
  readonly label: string;
  readonly text: string;
}

export interface TemplateWithKept {
  readonly template: Template;
  /** What the boxes of the kept answers say, by tag. */
  readonly texts: Texts;
  /** The tag of the box of each kept answer, in turn. */
  readonly tags: readonly string[];
}

/** The most fields a group may have. */
const MOST_FIELDS = 100;
const KEPT_TITLE = "Kept from version ";
const KEPT_ID = "kept-from-";

/** Whether a table with this title holds kept answers. A number follows where another has the title already. */
const isKeptTitle = (title: string): boolean => title.startsWith(KEPT_TITLE);

/** Whether a group holds answers that an earlier move kept. */
export const isKeptGroup = ({ id }: Pick<FieldGroup, "id">): boolean => id.startsWith(KEPT_ID);

/**
 * The template with a box at its end for every answer that has no place in it,
 * under the version they come from. With `share`, that many answers that
 * follow each other stand in one box, for a template with too little room.
 */
export function withKeptAnswers(
  template: Template,
  unplaced: readonly LabelledAnswer[],
  from: string,
  share = 1,
): TemplateWithKept {
  const base = KEPT_ID + versionId(from);
  const newFieldId = freeIds(allFields(template), base);
  const newGroupId = freeIds(template.fieldGroups, base);
  const boxes = inLots(unplaced, share).map((answers) => ({
    field: { id: newFieldId(), label: boxLabel(answers), type: "text", required: false } satisfies Field,
    text: boxText(answers),
    answers: answers.length,
  }));
  const groups = inLots(boxes, MOST_FIELDS).map((lot): FieldGroup => ({
    id: newGroupId(),
    title: KEPT_TITLE + from,
    place: "end",
    fields: lot.map(({ field }) => field),
  }));
  return {
    template: { ...template, fieldGroups: [...template.fieldGroups, ...groups] },
    texts: new Map(boxes.map(({ field, text }) => [headerTag(field.id), text])),
    tags: boxes.flatMap(({ field, answers }) => Array<string>(answers).fill(headerTag(field.id))),
  };
}

function boxLabel([first, ...more]: readonly LabelledAnswer[]): string {
  const label = first?.label ?? "";
  return more.length === 0
    ? label
    : `${label
        .slice(0, 100)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trim()} and ${String(more.length)} more`;
}

function boxText(answers: readonly LabelledAnswer[]): string {
  const [first] = answers;
  return answers.length === 1 && first
    ? first.text
    : answers.map(({ label, text }) => `${label}: ${text}`).join("\n\n");
}

/** A version as part of an id. */
function versionId(version: string): string {
  const words = version.toLowerCase().match(/[a-z0-9]+/g);
  return words ? words.join("-") : "earlier";
}

/** Ids beginning alike that nothing has yet: "kept-from-3-1", "kept-from-3-2". */
function freeIds(taken: readonly { readonly id: string }[], base: string): () => string {
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

/** The longest label a header field may have. */
const LONGEST_LABEL = 150;

/** What stood before an answer in its document, by tag: "Team", "Item 4 Evidence", "Action 2 Person". */
export function keptLabels(template: Template): (tag: string) => string {
  const rows = new Map<string, string>();
  for (const block of layoutOf(template)) {
    if (block.type !== "table") continue;
    for (const { cells } of block.rows) {
      const [name, answer] = cells;
      if (name?.type === "label" && answer?.type === "slot")
        rows.set(
          answer.slot.tag,
          joinedLabel(isPartOf(template, answer.slot.tag) ? block.title : "", name.text),
        );
    }
  }
  return (tag) => {
    const target = parseTag(tag);
    if (target.kind !== "action") return rows.get(tag) ?? cut(tag, LONGEST_LABEL);
    const column = template.actions.columns.find(({ id }) => actionTag(target.row, id) === tag);
    return joinedLabel(`Action ${String(target.row)}`, column?.label ?? target.column);
  };
}

/** Whether an answer is one of several of an item, which its row alone does not name. */
function isPartOf(template: Template, tag: string): boolean {
  const target = parseTag(tag);
  const item = target.kind === "item" ? indexOf(template).items.get(target.item)?.item : undefined;
  return item !== undefined && Boolean(item.judgement ?? item.evidence ?? item.impact);
}

function joinedLabel(title: string, name: string): string {
  const last = cut(name, LONGEST_LABEL);
  const first = cut(title, LONGEST_LABEL - last.length - 1);
  return first === "" ? last : `${first} ${last}`;
}

/** As much of a text as fits, with no half of a character at its end. */
function cut(text: string, most: number): string {
  return text
    .trim()
    .slice(0, Math.max(0, most))
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}

/**
 * The template with the boxes of kept answers that a document shows. Its own
 * definition knows of them; where that is lost, they are still to be read.
 */
export function withKeptFromDocument(
  template: Template,
  { tables, controls }: Pick<DocumentContent, "tables" | "controls">,
  parse: TemplateSource["parse"],
): Template {
  const fieldIn = (table: number, row: number): string | undefined => {
    const control = controls.find(({ at }) => at?.table === table && at.row === row && at.cell === 1);
    const target = control && parseTag(control.tag);
    return target?.kind === "header" ? target.field : undefined;
  };
  const groups = tables.flatMap(([header, ...rows], table): FieldGroup[] => {
    const title = oneLine(header?.[0]);
    if (!isKeptTitle(title)) return [];
    const id = `${KEPT_ID}table-${String(table)}`;
    const fields = rows.map(([label], index): Field => ({
      id: fieldIn(table, index + 1) ?? `${id}-${String(index + 1)}`,
      label: oneLine(label),
      type: "text",
      required: false,
    }));
    // What tells it from another table of its title is no part of that.
    return [{ id, title: title.replace(/ \(\d+\)$/, ""), place: "end", fields }];
  });
  if (groups.length === 0) return template;
  const found = { ...template, fieldGroups: [...template.fieldGroups, ...groups] };
  return parse(JSON.stringify(found)).ok ? found : template;
}

const oneLine = (text = ""): string => text.replace(/\s+/g, " ").trim();
