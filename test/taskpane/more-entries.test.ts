import { cardsFor } from "../../src/taskpane/cards/card-texts";
import { moreEntries } from "../../src/taskpane/more-entries";
import type { OpenAudit } from "../../src/taskpane/session/session-state";
import { tabsInRow, tabsOf } from "../../src/taskpane/tabs";
import { ROLES, type RoleId } from "../../src/taskpane/who/who";
import { lifecycleOf } from "../../src/moderation/lifecycle";
import { afterStep } from "../../src/moderation/take-step";
import { anAction, aRecord, aTemplate } from "../support/builders";

const template = aTemplate();
const written: OpenAudit = {
  template,
  record: aRecord(template, { actions: [anAction()] }),
  gaps: [],
  problems: [],
};
const sent: OpenAudit = {
  ...written,
  ...afterStep(written, {
    step: "send",
    by: "Auditor 4",
    date: "2026-12-01",
    moderator: "Moderator 2",
  }),
};

/** What stands under More for somebody, and what each leads to. */
function underMore(audit: OpenAudit, role: RoleId) {
  const ways: string[] = [];
  const { state } = lifecycleOf(audit.template, audit.record);
  const row = tabsInRow(role, role === "manage" ? "sign-off" : "to-do", state);
  const entries = moreEntries(
    { session: { say: () => undefined }, audit, today: "2026-12-02", who: { name: "", role } },
    tabsOf(audit).filter(({ id }) => !row.includes(id)),
    {
      openTab: (tab) => ways.push(tab),
      openStep: (step) => ways.push(`step ${step}`),
      openPanel: () => ways.push("panel"),
    },
  );
  return { labels: entries.map(({ label }) => label), entries, ways };
}

test.each([
  ["an auditor", written, "audit", ["Guidance", "Comments", "Sign-off", "History"]],
  [
    "a moderator",
    sent,
    "panel",
    ["Hand-back note", "Panel", "Actions", "This item", "Guidance", "Sign-off", "Changes", "History"],
  ],
  [
    "a manager",
    sent,
    "manage",
    ["Copy the actions", "Actions", "To do", "Guidance", "Moderate", "Changes", "History"],
  ],
] as const)("%s finds what else there is under More, the own work first", (_, audit, role, labels) => {
  expect(underMore(audit, role).labels).toEqual(labels);
});

test("the hand-back note is the step that returns the audit, and the panel stands under Moderate", () => {
  const { entries, ways } = underMore(sent, "moderate");
  for (const label of ["Hand-back note", "Panel", "History"])
    entries.find((entry) => entry.label === label)?.onOpen();
  expect(ways).toEqual(["step return", "panel", "history"]);
});

test.each(ROLES.map(({ id }) => id))(
  "four cards explain the pane to who does this with audits: %s",
  (role) => {
    const titles = cardsFor(role).map(({ title }) => title);
    expect(new Set(titles).size).toBe(4);
    expect(
      cardsFor(role)
        .flatMap(({ sentences }) => sentences)
        .join(" ").length,
    ).toBeLessThan(900);
  },
);
