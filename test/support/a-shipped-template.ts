import type { Template } from "../../src/audit/template";
import { findTemplate } from "../../src/templates/shipped-templates";

/** A template that comes with the program, which has to be there. */
export function shippedTemplate(id: string): Template {
  const template = findTemplate(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return template;
}
