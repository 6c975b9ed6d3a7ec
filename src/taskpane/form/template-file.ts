import type { Template } from "../../audit/template";

/** A template as the text of its file. */
export function templateFile(template: Template): string {
  return `${JSON.stringify(template, undefined, 2)}\n`;
}
