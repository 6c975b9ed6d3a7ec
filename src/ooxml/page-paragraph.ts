import { child, isElement, type XmlElement } from "../xml/parse";
import type { PageControl, PageInline, PageParagraph, PageText } from "./page-model";
import type { PageNumbers } from "./page-numbers";
import { readRun, withFields, type FieldEdge } from "./page-run";
import type { PageStyle, PageStyles } from "./page-styles";

/** What the readers of paragraphs and tables look things up in. */
export interface PageContext {
  readonly styles: PageStyles;
  readonly numbers: PageNumbers;
  readonly answers: ReadonlyMap<XmlElement, PageControl>;
  /** Tracked changes are marked and what they take out is there; else the page is as if they were accepted. */
  readonly changes?: boolean;
  /** What a change does with all that stands here, where the row around it is put in or taken out. */
  readonly change?: PageText["change"];
}

export function readParagraph(paragraph: XmlElement, context: PageContext): PageParagraph {
  const { styles } = context;
  const properties = child(paragraph, "w:pPr");
  const style = styles.style(child(properties, "w:pStyle")?.attributes["w:val"]);
  const list = listOf(style, properties);
  const shape = shapeOf(style, properties, list, styles);
  const number = list ? context.numbers.next(list.number, list.level) : "";
  const sized = style.size !== undefined && (shape.role === "normal" || shape.role === "list");
  return {
    type: "paragraph",
    ...shape,
    ...(number === "" ? {} : { number }),
    align: alignOf(child(properties, "w:jc")?.attributes["w:val"]),
    ...(sized ? { size: style.size } : {}),
    ...(style.quiet && sized ? { quiet: true } : {}),
    content: apart(merged(changed(withFields(readInlines(paragraph, style, context)), context.change))),
  };
}

function shapeOf(
  style: PageStyle,
  properties: XmlElement | undefined,
  list: PageStyle["list"],
  styles: PageStyles,
): Pick<PageParagraph, "role" | "level" | "ordered"> {
  const { role, level } = style;
  if (role === "title" || role === "subtitle" || role === "heading") return { role, level, ordered: false };
  const outline = Number(child(properties, "w:outlineLvl")?.attributes["w:val"] ?? 9);
  if (outline < 9) return { role: "heading", level: outline + 1, ordered: false };
  if (list) return { role: "list", level: list.level, ordered: styles.ordered(list.number, list.level) };
  return { role, level, ordered: false };
}

/** The list a paragraph is in, by itself or by its style; 0 takes it out of that of its style (17.9.18). */
export function listOf(style: PageStyle, properties: XmlElement | undefined): PageStyle["list"] {
  const own = child(properties, "w:numPr");
  const number = child(own, "w:numId")?.attributes["w:val"] ?? style.list?.number ?? "0";
  if (number === "0") return undefined;
  const level = Number(child(own, "w:ilvl")?.attributes["w:val"] ?? (style.list?.level ?? 1) - 1) + 1;
  return { number, level };
}

function alignOf(justification: string | undefined): PageParagraph["align"] {
  if (justification === "center") return "center";
  return justification === "right" || justification === "end" ? "end" : "start";
}

/** Deleted text stays out, inserted text is in: what a person sees who accepts the changes. */
const LEFT_OUT = new Set(["w:pPr", "w:sdtPr", "w:del", "w:moveFrom", "mc:Fallback"]);

const CHANGES: Readonly<Record<string, PageText["change"]>> = {
  "w:ins": "inserted",
  "w:moveTo": "inserted",
  "w:del": "deleted",
  "w:moveFrom": "deleted",
};

/** Text that is put in or taken out, as far as no change further in says so. */
const changed = <T extends Inline>(inlines: readonly T[], change: PageText["change"]): readonly T[] =>
  change === undefined
    ? inlines
    : inlines.map((inline) => (inline.type === "text" ? { change, ...inline } : inline));

type Inline = PageInline | FieldEdge;

function readInlines(parent: XmlElement, style: PageStyle, context: PageContext): readonly Inline[] {
  return parent.children.filter(isElement).flatMap((element): readonly Inline[] => {
    const change = context.changes ? CHANGES[element.name] : undefined;
    if (change) return changed(readInlines(element, style, { ...context, changes: false }), change);
    if (LEFT_OUT.has(element.name)) return [];
    if (element.name === "w:r") return readRun(element, style, context.styles);
    const answer = context.answers.get(element);
    return answer ? [answer] : readInlines(element, style, context);
  });
}

/** Word cuts a sentence into many runs; those that look alike become one. */
function merged(content: readonly PageInline[]): readonly PageInline[] {
  const result: PageInline[] = [];
  for (const inline of content) {
    const last = result[result.length - 1];
    const together = inline.type === "text" && last?.type === "text" && looksLike(inline, last);
    if (together) result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

/** The lines of a text box stand apart from the words around it, and begin no line where there are none before. */
function apart(content: readonly PageInline[]): readonly PageInline[] {
  const isBoxed = (inline: PageInline | undefined) => inline?.type === "text" && inline.boxed === true;
  return content.flatMap((inline, at) => {
    if (at === 0 && inline.type === "break" && isBoxed(content[1])) return [];
    const runsOn = inline.type === "text" && !isBoxed(inline) && isBoxed(content[at - 1]);
    return runsOn && inline.text.trim() !== "" ? [{ type: "break", label: "" } as const, inline] : [inline];
  });
}

function looksLike(one: PageText, other: PageText): boolean {
  const look = ["bold", "italic", "underline", "boxed", "change"] as const;
  return look.every((each) => one[each] === other[each]);
}
