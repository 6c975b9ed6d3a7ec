import { Document, HeadingLevel, PageOrientation, Packer, Paragraph, TextRun } from "docx";
import type { Report } from "../report/overview-report/report-block";
import { xmlSafe } from "../xml/write";
import { childrenOf, MARGIN, PAGE, runningLines, textWidth } from "./document-of";
import { documentStyles, numbering, STYLES, TABLE_STYLES } from "./document-styles";
import { numbersOf } from "./report-numbers";

/** A report of a page or two as the bytes of a .docx: its title above its text, without a page for it and without contents. */
export async function shortDocx(report: Report, { wide = false } = {}): Promise<Uint8Array> {
  const numbers = numbersOf(report);
  const document = new Document({
    title: xmlSafe(report.title),
    subject: report.subtitle,
    creator: "Case Audit",
    lastModifiedBy: "Case Audit",
    externalStyles: TABLE_STYLES,
    styles: documentStyles(),
    numbering: numbering(),
    sections: [
      {
        properties: {
          page: {
            size: {
              ...PAGE,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 },
          },
        },
        ...runningLines(report, wide),
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            numbering: false,
            spacing: { before: 0, after: 60 },
            children: [new TextRun(xmlSafe(report.title))],
          }),
          ...[report.subtitle, ...report.about].map(
            (text) => new Paragraph({ style: STYLES.about, children: [new TextRun(xmlSafe(text))] }),
          ),
          ...report.blocks
            .map((block) => (block.type === "heading" ? { ...block, unnumbered: true as const } : block))
            .flatMap((block) => childrenOf(block, textWidth(wide), numbers)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
