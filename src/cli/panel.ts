import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { minuteOn } from "../audit/dates";
import { byTemplate } from "../overview/by-template";
import { countedAudits } from "../overview/counted-audits";
import { panelCandidates } from "../overview/panel-candidates";
import { isPickedAgain, panelPicks } from "../programme/panel-picks";
import { readPanelPicks } from "../programme/read-programme";
import { beforePanelText, notForPanelTexts, panelReport, panelText } from "../report/programme/panel-report";
import { mayWrite, surroundings } from "./files";
import { foldInThreads } from "./fold-in-threads";
import { numberNamed } from "./number-named";
import { valueAt } from "./programme-files";
import { eachGiven } from "./each-given";
import { UsageError } from "./usage-error";
import { wordsIn } from "./words-given";
import { writeWhole } from "./write-whole";
import { inEnglish, phrase, phraseOf } from "../words/phrase";

interface PanelOptions {
  readonly number: string;
  readonly word: readonly string[];
  readonly output?: string;
  readonly verify?: string;
  readonly force?: boolean;
}

const DIFFERENT = 1;
const UNREADABLE = 2;
const PICKS = "panel-picks.json";

/** `self` is the file of the program, which threads that read load as well; without it there are none. */
export function addPanel(program: Command, self?: string): void {
  program
    .command("panel")
    .description(
      phrase(
        "Pick audits for a panel so that each overall judgement that occurs is among them, then features and elements of others; the rest by lot, so that anybody can pick them again. Without words it says what there is to pick from. Exit 0: done, or as the file says; 1: something differs; 2: a file could not be read.",
      ),
    )
    .argument(
      "[path...]",
      phrase("files, folders with all that is in them, or patterns such as audits/**/*.docx"),
    )
    .option("--number <count>", phrase("how many are picked"), "4")
    .option(
      "--word <who=word>",
      phrase("a word that somebody gave towards the lot; two people give one each"),
      eachGiven,
      [],
    )
    .option("-o, --output <folder>", phrase("where the picks go, as a file and as a page in Word"))
    .option("--verify <file>", phrase("say whether anybody can pick these again"))
    .option("--force", phrase("replace picks that are there"))
    .action(async (paths: readonly string[], options: PanelOptions) => {
      if (options.verify !== undefined) await checkPicks(options.verify);
      else await pickFrom(paths, options, self);
    });
}

async function checkPicks(path: string): Promise<void> {
  const picks = await valueAt(path, "picks for a panel", readPanelPicks);
  const same = isPickedAgain(picks);
  const said = same
    ? phraseOf(
        picks.picks.length,
        "Anybody can pick this {count} again.",
        "Anybody can pick these {count} again.",
      )
    : phrase("These are not the audits that this file gives: something in it was changed after it was made.");
  process.stdout.write(`${said}\n`);
  if (!same) process.exitCode = DIFFERENT;
}

async function pickFrom(
  paths: readonly string[],
  { number: asked, word, output, force }: PanelOptions,
  self: string | undefined,
): Promise<void> {
  if (paths.length === 0) throw new UsageError(phrase("Name the folder of the audits to pick from."));
  const number = numberNamed(asked, "--number");
  const words = wordsIn(word);
  const day = surroundings.today();
  const { summary, tracked } = await foldInThreads(paths, { track: day }, availableParallelism(), self);
  for (const [file, why] of Object.entries(summary.notRead)) {
    process.exitCode = UNREADABLE;
    process.stderr.write(`${file}: ${why}\n`);
  }
  const found = panelCandidates(byTemplate(summary, countedAudits(summary).counted));
  // Figures know a child by its case in small letters.
  const cases = new Map(tracked.map((audit) => [audit.file, audit.case]));
  const caseOf = (file: string) => cases.get(file) ?? "";
  for (const text of inEnglish(() => notForPanelTexts(found, (file) => caseOf(file) || file)))
    process.stderr.write(`${text}\n`);
  if (found.candidates.length === 0)
    throw new UsageError(phrase("No audit can go to a panel yet, so nothing was picked."));
  if (words.length === 0) {
    process.stdout.write(inEnglish(() => beforePanelText(found)));
    return;
  }
  if (output === undefined) throw new UsageError(phrase("Name the folder that the picks go into with -o."));
  const path = join(output, PICKS);
  const page = path.replace(/json$/, "docx");
  for (const each of [path, page]) await mayWrite(each, { force: force ?? false });
  const picks = panelPicks({
    drawnAt: minuteOn(new Date()),
    number,
    words,
    kinds: found.kinds,
    audits: found.candidates.map(({ audit: { file, id }, shows }) => ({
      file,
      case: caseOf(file),
      record: id,
      shows,
    })),
  });
  await mkdir(output, { recursive: true });
  await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(picks, null, 2)}\n`));
  // Its library takes a while to load.
  const { briefDocx } = await import("../report-docx/brief-docx");
  await writeWhole(page, await briefDocx(inEnglish(() => panelReport(picks))));
  process.stdout.write(`${inEnglish(() => panelText(picks))}${path}, and ${page} to read.\n`);
}
