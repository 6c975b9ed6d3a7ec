import type { Problem } from "../audit/problem";
import { FORMAT } from "../audit/template-format";
import type { Template } from "../audit/template";
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from "../audit/template-settings";
import { textOf } from "../xml/parse";
import { element, escapeText, type Markup } from "../xml/write";
import { remembering } from "../store/remembering";
import { openPart } from "./open-part";

/** Ends in the format of the definition, so that a Case Audit which doesn't know it says so. */
export const TEMPLATE_NAMESPACE = `urn:case-audit:template:${FORMAT}`;

const EARLIER = ["urn:case-audit:template:1"];

export type DecodedTemplate =
  | {
      readonly ok: true;
      readonly id: string;
      readonly version: string;
      /** In which the document has its fixed words; English where it says nothing. */
      readonly language?: DocumentLanguage;
      readonly json: string;
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The definition of a template as the text of a custom XML part: an element
 * `template` with its id, its version and the language of the document, and the definition as JSON, every
 * character of it kept. There is no XML declaration: with one, Word on the
 * desktop ignores `setXml` without saying so (office-js issue 1643).
 *
 * A part must stay under 500 KB; the longest template we ship, the detailed case audit, takes 75 KB.
 */
export function encodeTemplate({ language, ...template }: Template): Markup {
  const json = JSON.stringify(template).replace(
    /[\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
  const { id, version } = template;
  return element(
    "template",
    { xmlns: TEMPLATE_NAMESPACE, id, version, ...(language === undefined ? {} : { language }) },
    escapeText(json),
  );
}

/**
 * The definition a template part holds, as JSON text that is yet to be checked. Never throws. A pane reads its
 * document's again at each change, and a batch of files holds few.
 */
export const decodeTemplate: (xml: string) => DecodedTemplate = remembering(16, decoded);

function decoded(xml: string): DecodedTemplate {
  const opened = openPart(xml, {
    called: "template",
    namespace: TEMPLATE_NAMESPACE,
    earlier: EARLIER,
    root: "template",
  });
  if (!opened.ok) return opened;
  const { attributes } = opened.root;
  const json = textOf(opened.root).trim();
  if (json === "")
    return { ok: false, problem: { code: "template-malformed", detail: "The part is empty." } };
  const language = DOCUMENT_LANGUAGES.find((each) => each === attributes["language"]);
  return {
    ok: true,
    id: attributes["id"] ?? "",
    version: attributes["version"] ?? "",
    ...(language === undefined ? {} : { language }),
    json,
  };
}
