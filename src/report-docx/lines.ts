import { Bookmark, ExternalHyperlink, Paragraph, SimpleField, TextRun, type ParagraphChild } from "docx";
import type { Inline, Line } from "../report/overview-report/report-block";
import { xmlSafe } from "../xml/write";
import { STYLES } from "./document-styles";
import type { Numbered } from "./report-numbers";

export type Numbers = ReadonlyMap<string, Numbered>;

/** The runs of a line. A reference is a field with the number it has, so that Word counts on when tables are added. */
export const runsOf = (line: Line, numbers: Numbers): readonly ParagraphChild[] =>
  line.map((inline) => runOf(inline, numbers));

function runOf(inline: Inline, numbers: Numbers): ParagraphChild {
  if (typeof inline === "string") return new TextRun(xmlSafe(inline));
  if ("strong" in inline) return new TextRun({ text: xmlSafe(inline.strong), style: STYLES.strong });
  if ("edit" in inline) return new TextRun({ text: `[${xmlSafe(inline.edit)}]`, style: STYLES.edit });
  if ("file" in inline) {
    const link = inline.file.split("/").map(encodeURIComponent).join("/");
    return new ExternalHyperlink({
      link,
      children: [new TextRun({ text: xmlSafe(inline.file), style: "Hyperlink" })],
    });
  }
  const numbered = numbers.get(inline.ref);
  if (!numbered) throw new Error(`The report has no table or chart called ${inline.ref}.`);
  return new SimpleField(`REF ${numbered.bookmark} \\h`, labelOf(numbered));
}

const labelOf = ({ kind, number }: Numbered): string => `${kind} ${String(number)}`;

/** The line above a table or chart: its number, which references take, and what it is. */
export function caption(id: string, text: string, numbers: Numbers): Paragraph {
  const numbered = numbers.get(id);
  if (!numbered) throw new Error(`The report has no table or chart called ${id}.`);
  const { kind, number, bookmark } = numbered;
  return new Paragraph({
    style: "Caption",
    keepNext: true,
    children: [
      new Bookmark({
        id: bookmark,
        children: [new TextRun(`${kind} `), new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number))],
      }),
      new TextRun(`: ${xmlSafe(text)}`),
    ],
  });
}
