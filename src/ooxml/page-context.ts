import type { XmlElement } from "../xml/parse";
import type { PageControl } from "./page-model";
import type { PageStyles } from "./page-styles";

/** What the readers of paragraphs and tables look things up in. */
export interface PageContext {
  readonly styles: PageStyles;
  readonly answers: ReadonlyMap<XmlElement, PageControl>;
}
