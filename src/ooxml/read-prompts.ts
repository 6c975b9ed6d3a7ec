import type { XmlElement } from "../xml/parse";
import { child, childrenNamed } from "../xml/read";
import type { Prompts } from "./prompts";
import { walkContent } from "./read-walk";

/** The prompts in a glossary document, as text (17.12). */
export function readPrompts(glossary: XmlElement): Prompts {
  const prompts = new Map<string, string>();
  for (const part of childrenNamed(child(glossary, "w:docParts"), "w:docPart")) {
    const name = child(child(part, "w:docPartPr"), "w:name")?.attributes["w:val"];
    const body = child(part, "w:docPartBody");
    if (name && body) prompts.set(name, walkContent(body, new Map()).text);
  }
  return prompts;
}
