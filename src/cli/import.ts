import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Command } from "commander";
import type { Template } from "../audit/template";
import { readDocxPage } from "../docx/read-page";
import type { FormDraft } from "../forms/draft/form-draft";
import { formListing, formSummary } from "../forms/draft/form-summary";
import { readForm } from "../forms/read/read-form";
import { formFault } from "../forms/template/form-fault";
import { templateFrom } from "../forms/template/form-template";
import { DEFAULT_ACTIONS } from "../forms/template/template-actions";
import { parseTemplateText } from "../templates/parse-template";
import { faultSentence } from "../templates/template-fault";
import { mayWrite } from "./files";
import { errorSentence, UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";

interface ImportOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly templateVersion: string;
  readonly force?: boolean;
}

export function addImport(program: Command): void {
  program
    .command("import")
    .description("Read an authority's own Word form, and make a template of it.")
    .argument("<form>", "the form, a .docx")
    .option(
      "-o, --output <file>",
      "the template to write, a .json; without it, only what was understood is told",
    )
    .option("--json", "tell what was understood in figures, as JSON")
    .option("--id <id>", "id of the template; made of its title where none is given")
    .option("--title <title>", "title of the template, in place of the form's own")
    .option("--publisher <name>", "whose form it is")
    .option("--template-version <version>", "version of the template", "1.0")
    .option("--force", "replace the file if it is there")
    .action(async (path: string, options: ImportOptions) => {
      const draft = await draftIn(path);
      const template = templateOf(draft, path, options);
      if (options.output !== undefined) {
        await mayWrite(options.output, options);
        await writeWhole(options.output, new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`));
      }
      printDraft(draft, options);
    });
}

/** What the form in a file is understood to be; a fault of the file is told with its name. */
async function draftIn(path: string): Promise<FormDraft> {
  const bytes = new Uint8Array(await readFile(path));
  try {
    return readForm(readDocxPage(bytes));
  } catch (error) {
    throw new UsageError(`${path}: ${errorSentence(error)}`);
  }
}

function templateOf(draft: FormDraft, path: string, options: ImportOptions): Template {
  const title = options.title ?? (draft.title || basename(path, extname(path)));
  const { id, publisher = "", templateVersion: version } = options;
  const template = templateFrom(draft, { id, title, publisher, version });
  const fault = formFault(template);
  if (fault !== undefined) throw new UsageError(`${path}: ${fault}`);
  const checked = parseTemplateText(JSON.stringify(template));
  if (checked.ok) return template;
  throw new UsageError(
    [`${path} makes no template:`, ...checked.faults.map((each) => `  ${faultSentence(each)}`)].join("\n"),
  );
}

function printDraft(draft: FormDraft, { json, output }: ImportOptions): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(formSummary(draft), null, 2)}\n`);
    return;
  }
  const lines = formListing(draft);
  if (output === undefined) {
    process.stdout.write(`${lines.join("\n")}\n`);
    return;
  }
  const { items, sections, notPlaced } = formSummary(draft);
  const left =
    notPlaced.length === 0
      ? ""
      : ` Not in it: ${count(notPlaced.length, "text")} of the form; leave out -o to read what.`;
  process.stdout.write(
    `${output}: a template of ${count(items, "item")} in ${count(sections, "section")}.${left}\n`,
  );
  if (!draft.actions) {
    const columns = DEFAULT_ACTIONS.columns.map(({ label }) => label).join(", ");
    process.stdout.write(`The form has no action table, so the template has the usual one: ${columns}.\n`);
  }
}

const count = (number: number, of: string): string => `${String(number)} ${of}${number === 1 ? "" : "s"}`;
