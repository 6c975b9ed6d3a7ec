import type { Problem } from "../../src/audit/problem";
import type { ControlChange, DocumentContent } from "../../src/document/audit-document";
import type { Prompts } from "../../src/ooxml/control-properties";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { readContent } from "../../src/ooxml/read-content";
import { replaceControls } from "../../src/ooxml/replace-controls";
import { parseXml } from "../../src/xml/parse";
import { documentXml } from "../support/docx-builder";

/** What a document with this body holds. */
export function contentOf(body: string, prompts?: Prompts): Omit<DocumentContent, "parts"> {
  return readContent(parseXml(documentXml(body), PREFIXES), prompts && { prompts });
}

/** The texts of the controls of a body, in order. */
export function textsIn(body: string, prompts?: Prompts): readonly string[] {
  return contentOf(body, prompts).controls.map(({ text }) => text);
}

export interface Edited {
  readonly body: string;
  readonly problems: readonly Problem[];
}

/** The body with these controls replaced. */
export function edited(body: string, changes: readonly ControlChange[], prompts?: Prompts): Edited {
  const xml = documentXml(body);
  const { xml: after, problems } = replaceControls(
    xml,
    parseXml(xml, PREFIXES),
    changes,
    prompts && { prompts },
  );
  parseXml(after, PREFIXES);
  const inside = /<w:body>([^]*)<\/w:body>/.exec(after);
  return { body: inside?.[1] ?? "", problems };
}

/** The body with the control tagged "a" holding this text. */
export const withText = (body: string, text: string, prompts?: Prompts): string =>
  edited(body, [{ tag: "a", text }], prompts).body;
