import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { byTemplate } from "../overview/by-template";
import { countedAudits } from "../overview/counted-audits";
import { driftOf } from "../overview/drift";
import { dueAgain } from "../overview/due-again";
import { driftText, dueAgainText } from "../report/learning-text";
import { surroundings } from "./files";
import { foldInThreads } from "./fold-in-threads";
import { dayNamed } from "./moderation-json";
import { numberNamed } from "./number-named";
import { underWay } from "../programme/tracked";
import { listed } from "../report/phrases";
import { phrase, phraseOf } from "../words/phrase";

interface LearnOptions {
  readonly asOf?: string;
  readonly months: string;
  readonly themeMonths: string;
  readonly most: string;
  readonly drift?: boolean;
  readonly json?: boolean;
}

const UNREADABLE = 2;

/** `self` is the file of the program, which threads that read load as well; without it there are none. */
export function addLearn(program: Command, self?: string): void {
  program
    .command("learn")
    .description(
      phrase(
        "Say which children and which themes are due to be audited again, and with --drift how each auditor’s judgements stood in moderation. Exit 0: all read; 2: a file could not be read.",
      ),
    )
    .argument(
      "<path...>",
      phrase("files, folders with all that is in them, or patterns such as audits/**/*.docx"),
    )
    .option("--as-of <date>", phrase("the day to count from; today where it isn’t said"))
    .option("--months <number>", phrase("months after which a child is audited again"), "6")
    .option("--theme-months <number>", phrase("months after which a theme is"), "12")
    .option("--most <number>", phrase("how many children are listed"), "20")
    .option("--drift", phrase("auditors by name against moderation: for the lead auditor alone"))
    .option("--json", phrase("as JSON"))
    .action(async (paths: readonly string[], options: LearnOptions) => {
      const asOf = options.asOf === undefined ? surroundings.today() : dayNamed(options.asOf);
      const asked = {
        asOf,
        childMonths: numberNamed(options.months, "--months", 120),
        themeMonths: numberNamed(options.themeMonths, "--theme-months", 120),
      };
      const most = numberNamed(options.most, "--most");
      const { summary, tracked } = await foldInThreads(paths, { track: asOf }, availableParallelism(), self);
      for (const [file, why] of Object.entries(summary.notRead)) {
        process.exitCode = UNREADABLE;
        process.stderr.write(`${file}: ${why}\n`);
      }
      const groups = byTemplate(summary, countedAudits(summary).counted);
      const known = new Map(tracked.map((each) => [each.file, each]));
      const due = dueAgain(groups, asked);
      // Figures know a child by its case in small letters.
      const named = due.children.map((child) => ({
        ...child,
        case: known.get(child.file)?.case ?? child.case,
      }));
      const since = underWay(tracked);
      const isUnderWay = ({ case: id, last }: (typeof named)[number]) => (since(id) ?? "") > last;
      const children = named.filter((child) => !isUnderWay(child));
      const begun = named.filter(isUnderWay).map((child) => child.case);
      if (begun.length > 0)
        process.stderr.write(
          `${phraseOf(begun.length, "{cases} is due again, and its next audit is under way.", "{cases} are due again, and their next audits are under way.", { cases: listed(begun, 20) })}\n`,
        );
      const again = { ...due, children };
      const drift = options.drift ? driftOf(groups, (file) => known.get(file)?.auditor ?? "") : undefined;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ asOf, ...again, ...(drift ? { drift } : {}) }, null, 2)}\n`
          : [dueAgainText(again, most), ...(drift ? [driftText(drift)] : [])].join("\n"),
      );
    });
}
