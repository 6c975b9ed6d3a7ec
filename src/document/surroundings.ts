import type { Template } from "../audit/template";
import type { Texts } from "./answers";

/** What a door (Word, the workbench, the command line) brings to the use cases. */
export interface Surroundings {
  readonly templates: TemplateSource;
  /** A fresh record id, unguessable and without meaning. */
  readonly newId: () => string;
  /** Today where the user is, ISO. */
  readonly today: () => string;
  /** A new document with an audit started in it, as the bytes of a .docx, where this door can make one. */
  readonly newDocx?: (template: Template, known: Texts) => Promise<Uint8Array>;
}

/** Where templates come from: those an audit can be started from, and the checking of one that travels in a document. */
export interface TemplateSource {
  readonly offered: readonly Template[];
  /** Reads a template's definition, JSON text. The fault is a phrase for a person. */
  readonly parse: (json: string) => ParsedTemplate;
}

export type ParsedTemplate =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly fault: string };
