import type { Template } from "../audit/template";
import earlierWords from "./earlier-words.json";
import { readDefinition } from "./parse-template";
import { shippedTemplates } from "./shipped";

export { shippedTemplates };

/** The shipped template of that id. */
export function findTemplate(id: string): Template | undefined {
  return shippedTemplates().find((template) => template.id === id);
}

/** Templates for the use cases: those we ship, and the checking of one that travels in a document. */
export const templateSource = {
  get offered(): readonly Template[] {
    return shippedTemplates();
  },
  earlierWords,
  parse: readDefinition,
};
