import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import type { Template } from "../audit/template";
import { withTheme } from "../audit/theme";
import type { OrganisationDates } from "../audit/timescales";
import { isLoss, needsVersion } from "../audit/versions";
import { versionChanges } from "../document/compare-versions";
import { newQuestions } from "../document/place-answers";
import { placeText } from "../report/place-text";
import { labelsAlike } from "../templates/checks/id-faults";
import { onlyNumbers } from "../templates/checks/answering-faults";
import { INDEX, readCatalogue, type FileText } from "../templates/catalogue";
import { readDates } from "../templates/organisation-dates";
import { parseJson, parseTemplateText } from "../templates/parse-template";
import { parseThemeText } from "../templates/parse-theme";
import { findTemplate, shippedTemplates } from "../templates/shipped-templates";
import { faultSentence } from "../templates/template-fault";
import { templateText } from "../report/template-text";
import {
  lossesText,
  sameVersionText,
  versionChangeText,
  versionChangeTexts,
  whereText,
} from "../report/version-text";
import { templateSchemaText } from "../templates/template-schema";
import { readText } from "../text/read-text";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";
import { inEnglish, phrase } from "../words/phrase";

const FAULTY = 2;
/** Exit code where documents in use would lose something. */
const LOSES = 1;

interface TemplatesOptions {
  readonly json?: boolean;
  readonly explain?: string;
  readonly schema?: boolean;
  readonly compare?: boolean;
}

export function addTemplates(program: Command): void {
  program
    .command("templates")
    .description(
      phrase("List the templates that come with Case Audit, or check template files and catalogue folders."),
    )
    .argument("[path...]", phrase("template files (.json), or folders with an index.json"))
    .option("--json", phrase("as JSON"))
    .option("--explain <template>", phrase("tell what a template asks, by its id or its file (.json)"))
    .option("--schema", phrase("the JSON Schema of a template file, for an editor"))
    .option(
      "--compare",
      phrase(
        "of two versions of a template, ids or files, tell what documents of the first lose in the second; exits with 1 where they lose anything",
      ),
    )
    .action(async (paths: readonly string[], { json, explain, schema, compare }: TemplatesOptions) => {
      if (compare) {
        if (schema || explain !== undefined)
          throw new UsageError(phrase("--compare stands alone, or with --json."));
        await compareVersionsOf(paths, json ?? false);
        return;
      }
      if (schema || explain !== undefined) {
        if (json || paths.length > 0 || (schema && explain !== undefined))
          throw new UsageError(
            phrase(
              "--explain and --schema each stand alone: give neither paths nor another option with them.",
            ),
          );
        if (explain === undefined) process.stdout.write(templateSchemaText());
        else {
          const template = await templateFor(explain);
          process.stdout.write(inEnglish(() => templateText(template)));
        }
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

/** Throws UsageError where there are not two, where they are no versions of one template, or can't be told apart. */
async function compareVersionsOf(paths: readonly string[], json: boolean): Promise<void> {
  const [first, second, ...rest] = paths;
  if (first === undefined || second === undefined || rest.length > 0)
    throw new UsageError(
      phrase("Name two versions of a template, the earlier first: --compare OLD.json NEW.json."),
    );
  const before = await templateFor(first);
  const after = await templateFor(second);
  if (before.id !== after.id) {
    throw new UsageError(
      phrase("{other} ({otherId}) is another template, not a version of {title} ({id}).", {
        other: after.title,
        otherId: after.id,
        title: before.title,
        id: before.id,
      }),
    );
  }
  if (needsVersion(before, after)) throw new UsageError(sameVersionText(before, after));
  const changes = versionChanges(before, after);
  const added = newQuestions(before, after);
  const lost = changes.filter(isLoss);
  if (lost.length > 0) process.exitCode = LOSES;
  process.stdout.write(
    json
      ? `${JSON.stringify(
          {
            template: after.id,
            from: before.version,
            to: after.version,
            changes: changes.map((change) => ({
              ...change,
              lost: isLoss(change),
              label: whereText(before, change),
              message: versionChangeText(before, change),
            })),
            newQuestions: added.map((tag) => ({ where: tag, label: placeText(after, tag) })),
          },
          null,
          2,
        )}\n`
      : [
          phrase("{title}, version {version} to {version2}. {losses}", {
            title: after.title,
            version: before.version,
            version2: after.version,
            losses: lossesText(changes, added.length),
          }),
          ...versionChangeTexts(before, changes).map((sentence) => `  ${sentence}`),
          ...added.map((tag) => phrase("  New: {place}", { place: placeText(after, tag) })),
          "",
        ].join("\n"),
  );
}

/** The template of that id, or in that file. Throws UsageError with every fault of a file, or naming the ids there are. */
export async function templateFor(idOrFile: string): Promise<Template> {
  const shipped = findTemplate(idOrFile);
  if (shipped) return shipped;
  if (/\.json$|[/\\]/i.test(idOrFile)) return templateIn(idOrFile);
  const ids = shippedTemplates().map((each) => each.id);
  throw new UsageError(
    phrase(
      'There is no template "{idOrFile}". There is: {ids}. A template of your own is named by its file, ending in .json.',
      { idOrFile, ids: ids.join(", ") },
    ),
  );
}

async function templateIn(path: string): Promise<Template> {
  const result = parseTemplateText(await textIn(path));
  if (result.ok) return result.template;
  throw new UsageError(
    [
      phrase("{path} can't be used as a template:", { path }),
      ...result.faults.map((fault) => `  ${faultSentence(fault)}`),
    ].join("\n"),
  );
}

/** The templates of a file or a catalogue. What is wrong with one is told, and the rest are still listed. */
async function templatesAt(path: string): Promise<readonly Template[]> {
  if (!(await stat(path)).isDirectory()) {
    try {
      const template = await templateIn(path);
      for (const note of [...labelsAlike(template), ...onlyNumbers(template)])
        process.stderr.write(`${path}: ${faultSentence(note)}\n`);
      return [template];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      reportFault(error.message);
      return [];
    }
  }
  if ((await textBeside(path, INDEX)) === undefined) {
    reportFault(phrase("{path} has no {index}, so it is no catalogue.", { path, index: INDEX }));
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
  if (read.ok)
    throw new UsageError(phrase('{file} says nothing of dates: there is no "dates" in it.', { file }));
  throw new UsageError(
    [
      phrase("{file} can't be used for dates:", { file }),
      ...read.sentences.map((sentence) => `  ${sentence}`),
    ].join("\n"),
  );
}

async function textBeside(folder: string, name: string): Promise<(() => FileText) | undefined> {
  try {
    const bytes = await readFile(join(folder, name));
    return () => readText(bytes);
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
    [
      phrase("{path} can't be used as a theme:", { path }),
      ...result.faults.map((fault) => `  ${faultSentence(fault)}`),
    ].join("\n"),
  );
}
