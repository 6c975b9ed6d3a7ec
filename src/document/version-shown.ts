import type { Template } from "../audit/template";
import type { DocumentContent } from "./audit-document";
import { shortName } from "./page-lines";
import { comparable } from "./same-text";

/**
 * The template as the document calls it, where the document's own definition is lost and the one on offer may be a later
 * version: its first page and its headers say which. Its audit is then still one of that version, and can be moved.
 */
export function withVersionShown(template: Template, { loose }: Pick<DocumentContent, "loose">): Template {
  const { title, publisher } = template;
  const names = new Set([title, publisher, shortName(publisher)].map(comparable));
  const shown = loose.flatMap(({ text }) => {
    const [name = "", version = ""] = text.split(/[\t·]/);
    return names.has(comparable(name)) ? (/^\s*version\s+(\S.*)$/i.exec(version)?.[1]?.trim() ?? []) : [];
  });
  return shown[0] === undefined ? template : { ...template, version: shown[0] };
}
