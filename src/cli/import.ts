import { basename, extname } from "node:path";
import type { Command } from "commander";
import type { Template } from "../audit/template";
import { csvBytes } from "../cases/csv-bytes";
import { readDocxPage } from "../docx/read-page";
import type { FormDraft } from "../forms/draft/form-draft";
import { remarkText } from "../forms/draft/form-remark";
import { formListing, formSummary } from "../forms/draft/form-summary";
import { countWords, ROLE_TEXT, whatBecame, wordsText } from "../forms/draft/what-became";
import { formTexts, type FormText } from "../forms/read/form-texts";
import { readForm } from "../forms/read/read-form";
import { formFault } from "../forms/template/form-fault";
import { templateFrom } from "../forms/template/form-template";
import { DEFAULT_ACTIONS } from "../forms/template/template-actions";
import { counted } from "../report/phrases";
import { parseTemplateText } from "../templates/parse-template";
import { faultSentence } from "../templates/template-fault";
import { docxBytes, mayWrite } from "./files";
import { ofFile, UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

interface ImportOptions {
  readonly output?: string;
  readonly report?: string;
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
    .description(phrase("Read an authority's own Word form, and make a template of it."))
    .argument("<form>", phrase("the form, a .docx"))
    .option(
      "-o, --output <file>",
      phrase("the template to write, a .json; without it, only what was understood is told"),
    )
    .option("--report <file>", phrase("what became of every line of the form, as a table to write, a .csv"))
    .option("--json", phrase("tell what was understood in figures, as JSON"))
    .option("--id <id>", phrase("id of the template; made of its title where none is given"))
    .option("--title <title>", phrase("title of the template, in place of the form's own"))
    .option("--publisher <name>", phrase("whose form it is"))
    .option("--template-version <version>", phrase("version of the template"), "1.0")
    .option("--force", phrase("replace the file if it is there"))
    .action(async (path: string, options: ImportOptions) => {
      const form = await formIn(path);
      for (const wanted of [options.output, options.report])
        if (wanted !== undefined) await mayWrite(wanted, options);
      if (options.report !== undefined) await writeWhole(options.report, csvBytes(formReport(form)));
      if (options.output !== undefined) {
        const template = templateOf(form.draft, path, options);
        await writeWhole(options.output, new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`));
      }
      printDraft(form, options);
    });
}

/** What the form in a file is understood to be; a fault of the file is told with its name. */
async function formIn(path: string): Promise<ReadForm> {
  return ofFile(path, () => {
    const page = readDocxPage(docxBytes(path));
    return { draft: readForm(page), texts: formTexts(page) };
  });
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
    [
      phrase("{path} makes no template:", { path }),
      ...checked.faults.map((each) => `  ${faultSentence(each)}`),
    ].join("\n"),
  );
}

/** A form as it was read: the draft, and every line with its place. */
interface ReadForm {
  readonly draft: FormDraft;
  readonly texts: readonly FormText[];
}

/** What became of every line of a form, as a table with a head; first of all what is to be looked at. */
function formReport({ draft, texts }: ReadForm): readonly (readonly string[])[] {
  const became = whatBecame(draft);
  return [
    [phrase("Text"), phrase("Where"), phrase("Became"), phrase("Of")],
    ...(draft.remarks ?? []).map((remark) => [
      remarkText(remark),
      "where" in remark ? remark.where : "",
      phrase("to look at"),
      "",
    ]),
    ...texts.map(({ text, where }) => {
      const parts = became(text);
      return [
        text,
        where,
        [...new Set(parts.map(({ as }) => ROLE_TEXT[as]()))].join(", "),
        [...new Set(parts.flatMap(({ of }) => of ?? []))].join("; "),
      ];
    }),
  ];
}

function printDraft({ draft, texts }: ReadForm, { json, output, report }: ImportOptions): void {
  const words = countWords(
    draft,
    texts.map(({ text }) => text),
  );
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...formSummary(draft), words }, null, 2)}\n`);
    return;
  }
  const lines = [...formListing(draft), "", wordsText(words)];
  if (output === undefined) {
    process.stdout.write(`${lines.join("\n")}\n`);
    return;
  }
  for (const remark of draft.remarks ?? []) process.stdout.write(`${remarkText(remark)}\n`);
  const { items, sections, notPlaced } = formSummary(draft);
  const which =
    report === undefined ? phrase("leave out -o to read which") : phrase("{report} says which", { report });
  const left =
    notPlaced.length === 0
      ? ""
      : phrase(" Not in it: {texts} of the form; {which}.", {
          texts: counted(notPlaced.length, "text"),
          which,
        });
  process.stdout.write(
    `${phrase("{output}: a template of {items} in {sections}.{left}", {
      output,
      items: counted(items, "item"),
      sections: counted(sections, "section"),
      left,
    })}\n`,
  );
  if (!draft.actions) {
    const columns = DEFAULT_ACTIONS.columns.map(({ label }) => label).join(", ");
    process.stdout.write(
      `${phrase("The form has no action table, so the template has the usual one: {columns}.", { columns })}\n`,
    );
  }
}
