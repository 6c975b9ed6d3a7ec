import { choicesOf } from "../../overview/joined-form";
import { formatDate } from "../day-text";
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
import { phrase, phraseOf } from "../../words/phrase";

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
  { state: "overdue", label: phrase("Open, overdue") },
  { state: "in-time", label: phrase("Open, in time") },
  { state: "done", label: phrase("Done") },
  { state: "superseded", label: phrase("No longer needed") },
];

/** Agreed actions by where they stand; undefined where the template has no action plan. */
export function actionsView({ actions, audits, form }: ShownTemplate): LinesView | undefined {
  if (!form.plans) return undefined;
  const counts: Readonly<Record<ActionState, Shown>> = {
    overdue: actions.overdue,
    "in-time": less(actions.open, actions.overdue),
    done: actions.done,
    superseded: actions.superseded,
  };
  const { overdue, total, signedOff, provisional } = actions;
  const later =
    provisional === 0
      ? ""
      : phrase(" Of audits that are not final, and may change: {number}.", {
          number: numberText(provisional),
        });
  return {
    heading: [total, overdue].some(isLeftOut)
      ? phrase("Agreed actions")
      : total === 0
        ? phrase("No action is agreed")
        : overdue === 0
          ? phrase("No action is overdue")
          : phraseOf(overdue === 1 ? 1 : 2, "{number} action is overdue", "{number} actions are overdue", {
              number: numberText(overdue),
            }),
    note:
      total === 0
        ? phrase("In {audits}.", { audits: auditsText(audits) })
        : phrase("Of {number} agreed in {audits}, on {asOf}. Signed off: {number2}.{later}", {
            number: numberText(total),
            audits: auditsText(audits),
            asOf: formatDate(actions.asOf),
            number2: numberText(signedOff),
            later,
          }),
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
      ? phrase("Answers entered, by team")
      : short === 0
        ? phrase("Every audit is complete")
        : phrase("Answers are missing in {teams}", { teams: teamsText(short, completeness.length) }),
    note: phrase("Required answers entered, of those asked for in {audits}, by team.", {
      audits: auditsText(audits),
    }),
    lines: completeness.map(({ team, entered, required, percent }) => ({
      label: team === "" ? phrase("No team named") : team,
      number: isLeftOut(entered)
        ? percentText(percent)
        : phrase("{number} of {number2}, {percent}", {
            number: numberText(entered),
            number2: numberText(required),
            percent: percentText(percent),
          }),
      behind: { figure: "team", team },
    })),
  };
}

const teamsText = (short: number, all: number): string =>
  all === 1 ? phrase("these audits") : phrase("{short} of {all} teams", { short, all });

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
      heading:
        form.overall === undefined
          ? phrase("Judgements that were moderated")
          : phrase("No overall judgement was moderated"),
      note: phrase("{number} of {audits} have a moderated judgement.", {
        number: numberText(moderated),
        audits: auditsText(of),
      }),
      columns: [],
      rows: [],
      behind,
    };
  const choices = choicesOf(form, form.overall);
  const { agreement, pairs, unchanged, up, down, table } = overall;
  const measure =
    agreement === null
      ? phrase("Too few for a measure of agreement: that begins at {enoughpairs}.", {
          enoughpairs: ENOUGH_PAIRS,
        })
      : phrase(
          "Agreement beyond chance (linear-weighted AC2): {number}, 95% interval {number2} to {number3}.",
          {
            number: numberText(agreement.ac2),
            number2: numberText(agreement.low),
            number3: numberText(agreement.high),
          },
        );
  return {
    heading: [unchanged, pairs].some(isLeftOut)
      ? phrase("Moderator and auditor")
      : phrase("Moderator and auditor agree on {number} of {number2}", {
          number: numberText(unchanged),
          number2: numberText(pairs),
        }),
    note: phrase(
      chosen === true
        ? "{number} went up, {number2} down. {measure} The audits that were moderated were chosen, so they are not like the others."
        : "{number} went up, {number2} down. {measure}",
      { number: numberText(up), number2: numberText(down), measure },
    ),
    columns: choices.map(({ label }) => label),
    rows: choices.map(({ id, label }) => ({
      label,
      cells: choices.map((choice) => numberText(table[id]?.[choice.id] ?? 0)),
    })),
    behind,
  };
}
