import type { Problem } from "../audit/problem";
import { HostError } from "../document/host-error";
import type { Prompts } from "../ooxml/control-properties";
import { readStyles, type PageStyles } from "../ooxml/page-styles";
import { readPrompts } from "../ooxml/read-content";
import type { TextSources } from "../ooxml/text-sources";
import type { XmlElement } from "../xml/parse";
import { faultOf, parsedOnce, partNamed, type DocxPackage } from "./package";
import { relationshipsOf } from "./relationships";

/** A part that a document can do without, read as far as that goes. */
export interface OptionalPart {
  readonly root?: XmlElement;
  readonly problems: readonly Problem[];
}

/** A part that relationships of a kind lead to from the main part of a document. */
export function optionalPart(docx: DocxPackage, main: string, kind: string): OptionalPart {
  let name = kind;
  try {
    const target = relationshipsOf(docx, main).find((each) => each.kind === kind)?.target;
    const part = target === undefined ? undefined : partNamed(docx, target);
    if (!part) return { problems: [] };
    name = part.name;
    return { root: parsedOnce(part).root, problems: [] };
  } catch (error) {
    return { problems: [{ code: "part-unreadable", part: name, detail: faultOf(error) }] };
  }
}

/** What the text of a document is read by, from the parts that relationships of its main part lead to. */
export function textSources(
  docx: DocxPackage,
  main: string,
): {
  readonly sources: TextSources;
  readonly problems: readonly Problem[];
} {
  const optional = (kind: string) => optionalPart(docx, main, kind);
  const glossary = optional("glossaryDocument");
  const footnotes = optional("footnotes");
  const endnotes = optional("endnotes");
  const numbering = optional("numbering").root;
  const sources = {
    ...(glossary.root && { prompts: promptsOf(glossary.root) }),
    styles: stylesOf(optional("styles").root, numbering),
    numbering,
    footnotes: footnotes.root,
    endnotes: endnotes.root,
    related: relatedParts(docx, main),
  };
  return { sources, problems: [glossary, footnotes, endnotes].flatMap(({ problems }) => problems) };
}

/** What the relationships of a part lead to, by their ids, as far as it can be read. */
export function relatedParts(docx: DocxPackage, source: string): NonNullable<TextSources["related"]> {
  return (wanted) => {
    try {
      const target = relationshipsOf(docx, source).find(({ id }) => id === wanted)?.target;
      const part = target === undefined ? undefined : partNamed(docx, target);
      return part && parsedOnce(part).root;
    } catch (error) {
      if (error instanceof HostError) return undefined;
      throw error;
    }
  };
}

const promptsByRoot = new WeakMap<XmlElement, Prompts>();

function promptsOf(glossary: XmlElement): Prompts {
  let prompts = promptsByRoot.get(glossary);
  if (!prompts) promptsByRoot.set(glossary, (prompts = readPrompts(glossary)));
  return prompts;
}

const stylesByRoot = new WeakMap<
  XmlElement,
  { readonly styles: PageStyles; readonly by: XmlElement | undefined }
>();

function stylesOf(styles: XmlElement | undefined, numbering: XmlElement | undefined): PageStyles {
  const known = styles && stylesByRoot.get(styles);
  if (known && known.by === numbering) return known.styles;
  const read = readStyles(styles, numbering);
  if (styles) stylesByRoot.set(styles, { styles: read, by: numbering });
  return read;
}
