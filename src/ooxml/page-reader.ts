import { parseXml, XmlError, type XmlElement } from "../xml/parse";
import { child, childElements } from "../xml/read";
import { PREFIXES } from "./namespaces";
import { readBlocks } from "./page-blocks";
import { answersAmong } from "./page-control";
import type { Page, PageBlock } from "./page-model";
import { countedNumbers } from "./page-numbers";
import { readStyles, type PageStyles } from "./page-styles";
import type { Prompts } from "./prompts";
import { readPrompts } from "./read-prompts";
import { walkContent } from "./read-walk";

/** The other parts a page is read from, as XML text, where the document has them. */
export interface PageParts {
  readonly styles?: string | undefined;
  readonly numbering?: string | undefined;
  readonly glossary?: string | undefined;
}

interface ReadParts {
  readonly from: PageParts;
  readonly styles: PageStyles;
  readonly numbering: XmlElement | undefined;
  readonly prompts: Prompts;
}

/**
 * Reads page after page of one document as it changes. A block that says what
 * it said before comes back as the same object, and so does a page, so that
 * whoever shows the page draws only what changed.
 */
export class PageReader {
  private parts: ReadParts | undefined;
  private known = new Map<string, PageBlock>();
  private last: Page = { blocks: [] };

  read(document: XmlElement, from: PageParts = {}): Page {
    if (!this.parts || !same(this.parts.from, from)) this.parts = readParts(from);
    const known = new Map<string, PageBlock>();
    const body = child(document, "w:body");
    const blocks = (body ? readBody(body, this.parts) : []).map((block) => {
      const key = JSON.stringify(block);
      const kept = this.known.get(key) ?? block;
      known.set(key, kept);
      return kept;
    });
    this.known = known;
    const { last } = this;
    const unchanged =
      blocks.length === last.blocks.length && blocks.every((block, at) => block === last.blocks[at]);
    if (!unchanged) this.last = { blocks };
    return this.last;
  }
}

/** A document's page, read once. */
export function readPage(document: XmlElement, parts: PageParts = {}): Page {
  return new PageReader().read(document, parts);
}

function readBody(body: XmlElement, { styles, numbering, prompts }: ReadParts): readonly PageBlock[] {
  const { controls } = walkContent(body, prompts);
  const numbers = countedNumbers(numbering);
  return readBlocks(childElements(body), { styles, numbers, answers: answersAmong(controls, prompts) });
}

const same = (one: PageParts, other: PageParts): boolean =>
  one.styles === other.styles && one.numbering === other.numbering && one.glossary === other.glossary;

function readParts(from: PageParts): ReadParts {
  const glossary = parsed(from.glossary);
  const numbering = parsed(from.numbering);
  return {
    from,
    numbering,
    styles: readStyles(parsed(from.styles), numbering),
    prompts: glossary ? readPrompts(glossary) : new Map(),
  };
}

/** A page can do without these parts, so a damaged one counts as missing. */
function parsed(xml: string | undefined): XmlElement | undefined {
  if (xml === undefined) return undefined;
  try {
    return parseXml(xml, PREFIXES);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
