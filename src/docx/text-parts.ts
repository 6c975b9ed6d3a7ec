import type { Problem } from "../audit/problem";
import { HostError } from "../document/host-error";
import type { Prompts } from "../ooxml/control-properties";
import { readStyles, type PageStyles } from "../ooxml/page-styles";
import { readPrompts } from "../ooxml/read-content";
import type { TextSources } from "../ooxml/text-sources";
import type { XmlElement } from "../xml/parse";
import { parsedOnce, partNamed, type DocxPackage } from "./package";
import { relationshipsOf } from "./relationships";

/** A part that a document can do without, read as far as that goes. */
export interface OptionalPart {
  readonly root?: XmlElement;
  readonly problems: readonly Problem[];
}

/** What the text of a document is read by, from the parts that its relationships of these kinds lead to. */
export function textSources(
  optional: (kind: string) => OptionalPart,
  related: NonNullable<TextSources["related"]>,
): {
  readonly sources: TextSources;
  readonly problems: readonly Problem[];
} {
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
    related,
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
