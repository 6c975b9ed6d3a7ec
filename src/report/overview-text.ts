import { formatDate } from "../audit/dates";
import type { ActionCounts } from "../overview/action-figures";
import type { Figures } from "../overview/figures";
import { choicesOf } from "../overview/joined-form";
import type { JudgementChanges } from "../overview/moderation-figures";
import { CONFIDENTIAL, type Masked, type PublishedFigures } from "../overview/published";
import type { ThemeRound } from "../overview/re-audits";
import type { TemplateFigures } from "../overview/template-figures";
import { agesTitle, bandLabel, roleText, stageWords } from "./figure-words";
import { numbersText } from "./overview-numbers-text";
import { featureLines } from "./overview-report/form-words";
import { counted } from "./phrases";
import { auditsText, isTold, numberText, percentText, type Shown, type ShownTemplate } from "./shown-figures";
import { STAGES } from "../overview/stages";
import { warningText } from "./overview-warning-text";
import { textTable } from "./text-table";

/** The figures of an overview as tables to read on a screen. */
export const overviewText = (figures: Figures, title?: string): string =>
  [
    ...(title === undefined ? [] : [`${title}\n`]),
    filesText(figures),
    ...figures.templates.map(templateText),
    ...listText(
      "Not read",
      figures.notRead.map(({ file, why }) => `${file}: ${why}`),
    ),
    ...listText(
      "To know with these figures",
      figures.warnings.map((warning) => warningText(figures, warning)),
    ),
  ].join("\n");

/** The same of figures that may be published; what is left out says so by a sign. */
export const publishedText = (figures: PublishedFigures, title?: string): string =>
  [
    ...(title === undefined ? [] : [`${title}\n`]),
    `${auditsText(figures.audits)} counted.\n`,
    ...figures.templates.map(templateText),
    `${CONFIDENTIAL}: left out. A count of one to four may tell of single children, and so may what it could be worked out from.\n`,
  ].join("\n");

const filesText = ({ reconciliation: files }: Figures): string =>
  `${counted(files.counted, "audit")} counted: ${counted(files.found, "file")} found, ${String(files.notRead)} not read, ${String(files.twice)} there twice${outside(files.outsidePeriod + files.noDateForPeriod)}.\n`;

const listText = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.map((line) => `  ${line}\n`).join("")}`];

const outside = (count: number): string =>
  count === 0 ? "" : `, ${String(count)} outside the time asked for`;

function templateText(of: ShownTemplate): string {
  const versions = of.template.versions.map(({ version, audits }) => `${version} (${String(audits)})`);
  const parts = [
    `${of.template.title}, version ${versions.join(", ")}: ${auditsText(of.audits)}\n`,
    finalText(of),
    sectionsText(of),
    featuresText(of),
    questionsText(of),
    ...of.form.questions.filter(({ as }) => as === "field").map((field) => profileText(of, field)),
    agesText(of),
    numbersText(of),
    moderationText(of),
    actionsText(of),
    timelinessText(of),
    table("Required answers entered, by team", [
      ["", "audits", "complete", "entered", "of", ""],
      ...of.completeness.map(({ team, audits, whole, entered, required, percent: share }) => [
        team === "" ? "(no team named)" : team,
        ...[audits, whole, entered, required].map(String),
        percentText(share),
      ]),
    ]),
    trendText(of),
    reAuditsText(of),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

const agesText = ({ ageBands, form }: ShownTemplate): string =>
  table(
    agesTitle(form),
    Object.entries(ageBands ?? {}).map(([band, n]) => [bandLabel(form, band), String(n)]),
  );

const table = (title: string, rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? "" : `${title}\n${textTable(rows)}`;

function finalText(of: ShownTemplate): string {
  const { final, finalBefore, finalPercent, finalEntered, finalGoodOrBetter: good } = of;
  if (!final || !finalBefore) return "";
  const rows = choicesOf(of.form, of.form.overall).map(({ id, label }) => [
    label,
    numberText(final[id]),
    percentText(finalPercent[id] ?? null),
    numberText(finalBefore[id]),
  ]);
  return table("Final grading", [
    ["", "after moderation", `% of ${String(finalEntered)}`, "before"],
    ...rows,
    ...(of.finalNotApplicable === 0 ? [] : [["Not applicable", String(of.finalNotApplicable)]]),
    ["Not entered", String(final.notEntered), "", String(finalBefore.notEntered)],
    ...(of.finalNotAsked === 0 ? [] : [["Not asked", String(of.finalNotAsked)]]),
    ["Good or better", String(good.n), percentText(good.percent), ""],
  ]);
}

function sectionsText(of: ShownTemplate): string {
  if (of.sections.length === 0) return "";
  const grades = new Map(
    of.sections.flatMap(({ item }) =>
      choicesOf(of.form, `item.${item}.judgement`).map(({ id, label }) => [id, label] as const),
    ),
  );
  const { threshold, notToldApart: alike } = of.strength;
  const said =
    alike && alike.from !== CONFIDENTIAL
      ? `A strength is ${String(threshold)}% good or better, or more. Of ${auditsText(of.audits)}, ${String(alike.from)}% to ${String(alike.to)}% can’t be told from that.`
      : `A strength is ${String(threshold)}% good or better, or more.`;
  return `${table("Sections", [
    ["", ...grades.values(), "not entered", "n/a", "of", "good or better", ""],
    ...of.sections.map((row) => [
      row.label,
      ...[...grades.keys()].map((id) =>
        row.counts[id] === undefined ? "" : withPercent(row.counts[id], row.percent[id] ?? null),
      ),
      ...[row.notEntered, row.notApplicable, row.entered].map(String),
      percentText(row.goodOrBetter.percent),
      verdictText(row),
    ]),
  ])}  ${said}\n`;
}

/** At a row only what its sample can tell from the threshold. */
const verdictText = ({
  verdict,
  clearly,
}: {
  readonly verdict: string;
  readonly clearly: string | null;
}): string => (clearly === "above" || clearly === "below" ? `${verdict}, clearly ${clearly}` : verdict);

const withPercent = (count: Shown, share: Shown): string =>
  isTold(share) ? `${numberText(count)} (${percentText(share)})` : numberText(count);

/** Features of other grades named beside those after moderation (R103). */
const featuresText = ({ form, finalFeatures, sections }: ShownTemplate): string =>
  table("With features of another grade", [
    ...featureLines(form, form.overall, finalFeatures).map((line) => [`Overall: ${line}`]),
    ...sections.flatMap((row) =>
      featureLines(form, `item.${row.item}.judgement`, row.features).map((line) => [`${row.label}: ${line}`]),
    ),
  ]);

function questionsText({ questions: all, words, form }: ShownTemplate): string {
  const isYesNo = ({ counts }: (typeof all)[number]) => "yes" in counts || "no" in counts;
  const questions = all.filter(isYesNo);
  const partly = <T>(cell: T): readonly T[] =>
    questions.some(({ counts }) => "partly" in counts) ? [cell] : [];
  return [
    table(
      "Questions",
      questions.length === 0
        ? []
        : [
            ["", "yes", ...partly("partly"), "no", "n/a", "not entered", "answered", "yes of answered"],
            ...questions.map((row) => [
              row.label,
              ...[
                row.yes,
                ...partly(row.partly),
                row.no,
                row.notApplicable,
                row.notEntered,
                row.answered,
              ].map(String),
              percentText(row.percentYes),
            ]),
          ],
    ),
    ...all
      .filter((row) => !isYesNo(row))
      .map((row) => {
        const asked = form.questions.find(({ as, id }) => as === "answer" && id === row.id);
        return table(row.label, [
          ...(asked?.choices ?? []).map(({ id, label }) => [label, numberText(row.counts[id])]),
          ...(asked?.notApplicable === undefined ? [] : [["Not applicable", String(row.notApplicable)]]),
          ["Not entered", String(row.notEntered)],
        ]);
      }),
    table(
      "Answered in words",
      words.map(({ label, answered, total }) => [label, `${String(answered)} of ${String(total)}`]),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function profileText(of: ShownTemplate, field: TemplateFigures["form"]["questions"][number]): string {
  const counts = of.profile[field.id];
  if (!counts) return "";
  return table(field.label, [
    ...field.choices.map(({ id, label }) => [label, numberText(counts[id])]),
    ["Not entered", String(counts.notEntered)],
    ...(counts.notAsked !== 0 ? [["Not asked", String(counts.notAsked)]] : []),
  ]);
}

function moderationText(of: ShownTemplate): string {
  const { moderated, of: audits, chosen, overall, items } = of.moderation;
  if (moderated === 0) return "";
  const start = `Moderation: ${String(moderated)} of ${String(audits)} audits${chosen === true ? ". This sample was chosen, so agreement in it is not that of all audits" : ""}\n`;
  const row = (label: string, { pairs, unchanged, up, down, agreement }: Masked<JudgementChanges>) => [
    label,
    ...[pairs, unchanged, up, down].map(String),
    agreement ? `${String(agreement.ac2)} (${String(agreement.low)} to ${String(agreement.high)})` : "–",
  ];
  const rows = [
    ...(overall ? [row("Overall judgement", overall)] : []),
    ...Object.entries(items).map(([id, changes]) =>
      row(of.form.questions.find((each) => each.as === "judgement" && each.id === id)?.label ?? id, changes),
    ),
  ];
  return `${start}${textTable([["", "judged twice", "unchanged", "up", "down", "agreement (AC2)"], ...rows])}`;
}

function actionsText({ actions }: ShownTemplate): string {
  if (actions.total === 0) return "";
  const line = (label: string, each: Masked<ActionCounts>) => [
    label,
    ...[each.total, each.open, each.overdue, each.done, each.superseded, each.signedOff].map(String),
  ];
  return table(`Actions on ${formatDate(actions.asOf)}`, [
    ["", "agreed", "open", "overdue", "done", "superseded", "signed off"],
    line("All", actions),
    ...Object.entries(actions.byRole).map(([role, each]) => line(roleText(role), each)),
  ]);
}

function timelinessText({ timeliness }: ShownTemplate): string {
  const rows = STAGES.filter((stage) => timeliness[stage].begun !== 0).map((stage) => {
    const { begun, inTime, late, running, overdue, percentInTime, medianDays } = timeliness[stage];
    return [
      stageWords()[stage],
      ...[begun, inTime, late, running, overdue].map(String),
      percentText(percentInTime),
      numberText(medianDays),
    ];
  });
  return rows.length === 0
    ? ""
    : table("In time", [
        ["", "begun", "in time", "late", "running", "overdue", "in time", "days (median)"],
        ...rows,
      ]);
}

function trendText({ trend }: ShownTemplate): string {
  if (!trend || trend.points.length < 2) return "";
  const limits = { none: "", trial: ", limits on trial", firm: "" }[trend.limits];
  return table(`Good or better by month${limits}`, [
    ["", "of", "", "limits", ""],
    ...trend.points.map(({ month, n, entered, percent: share, low, high, outside: isOutside }) => [
      month,
      `${String(n)} of ${String(entered)}`,
      percentText(share),
      low === null || high === null ? "" : `${String(low)} to ${String(high)}`,
      isOutside === true ? "outside" : "",
    ]),
  ]);
}

function reAuditsText({ reAudits }: ShownTemplate): string {
  if (!reAudits) return "";
  const { children, better, same, worse, notTold, themes } = reAudits;
  const again = `Audited again: ${String(children)}; better ${String(better)}, the same ${String(same)}, worse ${String(worse)}, can’t be told ${String(notTold)}\n`;
  const round = ({ from, to, entered, goodOrBetter: good }: Masked<ThemeRound>) => [
    from === to ? from : `${from} to ${to}`,
    `${String(good.n)} of ${String(entered)}`,
    percentText(good.percent),
  ];
  const rows = themes.map(({ title, before, after }) => [title, ...round(before), ...round(after)]);
  const head = ["", "first", "", "", "last", "", ""];
  return [
    ...(children === 0 ? [] : [again]),
    ...(rows.length === 0 ? [] : [table("Themes audited again: good or better", [head, ...rows])]),
  ].join("\n");
}
