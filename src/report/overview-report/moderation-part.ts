import type { JudgementChanges } from "../../overview/moderation-figures";
import type { Masked } from "../../overview/published";
import { counted } from "../phrases";
import { gradeWithFeatures } from "./form-words";
import { choicesOf } from "../../overview/joined-form";
import {
  column,
  numbers,
  edit,
  heading,
  list,
  say,
  type ReportBlock,
  type ReportTable,
} from "./report-block";
import { caseName } from "./case-table";
import { isPublished, percentShown, type ReportPart } from "./report-part";
import { auditsText, numberText, isTold } from "../shown-figures";

type Changes = Masked<JudgementChanges>;

/** What moderation was of, what came of it, and how far auditors and moderators agree (R98, R102, R103, R105). */
export function moderationPart(part: ReportPart): readonly ReportBlock[] {
  const { moderation, form } = part.figures;
  const { moderated, chosen, exceptional, overall } = moderation;
  if (moderated === 0)
    return [
      heading(1, "Moderation"),
      say("None of the audits holds a moderated judgement. "),
      say(edit("How the judgements were made sure of, if they were")),
    ];
  const items = Object.entries(moderation.items).map(
    ([item, changes]) =>
      [
        form.questions.find(({ as, id }) => as === "judgement" && id === item)?.label ?? item,
        changes,
      ] as const,
  );
  const rows = [...(overall ? [["Overall judgement", overall] as const] : []), ...items];
  return [
    heading(1, "Moderation"),
    say(
      `${moderatedText(part)} `,
      chosen === true
        ? "They were chosen, so how often judgements changed says nothing of the audits that were not moderated. "
        : "",
      edit("How they were chosen, who sat on the panel, and who decided"),
    ),
    ...outcomeTables(part),
    ...(overall && isTold(overall.pairs) && overall.pairs > 0 ? [crossTable(part, overall)] : []),
    ...(overall ? [say(...[changesText(overall)].filter((text) => text !== ""))] : []),
    ...(rows.length > 1 ? [changesTable(part, rows)] : []),
    ...list([
      ...rows.flatMap(([label, changes]) => agreementLines(label, changes)),
      ...(exceptional === 0
        ? []
        : [[`Exceptional practice that goes to the director: ${numberText(exceptional)}.`]]),
    ]),
  ];
}

/** "10 of 45 audits were moderated (22%)." */
export function moderatedText({ figures: { moderation } }: ReportPart): string {
  const { moderated, of } = moderation;
  return `${numberText(moderated)} of ${auditsText(of)} ${moderated === 1 ? "was" : "were"} moderated (${percentShown(moderated, of)}).`;
}

/** The auditor's judgement and the outcome, audit by audit (R102). */
function outcomeTables(part: ReportPart): readonly ReportTable[] {
  const { moderation, form } = part.figures;
  if (isPublished(part) || moderation.outcomes.length === 0) return [];
  return [
    {
      type: "table",
      id: part.id("outcomes"),
      caption: "Outcomes of moderation",
      columns: [
        column("Audit", 1.2),
        column("Auditor’s judgement", 4),
        column("Outcome", 4),
        column("Change", 1.6),
      ],
      rows: moderation.outcomes.map(({ file, auditor, auditorFeatures, moderated, moderatedFeatures }) => {
        const before = gradeWithFeatures(form, form.overall, auditor, auditorFeatures);
        const after = gradeWithFeatures(form, form.overall, moderated, moderatedFeatures);
        return [caseName(part, file), before, after, before === after ? "Unchanged" : "Changed"];
      }),
    },
  ];
}

function crossTable({ figures: { form }, id }: ReportPart, { table }: Changes): ReportTable {
  const choices = choicesOf(form, form.overall);
  return {
    type: "table",
    id: id("agreement"),
    caption: "Auditors’ overall judgements (rows) by moderated judgement (columns)",
    columns: [column("Auditor", 3), ...choices.map(({ label }) => numbers(label, 1.8))],
    rows: choices.map(({ id: from, label }) => [
      label,
      ...choices.map(({ id: to }) => numberText(table[from]?.[to])),
    ]),
  };
}

const changesText = ({ pairs, unchanged, up, down, withoutPair }: Changes): string =>
  pairs === 0
    ? ""
    : `Of ${numberText(pairs)} overall judgements with a grade on both sides, ${numberText(unchanged)} ${unchanged === 1 ? "was" : "were"} left unchanged, ${numberText(up)} went up and ${numberText(down)} down.${withoutPair === 0 ? "" : ` ${numberText(withoutPair)} had a grade on one side alone.`}`;

function changesTable({ id }: ReportPart, rows: readonly (readonly [string, Changes])[]): ReportTable {
  return {
    type: "table",
    id: id("changes"),
    caption: "Judgements left, raised and lowered in moderation",
    columns: [
      column("Judgement", 5),
      numbers("Judged twice", 1.3),
      numbers("Unchanged", 1.3),
      numbers("Up", 1),
      numbers("Down", 1),
    ],
    rows: rows.map(([label, { pairs, unchanged, up, down }]) => [
      label,
      ...[pairs, unchanged, up, down].map(numberText),
    ]),
  };
}

/** Agreement beyond chance, with its interval, from twenty pairs on; no adjective. */
function agreementLines(label: string, { agreement, pairs }: Changes): readonly (readonly string[])[] {
  if (!agreement || !isTold(agreement.ac2) || !isTold(pairs)) return [];
  const { ac2, low, high } = agreement;
  return [
    [
      `${label}: agreement of auditor and moderator, Gwet’s AC2 with linear weights, ${String(ac2)} (95% interval ${numberText(low)} to ${numberText(high)}, ${counted(pairs, "pair")}); 1 is complete agreement, 0 what chance gives.`,
    ],
  ];
}
