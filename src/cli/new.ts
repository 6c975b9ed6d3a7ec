import type { Command } from "commander";
import { questionAt } from "../audit/questions";
import { headerTag } from "../audit/tags";
import { withPromptSets, type Template } from "../audit/template";
import { choiceMeant } from "../cases/cell-reading";
import { yesOrNo } from "../cases/yes-or-no";
import { answerIn, headerTexts } from "../document/answers";
import { forNewDocument, learnWords } from "../document/fixed-words";
import { auditMaker } from "../docx/audit-maker";
import type { DocumentKind } from "../docx/content-types";
import { kindNamed, mayWrite, noDocumentName, surroundings } from "./files";
import { newFrom } from "./new-from";
import { headerFrom } from "./record-json";
import { templateFor, withThemeFrom } from "./templates";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase, spoken } from "../words/phrase";

interface NewOptions {
  readonly output?: string;
  readonly from?: string;
  readonly out?: string;
  readonly sheet?: string;
  readonly set: readonly string[];
  readonly prompts: readonly string[];
  readonly by?: string;
  readonly theme?: string;
  readonly force?: boolean;
}

const collect = (value: string, sofar: readonly string[]): readonly string[] => [...sofar, value];

export function addNew(program: Command): void {
  program
    .command("new")
    .description(phrase("Make a document to fill, or one for each case of a list."))
    .argument("<template>", phrase("a template's id, as `case-audit templates` lists it, or a template file"))
    .option("-o, --output <file>", phrase("the .docx to make, or the .dotx that Word makes documents from"))
    .option(
      "--from <list>",
      phrase(
        "make a document for each row of this CSV file or Excel workbook; its columns are header fields",
      ),
    )
    .option("--sheet <name>", phrase("the sheet of the workbook; the one with the list where none is named"))
    .option(
      "--out <folder>",
      phrase("where the documents of a list go, and made.csv, which tells what was made"),
    )
    .option("--by <name>", phrase("who allocates the audits of a list, for their history"))
    .option("--set <field=value>", phrase("enter a header field; may be given again"), collect, [])
    .option(
      "--prompts <set>",
      phrase("switch a prompt set on, for example covid; may be given again"),
      collect,
      [],
    )
    .option("--theme <file>", phrase("ask about this theme in place of the template's own"))
    .option("--force", phrase("replace a file that is there"))
    .action(async (id: string, options: NewOptions) => {
      const asked = withChosenPrompts(await chosen(id, options.theme), options.prompts);
      const template = forNewDocument(asked, spoken());
      await learnWords(template.language);
      const header = headerFrom(template, settings(template, options.set));
      const target = targetOf(options);
      if (target.to === "folder") {
        await newFrom(template, header, { ...target, by: options.by ?? "", force: options.force ?? false });
        return;
      }
      await mayWrite(target.path, options);
      await writeWhole(
        target.path,
        auditMaker(template, surroundings.newId, target.kind)(headerTexts(template, header)),
      );
    });
}

type Target =
  | { readonly to: "file"; readonly path: string; readonly kind: DocumentKind }
  | { readonly to: "folder"; readonly folder: string; readonly list: string; readonly sheet?: string };

function targetOf({ output, from, out, by, sheet }: NewOptions): Target {
  if (by !== undefined && from === undefined)
    throw new UsageError(phrase("--by is for the audits of a list: give it with --from and --out."));
  if (sheet !== undefined && from === undefined)
    throw new UsageError(phrase("--sheet is for a list: give it with --from and --out."));
  if (output !== undefined && (from !== undefined || out !== undefined))
    throw new UsageError(
      phrase("-o makes one document; --from and --out make one for each row. Give one or the other."),
    );
  if (output !== undefined) {
    const kind = kindNamed(output);
    if (kind) return { to: "file", path: output, kind };
    throw noDocumentName(output);
  }
  if (from !== undefined && out !== undefined)
    return { to: "folder", folder: out, list: from, ...(sheet !== undefined && { sheet }) };
  if (from !== undefined) throw new UsageError(phrase("--from needs --out FOLDER, where the documents go."));
  if (out !== undefined)
    throw new UsageError(
      phrase("--out needs --from LIST, a CSV file or a workbook with a row for each document."),
    );
  throw new UsageError(phrase("Say what to write: --output FILE, or --from LIST with --out FOLDER."));
}

async function chosen(idOrFile: string, theme: string | undefined): Promise<Template> {
  const template = await templateFor(idOrFile);
  return theme === undefined ? template : withThemeFrom(template, theme);
}

function withChosenPrompts(template: Template, chosen: readonly string[]): Template {
  const known = template.promptSets.map((set) => set.id);
  const unknown = chosen.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const have =
      known.length > 0 ? phrase("It has: {known}.", { known: known.join(", ") }) : phrase("It has none.");
    throw new UsageError(
      phrase('The template {id} has no prompt set "{unknown}". {have}', { id: template.id, unknown, have }),
    );
  }
  return chosen.length > 0 ? withPromptSets(template, chosen) : template;
}

/** An age is read by its band, a band that Excel took for a day as that band, and Y as yes, as they are in a list; and that is said. */
function meant(template: Template, field: string, value: string): string {
  const question = questionAt(template, headerTag(field));
  if (question?.kind !== "choice" || answerIn(question, value) !== undefined) return value;
  const text = value.trim();
  const choice = choiceMeant(question, text);
  if (!choice || choice === yesOrNo(question.choices, text)) return choice?.id ?? value;
  process.stderr.write(
    `${phrase("--set {field}: “{text}” was read as “{band}”.", { field, text, band: choice.label })}\n`,
  );
  return choice.id;
}

function settings(template: Template, set: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    set.map((text) => {
      const equals = text.indexOf("=");
      if (equals < 1)
        throw new UsageError(
          phrase('--set takes FIELD=VALUE, for example --set team=Duty; this was "{text}".', { text }),
        );
      const field = text.slice(0, equals).trim();
      return [field, meant(template, field, text.slice(equals + 1))];
    }),
  );
}
