import {
  scaleChoices,
  STANDINGS,
  type Descriptor,
  type Grade,
  type Item,
  type Scale,
  type Section,
} from "../../audit/template";
import { LONGEST, MOST } from "../../audit/template-limits";
import { optionText, type DraftText } from "../draft/draft-text";
import { scaleOfItem } from "../draft/edit-scale";
import type { DraftAnswering, DraftItem, DraftSection, FormDraft } from "../draft/form-draft";
import { freeId } from "../free-id";
import { Choices } from "./choices";
import type { TemplateBoxes } from "./template-boxes";
import { labelOf, lineOf, wordingsOf } from "./template-texts";

/** The sections of the template; sections without an item are none. */
export function templateSections(
  draft: FormDraft,
  scales: ReadonlyMap<string, TemplateScale>,
  boxes: TemplateBoxes,
): readonly Section[] {
  const sections = draft.sections.filter(({ items }) => items.length > 0);
  const sectionIds = new Set<string>();
  const itemIds = new Set<string>();
  return sections.map((section) => sectionFrom(section, scales, boxes, sectionIds, itemIds));
}

function sectionFrom(
  draft: DraftSection,
  scales: ReadonlyMap<string, TemplateScale>,
  boxes: TemplateBoxes,
  sectionIds: Set<string>,
  itemIds: Set<string>,
): Section {
  const { label: title, whole } = labelOf(draft.title, "Items");
  return {
    id: freeId(title, sectionIds, "section"),
    title,
    notes: wordingsOf([...(whole === undefined ? [] : [whole]), ...draft.notes]),
    items: draft.items.map((item) => itemFrom(item, scales, boxes.of(item), itemIds)),
  };
}

function itemFrom(
  draft: DraftItem,
  scales: ReadonlyMap<string, TemplateScale>,
  boxes: ReturnType<TemplateBoxes["of"]>,
  ids: Set<string>,
): Item {
  const { label, whole } = labelOf(draft.label, "Item");
  const from = scaleOfItem(draft);
  const known = from === undefined ? undefined : scales.get(from);
  const number = lineOf(draft.number ?? "");
  const descriptors = descriptorsOf(draft, known);
  const judged = known && draft.kind === "judgement";
  const isWritten =
    draft.kind === "narratives" && (boxes.evidence || boxes.impact || boxes.further.length > 0);
  // Under a question boxes hold a comment where there is one to make.
  const part = { required: judged === true || isWritten };
  return {
    id: freeId(label, ids, "item"),
    ...(number !== "" && number.length <= LONGEST.number ? { number } : {}),
    label,
    ...(judged
      ? { judgement: { scale: known.scale.id, required: true } }
      : isWritten
        ? {}
        : {
            answer: known ? answeredFromScale(draft.kind, known.scale) : answeredOtherwise(draft.answering),
          }),
    ...(boxes.evidence ? { evidence: part } : {}),
    ...(boxes.impact ? { impact: part } : {}),
    ...(boxes.further.length > 0
      ? { further: Object.fromEntries(boxes.further.map((id) => [id, part])) }
      : {}),
    prompts: wordingsOf([
      ...(whole === undefined ? [] : [whole]),
      ...(number.length > LONGEST.number ? [number] : []),
      ...draft.prompts,
      ...(boxes.left.length > 0 ? [`Under Evidence: ${boxes.left.join("; ")}`] : []),
      ...descriptors.homeless,
    ]),
    descriptors: descriptors.placed,
  };
}

/** What an item is answered with from no scale: words, unless the draft says otherwise. */
function answeredOtherwise({ type, options, bounds }: DraftAnswering = WORDS): NonNullable<Item["answer"]> {
  if (type === undefined) return { required: true };
  const taken = new Set<string>();
  const labels = options.map((option) => optionText(option).trim()).filter((label) => label !== "");
  return {
    required: true,
    type,
    ...(type === "choice" || type === "choices"
      ? { options: labels.map((label) => ({ id: freeId(label, taken, "choice"), label })) }
      : {}),
    ...(type === "number" ? bounds : {}),
  };
}

const WORDS: DraftAnswering = { options: [], bounds: {} };

/** Answered from the scale, or with any number of what it offers. */
export const answeredFromScale = (kind: DraftItem["kind"], scale: Scale): NonNullable<Item["answer"]> =>
  kind === "choices"
    ? {
        required: true,
        type: "choices",
        options: scaleChoices(scale).map(({ id, label }) => ({ id, label })),
      }
    : { required: true, scale: scale.id };

/** What each grade looks like; texts of grades that are gone become prompts. */
function descriptorsOf(draft: DraftItem, known: TemplateScale | undefined) {
  const texts = new Map<string, DraftText[]>();
  const homeless: DraftText[] = [];
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

/** A scale of the template, and the ids its grades had in the draft. */
interface TemplateScale {
  readonly scale: Scale;
  readonly gradeIds: ReadonlyMap<string, string>;
}

/** The scales of a draft that can be answered from, by their id in the draft. */
export function templateScales(draft: FormDraft): ReadonlyMap<string, TemplateScale> {
  const taken = new Set<string>();
  return new Map(
    draft.scales.flatMap((scale): readonly (readonly [string, TemplateScale])[] => {
      const fitting = scaleFrom(scale, taken);
      return fitting ? [[scale.id, fitting]] : [];
    }),
  );
}

function scaleFrom(draft: Scale, taken: Set<string>): TemplateScale | undefined {
  const choices = new Choices();
  const grades = draft.grades.flatMap((grade) => choices.add(grade)).slice(0, MOST.grades);
  const [notApplicable] = draft.notApplicable ? choices.add(draft.notApplicable) : [];
  if (grades.length < 2) return undefined;
  return {
    scale: {
      id: freeId(draft.id, taken, "scale"),
      title: labelOf(draft.title, "Grades").label,
      grades: withStandings(grades),
      ...(notApplicable ? { notApplicable: { id: notApplicable.id, label: notApplicable.label } } : {}),
    },
    gradeIds: choices.ids,
  };
}

/** Standings stay where every grade has one and they run from best to worst. */
function withStandings(grades: readonly Grade[]): readonly Grade[] {
  const ranks = grades.map(({ standing }) => (standing ? STANDINGS.indexOf(standing) : -1));
  const runsDown = ranks.every((rank, at) => rank >= 0 && rank >= (ranks[at - 1] ?? 0));
  return grades.map(({ id, label, standing }) => ({
    id,
    label,
    ...(runsDown && standing ? { standing } : {}),
  }));
}
