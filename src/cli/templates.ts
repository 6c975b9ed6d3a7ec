import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import type { Template } from "../audit/template";
import { withTheme } from "../audit/theme";
import type { OrganisationDates } from "../audit/timescales";
import { labelsAlike } from "../templates/checks/id-faults";
import { INDEX, readCatalogue, type FileText } from "../templates/catalogue";
import { readDates } from "../templates/organisation-dates";
import { parseJson, parseTemplateText } from "../templates/parse-template";
import { parseThemeText } from "../templates/parse-theme";
import { findTemplate, shippedTemplates } from "../templates/shipped-templates";
import { faultSentence } from "../templates/template-fault";
import { templateText } from "../report/template-text";
import { templateSchemaText } from "../templates/template-schema";
import { readText } from "../text/read-text";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";

const FAULTY = 2;

interface TemplatesOptions {
  readonly json?: boolean;
  readonly explain?: string;
  readonly schema?: boolean;
}

export function addTemplates(program: Command): void {
  program
    .command("templates")
    .description(
      "List the templates that come with Case Audit, or check template files and catalogue folders.",
    )
    .argument("[path...]", "template files (.json), or folders with an index.json")
    .option("--json", "as JSON")
    .option("--explain <template>", "tell what a template asks, by its id or its file (.json)")
    .option("--schema", "the JSON Schema of a template file, for an editor")
    .action(async (paths: readonly string[], { json, explain, schema }: TemplatesOptions) => {
      if (schema || explain !== undefined) {
        if (json || paths.length > 0 || (schema && explain !== undefined))
          throw new UsageError(
            "--explain and --schema each stand alone: give neither paths nor another option with them.",
          );
        process.stdout.write(
          explain === undefined ? templateSchemaText() : templateText(await templateFor(explain)),
        );
        return;
      }
      const templates: Template[] = paths.length === 0 ? [...shippedTemplates()] : [];
      for (const path of paths) templates.push(...(await templatesAt(path)));
      const listed = templates.map(({ id, version, title }) => ({ id, version, title }));
      process.stdout.write(
        json
          ? `${JSON.stringify(listed, null, 2)}\n`
          : listed.map(({ id, version, title }) => `${id}  ${version}  ${title}\n`).join(""),
      );
    });
}

/** The template of that id, or in that file. Throws UsageError with every fault of a file, or naming the ids there are. */
export async function templateFor(idOrFile: string): Promise<Template> {
  const shipped = findTemplate(idOrFile);
  if (shipped) return shipped;
  if (/\.json$|[/\\]/i.test(idOrFile)) return templateIn(idOrFile);
  const ids = shippedTemplates().map((each) => each.id);
  throw new UsageError(
    `There is no template "${idOrFile}". There is: ${ids.join(", ")}. A template of your own is named by its file, ending in .json.`,
  );
}

async function templateIn(path: string): Promise<Template> {
  const result = parseTemplateText(await textIn(path));
  if (result.ok) return result.template;
  throw new UsageError(
    [
      `${path} can't be used as a template:`,
      ...result.faults.map((fault) => `  ${faultSentence(fault)}`),
    ].join("\n"),
  );
}

/** The templates of a file or a catalogue. What is wrong with one is told, and the rest are still listed. */
async function templatesAt(path: string): Promise<readonly Template[]> {
  if (!(await stat(path)).isDirectory()) {
    try {
      const template = await templateIn(path);
      for (const note of labelsAlike(template)) process.stderr.write(`${path}: ${faultSentence(note)}\n`);
      return [template];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      reportFault(error.message);
      return [];
    }
  }
  if ((await textBeside(path, INDEX)) === undefined) {
    reportFault(`${path} has no ${INDEX}, so it is no catalogue.`);
    return [];
  }
  const { templates, faults } = await readCatalogue((name) => textBeside(path, name), shippedTemplates());
  for (const { file, sentences } of faults)
    for (const sentence of sentences) reportFault(`${join(path, file)}: ${sentence}`);
  return templates;
}

/** What an organisation says of dates, in its catalogue or the index of it. Throws UsageError with every fault of it. */
export async function datesAt(path: string): Promise<OrganisationDates> {
  const file = (await stat(path)).isDirectory() ? join(path, INDEX) : path;
  const index = parseJson(await textIn(file));
  const read = index.ok
    ? readDates(index.json)
    : ({ ok: false, sentences: [faultSentence(index.fault)] } as const);
  if (read.ok && read.dates) return read.dates;
  if (read.ok) throw new UsageError(`${file} says nothing of dates: there is no "dates" in it.`);
  throw new UsageError(
    [`${file} can't be used for dates:`, ...read.sentences.map((sentence) => `  ${sentence}`)].join("\n"),
  );
}

async function textBeside(folder: string, name: string): Promise<FileText | undefined> {
  try {
    return readText(await readFile(join(folder, name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

function reportFault(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = FAULTY;
}

/** The template with the theme in that file in place of its own. Throws UsageError with every fault of the file. */
export async function withThemeFrom(template: Template, path: string): Promise<Template> {
  const result = parseThemeText(await textIn(path), [template]);
  if (result.ok) return withTheme(template, result.theme);
  throw new UsageError(
    [`${path} can't be used as a theme:`, ...result.faults.map((fault) => `  ${faultSentence(fault)}`)].join(
      "\n",
    ),
  );
}
