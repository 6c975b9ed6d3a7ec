import type { Command } from "commander";
import { findTemplate, shippedTemplates } from "../templates/library";
import type { Template } from "../audit/template";
import { UsageError } from "./usage-error";

export function addTemplates(program: Command): void {
  program
    .command("templates")
    .description("List the templates: id, version and title.")
    .option("--json", "as JSON")
    .action(({ json }: { json?: boolean }) => {
      const listed = shippedTemplates().map(({ id, version, title }) => ({ id, version, title }));
      process.stdout.write(
        json
          ? `${JSON.stringify(listed, null, 2)}\n`
          : listed.map(({ id, version, title }) => `${id}  ${version}  ${title}\n`).join(""),
      );
    });
}

/** The shipped template of that id, or a sentence naming those there are. */
export function templateNamed(id: string): Template {
  const template = findTemplate(id);
  if (template) return template;
  const ids = shippedTemplates().map((each) => each.id);
  throw new UsageError(`There is no template "${id}". There is: ${ids.join(", ")}.`);
}
