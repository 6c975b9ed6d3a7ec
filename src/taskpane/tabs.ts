import { enteredActions } from "../audit/entered";
import { requiredThings } from "../audit/gaps";
import type { Item } from "../audit/template";
import { fingerprintOf } from "../document/fingerprints";
import { moderationProgress } from "../moderation/to-moderate";
import type { OpenAudit } from "./session/session-state";

export type TabId = "to-do" | "item" | "actions" | "guidance" | "moderate";

export interface TabText {
  readonly id: TabId;
  readonly label: string;
  /** A second line: how it stands there. */
  readonly count: string;
}

/** The tabs, each with how it stands behind it. */
export function tabsOf(
  { template, record, gaps, problems }: OpenAudit,
  shown: Item | undefined,
): readonly TabText[] {
  const required = requiredThings(gaps, problems);
  const actions = enteredActions(record).length;
  const { limit } = template.actions;
  return [
    { id: "to-do", label: "To do", count: required === 0 ? "All done" : `${String(required)} left` },
    {
      id: "item",
      label: "This item",
      count: shown?.number === undefined ? "In detail" : `Item ${shown.number}`,
    },
    {
      id: "actions",
      label: "Actions",
      count: limit === undefined ? String(actions) : `${String(actions)} of ${String(limit)}`,
    },
    { id: "guidance", label: "Guidance", count: "Search" },
    ...(record.moderation ? [moderateTab({ template, record })] : []),
  ];
}

/** What a second reader does, from the day the audit is sent to one. */
function moderateTab({ template, record }: Pick<OpenAudit, "template" | "record">): TabText {
  const { done, total } = moderationProgress(template, record, fingerprintOf);
  return { id: "moderate", label: "Moderate", count: `${String(done)} of ${String(total)}` };
}
