import type { XmlElement } from "../xml/parse";
import type { PageControl } from "./page-model";
import type { PageNumbers } from "./page-numbers";
import type { PageStyles } from "./page-styles";

/** What the readers of paragraphs and tables look things up in. */
export interface PageContext {
  readonly styles: PageStyles;
  readonly numbers: PageNumbers;
  readonly answers: ReadonlyMap<XmlElement, PageControl>;
}
