import type { ConcernPart, ItemPart } from "../audit/parts";

/** What stands beside the box of each part of an item. */
export const PART_LABELS: Readonly<Record<ItemPart, string>> = {
  judgement: "Judgement",
  answer: "Answer",
  reason: "If not applicable, why",
  evidence: "Evidence",
  impact: "Impact",
};

/** What stands beside the boxes of an immediate concern. */
export const CONCERN_LABELS: Readonly<Record<ConcernPart, string>> = {
  raised: "Immediate concern?",
  what: "What is the concern",
  manager: "Manager notified",
  notified: "Date notified",
};
