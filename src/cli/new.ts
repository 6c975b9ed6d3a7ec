import type { Command } from "commander";
import { withPromptSets, type Template } from "../audit/template";
import { blankRecord } from "../audit/record";
import { textsOf } from "../document/answers";
import { mirrorParts } from "../document/save-audit";
import { newDocx } from "../docx/new-docx";
import { headerFrom } from "./answers-in";
import { mayWrite, surroundings, writeWhole } from "./files";
import { templateNamed } from "./templates";
import { UsageError } from "./usage-error";

interface NewOptions {
  readonly output: string;
  readonly set: readonly string[];
  readonly prompts: readonly string[];
  readonly force?: boolean;
}

const collect = (value: string, sofar: readonly string[]): readonly string[] => [...sofar, value];

export function addNew(program: Command): void {
  program
    .command("new")
    .description("Make a document to fill.")
    .argument("<template>", "a template's id, as `case-audit templates` lists it")
    .requiredOption("-o, --output <file>", "the .docx to make")
    .option("--set <field=value>", "enter a header field; may be given again", collect, [])
    .option("--prompts <set>", "switch a prompt set on, for example covid; may be given again", collect, [])
    .option("--force", "replace the file if it is there")
    .action(async (id: string, options: NewOptions) => {
      const template = withChosenPrompts(templateNamed(id), options.prompts);
      const header = headerFrom(template, settings(options.set));
      await mayWrite(options.output, options);
      const blank = blankRecord(template, surroundings.newId());
      const record = { ...blank, header: { ...blank.header, ...header } };
      const bytes = newDocx(template, mirrorParts(template, record).parts, textsOf(template, record));
      await writeWhole(options.output, bytes);
    });
}

function withChosenPrompts(template: Template, chosen: readonly string[]): Template {
  const known = template.promptSets.map((set) => set.id);
  const unknown = chosen.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const have = known.length > 0 ? `It has: ${known.join(", ")}.` : "It has none.";
    throw new UsageError(`The template ${template.id} has no prompt set "${unknown}". ${have}`);
  }
  return chosen.length > 0 ? withPromptSets(template, chosen) : template;
}

function settings(set: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    set.map((text) => {
      const equals = text.indexOf("=");
      if (equals < 1)
        throw new UsageError(`--set takes FIELD=VALUE, for example --set team=Duty; this was "${text}".`);
      return [text.slice(0, equals).trim(), text.slice(equals + 1)];
    }),
  );
}
