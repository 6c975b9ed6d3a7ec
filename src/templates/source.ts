import type { Template } from "../audit/template";
import { shippedTemplates } from "./library";
import { readDefinition } from "./read-definition";

/** Templates for the use cases: those we ship, and the checking of one that travels in a document. */
export const templateSource = {
  get offered(): readonly Template[] {
    return shippedTemplates();
  },
  parse: readDefinition,
};
