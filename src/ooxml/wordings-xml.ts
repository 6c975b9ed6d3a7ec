import { linesOf, type LayoutWording, type WordingLine } from "../document/layout-model";
import { joined, NOTHING, type Markup } from "../xml/write";
import { contentXml, paragraphXml, RUN_STYLE, runStyle } from "./paragraph";

export interface WordingStyles {
  readonly text: string;
  readonly bullet: string;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** A text that leads to a list is set as its heading. */
  readonly headed?: boolean;
}

/** Wordings as paragraphs, with their lists. */
export function wordingsXml(wordings: readonly LayoutWording[], styles: WordingStyles): Markup {
  return joined(
    linesOf(wordings).map((line) =>
      paragraphXml(lineXml(line, styles), {
        style: line.bullet ? styles.bullet : styles.text,
        keepNext: line.leads || styles.keepNext === true,
      }),
    ),
  );
}

function lineXml({ lead, text, condition, leads }: WordingLine, { headed = false }: WordingStyles): Markup {
  const style = condition ? RUN_STYLE.condition : headed && leads ? RUN_STYLE.grade : undefined;
  return joined([
    lead === undefined ? NOTHING : contentXml(lead, { properties: runStyle(RUN_STYLE.lead) }),
    contentXml(lead === undefined ? text : `  ${text}`, {
      properties: style === undefined ? NOTHING : runStyle(style),
    }),
  ]);
}
