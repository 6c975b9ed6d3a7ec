import type { Command } from "commander";
import { countedAudits } from "../overview/counted-audits";
import { figures, type Figures } from "../overview/figures";
import { figuresJson } from "../overview/figures-json";
import { published, type PublishedFigures } from "../overview/published";
import { overviewText, publishedText } from "../report/overview-text";
import { addDataOptions, saysData, type DataOptions } from "./data-options";
import { surroundings } from "./files";
import { foldInThreads } from "./fold-in-threads";
import { foundIn } from "./found-file";
import { JOBS, jobsNamed } from "./jobs";
import { dayNamed } from "./moderation-json";
import { numberNamed } from "./number-named";
import { asksReport, writeReport, type ReportOutOptions } from "./report-out";
import { datesAt } from "./templates";
import { UsageError } from "./usage-error";
import { inEnglish, phrase } from "../words/phrase";

interface OverviewOptions extends DataOptions, ReportOutOptions {
  readonly json?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly strength?: string;
  readonly expected?: string;
  readonly jobs?: string;
  readonly settings?: string;
}

const UNREADABLE = 2;

/** `self` is the file of the program, which threads that read load as well; without it there are none. */
export function addOverview(program: Command, self?: string): void {
  const command = program
    .command("overview")
    .description(
      phrase(
        "Figures over many audits: grades by section, answers, sample, moderation, actions, timeliness, and what is missing from them. Exit 0: all read; 2: a file could not be read, and the rest is reported.",
      ),
    )
    .argument(
      "<path...>",
      phrase("files, folders with all that is in them, or patterns such as audits/**/*.docx"),
    )
    .option("--json", phrase("as JSON, by the ids of the template"))
    .option("-o, --output <path>", phrase("draft a report as well, as a Word document with charts: a .docx"))
    .option("--no-quotes", phrase("a report without quotes to choose from"))
    .option("--title <text>", phrase("what the overview is called"))
    .option("--from <date>", phrase("only audits of that day and later"))
    .option("--to <date>", phrase("only audits of that day and earlier"))
    .option(
      "--as-of <date>",
      phrase("the day that open and overdue are counted to; today where it isn’t said"),
    )
    .option("--strength <percent>", phrase("good or better from which a section is a strength"), "75")
    .option("--expected <number>", phrase("how many audits there should be"))
    .option(
      "--publish",
      phrase("leave out what could tell of single children, small counts and what they follow from"),
    )
    .option(
      "--settings <file>",
      phrase("an organisation's catalogue, or its index.json: closed days and timescales"),
    )
    .option(...JOBS)
    .action(async (paths: readonly string[], options: OverviewOptions) => {
      const asked = {
        asOf: options.asOf === undefined ? surroundings.today() : dayNamed(options.asOf),
        ...(options.from === undefined ? {} : { from: dayNamed(options.from) }),
        ...(options.to === undefined ? {} : { to: dayNamed(options.to) }),
        strength: numberNamed(options.strength ?? "75", "--strength", 100),
        ...(options.expected === undefined ? {} : { expected: numberNamed(options.expected, "--expected") }),
      };
      if (asked.from !== undefined && asked.to !== undefined && asked.to < asked.from)
        throw new UsageError(phrase("--from is later than --to. Give the earlier day as --from."));
      const jobs = jobsNamed(options.jobs);
      // Its libraries take a while to load, for every command.
      const dataOut = saysData(options) ? await import("./data-out") : undefined;
      const wantsData = (await dataOut?.asksData(options)) ?? false;
      const wantsReport = await asksReport(options);
      const dates = options.settings === undefined ? undefined : await datesAt(options.settings);
      const wantsQuotes = wantsReport && options.quotes && !options.publish;
      const { summary, quotes } = await foldInThreads(paths, { dates, quotes: wantsQuotes }, jobs, self);
      if (Object.keys(summary.notRead).length > 0) process.exitCode = UNREADABLE;
      const found = figures(summary, asked);
      process.stdout.write(options.publish ? shownPublished(found, options) : shown(found, options));
      if (wantsReport) await writeReport(summary, quotes, asked, options);
      if (!dataOut || !wantsData) return;
      const counted = countedAudits(summary, asked).counted.map(({ file }) => file);
      await dataOut.writeData(counted, foundIn, options, asked.asOf, dates);
    });
  addDataOptions(command);
}

const shown = (found: Figures, { json, title }: OverviewOptions): string =>
  json ? jsonText(found, title) : inEnglish(() => overviewText(found, title));

function shownPublished(found: Figures, { json, title }: OverviewOptions): string {
  const left = published(found);
  return json ? jsonText(left, title) : inEnglish(() => publishedText(left, title));
}

const jsonText = (found: Figures | PublishedFigures, title: string | undefined): string =>
  `${JSON.stringify({ ...(title === undefined ? {} : { title }), ...figuresJson(found) }, null, 2)}\n`;
