import { askedParts, type AskedPart } from "../../audit/asked-parts";
import type { Gap } from "../../audit/gap";
import { EMPTY_ITEM, type ItemPart, type ItemRecord } from "../../audit/record";
import { relevantItems, relevantSections } from "../../audit/relevance";
import { parseTag } from "../../audit/tags";
import {
  allItems,
  scaleChoices,
  scaleOf,
  type Choice,
  type Item,
  type Section,
  type Template,
} from "../../audit/template";
import type { OpenAudit } from "../session/session-state";

/** "4. Assessments timely", or the label alone. */
export function itemTitle(item: Item): string {
  return item.number === undefined ? item.label : `${item.number}. ${item.label}`;
}

export function entryOf({ record }: Pick<OpenAudit, "record">, item: Item): ItemRecord {
  return record.items[item.id] ?? EMPTY_ITEM;
}

/** The sections asked for and, where it is not among them, the item that is shown all the same. */
export function sectionsToPick({ template, record }: OpenAudit, shown: Item | undefined): readonly Section[] {
  const sections = relevantSections(template, record);
  if (!shown || sections.some((section) => section.items.some((item) => item.id === shown.id)))
    return sections;
  return [...sections, { id: "elsewhere", title: "Not asked for in this audit", notes: [], items: [shown] }];
}

/** The items on either side of one, of those asked for. */
export function neighboursOf({ template, record }: OpenAudit, item: Item): { previous?: Item; next?: Item } {
  const items = relevantItems(template, record);
  const at = items.findIndex((each) => each.id === item.id);
  const previous = at > 0 ? items[at - 1] : undefined;
  const next = at >= 0 ? items[at + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The item to begin with: the first with a required gap, else the first with any, else the first. */
export function itemToBeginWith({ template, record, gaps }: OpenAudit): Item | undefined {
  const items = relevantItems(template, record);
  const withGap = (of: readonly Gap[]) => items.find((item) => of.some((gap) => isIn(gap, item)));
  return withGap(gaps.filter((gap) => gap.severity === "required")) ?? withGap(gaps) ?? items[0];
}

export function findItem(template: Template, id: string | undefined): Item | undefined {
  return allItems(template).find((item) => item.id === id);
}

/** What one item still lacks. */
export function gapsOf({ gaps }: Pick<OpenAudit, "gaps">, item: Item): readonly Gap[] {
  return gaps.filter((gap) => isIn(gap, item));
}

/** The parts of an item asked for now. */
export function partsOf(audit: OpenAudit, item: Item): readonly AskedPart[] {
  return askedParts(audit.template, item, entryOf(audit, item));
}

export interface ChoicePart {
  readonly part: "judgement" | "answer";
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The parts answered with a choice, each with what can be chosen. */
export function choiceParts({ template, record }: OpenAudit, item: Item): readonly ChoicePart[] {
  const asked = new Set<ItemPart>(
    partsOf({ template, record, gaps: [], problems: [] }, item).map(({ part }) => part),
  );
  const part = (id: ChoicePart["part"], label: string, scale: string | undefined): readonly ChoicePart[] =>
    scale !== undefined && asked.has(id)
      ? [{ part: id, label, choices: scaleChoices(scaleOf(template, scale)) }]
      : [];
  return [
    ...part("judgement", "Judgement", item.judgement?.scale),
    ...part("answer", "Answer", item.answer?.scale),
  ];
}

/** The first control of an item in the document. */
export function firstPart(item: Item): ItemPart {
  if (item.judgement) return "judgement";
  if (item.answer) return "answer";
  return item.evidence ? "evidence" : "impact";
}

function isIn(gap: Gap, item: Item): boolean {
  const target = parseTag(gap.where);
  return target.kind === "item" && target.item === item.id;
}
