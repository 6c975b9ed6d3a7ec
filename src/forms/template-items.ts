import type { Descriptor, Item, Section } from "../audit/template";
import type { DraftItem, DraftSection, FormDraft } from "./form-draft";
import { freeId } from "./free-id";
import type { TemplateScale } from "./template-scales";
import { labelOf, lineOf, wordingsOf } from "./template-texts";

const LONGEST_NUMBER = 10;

/** The sections of the template; sections without an item are none. */
export function templateSections(
  draft: FormDraft,
  scales: ReadonlyMap<string, TemplateScale>,
): readonly Section[] {
  const sections = draft.sections.filter(({ items }) => items.length > 0);
  const sectionIds = new Set<string>();
  const itemIds = new Set<string>();
  return sections.map((section) => sectionFrom(section, scales, sectionIds, itemIds));
}

function sectionFrom(
  draft: DraftSection,
  scales: ReadonlyMap<string, TemplateScale>,
  sectionIds: Set<string>,
  itemIds: Set<string>,
): Section {
  const { label: title, whole } = labelOf(draft.title, "Items");
  return {
    id: freeId(title, sectionIds, "section"),
    title,
    notes: wordingsOf([...(whole === undefined ? [] : [whole]), ...draft.notes]),
    items: draft.items.map((item) => itemFrom(item, scales, itemIds)),
  };
}

function itemFrom(draft: DraftItem, scales: ReadonlyMap<string, TemplateScale>, ids: Set<string>): Item {
  const { label, whole } = labelOf(draft.label, "Item");
  const known = draft.kind === "words" || draft.scale === undefined ? undefined : scales.get(draft.scale);
  const number = lineOf(draft.number ?? "");
  const descriptors = descriptorsOf(draft, known);
  const judged = known && draft.kind === "judgement";
  return {
    id: freeId(label, ids, "item"),
    ...(number !== "" && number.length <= LONGEST_NUMBER ? { number } : {}),
    label,
    ...(judged
      ? { judgement: { scale: known.scale.id, required: true } }
      : { answer: { required: true, ...(known ? { scale: known.scale.id } : {}) } }),
    // Under a question these boxes hold a comment where there is one to make.
    ...(draft.evidence ? { evidence: { required: judged !== undefined && judged } } : {}),
    ...(draft.impact ? { impact: { required: judged !== undefined && judged } } : {}),
    prompts: wordingsOf([
      ...(whole === undefined ? [] : [whole]),
      ...(number.length > LONGEST_NUMBER ? [number] : []),
      ...draft.prompts,
      ...descriptors.homeless,
    ]),
    descriptors: descriptors.placed,
  };
}

/** What each grade looks like; texts of grades that are gone become prompts. */
function descriptorsOf(draft: DraftItem, known: TemplateScale | undefined) {
  const texts = new Map<string, string[]>();
  const homeless: string[] = [];
  for (const { grade, text } of draft.descriptors) {
    const id = known?.gradeIds.get(grade);
    const isGrade = known?.scale.grades.some((each) => each.id === id) ?? false;
    if (id === undefined || !isGrade) homeless.push(...text);
    else texts.set(id, [...(texts.get(id) ?? []), ...text]);
  }
  const placed = [...texts].flatMap(([grade, paragraphs]): readonly Descriptor[] => {
    const text = wordingsOf(paragraphs);
    return text.length > 0 ? [{ grade, text }] : [];
  });
  return { placed, homeless };
}
