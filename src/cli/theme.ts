import { readFile } from "node:fs/promises";
import { withTheme } from "../audit/theme";
import type { Template } from "../audit/template";
import { faultSentence } from "../templates/fault";
import { parseThemeText } from "../templates/theme-file";
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
