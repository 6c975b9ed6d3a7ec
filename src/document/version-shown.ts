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
    const called = names.has(comparable(name))
      ? /^\s*(?:version|fersiwn)\s+(\S.*)$/i.exec(version)?.[1]
      : undefined;
    return called === undefined ? [] : versionIn(called, template.version);
  });
  return shown[0] === undefined ? template : { ...template, version: shown[0] };
}

/** A version without what somebody typed behind it: the one at hand, else the number it begins with, else all of it. */
function versionIn(text: string, atHand: string): string {
  if (text.startsWith(atHand) && !/^[.\d]/.test(text.slice(atHand.length))) return atHand;
  return /^\d+(?:\.\d+)*/.exec(text)?.[0] ?? text.trim();
}
