import { wasHandedOver, type StateId } from "../audit/moderation";
import { hasActionPlan } from "../audit/template";
import { lifecycleOf } from "../moderation/lifecycle";
import type { OpenAudit } from "./session/session-state";
import type { RoleId } from "./who/who";
import { phrase } from "../words/phrase";

export const TAB_IDS = [
  "to-do",
  "item",
  "actions",
  "guidance",
  "comments",
  "changes",
  "moderate",
  "sign-off",
  "history",
] as const;
export type TabId = (typeof TAB_IDS)[number];

export interface TabText {
  readonly id: TabId;
  readonly label: string;
  /** How much waits there for whoever looks; nothing where nothing does. */
  readonly count?: number;
}

/** What each role works with, in the row of tabs; the others are under More. */
const TABS_OF: Readonly<Record<RoleId, readonly TabId[]>> = {
  audit: ["to-do", "item", "actions"],
  moderate: ["moderate", "comments", "actions"],
  panel: ["moderate", "comments", "actions"],
  manage: ["sign-off", "comments", "item"],
  lead: ["to-do", "comments", "sign-off"],
};

/** What an auditor works with once the audit came back. */
const RETURNED: readonly TabId[] = ["comments", "changes", "item"];

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

/** Every tab there is, with how much waits behind it for whoever looks. */
export function tabsOf({ template, record }: OpenAudit, waiting = 0): readonly TabText[] {
  const plan = hasActionPlan(template);
  return [
    { id: "to-do", label: phrase("To do") },
    { id: "item", label: phrase("This item") },
    ...(plan ? [{ id: "actions", label: phrase("Actions") } as const] : []),
    { id: "guidance", label: phrase("Guidance") },
    { id: "comments", label: phrase("Comments"), ...(waiting > 0 && { count: waiting }) },
    ...(plan ? [{ id: "sign-off", label: phrase("Sign-off") } as const] : []),
    ...(wasSent({ template, record }) ? [{ id: "changes", label: phrase("Changes") } as const] : []),
    // What a second reader does, from the day the audit is sent to one.
    ...(wasHandedOver(record) ? [{ id: "moderate", label: phrase("Moderate") } as const] : []),
    { id: "history", label: phrase("History") },
  ];
}

const wasSent = ({ template, record }: Pick<OpenAudit, "template" | "record">): boolean =>
  lifecycleOf(template, record).steps.some(({ kind }) => kind === "send");
