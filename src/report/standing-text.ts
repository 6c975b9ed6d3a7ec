import { formatDate, type IsoDate } from "../audit/dates";
import { STATES } from "../audit/moderation";
import { byLateness, isLate, standingCounts, type Standing } from "../programme/standing";
import { stateText } from "./lifecycle-text";
import { counted } from "./phrases";
import { ACTORS } from "./register-columns";
import { textTable } from "./text-table";

/** The states of a programme in their order, the one before there is a document first. */
export const STEPS_IN_ORDER = ["no-document", ...STATES.map(({ id }) => id)] as const;

export const standingState = (state: Standing["state"]): string =>
  state === "no-document" ? "No document" : stateText(state);

/** Who has an audit: the name where it is known, else what they are; "" of one that is closed. */
export const turnText = ({ turn }: Standing): string =>
  turn === undefined ? "" : turn.name === "" ? ACTORS[turn.by] : turn.name;

/** "4 days over", "2 of its actions overdue", "due 14 December 2026", "exempt: off sick". */
export function standingText(standing: Standing): string {
  const { daysOver, actionsOverdue, exempt, lateBecause, due, queries, state, auditor } = standing;
  if (exempt !== "") return `exempt: ${exempt}`;
  const late = [
    ...(daysOver > 0 ? [`${counted(daysOver, "day")} over`] : []),
    ...(actionsOverdue > 0 ? [`${counted(actionsOverdue, "action")} overdue`] : []),
  ];
  if (late.length > 0) return `${late.join(", ")}${lateBecause === "" ? "" : `: ${lateBecause}`}`;
  if (state === "returned" && queries > 0) return `${counted(queries, "query", "queries")} open`;
  if (state === "no-document" && auditor === "") return "not allocated";
  return due === undefined || state === "closed" ? "" : `due ${formatDate(due)}`;
}

/** Where a programme stands, to read on a screen of fixed width. */
export function programmeText(all: readonly Standing[], today: IsoDate): string {
  if (all.length === 0) return "No audit is tracked yet.\n";
  const counts = standingCounts(all, today);
  const said = [
    `${counted(counts.overdue, "is", "are")} overdue`,
    `${counted(counts.dueToday, "is", "are")} due today`,
    `${counted(counts.withoutDocument, "has", "have")} no document`,
    `${counted(counts.toModerate, "is", "are")} to be moderated`,
    ...(counts.exempt > 0 ? [`${counted(counts.exempt, "is", "are")} exempt`] : []),
    `${counted(counts.closed, "is", "are")} closed`,
  ];
  const steps = STEPS_IN_ORDER.flatMap((state) => {
    const here = all.filter((each) => each.state === state);
    const late = here.filter(isLate).length;
    return here.length === 0
      ? []
      : [[standingState(state), String(here.length), late > 0 ? `${String(late)} overdue` : ""]];
  });
  const late = all.filter(isLate).sort(byLateness);
  return [
    `${counted(all.length, "audit")} on ${formatDate(today)}: ${said.join(", ")}.\n`,
    `${counted(counts.actionsOpen, "action is", "actions are")} open, ${String(counts.actionsOverdue)} of them overdue.\n\n`,
    textTable(steps),
    ...(late.length > 0
      ? [
          "\nOverdue, the worst first:\n",
          textTable(
            late.map((each) => [each.case, standingState(each.state), turnText(each), standingText(each)]),
          ),
        ]
      : []),
  ].join("");
}
