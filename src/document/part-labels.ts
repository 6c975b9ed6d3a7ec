import { narrativeOf } from "../audit/narratives";
import { narrativeIn, type AnyPart, type ConcernPart, type ItemPart } from "../audit/parts";
import type { Template } from "../audit/template";

/** What stands beside the box of each part of an item. */
export const PART_LABELS: Readonly<Record<ItemPart, string>> = {
  judgement: "Judgement",
  answer: "Answer",
  reason: "If not applicable, why",
  evidence: "Evidence",
  impact: "Impact",
};

/** The same for a template that has words of its own, or narratives of its own. */
export const partLabel = (template: Template, part: AnyPart): string =>
  narrativeOf(template, part)?.label ??
  (narrativeIn(part) === undefined ? PART_LABELS[part as ItemPart] : part);

/** What stands beside the boxes of an immediate concern. */
export const CONCERN_LABELS: Readonly<Record<ConcernPart, string>> = {
  raised: "Immediate concern?",
  what: "What is the concern",
  manager: "Manager notified",
  notified: "Date notified",
};
