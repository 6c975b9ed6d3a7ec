import type { PageBlock, PageControl, PageInline, PageParagraph } from "../../ooxml/page-model";
import { boxesApart, fieldsApart, judgedApart, labelsApart, oneLine, writtenIn } from "./lines-apart";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";

export { oneLine };

/** A line of a form as it is printed: a paragraph, or the part of one up to a line break. */
export interface FormLine {
  /** On one line, with single spaces. */
  readonly text: string;
  readonly role: PageParagraph["role"];
  readonly bold: boolean;
  /** Of a heading in a style, counted from 1. */
  readonly level?: number;
  /** Stands in a text box beside the others. */
  readonly boxed: boolean;
  /** Stands in a table inside a cell. */
  readonly nested: boolean;
  /** Stands in a header, a footer, a note or a comment. */
  readonly outside?: true;
  /** Other labels stand beside it on the same line, each with its own room: they ask for details. */
  readonly beside?: true;
  /** What it says is judged: its judgement stood apart behind it, and is to choose from. */
  readonly asks?: true;
  /** A tab or a dotted line leaves room to write behind it. */
  readonly room: boolean;
  /** Boxes of the form's own to fill in or choose from. */
  readonly controls: readonly PageControl[];
}

/** The lines of these blocks in reading order, tables inside them included; lines with nothing on them are left out. */
export function linesOf(blocks: readonly PageBlock[], nested = false): readonly FormLine[] {
  return blocks.flatMap((block): readonly FormLine[] => {
    switch (block.type) {
      case "paragraph":
        return paragraphLines(block, nested).map((line, at) =>
          at > 0 || block.number === undefined ? line : withNumber(line, block.number),
        );
      case "control":
        return paragraphLines({ role: "normal", content: [block] }, nested);
      case "table":
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.blocks, true)));
    }
  });
}

function paragraphLines(
  { role, content, level = 0 }: Pick<PageParagraph, "role" | "content"> & Partial<PageParagraph>,
  nested: boolean,
): readonly FormLine[] {
  return splitAtBreaks(content).flatMap((inlines): readonly FormLine[] => {
    const written = inlines.flatMap(writtenIn).join("");
    const texts = inlines.filter((inline) => inline.type === "text" && inline.text.trim() !== "");
    const line: FormLine = {
      text: oneLine(written),
      role,
      ...(role === "heading" ? { level } : {}),
      bold: texts.length > 0 && texts.every((inline) => inline.type === "text" && inline.bold),
      boxed: inlines.some((inline) => inline.type === "text" && inline.boxed === true),
      nested,
      room: /\t\s*$|[._…]{4,}|…/u.test(written),
      controls: inlines.filter((inline) => inline.type === "control").map(withoutPrompt),
    };
    if (line.text === "" && line.controls.length === 0) return [];
    const judged = judgedApart(inlines);
    if (judged !== undefined) return [{ ...line, text: judged, asks: true }];
    const boxes = boxesApart(inlines);
    if (boxes.length > 0)
      return boxes.map(({ text, control, ofAudit }) => ({
        ...line,
        text,
        ...(ofAudit ? { beside: true } : {}),
        controls: [withoutPrompt(control)],
      }));
    const labels = line.controls.length === 0 ? labelsApart(written) : [];
    if (labels.length > 1) return labels.map((text) => ({ ...line, text, beside: true, room: true }));
    const fields = line.controls.length === 0 ? fieldsApart(written) : [];
    return fields.length > 1 ? fields.map((text) => ({ ...line, text, room: !tickBoxes(text) })) : [line];
  });
}

/** A list without its first entry, where that only says to choose: "Select one", "Select rating", "Dewiswch", "--". */
function withoutPrompt(control: PageControl): PageControl {
  const [first = "", ...choices] = control.choices;
  if (choices.length === 0 || !TELLS_TO_CHOOSE.test(first.trim())) return control;
  return { ...control, choices, text: control.text === first ? "" : control.text };
}

const TELLS_TO_CHOOSE =
  /^(?:(?:please\s)?(?:choose|select|pick)(?:\s(?:one|an?|from|the|your|(?:rating|grade|score|answer|level|option|judge?ment|outcome|response)s?(?=[\s.:…–—-]*$))\b.{0,30})?|dewis(?:wch)?(?:\s(?:un|eitem|o'r|o’r)\b.{0,30})?)?[\s.:…–—-]*$/iu;

function splitAtBreaks(content: readonly PageInline[]): readonly (readonly PageInline[])[] {
  const lines: PageInline[][] = [[]];
  for (const inline of content) {
    if (inline.type === "break") lines.push([]);
    else if (
      inline.type === "control" &&
      inline.text.includes("\n") &&
      !inline.choices.includes(inline.text)
    ) {
      inline.text.split("\n").forEach((text, at) => {
        if (at > 0) lines.push([]);
        lines[lines.length - 1]?.push({ ...inline, text });
      });
    } else lines[lines.length - 1]?.push(inline);
  }
  return lines;
}

const LONGEST_HEADING = 120;

/** Whether a line heads what follows it: by its style, or as people who use no styles make one. */
export function isHeading({ text, role, bold }: FormLine): boolean {
  if (role === "heading" || role === "title" || role === "subtitle") return text !== "";
  if (text === "" || text.length > LONGEST_HEADING || /[.;,]$/u.test(text)) return false;
  return bold || isNamedPart(text) || isCapitals(text);
}

/** "Section 3: Planning", "Part B"; "Section 47 enquiries are timely" speaks of a law. */
export const isNamedPart = (text: string): boolean =>
  text.length <= LONGEST_HEADING && NAMED_PART.test(text) && !OF_LAW.test(text);

const NAMED_PART =
  /^(?:section|part|domain|theme|chapter)\s+(?:\d{1,3}|\d\p{L}|[a-z]|[ivx]+|one|two|six|ten)(?![\p{L}\d])/iu;
const OF_LAW = /^section\s+(?:1[3-9]|[2-9]\d|\d{3})\s\(?[\p{Ll}\d]/iu;

const isCapitals = (text: string): boolean => /\p{Lu}{4,}/u.test(text) && !/\p{Ll}/u.test(text);

/** A line with the number its list prints in front of it. Grades and boxes are known by their words: theirs is left out. */
function withNumber(line: FormLine, number: string): FormLine {
  const { text } = line;
  const isKnown =
    isGradeWord(text) ||
    isJudgementWord(text) ||
    printedBox(text) !== undefined ||
    tickBoxes(text) !== undefined;
  return text === "" || isKnown ? line : { ...line, text: `${number} ${text}` };
}

/** A line that is nothing but its words. */
export const plainLine = (text: string): FormLine => ({
  text,
  role: "normal",
  bold: false,
  boxed: false,
  nested: false,
  room: false,
  controls: [],
});
