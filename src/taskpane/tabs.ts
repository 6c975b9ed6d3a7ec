import { enteredActions } from "../audit/entered";
import { requiredThings } from "../audit/gaps";
import { wasHandedOver, type StateId } from "../audit/moderation";
import { hasActionPlan, type Item } from "../audit/template";
import { lifecycleOf } from "../moderation/lifecycle";
import { openActions } from "../moderation/open-actions";
import type { OpenAudit } from "./session/session-state";
import type { RoleId } from "./who/who";

export const TAB_IDS = [
  "to-do",
  "item",
  "actions",
  "guidance",
  "comments",
  "changes",
  "moderate",
  "sign-off",
] as const;
export type TabId = (typeof TAB_IDS)[number];

export interface TabText {
  readonly id: TabId;
  readonly label: string;
  /** A second line: how it stands there. */
  readonly count: string;
}

/** What each role works with, in the row of tabs; the others are under More. */
const TABS_OF: Readonly<Record<RoleId, readonly TabId[]>> = {
  audit: ["to-do", "item", "actions", "guidance"],
  moderate: ["moderate", "comments", "to-do", "item"],
  panel: ["moderate", "comments", "to-do", "item"],
  manage: ["sign-off", "comments", "to-do", "item"],
  lead: ["to-do", "comments", "actions", "sign-off"],
};

/** What an auditor works with once the audit came back. */
const RETURNED: readonly TabId[] = ["comments", "changes", "to-do", "item"];

/** The tabs in the row: those of the role, and in the place of the last the one that was chosen under More. */
export function tabsInRow(role: RoleId, selected: TabId, state: StateId): readonly TabId[] {
  const own = role === "audit" && state === "returned" ? RETURNED : TABS_OF[role];
  return own.includes(selected) ? own : [...own.slice(0, -1), selected];
}

/** What a role does next with an audit in that state. Whoever wrote it has its next step under To do. */
export function firstTab(role: RoleId, state: StateId, isAuditor: boolean): TabId {
  if (isAuditor) return "to-do";
  if ((role === "moderate" || role === "panel") && MODERATED.has(state)) return "moderate";
  return role === "manage" && MANAGED.has(state) ? "sign-off" : "to-do";
}

const MODERATED: ReadonlySet<StateId> = new Set(["in-moderation", "returned"]);

const MANAGED: ReadonlySet<StateId> = new Set(["final", "shared", "actions-open", "closed"]);

/** What only those who look behind the first tab know. */
export interface StandingBehind {
  /** How many comments wait for this person. */
  readonly waiting?: number | undefined;
  /** How many of the judgements are moderated. */
  readonly moderated?: { readonly done: number; readonly total: number } | undefined;
}

/** Every tab there is, each with how it stands behind it, as far as that is known. */
export function tabsOf(
  { template, record, gaps, problems }: OpenAudit,
  shown: Item | undefined,
  { waiting, moderated }: StandingBehind = {},
): readonly TabText[] {
  const required = requiredThings(gaps, problems);
  const actions = enteredActions(record).length;
  const open = openActions(record).length;
  const { limit } = template.actions;
  return [
    { id: "to-do", label: "To do", count: required === 0 ? "All done" : `${String(required)} left` },
    {
      id: "item",
      label: "This item",
      count: shown?.number === undefined ? "In detail" : `Item ${shown.number}`,
    },
    ...(hasActionPlan(template)
      ? [
          {
            id: "actions",
            label: "Actions",
            count: limit === undefined ? String(actions) : `${String(actions)} of ${String(limit)}`,
          } as const,
        ]
      : []),
    { id: "guidance", label: "Guidance", count: "Search" },
    { id: "comments", label: "Comments", count: waitingText(waiting) },
    ...(hasActionPlan(template)
      ? [
          {
            id: "sign-off",
            label: "Sign-off",
            count: open === 0 ? "None open" : `${String(open)} open`,
          } as const,
        ]
      : []),
    ...(wasSent({ template, record })
      ? [{ id: "changes", label: "Changes", count: "Since sent" } as const]
      : []),
    ...(wasHandedOver(record) ? [moderateTab(moderated)] : []),
  ];
}

const wasSent = ({ template, record }: Pick<OpenAudit, "template" | "record">): boolean =>
  lifecycleOf(template, record).steps.some(({ kind }) => kind === "send");

const waitingText = (waiting: number | undefined): string =>
  waiting === undefined ? "Queries" : waiting === 0 ? "None for you" : `${String(waiting)} for you`;

/** What a second reader does, from the day the audit is sent to one. */
function moderateTab(moderated: StandingBehind["moderated"]): TabText {
  const count = moderated ? `${String(moderated.done)} of ${String(moderated.total)}` : "Judgements";
  return { id: "moderate", label: "Moderate", count };
}
