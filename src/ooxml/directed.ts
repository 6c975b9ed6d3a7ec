import { directionOf } from "../audit/direction";
import { markup, NOTHING, type Markup } from "../xml/write";
import { spliced } from "./splice";

/** What follows `w:rtl` in a `w:rPr` (17.3.2.28, CT_RPr), and `w:bidi` in a `w:pPr` (17.3.1.26, CT_PPr). */
const AFTER = {
  rtl: /<(?:\w+:)?(?:cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b/,
  bidi: /<(?:\w+:)?(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b/,
} as const;
const SAID = { rtl: /<(?:\w+:)?rtl\b[^>]*\/>/g, bidi: /<(?:\w+:)?bidi\b[^>]*\/>/g } as const;

/** The properties of a run that holds this text, which says so where it runs from right to left. */
export const runDirected = (properties: Markup, text: string, declaration = NOTHING): Markup =>
  directed(properties, "rtl", text, declaration);

/** The same of a paragraph. */
export const paragraphDirected = (properties: Markup, text: string, declaration = NOTHING): Markup =>
  directed(properties, "bidi", text, declaration);

/** A text without a letter leaves all as it is. */
function directed(properties: Markup, kind: "rtl" | "bidi", text: string, declaration: Markup): Markup {
  const direction = directionOf(text);
  if (direction === undefined) return properties;
  const without = spliced(
    properties,
    [...properties.matchAll(SAID[kind])].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      text: NOTHING,
    })),
  );
  if (direction === "ltr") return without;
  const mark = kind === "rtl" ? markup`<w:rtl${declaration}/>` : markup`<w:bidi${declaration}/>`;
  const end = without.lastIndexOf("</");
  if (end < 0)
    return kind === "rtl"
      ? markup`<w:rPr${declaration}>${mark}</w:rPr>`
      : markup`<w:pPr${declaration}>${mark}</w:pPr>`;
  const follows = AFTER[kind].exec(without)?.index ?? end;
  return spliced(without, [{ start: follows, end: follows, text: mark }]);
}
