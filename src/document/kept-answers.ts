import { narrativesOf } from "../audit/narratives";
import type { AnyPart } from "../audit/parts";
import type { Owner } from "../audit/question";
import { questionAt } from "../audit/questions";
import { headerTag, parseTag } from "../audit/tags";
import { sayInEnglish, sayWord, type Say } from "../audit/say";
import { allFields, type Field, type FieldGroup, type Item, type Template } from "../audit/template";
import type { Texts } from "./answers";
import type { DocumentContent } from "./audit-document";
import { sayIn } from "./fixed-words";
import { CONCERN_LABELS, fieldLabel, partLabel } from "./part-labels";
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
const KEPT_ID = "kept-from-";

/** Whether a table with this title holds kept answers. A number follows where another has the title already. */
const isKeptTitle = (say: Say, title: string): boolean =>
  [say, sayInEnglish].some((each) => title.startsWith(keptTitle(each, "")));

const keptTitle = (say: Say, version: string): string => say("Kept from version {version}", { version });

/** Whether a group holds answers that an earlier move kept. */
export const isKeptGroup = ({ id }: Pick<FieldGroup, "id">): boolean => id.startsWith(KEPT_ID);

/** The definition of a document as the template it was made of: without boxes of kept answers, and without room for a moderation. */
export function withoutKeptAnswers({ moderation: _, ...template }: Template): Template {
  return { ...template, fieldGroups: template.fieldGroups.filter((group) => !isKeptGroup(group)) };
}

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
  const say = sayIn(template);
  const base = KEPT_ID + versionId(from);
  const newFieldId = freeIds(allFields(template), base);
  const newGroupId = freeIds(template.fieldGroups, base);
  const boxes = inLots(unplaced, share).map((answers) => ({
    field: { id: newFieldId(), label: boxLabel(say, answers), type: "text", required: false } satisfies Field,
    text: boxText(answers),
    answers: answers.length,
  }));
  const groups = inLots(boxes, MOST_FIELDS).map((lot): FieldGroup => ({
    id: newGroupId(),
    title: keptTitle(say, from),
    place: "end",
    fields: lot.map(({ field }) => field),
  }));
  return {
    template: { ...template, fieldGroups: [...template.fieldGroups, ...groups] },
    texts: new Map(boxes.map(({ field, text }) => [headerTag(field.id), text])),
    tags: boxes.flatMap(({ field, answers }) => Array<string>(answers).fill(headerTag(field.id))),
  };
}

function boxLabel(say: Say, [first, ...more]: readonly LabelledAnswer[]): string {
  const label = first?.label ?? "";
  if (more.length === 0) return label;
  const short = label
    .slice(0, 100)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
  return say("{label} and {count} more", { label: short, count: String(more.length) });
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

/** What an answer is called where it stands alone, by tag: "Team", "Item 4 Evidence", "Action 2 Person". */
export function keptLabels(template: Template): (tag: string) => string {
  const say = sayIn(template);
  return (tag) => {
    const asked = questionAt(template, tag)?.owner;
    if (asked) return labelOf(asked);
    const target = parseTag(tag);
    return target.kind === "action"
      ? joinedLabel(say("Action {row}", { row: String(target.row) }), target.column)
      : cut(tag, LONGEST_LABEL);
  };

  function labelOf(owner: Owner): string {
    switch (owner.kind) {
      case "header":
        return joinedLabel("", fieldLabel(template, owner.field));
      case "item":
        return itemLabel(template, owner.item, owner.part);
      case "concern":
        return joinedLabel("", sayWord(say, CONCERN_LABELS[owner.part]));
      case "limit-reason":
        return say("Reason for more than {limit} actions", { limit: String(template.actions.limit ?? "") });
      case "service-actions":
        return joinedLabel("", template.serviceActions?.title ?? "");
      case "status":
        return say("Status");
      case "moderation":
        return joinedLabel(subjectOf(say, owner.of), sayWord(say, owner.label));
      case "row":
        return joinedLabel(`${owner.table.title} ${String(owner.row)}`, owner.column.label);
      case "action":
        return joinedLabel(say("Action {row}", { row: String(owner.row) }), owner.column.label);
    }
  }
}

/** What a part of the moderation is about, in front of what it asks. */
function subjectOf(say: Say, of: Extract<Owner, { readonly kind: "moderation" }>["of"]): string {
  if (of === undefined) return "";
  if ("item" in of)
    return of.item.number === undefined ? of.item.label : say("Item {number}", { number: of.item.number });
  return "action" in of
    ? say("Action {row}", { row: String(of.action) })
    : say("Step {step}", { step: String(of.step) });
}

/** A question with nothing but its answer goes by its own label. */
function itemLabel(template: Template, item: Item, part: AnyPart): string {
  const say = sayIn(template);
  const isPlain = !item.judgement && narrativesOf(item).length === 0;
  if (isPlain)
    return joinedLabel(
      "",
      part === "reason" ? say("Why not applicable: {label}", { label: item.label }) : item.label,
    );
  return joinedLabel(
    item.number === undefined ? item.label : say("Item {number}", { number: item.number }),
    partLabel(template, part),
  );
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
  {
    tables,
    controls,
    captions = [],
    loose,
  }: Pick<DocumentContent, "tables" | "controls" | "captions" | "loose">,
  parse: TemplateSource["parse"],
): Template {
  const say = sayIn(template);
  const fieldIn = (table: number, row: number): string | undefined => {
    const control = controls.find(({ at }) => at?.table === table && at.row === row && at.cell === 1);
    const target = control && parseTag(control.tag);
    return target?.kind === "header" ? target.field : undefined;
  };
  const groups = tables.flatMap((rows, table): FieldGroup[] => {
    // In the first layout a table began with its title.
    const inside = oneLine(rows[0]?.[0]);
    const above = loose.findLast(
      ({ at, after, where }) => where === "text" && !at && after === table - 1,
    )?.text;
    const title = [inside, oneLine(captions[table]), oneLine(above)].find((each) => isKeptTitle(say, each));
    if (title === undefined) return [];
    const first = title === inside ? 1 : 0;
    const id = `${KEPT_ID}table-${String(table)}`;
    const fields = rows.slice(first).map(([label], index): Field => ({
      id: fieldIn(table, index + first) ?? `${id}-${String(index + 1)}`,
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
