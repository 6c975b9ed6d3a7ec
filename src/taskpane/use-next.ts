import { useContext, useRef } from "react";
import { LIMIT_REASON_TAG, parseTag } from "../audit/tags";
import { nextThing, type NextFor, type NextThing } from "../moderation/next-thing";
import type { StepId } from "../moderation/steps";
import { movedText } from "../report/next-text";
import { NEXT_BUTTON } from "./next-bar";
import { focusLater } from "./parts/focus-later";
import { whereToLook } from "./parts/problem-list";
import { ShowPaneContext } from "./parts/show-pane";
import { useNextKey } from "./parts/use-next-key";
import type { AuditSession } from "./session/audit-session";
import type { OpenAudit } from "./session/session-state";
import type { TabId } from "./tabs";

/** Of the way on that a tab has in the place of the one at the top. */
export const OWN_NEXT = "case-audit-own-next";

interface Leading {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly person: NextFor;
  /** Shows a tab and leaves the focus where it is. */
  readonly onTab: (tab: TabId) => void;
  readonly onItem: (item: string) => void;
  readonly onStep: (step: StepId) => void;
  /** Whether a screen stands in the place of the tabs, with its own way on. */
  readonly away: boolean;
}

/** What comes next, the way there, and what holds the pane: a press of Ctrl+Enter in it, or in the document, leads on. */
export function useNext({ session, audit, person, onTab, onItem, onStep, away }: Leading) {
  const pane = useRef<HTMLDivElement>(null);
  const showPane = useContext(ShowPaneContext);
  const next = away ? undefined : nextThing(audit, person);

  /** For what is not seen to in the document, where the pane is out of sight. */
  const toPane = (focus?: string) => {
    if (pane.current?.offsetParent || !showPane) return;
    showPane();
    if (focus !== undefined) focusLater(focus);
  };

  /** Into the answer only for who writes in the document already. */
  const lead = async (inDocument: boolean) => {
    await session.readNow();
    const { audit: now = audit, place = person.place } = session.getState();
    const to = nextThing(now, { ...person, place });
    if (!to) return;
    if (to.kind === "step") {
      toPane();
      onStep(to.step);
      return;
    }
    onTab(tabOf(to));
    const tag = tagOf(to);
    const target = parseTag(tag ?? "");
    if (target.kind === "item") onItem(target.item);
    const found = tag !== undefined && (await (inDocument ? session.goTo(tag) : session.show(tag))).done;
    if (!found) toPane(NEXT_BUTTON);
    session.say(found || tag === undefined ? movedText(now.template, to) : whereToLook(now.template, tag));
  };

  useNextKey(() => {
    const { current } = pane;
    const focused = document.activeElement;
    // Who is in an answer is led on where the pane is out of sight, too.
    const inAnswer = focused?.closest("[data-tag]") != null;
    if (!current || current.closest("[hidden]") || !(current.offsetParent || inAnswer)) return;
    if (document.querySelector("dialog[open], [role=menu]")) return;
    const inPane = focused === null || focused === document.body || current.contains(focused);
    const form = inPane && (focused?.closest("form") ?? (away ? current.querySelector("form") : null));
    const own = current.querySelector<HTMLElement>(`#${OWN_NEXT}`);
    if (form) form.requestSubmit();
    else if (own?.offsetParent) own.click();
    else if (!away) void lead(!inPane);
  });

  return { pane, next, lead: () => void lead(false) };
}

function tagOf(next: NextThing): string | undefined {
  if (next.kind === "gap") return next.gap.where;
  return next.kind === "query" ? next.query.goTo : undefined;
}

/** Where in the pane it is seen to. */
function tabOf(next: NextThing): TabId {
  switch (next.kind) {
    case "gap":
      return next.gap.code === "below-good-without-action" ? "actions" : tabOfTag(next.gap.where);
    case "query":
      return "comments";
    case "moderate":
      return "moderate";
    case "sign-off":
      return "sign-off";
    case "settle":
    case "step":
      return "to-do";
  }
}

function tabOfTag(tag: string): TabId {
  const { kind } = parseTag(tag);
  if (kind === "item") return "item";
  return kind === "action" || tag === LIMIT_REASON_TAG ? "actions" : "to-do";
}
