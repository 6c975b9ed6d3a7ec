import { formatDate } from "../../audit/dates";
import type { ActionCounts } from "../../overview/action-figures";
import type { Masked } from "../../overview/published";
import {
  column,
  numbers,
  heading,
  keep,
  list,
  say,
  type ReportBlock,
  type ReportTable,
} from "./report-block";
import { STAGES } from "../../overview/stages";
import { roleText, stageWords } from "../figure-words";
import { counted } from "../phrases";
import { drawn, sumShown, type ReportPart } from "./report-part";
import { auditsText, numberText, isTold, percentText, type Shown } from "../shown-figures";

/** What was agreed and what became of it, the time each step took, and how complete the audits are (R107-R110, R140). */
export function actionsPart(part: ReportPart): readonly ReportBlock[] {
  const { actions, form } = part.figures;
  const agreed = actions.total === 0 ? [say("No actions are agreed in these audits.")] : actionBlocks(part);
  return [
    heading(1, form.plans ? "Actions and their state" : "Time taken, and completeness"),
    ...(form.plans ? agreed : []),
    ...timeBlocks(part),
    ...teamBlocks(part),
  ];
}

function actionBlocks({ figures: { actions, audits }, id }: ReportPart): readonly ReportBlock[] {
  const { total, open, overdue, done, superseded, percentSignedOff, perAudit, provisional } = actions;
  const day = formatDate(actions.asOf);
  const inTime: Shown = isTold(open) && isTold(overdue) ? open - overdue : sumShown([open, overdue]);
  return [
    keep(
      `${isTold(total) ? counted(total, "action is", "actions are") : `${numberText(total)} actions are`} agreed in ${auditsText(audits)}, ${perAudit.mean === null ? "" : `${numberText(perAudit.mean)} an audit; `}on ${day}, ${numberText(open)} ${open === 1 ? "is" : "are"} open, and ${numberText(overdue)} of them overdue. `,
      { ref: id("actions-chart") },
      " and ",
      { ref: id("actions") },
      " tell where they stand.",
    ),
    {
      type: "chart",
      id: id("actions-chart"),
      caption: `Agreed actions on ${day}`,
      alt: `Bars of the agreed actions: open ${numberText(inTime)}, overdue ${numberText(overdue)}, done ${numberText(done)}, superseded ${numberText(superseded)}.`,
      look: "bars",
      categories: ["Open, not yet due", "Overdue", "Done", "Superseded"],
      series: [
        {
          name: "Actions",
          values: [inTime, overdue, done, superseded].map(drawn),
          tone: "good",
          tones: ["good", "below", "above", "plain"],
        },
      ],
      values: "actions",
    },
    actionTable(actions, id("actions")),
    ...list([
      ...(isTold(percentSignedOff)
        ? [
            [
              `Signed off by a manager: ${percentText(percentSignedOff)} of the actions that are done or superseded.`,
            ],
          ]
        : []),
      ...(provisional === 0
        ? []
        : [[`In audits that are not final, and so may still change: ${numberText(provisional)}.`]]),
    ]),
  ];
}

function actionTable({ byRole, ...all }: ReportPart["figures"]["actions"], id: string): ReportTable {
  const row = (label: string, each: Masked<ActionCounts>) => [
    label,
    ...[each.total, each.open, each.overdue, each.done, each.superseded, each.signedOff].map(numberText),
  ];
  return {
    type: "table",
    id,
    caption: "Agreed actions by the role of the person responsible",
    columns: [
      column("Person responsible", 3.5),
      ...["Agreed", "Open", "Overdue", "Done", "Superseded", "Signed off"].map((label) =>
        numbers(label, label.length > 8 ? 1.6 : 1.2),
      ),
    ],
    rows: [
      ...Object.entries(byRole).map(([role, each]) => row(roleText(role), each)),
      row("All actions", all),
    ],
    hasTotal: true,
  };
}

function timeBlocks({ figures: { timeliness }, id }: ReportPart): readonly ReportBlock[] {
  const stages = STAGES.filter((stage) => timeliness[stage].begun !== 0);
  if (stages.length === 0) return [];
  return [
    heading(2, "In time"),
    {
      type: "table",
      id: id("in-time"),
      caption: "Steps of the audits and their timescales",
      columns: [
        column("Step", 3),
        ...["Begun", "In time", "Late", "Running", "Overdue", "In time, %", "Days, median"].map((label) =>
          numbers(label, 1.2),
        ),
      ],
      rows: stages.map((stage) => {
        const { begun, inTime, late, running, overdue, percentInTime, medianDays } = timeliness[stage];
        return [
          stageWords()[stage],
          ...[begun, inTime, late, running, overdue].map(numberText),
          percentText(percentInTime),
          numberText(medianDays),
        ];
      }),
    },
  ];
}

function teamBlocks({ figures: { completeness }, id }: ReportPart): readonly ReportBlock[] {
  if (completeness.length === 0) return [];
  return [
    heading(2, "How complete the audits are"),
    {
      type: "table",
      id: id("teams"),
      caption: "Required answers that are entered, by team",
      columns: [
        column("Team", 4),
        numbers("Audits", 1.2),
        numbers("With all of them", 1.5),
        numbers("Answers entered, %", 1.6),
      ],
      rows: completeness.map(({ team, audits, whole, percent: share }) => [
        team === "" ? "No team named" : team,
        numberText(audits),
        numberText(whole),
        percentText(share),
      ]),
    },
  ];
}
