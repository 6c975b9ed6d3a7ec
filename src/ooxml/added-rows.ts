import type { Texts } from "../document/answers";
import type { RowsGo } from "../document/audit-document";
import type { LayoutRow } from "../document/layout-model";
import { child, childElements, childrenNamed, type XmlElement } from "../xml/parse";
import type { Markup } from "../xml/write";
import { contentSplice, declarationOfW, spliced } from "./splice";
import { controlIds } from "./stable-ids";
import { rowXml } from "./table";
import { walkContent } from "./walk-content";
import type { WalkedContent } from "./walked-content";

export interface AddedRowOptions extends Partial<RowLook> {
  readonly values?: Texts;
  /** Ids of the document's controls. */
  readonly taken?: Iterable<number>;
}

/** How the cells of a row look, one after another. */
export interface RowLook {
  /** None where not every cell gives its own. */
  readonly widths: readonly number[];
  /** Of the first paragraph. */
  readonly styles: readonly (string | undefined)[];
}

/**
 * A `w:tr` for the end of a table that is already in a document. It uses no
 * prefix but `w`, since another editor may have dropped the declaration of any
 * other.
 */
export function addedRow(
  row: LayoutRow,
  { values = new Map(), taken = [], widths = [], styles = [] }: AddedRowOptions = {},
): Markup {
  return rowXml(row, { values, newId: controlIds(taken), widths, styles });
}

/** Adds `w:tr` elements to the table that holds the control of that tag. Undefined where there is none. */
export function withRows(
  xml: string,
  documentXml: XmlElement,
  tag: string,
  rowsXml: Markup,
  where: RowsGo = "end",
): string | undefined {
  const place = placeOf(documentXml, tag);
  if (!place) return undefined;
  const declaration = declarationOfW(documentXml);
  const names = [...rowsXml.matchAll(/<w:tr(?=[\s>])/g)].map(({ 0: { length }, index }) => index + length);
  const rows = spliced(
    rowsXml,
    names.map((at) => ({ start: at, end: at, text: declaration })),
  );
  const { element } = place.table;
  const row = childElements(element).find(
    ({ start, end }) => start <= place.control.start && place.control.end <= end,
  );
  if (where === "before" && row) return spliced(xml, [{ start: row.start, end: row.start, text: rows }]);
  return element.selfClosing
    ? spliced(xml, [contentSplice(xml, element, rows)])
    : spliced(xml, [{ start: element.contentEnd, end: element.contentEnd, text: rows }]);
}

/** How the last row of that table looks, as far as it says: widths (17.4.71) and paragraph styles. */
export function lastRowLook(documentXml: XmlElement, tag: string): RowLook {
  const rows = descendants(tableOf(documentXml, tag)?.element, "w:tr");
  const cells = descendants(rows[rows.length - 1], "w:tc");
  const widths = cells.map((cell) => child(child(cell, "w:tcPr"), "w:tcW")?.attributes);
  return {
    widths: widths.every((width) => width?.["w:type"] === "dxa")
      ? widths.map((width) => Number(width?.["w:w"]))
      : [],
    styles: cells.map((cell) => child(child(paragraphIn(cell), "w:pPr"), "w:pStyle")?.attributes["w:val"]),
  };
}

function paragraphIn(element: XmlElement): XmlElement | undefined {
  for (const each of childElements(element)) {
    const found = each.name === "w:p" ? each : paragraphIn(each);
    if (found) return found;
  }
  return undefined;
}

export const tableOf = (documentXml: XmlElement, tag: string): Place["table"] | undefined =>
  placeOf(documentXml, tag)?.table;

interface Place {
  readonly control: XmlElement;
  readonly table: WalkedContent["tables"][number];
}

/** The control of that tag that stands in a table, and the table. */
function placeOf(documentXml: XmlElement, tag: string): Place | undefined {
  const body = child(documentXml, "w:body");
  if (!body) return undefined;
  const { controls, tables } = walkContent(body);
  const control = controls.find((each) => each.tag === tag && !each.repeated && each.at);
  const table = control?.at && tables[control.at.table];
  return table && { control: control.element, table };
}

/** Rows of a table or cells of a row, those in a control or custom XML included. */
function descendants(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!parent) return [];
  const own = childrenNamed(parent, name);
  return own.length > 0 ? own : childElements(parent).flatMap((element) => descendants(element, name));
}

/** Ids of the content controls in a part, among the ids of other things: none of them may be given again (17.5.2.18). */
export function controlIdsIn(xml: string): readonly number[] {
  return [...xml.matchAll(/<(?:[\w.-]+:)?id\s[^>]*?val\s*=\s*["'](-?\d+)["']/g)].map((match) =>
    Number(match[1]),
  );
}
