import type { Control, DocumentContent } from "../document/audit-document";
import type { XmlElement } from "../xml/parse";
import { child } from "../xml/read";
import type { Prompts } from "./prompts";
import { walkContent, type FoundControl } from "./read-walk";

/** What the body of a `w:document` holds that bears on an audit, in one walk over it (17.2). */
export function readContent(
  documentXml: XmlElement,
  prompts: Prompts = new Map(),
): Omit<DocumentContent, "parts"> {
  const body = child(documentXml, "w:body");
  if (!body) return { controls: [], tables: [], problems: [] };
  const { controls, tables } = walkContent(body, prompts);
  return {
    controls: controls.filter((control) => !control.repeated).map(asControl),
    tables: tables.map(({ rows }) => rows),
    problems: [],
  };
}

function asControl({ tag, alias, kind, text, at }: FoundControl): Control {
  return at ? { tag, alias, kind, text, at } : { tag, alias, kind, text };
}
