import type { Quotes } from "../overview/quotes";
import type { Summary } from "../overview/summary";
import type { FigureOptions } from "../overview/template-figures";
import { kindNamed, mayWrite } from "./files";
import { writeWhole } from "./write-whole";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

export interface ReportOutOptions {
  readonly output?: string;
  readonly title?: string;
  /** False where the report is to quote nothing. */
  readonly quotes: boolean;
  readonly publish?: boolean;
  readonly identifiers?: boolean;
  readonly force?: boolean;
}

/** Whether a report is asked for; what can't be is refused before a file is read. Throws UsageError. */
export async function asksReport(options: ReportOutOptions): Promise<boolean> {
  const { output, quotes, publish = false, identifiers = false } = options;
  if (output === undefined) {
    if (!quotes) throw new UsageError(phrase("--no-quotes is about the report. Name the report with -o."));
    return false;
  }
  if (kindNamed(output) !== "document")
    throw new UsageError(
      phrase("The report is a Word document. Give {output} a name that ends in .docx.", { output }),
    );
  if (publish && identifiers)
    throw new UsageError(
      phrase(
        "--publish leaves out what could tell of single children, and --identifiers puts it in. Do one without the other.",
      ),
    );
  await mayWrite(output, options);
  return true;
}

/** Writes the report, and says on standard error where it is and what to mind. */
export async function writeReport(
  summary: Summary,
  quotes: Quotes,
  asked: FigureOptions,
  { output = "", title, publish = false, identifiers = false }: ReportOutOptions,
): Promise<void> {
  // Its library takes a while to load.
  const { reportDocx } = await import("../report-docx/report-docx");
  const report = await reportDocx(summary, {
    ...asked,
    ...(title === undefined ? {} : { title }),
    quotes,
    publish,
    identifiers,
  });
  await writeWhole(output, report);
  process.stderr.write(
    `${phrase(
      quotes.length > 0 && !publish
        ? "{output}: written. Read the quotes in it before it is passed on: names the audits do not ask for may be in them."
        : "{output}: written.",
      { output },
    )}\n`,
  );
}
