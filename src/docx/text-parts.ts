import type { Problem } from "../audit/problem";
import type { Prompts } from "../ooxml/control-properties";
import { readStyles, type PageStyles } from "../ooxml/page-styles";
import { readPrompts } from "../ooxml/read-content";
import type { TextSources } from "../ooxml/text-sources";
import type { XmlElement } from "../xml/parse";

/** A part that a document can do without, read as far as that goes. */
export interface OptionalPart {
  readonly root?: XmlElement;
  readonly problems: readonly Problem[];
}

/** What the text of a document is read by, from the parts that its relationships of these kinds lead to. */
export function textSources(optional: (kind: string) => OptionalPart): {
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
  };
  return { sources, problems: [glossary, footnotes, endnotes].flatMap(({ problems }) => problems) };
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
