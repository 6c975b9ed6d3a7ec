import { child, type XmlElement } from "../xml/parse";
import type { Prompts } from "./control-properties";
import { isOn, type PageStyle, type PageStyles } from "./page-styles";

/** What the text of a document is read by, beside the part it stands in; without one of them it is plainer. */
export interface TextSources {
  readonly prompts?: Prompts;
  /** Tell what is hidden and what is in a list. */
  readonly styles?: PageStyles;
  readonly numbering?: XmlElement | undefined;
  /** The roots of the parts with notes (17.11). */
  readonly footnotes?: XmlElement | undefined;
  readonly endnotes?: XmlElement | undefined;
  /** The root of the part that a relationship of this one leads to, by its id, for what is drawn. */
  readonly related?: (id: string) => XmlElement | undefined;
}

/**
 * Whether a run is not shown (17.3.2.41): its own word counts, else that of its two styles, of which one alone hides
 * it (17.7.3). What only a web page leaves out (`w:webHidden`) is shown.
 */
export function isHiddenRun(
  properties: XmlElement | undefined,
  paragraphStyle: PageStyle | undefined,
  styles: PageStyles | undefined,
): boolean {
  const own = isOn(properties, "w:vanish");
  if (own !== undefined || !styles) return own ?? false;
  const id = child(properties, "w:rStyle")?.attributes["w:val"];
  return styles.style(id).hidden !== (paragraphStyle?.hidden ?? false);
}

/**
 * Whether a paragraph runs on into the next: its mark was deleted or moved away under tracking (17.13.5), or is
 * hidden, as where Word sets two styles on one line (17.3.2.36).
 */
export function runsOn(mark: XmlElement | undefined): boolean {
  if (!mark) return false;
  return isTakenOut(mark) || isOn(mark, "w:vanish") === true || (isOn(mark, "w:specVanish") ?? false);
}

/** Whether tracking has taken out the mark of a paragraph, or a row. */
export function isTakenOut(properties: XmlElement | undefined): boolean {
  return Boolean(child(properties, "w:del") ?? child(properties, "w:moveFrom"));
}
