import type { IsoDate } from "../audit/dates";
import { formatDate } from "./day-text";
import { STATES } from "../audit/moderation";
import { byLateness, isLate, standingCounts, type Standing } from "../programme/standing";
import { stateText } from "./lifecycle-text";
import { counted } from "./phrases";
import { ACTORS } from "./register-columns";
import { textTable } from "./text-table";
import { phrase, phraseOf } from "../words/phrase";

/** The states of a programme in their order, the one before there is a document first. */
export const STEPS_IN_ORDER = ["no-document", ...STATES.map(({ id }) => id)] as const;

export const standingState = (state: Standing["state"]): string =>
  state === "no-document" ? phrase("No document") : stateText(state);

/** Who has an audit: the name where it is known, else what they are; "" of one that is closed. */
export const turnText = ({ turn }: Standing): string =>
  turn === undefined ? "" : turn.name === "" ? ACTORS[turn.by] : turn.name;

/** "4 days over", "2 of its actions overdue", "due 14 December 2026", "exempt: off sick". */
export function standingText(standing: Standing): string {
  const { daysOver, actionsOverdue, exempt, lateBecause, due, queries, state, auditor } = standing;
  if (exempt !== "") return phrase("exempt: {exempt}", { exempt });
  const late = [
    ...(daysOver > 0 ? [phrase("{days} over", { days: counted(daysOver, "day") })] : []),
    ...(actionsOverdue > 0
      ? [phrase("{actions} overdue", { actions: counted(actionsOverdue, "action") })]
      : []),
  ];
  if (late.length > 0) return `${late.join(", ")}${lateBecause === "" ? "" : `: ${lateBecause}`}`;
  if (state === "returned" && queries > 0)
    return phrase("{queries} open", { queries: counted(queries, "query", "queries") });
  if (state === "no-document" && auditor === "") return phrase("not allocated");
  return due === undefined || state === "closed" ? "" : phrase("due {due}", { due: formatDate(due) });
}

/** Where a programme stands, to read on a screen of fixed width. */
export function programmeText(all: readonly Standing[], today: IsoDate): string {
  if (all.length === 0) return `${phrase("No audit is tracked yet.")}\n`;
  const counts = standingCounts(all, today);
  const said = [
    phraseOf(counts.overdue, "{count} is overdue", "{count} are overdue"),
    phraseOf(counts.dueToday, "{count} is due today", "{count} are due today"),
    phraseOf(counts.withoutDocument, "{count} has no document", "{count} have no document"),
    phraseOf(counts.toModerate, "{count} is to be moderated", "{count} are to be moderated"),
    ...(counts.exempt > 0 ? [phraseOf(counts.exempt, "{count} is exempt", "{count} are exempt")] : []),
    phraseOf(counts.closed, "{count} is closed", "{count} are closed"),
  ];
  const steps = STEPS_IN_ORDER.flatMap((state) => {
    const here = all.filter((each) => each.state === state);
    const late = here.filter(isLate).length;
    return here.length === 0
      ? []
      : [[standingState(state), String(here.length), late > 0 ? phrase("{late} overdue", { late }) : ""]];
  });
  const late = all.filter(isLate).sort(byLateness);
  return [
    `${phrase("{audits} on {today}: {said}.", {
      audits: counted(all.length, "audit"),
      today: formatDate(today),
      said: said.join(", "),
    })}\n`,
    `${phraseOf(counts.actionsOpen, "{count} action is open, {overdue} of them overdue.", "{count} actions are open, {overdue} of them overdue.", { overdue: counts.actionsOverdue })}

`,
    textTable(steps),
    ...(late.length > 0
      ? [
          `\n${phrase("Overdue, the worst first:")}\n`,
          textTable(
            late.map((each) => [each.case, standingState(each.state), turnText(each), standingText(each)]),
          ),
        ]
      : []),
  ].join("");
}
