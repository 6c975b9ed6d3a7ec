import type { Command } from "commander";
import type { IsoDate } from "../audit/dates";
import { findGaps, requiredThings } from "../audit/gaps";
import type { StateId } from "../audit/moderation";
import type { Problem } from "../audit/problem";
import { fingerprintOf } from "../document/fingerprints";
import type { OrganisationDates } from "../audit/timescales";
import { dueOf, followedActions } from "../moderation/due";
import { lifecycleOf } from "../moderation/lifecycle";
import { isOpenToDecisions, moderatedOf } from "../moderation/moderated-items";
import { nameOfActor, turnOf } from "../moderation/whose-turn";
import { dueText, stateText } from "../report/lifecycle-text";
import { counted } from "../report/phrases";
import { stateDoubt, turnText } from "../report/step-text";
import { problemText } from "../report/problem-text";
import { auditFiles, type ReadFile } from "./audit-files";
import { surroundings } from "./files";
import { filesInThreads } from "./files-in-threads";
import { JOBS, jobsNamed } from "./jobs";
import { dayNamed } from "./moderation-json";
import { datesAt } from "./templates";
import { phrase, phraseOf } from "../words/phrase";

const UNREADABLE = 2;

interface StatusOptions {
  readonly asOf?: string;
  readonly settings?: string;
  readonly json?: boolean;
  readonly jobs?: string;
}

export function addStatus(program: Command, self?: string): void {
  program
    .command("status")
    .description(
      phrase(
        "Say where audits stand: state, who has it, what is due and what is overdue. Exit 0: all read; 2: a file could not be read.",
      ),
    )
    .argument("<file...>", phrase("one or more .docx, folders of them, or patterns such as audits/**/*.docx"))
    .option("--as-of <date>", phrase("the day to count from; today where it isn’t said"))
    .option(
      "--settings <file>",
      phrase("an organisation's catalogue, or the index.json of one: its closed days and timescales"),
    )
    .option("--json", phrase("as JSON"))
    .option(...JOBS)
    .action(async (paths: readonly string[], { asOf, settings, json, jobs }: StatusOptions) => {
      const today = asOf === undefined ? surroundings.today() : dayNamed(asOf);
      const dates = settings === undefined ? undefined : await datesAt(settings);
      const most = jobsNamed(jobs);
      const all: object[] = [];
      for await (const read of filesInThreads("read", await auditFiles(paths), most, self)) {
        if ("fault" in read) {
          process.stderr.write(`${read.file}: ${read.fault}\n`);
          process.exitCode = UNREADABLE;
        }
        if (json) all.push(statusJson(read, today, dates));
        else if ("audit" in read) process.stdout.write(statusLines(read, today, dates));
      }
      if (json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    });
}

type ReadAudit = Extract<ReadFile, { readonly audit: unknown }>;

function factsOf(
  { audit: { template, record, problems } }: ReadAudit,
  today: IsoDate,
  dates: OrganisationDates | undefined,
) {
  const lifecycle = lifecycleOf(template, record);
  const actions = followedActions(record, lifecycle, today);
  return {
    lifecycle,
    due: dueOf(template, record, lifecycle, today, dates),
    gaps: requiredThings(findGaps(template, record), problems),
    moderator: record.moderation?.["moderator"] ?? "",
    auditor: nameOfActor(template, record, "auditor"),
    open: actions.filter(({ outcome }) => outcome === "open").length,
    overdue: actions.filter(({ daysOver }) => daysOver > 0).length,
    actions: actions.length,
    // Once the audit is final, what was decided on it stands.
    stale: isOpenToDecisions(lifecycle.state)
      ? [...moderatedOf(template, record, fingerprintOf).values()].filter(({ stale }) => stale === true)
          .length
      : 0,
  };
}

function statusJson(read: ReadFile, today: IsoDate, dates: OrganisationDates | undefined): object {
  if ("fault" in read) return { file: read.file, error: read.fault };
  const { lifecycle, due, gaps, moderator, auditor, open, overdue, actions, stale } = factsOf(
    read,
    today,
    dates,
  );
  return {
    file: read.file,
    template: read.audit.record.template,
    id: read.audit.record.id,
    state: lifecycle.state,
    ...(lifecycle.byHand ? { stateByHand: true } : {}),
    ...(lifecycle.unknownStep ? { unknownStep: lifecycle.unknownStep.said } : {}),
    ...(editedSinceFinal(read) ? { editedSinceFinal: true } : {}),
    auditor,
    moderator,
    turn: turnJson(read, lifecycle.state),
    requiredGaps: gaps,
    openQueries: read.openQueries,
    staleDecisions: stale,
    due: due
      ? { what: due.what, date: due.day, daysOverdue: Math.max(0, due.daysOver), estimate: due.estimate }
      : null,
    actions: { agreed: actions, open, overdue },
    steps: lifecycle.steps.map(({ date, step, by, note }) => ({ date, step, by, note })),
  };
}

/** Whose turn it is, and their name where the audit holds it; null once it is closed. */
function turnJson({ audit: { template, record } }: ReadAudit, state: StateId): object | null {
  const by = turnOf(state);
  return by ? { by, name: nameOfActor(template, record, by) } : null;
}

const editedSinceFinal = ({ audit: { problems } }: ReadAudit): Problem | undefined =>
  problems.find(({ code }) => code === "changed-since-final");

function statusLines(read: ReadAudit, today: IsoDate, dates: OrganisationDates | undefined): string {
  const { lifecycle, due, gaps, moderator, auditor, open, overdue, actions, stale } = factsOf(
    read,
    today,
    dates,
  );
  // Before its first step nobody has passed it on.
  const turn =
    lifecycle.steps.length > 0
      ? turnText(read.audit.template, read.audit.record, lifecycle.state)
      : undefined;
  const said = [
    stateText(lifecycle.state),
    ...(due ? [dueText(due)] : []),
    ...(gaps > 0 ? [phraseOf(gaps, "{count} thing is missing", "{count} things are missing")] : []),
    ...(read.openQueries > 0
      ? [phrase("{queries} open", { queries: counted(read.openQueries, "query", "queries") })]
      : []),
    ...(stale > 0
      ? [
          phraseOf(
            stale,
            "{count} item was edited after it was moderated",
            "{count} items were edited after they were moderated",
          ),
        ]
      : []),
    ...(actions > 0
      ? [phrase("{open} of {actions} open", { open, actions: counted(actions, "action") })]
      : []),
    ...(overdue > 0 ? [phraseOf(overdue, "{count} action is overdue", "{count} actions are overdue")] : []),
    ...(turn === undefined ? [] : [turn]),
    ...(auditor === "" ? [] : [phrase("auditor {auditor}", { auditor })]),
    ...(moderator === "" ? [] : [phrase("moderator {moderator}", { moderator })]),
  ];
  const edited = editedSinceFinal(read);
  const doubts = [
    stateDoubt(lifecycle, read.audit.problems),
    edited && problemText(read.audit.template, edited),
  ].flatMap((doubt) => (doubt === undefined ? [] : [`  ${doubt}\n`]));
  return `${read.file}: ${said.join("; ")}.\n${doubts.join("")}`;
}
