import { choicesOf } from "../../overview/joined-form";
import { formatDate } from "../../audit/dates";
import type { ActionState } from "../../overview/action-figures";
import { ENOUGH_PAIRS } from "../../overview/agreement";
import type { Behind } from "../../overview/audits-behind";
import {
  auditsText,
  isLeftOut,
  less,
  numberText,
  percentText,
  type Shown,
  type ShownTemplate,
} from "../shown-figures";

/** A line of a list: what it is called, its number, and the audits behind it. */
export interface CountedLine {
  readonly label: string;
  readonly number: string;
  readonly behind: Behind;
}

export interface LinesView {
  readonly heading: string;
  readonly note: string;
  readonly lines: readonly CountedLine[];
}

const STATES: readonly { readonly state: ActionState; readonly label: string }[] = [
  { state: "overdue", label: "Open, overdue" },
  { state: "in-time", label: "Open, in time" },
  { state: "done", label: "Done" },
  { state: "superseded", label: "No longer needed" },
];

/** Agreed actions by where they stand. */
export function actionsView({ actions, audits }: ShownTemplate): LinesView {
  const counts: Readonly<Record<ActionState, Shown>> = {
    overdue: actions.overdue,
    "in-time": less(actions.open, actions.overdue),
    done: actions.done,
    superseded: actions.superseded,
  };
  const { overdue, total, signedOff, provisional } = actions;
  const later =
    provisional === 0 ? "" : ` Of audits that are not final, and may change: ${numberText(provisional)}.`;
  return {
    heading: [total, overdue].some(isLeftOut)
      ? "Agreed actions"
      : total === 0
        ? "No action is agreed"
        : overdue === 0
          ? "No action is overdue"
          : `${numberText(overdue)} ${overdue === 1 ? "action is" : "actions are"} overdue`,
    note:
      total === 0
        ? `In ${auditsText(audits)}.`
        : `Of ${numberText(total)} agreed in ${auditsText(audits)}, on ${formatDate(actions.asOf)}. Signed off: ${numberText(signedOff)}.${later}`,
    lines:
      total === 0
        ? []
        : STATES.map(({ state, label }) => ({
            label,
            number: numberText(counts[state]),
            behind: { figure: "actions", state },
          })),
  };
}

/** How far required answers are entered, by team. */
export function completenessView({ completeness, audits }: ShownTemplate): LinesView {
  const short = completeness.filter(({ whole, audits: all }) => whole !== all).length;
  return {
    heading: completeness.some((row) => [row.whole, row.audits].some(isLeftOut))
      ? "Answers entered, by team"
      : short === 0
        ? "Every audit is complete"
        : `Answers are missing in ${teamsText(short, completeness.length)}`,
    note: `Required answers entered, of those asked for in ${auditsText(audits)}, by team.`,
    lines: completeness.map(({ team, entered, required, percent }) => ({
      label: team === "" ? "No team named" : team,
      number: isLeftOut(entered)
        ? percentText(percent)
        : `${numberText(entered)} of ${numberText(required)}, ${percentText(percent)}`,
      behind: { figure: "team", team },
    })),
  };
}

const teamsText = (short: number, all: number): string =>
  all === 1 ? "these audits" : `${String(short)} of ${String(all)} teams`;

export interface AgreementView {
  readonly heading: string;
  readonly note: string;
  /** The moderated grades, and for each grade of the auditor how many became which. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  readonly behind: Behind;
}

/** Moderated against auditors' overall judgements, never as one number alone. */
export function agreementView({ moderation, form }: ShownTemplate): AgreementView {
  const { overall, chosen, moderated, of } = moderation;
  const behind = { figure: "moderation" } as const;
  if (!overall || overall.pairs === 0)
    return {
      heading: "No overall judgement was moderated",
      note: `${numberText(moderated)} of ${auditsText(of)} have a moderated judgement.`,
      columns: [],
      rows: [],
      behind,
    };
  const choices = choicesOf(form, form.overall);
  const { agreement, pairs, unchanged, up, down, table } = overall;
  const measure =
    agreement === null
      ? `Too few for a measure of agreement: that begins at ${String(ENOUGH_PAIRS)}.`
      : `Agreement beyond chance (linear-weighted AC2): ${numberText(agreement.ac2)}, 95% interval ${numberText(agreement.low)} to ${numberText(agreement.high)}.`;
  return {
    heading: [unchanged, pairs].some(isLeftOut)
      ? "Moderator and auditor"
      : `Moderator and auditor agree on ${numberText(unchanged)} of ${numberText(pairs)}`,
    note: `${numberText(up)} went up, ${numberText(down)} down. ${measure}${
      chosen ? " The audits that were moderated were chosen, so they are not like the others." : ""
    }`,
    columns: choices.map(({ label }) => label),
    rows: choices.map(({ id, label }) => ({
      label,
      cells: choices.map((choice) => numberText(table[id]?.[choice.id] ?? 0)),
    })),
    behind,
  };
}
