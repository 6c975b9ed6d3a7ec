import { formatDate, type IsoDate } from "../audit/dates";
import type { Lifecycle } from "../moderation/lifecycle";
import { column, note, say, type Report, type ReportBlock } from "./overview-report/report-block";
import { stateText } from "./lifecycle-text";
import { counted, listed } from "./phrases";

/** A judgement that moderation decided otherwise than the auditor, by its labels. */
export interface ModeratedChange {
  readonly label: string;
  readonly auditor: string;
  readonly moderated: string;
}

/** An audit of the pack. */
export interface PackedAudit {
  readonly case: string;
  readonly title: string;
  /** Name of its file in the pack. */
  readonly file: string;
  readonly date?: IsoDate;
  readonly auditor: string;
  readonly moderator: string;
  readonly lifecycle: Lifecycle;
  readonly moderated: number;
  readonly changes: readonly ModeratedChange[];
}

/** The first thing to read of an inspection pack: which audits are in it, and the history of each. */
export function packIndex(
  audits: readonly PackedAudit[],
  others: readonly { readonly file: string; readonly words: string }[],
  today: IsoDate,
): Report {
  const cases = [...new Set(audits.map((audit) => audit.case))];
  return {
    title: "Inspection pack",
    subtitle: `As of ${formatDate(today)}`,
    about: [],
    marking: "Official: sensitive",
    blocks: [
      say(
        `${counted(audits.length, "audit")} of ${counted(cases.length, "child", "children")}: ${listed(cases, 40)}.`,
      ),
      ...(others.length > 0
        ? [
            {
              type: "table",
              id: "files",
              caption: "What else is in the pack",
              columns: [column("File", 40), column("What it is", 60)],
              rows: others.map(({ file, words }) => [[{ file }], words]),
            } satisfies ReportBlock,
          ]
        : []),
      ...audits.flatMap(auditBlocks),
      note("The documents are copies of the files as they were; each holds its own history."),
    ],
  };
}

function auditBlocks(audit: PackedAudit, index: number): readonly ReportBlock[] {
  const { title, date, file, auditor, moderator, lifecycle, moderated, changes } = audit;
  const said = [
    ...(auditor === "" ? [] : [`audited by ${auditor}`]),
    ...(moderator === "" ? [] : [`moderated by ${moderator}`]),
    stateText(lifecycle.state).toLowerCase(),
  ];
  const id = String(index + 1);
  return [
    subheading(`${audit.case}: ${title}${date === undefined ? "" : `, ${formatDate(date)}`}`),
    say({ file }, `; ${said.join("; ")}.`),
    ...(lifecycle.steps.length > 0
      ? [
          {
            type: "table",
            id: `steps-${id}`,
            caption: "History",
            columns: [column("Date", 18), column("Step", 26), column("By", 20), column("Note", 36)],
            rows: lifecycle.steps.map(({ date: day, step, by, note: words }) => [
              formatDate(day),
              step,
              by,
              words,
            ]),
          } satisfies ReportBlock,
        ]
      : [say("Its document has no history.")]),
    ...(changes.length > 0
      ? [
          {
            type: "table",
            id: `changes-${id}`,
            caption: `Judgements that moderation decided otherwise, ${String(changes.length)} of ${String(moderated)} moderated`,
            columns: [column("Judgement", 40), column("Auditor", 30), column("After moderation", 30)],
            rows: changes.map(({ label, auditor: own, moderated: decided }) => [label, own, decided]),
          } satisfies ReportBlock,
        ]
      : [
          say(
            moderated > 0
              ? `${counted(moderated, "judgement was", "judgements were")} moderated, and none decided otherwise.`
              : "No judgement was moderated.",
          ),
        ]),
  ];
}

/** Of a document so short that nothing counts its headings. */
const subheading = (text: string): ReportBlock => ({ type: "heading", level: 2, text, unnumbered: true });
