import type { Choice, Item, Part, Scale, Wording } from "../../audit/template";
import { optionText, textOf, type DraftOption, type DraftText } from "../draft/draft-text";
import { scaleOfItem } from "../draft/edit-scale";
import type { DraftAnswering, DraftItem } from "../draft/form-draft";
import type { FreeIds } from "./free-ids";
import { answeredFromScale } from "./template-sections";

/** Texts as they stand in a template: those of nothing are none. */
export const wordings = (texts: readonly DraftText[]): readonly Wording[] =>
  texts
    .map((text) => (typeof text === "string" ? { text: text.trim() } : text))
    .filter((wording) => textOf(wording).trim() !== "");

/** Choices as they stand in a template: what is new gets an id that nothing of the list has or had. */
export const choicesFrom = (way: string, options: readonly DraftOption[], ids: FreeIds): readonly Choice[] =>
  options.flatMap((option): readonly Choice[] => {
    const label = optionText(option).trim();
    if (label === "") return [];
    return [{ id: typeof option === "string" ? ids.free(way, label, "choice") : option.id, label }];
  });

/** An item of an edited template. What a draft does not show of it stays as it was. */
export function editedItem(draft: DraftItem, scales: readonly Scale[], ids: FreeIds): Item {
  const {
    judgement: judged,
    answer: _answer,
    evidence,
    impact,
    further,
    number: _number,
    when: _when,
    gate: _gate,
    ...rest
  } = draft.from ?? {};
  const { number = "", narratives = [] } = draft;
  const isJudged = draft.kind === "judgement";
  const isWritten = draft.kind === "narratives";
  const narrative = (on: boolean, before: Part | undefined): Part | undefined =>
    on ? (before ?? { required: isJudged || isWritten }) : undefined;
  const parts = { evidence: narrative(draft.evidence, evidence), impact: narrative(draft.impact, impact) };
  const id = draft.from?.id ?? draft.id ?? ids.free("item", draft.label, "item");
  const answer = answerFrom(draft, id, scales, ids);
  const own = narratives.map((each) => [each, further?.[each] ?? { required: isWritten }] as const);
  const told = descriptorsFrom(draft, scales);
  return {
    ...rest,
    id,
    ...(number.trim() === "" ? {} : { number: number.trim() }),
    label: draft.label.trim(),
    ...(draft.when ? { when: draft.when } : {}),
    ...(draft.gate ? { gate: true } : {}),
    ...(isJudged ? { judgement: { ...(judged ?? { required: true }), scale: draft.scale ?? "" } } : {}),
    ...(answer ? { answer } : {}),
    ...(parts.evidence ? { evidence: parts.evidence } : {}),
    ...(parts.impact ? { impact: parts.impact } : {}),
    ...(own.length > 0 ? { further: Object.fromEntries(own) } : {}),
    prompts: [...wordings(draft.prompts), ...told.homeless],
    descriptors: told.placed,
  };
}

/** How an item is answered beside a judgement. Whether it has to be stays as it was, however it is answered now. */
function answerFrom(
  { kind, scale = "", answering, from }: DraftItem,
  id: string,
  scales: readonly Scale[],
  ids: FreeIds,
): Item["answer"] {
  if (kind === "judgement") return from?.judgement ? from.answer : undefined;
  if (kind === "narratives") return undefined;
  const {
    type: _type,
    options: _options,
    unit: _unit,
    least: _least,
    most: _most,
    ...was
  } = from?.answer ?? {
    required: true,
  };
  if (kind === "question") return { ...was, scale };
  const { scale: _scale, featuresOf: _of, ...asked } = was;
  const own = scales.find((each) => each.id === scale);
  if (!answering) return kind === "choices" && own ? answeredFromScale(kind, own) : asked;
  return answering.type === undefined ? asked : { ...asked, ...answeringFrom(answering, `item.${id}`, ids) };
}

/** What a kind of answer says besides: what there is to choose from, what a number counts; words where it says none. */
export function answeringFrom({ type = "text", options, bounds }: DraftAnswering, way: string, ids: FreeIds) {
  const choosing = type === "choice" || type === "choices";
  return {
    type,
    ...(choosing ? { options: choicesFrom(way, options, ids) } : {}),
    ...(type === "number" ? bounds : {}),
  };
}

/** What each grade looks like; what is told of a grade that is not asked for here becomes a prompt. */
function descriptorsFrom(draft: DraftItem, scales: readonly Scale[]) {
  const own = scales.find(({ id }) => id === scaleOfItem(draft));
  const isAsked = (id: string): boolean => own?.grades.some((grade) => grade.id === id) ?? false;
  const told = draft.descriptors.flatMap(({ grade, text }) => {
    const texts = wordings(text);
    return texts.length > 0 ? [{ grade, text: texts }] : [];
  });
  return {
    placed: told.filter(({ grade }) => isAsked(grade)),
    homeless: told.filter(({ grade }) => !isAsked(grade)).flatMap(({ text }) => text),
  };
}
