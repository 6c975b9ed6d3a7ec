import { readFile } from "node:fs/promises";
import type { Template } from "../audit/template";
import { withTheme } from "../audit/theme";
import { parseThemeText } from "../templates/parse-theme";
import { faultSentence } from "../templates/template-fault";
import { UsageError } from "./usage-error";

/** The template with the theme in that file in place of its own. Throws UsageError with every fault of the file. */
export async function withThemeFrom(template: Template, path: string): Promise<Template> {
  const result = parseThemeText(await readFile(path, "utf8"), [template]);
  if (result.ok) return withTheme(template, result.theme);
  throw new UsageError(
    [`${path} can't be used as a theme:`, ...result.faults.map((fault) => `  ${faultSentence(fault)}`)].join(
      "\n",
    ),
  );
}
