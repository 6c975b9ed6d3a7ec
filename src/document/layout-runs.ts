import type { AnswerType } from "../audit/answering";
import { narrativesOf } from "../audit/narratives";
import { scaleOf, type Item, type Section, type Template } from "../audit/template";

/** Items of a section that follow each other and share a table. */
export interface ItemRun {
  readonly kind: ItemKind;
  readonly items: readonly Item[];
}

/**
 * `words`: answers without a scale. `questions`: answers from one. `grid`: a
 * judgement beside the descriptors of several grades. `criteria`: a judgement
 * and narratives beside the descriptor of one grade. `item`: a table of its own.
 */
export type ItemKind = "words" | "questions" | "grid" | "criteria" | "item";

/** How the items of a section are laid out, by their shape alone. Items named features of another stand in that one's table. */
export function runsOf(template: Template, section: Section): readonly ItemRun[] {
  const runs: { kind: ItemKind; key: string; items: Item[] }[] = [];
  for (const item of section.items) {
    if (section.items.some((each) => featuresOf(template, section, each) === item)) continue;
    const kind = kindOf(item);
    const key = [kind, kind === "criteria" ? item.descriptors[0]?.grade : "", ...narrativesOf(item)].join(
      " ",
    );
    const last = runs.at(-1);
    if (last?.key === key && kind !== "item") last.items.push(item);
    else runs.push({ kind, key, items: [item] });
  }
  // One alone has nothing to stand beside in a grid.
  return runs.map(({ kind, items }) => ({
    kind: kind === "criteria" && items.length === 1 ? "item" : kind,
    items,
  }));
}

/** The item of the section that names features of this one in a drop-down beside its judgement, where it has no more to say. */
export function featuresOf(template: Template, { items }: Section, judged: Item): Item | undefined {
  if (!judged.judgement || offersNotApplicable(template, judged.judgement.scale)) return undefined;
  return items.find(
    (item) =>
      item.answer?.featuresOf === judged.id &&
      item.answer.scale !== undefined &&
      !offersNotApplicable(template, item.answer.scale) &&
      kindOf(item) === "questions" &&
      item.descriptors.length === 0 &&
      item.prompts.length <= 1 &&
      item.when === undefined &&
      kindOf(judged) === "item",
  );
}

export const offersNotApplicable = (template: Template, scale: string): boolean =>
  scaleOf(template, scale).notApplicable !== undefined;

const isInWords = ({ answer }: Item): boolean =>
  answer?.scale === undefined && WORDS.has(answer?.type ?? "long-text");

const WORDS: ReadonlySet<AnswerType> = new Set(["text", "long-text", "choices"]);

function kindOf(item: Item): ItemKind {
  const narratives = narrativesOf(item).length;
  if (!item.judgement && narratives === 0) return isInWords(item) ? "words" : "questions";
  if (!item.judgement || item.answer) return "item";
  const grades = new Set(item.descriptors.map(({ grade }) => grade)).size;
  if (narratives === 0) return grades > 1 ? "grid" : "item";
  return grades === 1 && item.descriptors.length === 1 ? "criteria" : "item";
}
