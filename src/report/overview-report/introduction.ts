import { formatDate, type IsoDate } from "../../audit/dates";
import { counted, listed } from "../phrases";
import { findingsOf } from "./findings";
import { roleText } from "../figure-words";
import { edit, heading, list, note, say, type Line, type ReportBlock } from "./report-block";
import { moderatedText } from "./moderation-part";
import { strengthText } from "./sections-part";
import { isPublished, type ReportPart } from "./report-part";
import { isTold, percentText, numberText } from "../shown-figures";

/** What the report is about and how it was made, as far as the audits tell it; the rest is asked for. */
export function introduction(part: ReportPart): readonly ReportBlock[] {
  return [
    heading(1, "Introduction"),
    heading(2, "In brief"),
    ...list(briefLines(part)),
    heading(2, "What was looked at"),
    say(part.figures.form.about.purpose),
    ...themeBlocks(part),
    say(edit("Why these audits were done, who asked for them, and who should read this")),
    heading(2, "How it was done"),
    ...list([
      ...sampleLines(part),
      ...auditorLines(part),
      ...moderationLines(part),
      [edit("How the cases were chosen, who was spoken to, and how families were heard")],
    ]),
    heading(2, "How to read the figures"),
    ...list([
      [
        "Percentages are of what is entered. What is not entered, and what does not apply, is printed beside them and counts in none. They are whole numbers and need not add up to 100.",
      ],
      [strengthText(part)],
      ...(isPublished(part)
        ? [
            [
              "c stands for a figure that is left out: counts of one to four, and those they could be worked out from.",
            ],
          ]
        : []),
    ]),
    note("What a figure does not cover is listed under ", { strong: "What these figures stand on" }, "."),
  ];
}

/** What somebody should know who reads no further. */
export function briefLines(part: ReportPart): readonly Line[] {
  const { figures } = part;
  const { finalGoodOrBetter: good, finalEntered, final, actions } = figures;
  const judged = findingsOf(part).filter(({ kind }) => kind === "judgement");
  const names = (isStrength: boolean) =>
    judged
      .filter((finding) => finding.isStrength === isStrength)
      .sort((one, other) => (isStrength ? other.percent - one.percent : one.percent - other.percent))
      .map(({ label, percent: share }) => `${label} (${percentText(share)})`);
  return [
    ...(final && isTold(good.n) && isTold(finalEntered) && finalEntered > 0
      ? [
          [
            { strong: `${String(good.n)} of ${String(finalEntered)}` },
            ` audits with an overall judgement ${good.n === 1 ? "is" : "are"} good or better (${percentText(good.percent)}).`,
          ],
        ]
      : []),
    ...(names(true).length > 0 ? [[{ strong: "Strengths: " }, `${listed(names(true), 6)}.`]] : []),
    ...(names(false).length > 0
      ? [[{ strong: "Areas for development: " }, `${listed(names(false), 6)}.`]]
      : []),
    ...(actions.total === 0
      ? []
      : [
          [
            { strong: `${numberText(actions.overdue)} of ${numberText(actions.total)}` },
            ` agreed actions are overdue on ${formatDate(actions.asOf)}.`,
          ],
        ]),
  ];
}

function themeBlocks({ figures: { form } }: ReportPart): readonly ReportBlock[] {
  return form.themes.map(({ title, sections }) => {
    const told = form.about.purpose.includes(title) ? "" : `The theme is “${title}”. `;
    const lines = form.sections.filter(({ id }) => sections.includes(id)).map((section) => section.title);
    return say(
      `${told}Its lines of enquiry are: ${listed(lines, lines.length)}; Appendix A has them in full.`,
    );
  });
}

function sampleLines({ figures, audits, options }: ReportPart): readonly Line[] {
  const { lookBackMonths, person } = figures.form.about;
  const days = audits.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [days[0] ?? options.from, days.at(-1) ?? options.to];
  const { versions, title } = figures.template;
  return [
    [
      `Audits: ${numberText(figures.audits)}, each of the work with one ${person}, on the template “${title}”, version ${listed(versions.map(({ version }) => version))}.`,
    ],
    ...(options.chosenBy === undefined
      ? []
      : [[`They are not all that were read, but these: ${options.chosenBy}.`]]),
    ...(first && last ? [[datesText(first, last)]] : []),
    ...(lookBackMonths === undefined
      ? []
      : [[`Each audit looks back over ${counted(lookBackMonths, "month")} of work.`]]),
  ];
}

const datesText = (first: IsoDate, last: IsoDate): string =>
  first === last
    ? `All are dated ${formatDate(first)}.`
    : `They are dated from ${formatDate(first)} to ${formatDate(last)}.`;

/** What an auditor is besides auditor. */
const POSTS: Readonly<Record<string, string>> = {
  auditor: "post not said",
  other: "post not said",
  nobody: "nobody named",
};

/** Who audited, by post and never by name. */
function auditorLines(part: ReportPart): readonly Line[] {
  const { audits } = part;
  if (isPublished(part) || audits.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { auditedBy } of audits) {
    const text = POSTS[auditedBy] ?? roleText(auditedBy).toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const said = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    [
      `Audited by: ${listed(
        said.map(([role, n]) => `${role} ${String(n)}`),
        said.length,
      )}.`,
    ],
  ];
}

const moderationLines = (part: ReportPart): readonly Line[] =>
  part.figures.moderation.moderated === 0 ? [] : [[moderatedText(part)]];
