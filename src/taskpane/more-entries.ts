import { wasHandedOver } from "../audit/moderation";
import { hasActionPlan } from "../audit/template";
import { lifecycleOf } from "../moderation/lifecycle";
import type { StepId } from "../moderation/steps";
import { hasHandBack, stepsFrom } from "../moderation/whose-turn";
import type { MoreTab } from "./menu/more-menu";
import { toClipboard } from "./parts/to-clipboard";
import { copiedActions } from "./sign-off/copied-actions";
import { SIGN_OFF_TITLE } from "./sign-off/sign-off-panel";
import { STEPS_TITLE } from "./steps/steps-card";
import type { TabId, TabText } from "./tabs";
import type { PaneAudit } from "./use-session";
import type { RoleId } from "./who/who";
import { phrase } from "../words/phrase";

type EntryId = TabId | "hand-back" | "panel" | "copy-actions";

/** In what order they stand under More, those of a role's own work first. */
const ORDER: readonly EntryId[] = [
  "hand-back",
  "panel",
  "copy-actions",
  "actions",
  "to-do",
  "item",
  "guidance",
  "comments",
  "moderate",
  "sign-off",
  "changes",
  "history",
];

const MODERATING: readonly RoleId[] = ["moderate", "panel"];

/** The ways that an entry leads. */
export interface MoreWays {
  readonly openTab: (tab: TabId, focus?: string) => void;
  readonly openStep: (step: StepId) => void;
  /** What the panel said, under Moderate. */
  readonly openPanel: () => void;
}

/** What stands under More for whoever sits here: the tabs that have no place in the row, and what their role does besides. */
export function moreEntries(
  person: Pick<PaneAudit, "audit" | "today" | "who"> & {
    readonly session: { readonly say: (text: string) => void };
  },
  under: readonly TabText[],
  { openTab, openStep, openPanel }: MoreWays,
): readonly MoreTab[] {
  const { session, audit, who } = person;
  const { template, record } = audit;
  const moderating = MODERATING.includes(who.role) && wasHandedOver(record);
  const returning = stepsFrom(lifecycleOf(template, record).state, template).includes("return");
  const handBack = {
    id: "hand-back",
    label: phrase("Hand-back note"),
    onOpen: () => {
      if (returning) openStep("return");
      else openTab("to-do", STEPS_TITLE);
    },
  };
  const copy = () => {
    const { text, html } = copiedActions(person);
    void toClipboard(text, html).then((done) => {
      if (done) session.say(phrase("The actions for the child’s plan have been copied."));
      // There they are shown, to be copied by hand.
      else openTab("sign-off", SIGN_OFF_TITLE);
    });
  };
  const entries: readonly MoreTab[] = [
    ...(moderating && (returning || hasHandBack(record)) ? [handBack] : []),
    ...(moderating ? [{ id: "panel", label: phrase("Panel"), onOpen: openPanel }] : []),
    ...(who.role === "manage" && hasActionPlan(template) && record.actions.length > 0
      ? [{ id: "copy-actions", label: phrase("Copy the actions"), onOpen: copy }]
      : []),
    ...under.map(({ id, label }) => ({
      id,
      label,
      onOpen: () => {
        openTab(id);
      },
    })),
  ];
  return ORDER.flatMap((id) => entries.filter((entry) => entry.id === id));
}
