import { narrativeOf } from "../audit/narratives";
import { narrativeIn, type AnyPart, type ConcernPart, type ItemPart } from "../audit/parts";
import { sayWord, word } from "../audit/say";
import type { Field, Template } from "../audit/template";
import { sayIn } from "./fixed-words";

/** What stands beside the box of each part of an item. */
export const PART_LABELS: Readonly<Record<ItemPart, string>> = {
  judgement: word("Judgement"),
  answer: word("Answer"),
  reason: word("If not applicable, why"),
  evidence: word("Evidence"),
  impact: word("Impact"),
};

/** The same for a template that has words of its own, or narratives of its own. */
export const partLabel = (template: Template, part: AnyPart): string =>
  narrativeOf(template, part)?.label ??
  (narrativeIn(part) === undefined ? sayWord(sayIn(template), PART_LABELS[part as ItemPart]) : part);

/** What stands beside the boxes of an immediate concern. */
export const CONCERN_LABELS: Readonly<Record<ConcernPart, string>> = {
  raised: word("Immediate concern?"),
  what: word("What is the concern"),
  manager: word("Manager notified"),
  notified: word("Date notified"),
};

/** What stands beside the box of a header field. */
export function fieldLabel(
  template: Template,
  { label, declares }: Pick<Field, "label" | "declares">,
): string {
  if (!declares) return label;
  const say = sayIn(template);
  switch (declares.what) {
    case "name":
      return say("{label}: name", { label: declares.of });
    case "role":
      return say("{label}: role", { label: declares.of });
    case "date":
      return say("{label}: date", { label: declares.of });
  }
}
