import {
  child,
  childElements,
  childrenNamed,
  parseXml,
  textOf,
  XmlError,
  type XmlElement,
} from "../xml/parse";
import { isWordPrompt, type Prompts } from "./control-properties";
import { PREFIXES } from "./namespaces";
import { readBlocks } from "./page-blocks";
import type { Page, PageBlock, PageColumns, PageControl } from "./page-model";
import { countedNumbers } from "./page-numbers";
import { readStyles, type PageStyles } from "./page-styles";
import { readPrompts } from "./read-content";
import { walkContent } from "./walk-content";
import type { FoundControl } from "./walked-content";

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
  readonly language: string | undefined;
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

  constructor(private readonly look: PageLook = {}) {}

  read(document: XmlElement, from: PageParts = {}): Page {
    if (!this.parts || !same(this.parts.from, from)) this.parts = readParts(from);
    const known = new Map<string, PageBlock>();
    const body = child(document, "w:body");
    const size = child(child(body, "w:sectPr"), "w:pgSz")?.attributes;
    const landscape = Number(size?.["w:w"] ?? 0) > Number(size?.["w:h"] ?? 0);
    const made = body ? readBody(body, this.parts, this.look) : { blocks: [], columns: [] };
    const blocks = made.blocks.map((block) => {
      const key = JSON.stringify(block);
      // Blocks that say the same, as the gaps between tables, are one.
      const before = known.get(key) ?? this.known.get(key) ?? block;
      known.set(key, before);
      return before;
    });
    this.known = known;
    const { last } = this;
    const unchanged =
      blocks.length === last.blocks.length && blocks.every((block, at) => block === last.blocks[at]);
    if (!unchanged)
      this.last = {
        blocks,
        ...(landscape ? { landscape: true } : {}),
        ...(this.parts.language === "cy-GB" ? { language: "cy-GB" } : {}),
        ...(made.columns.length > 0 ? { columns: made.columns } : {}),
      };
    return this.last;
  }
}

/** A document's page, read once. */
export function readPage(document: XmlElement, parts: PageParts = {}, look: PageLook = {}): Page {
  return new PageReader(look).read(document, parts);
}

export interface PageLook {
  /** Tracked changes are marked, and what they take out is there; else the page is as if they were accepted. */
  readonly changes?: boolean;
}

interface ReadBody {
  readonly blocks: readonly PageBlock[];
  readonly columns: readonly PageColumns[];
}

function readBody(body: XmlElement, { styles, numbering, prompts }: ReadParts, look: PageLook): ReadBody {
  const { controls } = walkContent(body, { prompts, styles, numbering });
  const numbers = countedNumbers(numbering);
  const context = { styles, numbers, answers: answersAmong(controls, prompts), ...look };
  const blocks: PageBlock[] = [];
  const columns: PageColumns[] = [];
  let from = 0;
  for (const each of childElements(body)) {
    blocks.push(...readBlocks([each], context));
    const section = each.name === "w:sectPr" ? each : child(child(each, "w:pPr"), "w:sectPr");
    if (!section) continue;
    const count = Number(child(section, "w:cols")?.attributes["w:num"] ?? 1);
    if (count > 1 && blocks.length > from) columns.push({ from, to: blocks.length, count });
    from = blocks.length;
  }
  return { blocks, columns };
}

const same = (one: PageParts, other: PageParts): boolean =>
  one.styles === other.styles && one.numbering === other.numbering && one.glossary === other.glossary;

function readParts(from: PageParts): ReadParts {
  const glossary = parsed(from.glossary);
  const numbering = parsed(from.numbering);
  const styles = parsed(from.styles);
  const defaults = child(child(child(styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return {
    from,
    numbering,
    language: child(defaults, "w:lang")?.attributes["w:val"],
    styles: readStyles(styles, numbering),
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

/** What a control may hold that is more than one answer: drawn as it stands, with the answers inside it. */
const MORE = new Set(["w:tbl", "w:tr", "w:drawing", "w:pict", "w:object"]);
const NOT_TYPED = ["w:picture", "w:group", "w:docPartObj", "w14:checkbox", "w15:repeatingSection"];
const LOCKED = new Set(["contentLocked", "sdtContentLocked"]);

/** The controls that are one answer to type or choose, by their element. */
function answersAmong(
  controls: readonly FoundControl[],
  prompts: Prompts,
): ReadonlyMap<XmlElement, PageControl> {
  const found = new Set(controls.map(({ element }) => element));
  const holdsMore = (element: XmlElement): boolean =>
    childElements(element).some((each) => MORE.has(each.name) || found.has(each) || holdsMore(each));
  const places = placesAmong(controls);
  return new Map(
    controls
      .filter(({ element }) => {
        const properties = child(element, "w:sdtPr");
        return !NOT_TYPED.some((kind) => child(properties, kind)) && !holdsMore(element);
      })
      .map((control) => [control.element, answerOf(control, prompts, places.get(control) ?? 0)]),
  );
}

/** Which of those with its tag each is: what writing names it by. */
function placesAmong(controls: readonly FoundControl[]): ReadonlyMap<FoundControl, number> {
  const seen = new Map<string, number>();
  const places = new Map<FoundControl, number>();
  for (const control of controls) {
    if (control.repeated) continue;
    const place = seen.get(control.tag) ?? 0;
    seen.set(control.tag, place + 1);
    places.set(control, place);
  }
  return places;
}

function answerOf(control: FoundControl, prompts: Prompts, place: number): PageControl {
  const { element, tag, alias, kind, text, prompted, placeholder } = control;
  const prompt = prompts.get(placeholder) ?? (prompted ? textOf(child(element, "w:sdtContent")) : "");
  return {
    type: "control",
    tag,
    ...(place > 0 ? { which: place } : {}),
    alias,
    kind,
    text,
    prompt,
    choices: choicesOf(element).filter(
      (choice) => choice !== "" && choice !== prompt && !isWordPrompt(choice),
    ),
    comments: count(element, "w:commentReference"),
    locked: LOCKED.has(child(child(element, "w:sdtPr"), "w:lock")?.attributes["w:val"] ?? ""),
  };
}

/** What can be chosen, as a person reads it: the display text, or the value where there is none (17.5.2.21). */
function choicesOf(control: XmlElement): readonly string[] {
  const properties = child(control, "w:sdtPr");
  const list = child(properties, "w:dropDownList") ?? child(properties, "w:comboBox");
  return childrenNamed(list, "w:listItem").map(
    ({ attributes }) => attributes["w:displayText"] ?? attributes["w:value"] ?? "",
  );
}

function count(element: XmlElement, name: string): number {
  return childElements(element).reduce((sum, each) => sum + (each.name === name ? 1 : count(each, name)), 0);
}
