import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { textsWithoutNames } from "../document/share-names";
import { countedAudits } from "../overview/counted-audits";
import { figures } from "../overview/figures";
import { figuresJson } from "../overview/figures-json";
import { published } from "../overview/published";
import { GatheringQuotes } from "../overview/quotes";
import { Folding, type FoundFile, type Summary } from "../overview/summary";
import { overviewText } from "../report/overview-text";
import { auditIn } from "./audit-files";
import { addDataOptions, saysData, type DataOptions } from "./data-options";
import { surroundings } from "./files";
import { dayNamed } from "./moderation-json";
import { namedFiles } from "./named-files";
import { progressLine } from "./progress-line";
import { asksReport, writeReport, type ReportOutOptions } from "./report-out";
import { UsageError } from "./usage-error";

interface OverviewOptions extends DataOptions, ReportOutOptions {
  readonly json?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly strength?: string;
  readonly expected?: string;
}

const UNREADABLE = 2;

export function addOverview(program: Command): void {
  const command = program
    .command("overview")
    .description(
      "Figures over many audits: grades by section, answers, sample, moderation, actions, timeliness, and what is missing from them. Exit 0: all read; 2: a file could not be read, and the rest is reported.",
    )
    .argument("<path...>", "files, folders with all that is in them, or patterns such as audits/**/*.docx")
    .option("--json", "as JSON, by the ids of the template")
    .option("-o, --output <path>", "draft a report as well, as a Word document with charts: a .docx")
    .option("--no-quotes", "a report without quotes to choose from")
    .option("--title <text>", "what the overview is called")
    .option("--from <date>", "only audits of that day and later")
    .option("--to <date>", "only audits of that day and earlier")
    .option("--as-of <date>", "the day that open and overdue are counted to; today where it isn’t said")
    .option("--strength <percent>", "good or better from which a section is a strength", "75")
    .option("--expected <number>", "how many audits there should be")
    .option(
      "--publish",
      "with --json or -o: leave out what could tell of single children, small counts and what they follow from",
    )
    .action(async (paths: readonly string[], options: OverviewOptions) => {
      const asked = {
        asOf: options.asOf === undefined ? surroundings.today() : dayNamed(options.asOf),
        ...(options.from === undefined ? {} : { from: dayNamed(options.from) }),
        ...(options.to === undefined ? {} : { to: dayNamed(options.to) }),
        strength: numberNamed(options.strength ?? "75", "--strength", 100),
        ...(options.expected === undefined ? {} : { expected: numberNamed(options.expected, "--expected") }),
      };
      if (asked.from !== undefined && asked.to !== undefined && asked.to < asked.from)
        throw new UsageError("--from is later than --to. Give the earlier day as --from.");
      // Its libraries take a while to load, for every command.
      const dataOut = saysData(options) ? await import("./data-out") : undefined;
      const wantsData = (await dataOut?.asksData(options)) ?? false;
      const wantsReport = await asksReport(options);
      if (options.publish && !options.json && !wantsReport)
        throw new UsageError("--publish gives figures as JSON or as a report. Add --json or -o.");
      const quotes = wantsReport && options.quotes && !options.publish ? new GatheringQuotes() : undefined;
      const summary = await summaryOf(paths, quotes);
      if (Object.keys(summary.notRead).length > 0) process.exitCode = UNREADABLE;
      const found = figures(summary, asked);
      const { title } = options;
      if (options.json) {
        const named = title === undefined ? {} : { title };
        const shown = options.publish ? published(found) : found;
        process.stdout.write(`${JSON.stringify({ ...named, ...figuresJson(shown) }, null, 2)}\n`);
      } else if (!options.publish) process.stdout.write(overviewText(found, title));
      if (wantsReport) await writeReport(summary, quotes?.quotes() ?? [], asked, options);
      if (!dataOut || !wantsData) return;
      const counted = countedAudits(summary, asked).counted.map(({ file }) => file);
      await dataOut.writeData(counted, foundIn, options, asked.asOf);
    });
  addDataOptions(command);
}

function numberNamed(text: string, option: string, most = 1_000_000): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(`${option} takes a whole number up to ${String(most)}, not "${text}".`);
}

/** What the files hold, read one at a time; Ctrl+C stops reading, and what is read by then is reported. */
async function summaryOf(paths: readonly string[], quotes: GatheringQuotes | undefined): Promise<Summary> {
  const folding = new Folding();
  const files = await namedFiles(paths);
  const progress = progressLine(files.length, "read");
  const cancel = new AbortController();
  const stop = () => {
    cancel.abort();
  };
  process.once("SIGINT", stop);
  for (const [at, file] of files.entries()) {
    if (!("document" in file)) folding.add(file);
    else if (cancel.signal.aborted)
      folding.add({ file: file.document, why: "Reading was stopped before this file." });
    else {
      const found = await foundIn(file.document);
      folding.add(found);
      if (quotes && "audit" in found) {
        const { template, record } = found.audit;
        quotes.add(found.audit, textsWithoutNames(template, record));
      }
    }
    progress.show(at + 1);
  }
  process.removeListener("SIGINT", stop);
  progress.clear();
  return folding.summary();
}

async function foundIn(file: string): Promise<FoundFile> {
  const read = await auditIn(file);
  if ("fault" in read) return { file, why: read.fault };
  const modified = await stat(file).catch(() => undefined);
  return {
    audit: {
      file,
      ...read.audit,
      comments: { total: read.comments, open: read.openQueries },
      ...(modified ? { modified: modified.mtime.toISOString() } : {}),
    },
  };
}
