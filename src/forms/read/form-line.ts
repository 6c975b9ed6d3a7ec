import type { PageBlock, PageControl, PageInline, PageParagraph } from "../../ooxml/page-model";
import { isFieldLabel } from "./field-label";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";

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

/** Texts with no more between their words than one space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

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
    const boxes = boxesApart(inlines);
    if (boxes.length > 1) return boxes.map(({ text, control }) => ({ ...line, text, controls: [control] }));
    const labels = line.controls.length === 0 ? [...labelsApart(written), ...fieldsApart(written)] : [];
    return labels.length > 1 ? labels.map((text) => ({ ...line, text, room: !tickBoxes(text) })) : [line];
  });
}

/** A list without its first entry, where that only says to choose: "Select one", "Dewiswch", "--". */
function withoutPrompt(control: PageControl): PageControl {
  const [first = "", ...choices] = control.choices;
  if (choices.length === 0 || !TELLS_TO_CHOOSE.test(first.trim())) return control;
  return { ...control, choices, text: control.text === first ? "" : control.text };
}

const TELLS_TO_CHOOSE =
  /^(?:(?:please\s)?(?:choose|select|pick)(?:\s(?:one|an?|from|the|your)\b.{0,30})?|dewis(?:wch)?(?:\s(?:un|eitem|o'r|o’r)\b.{0,30})?)?[\s.:…–—-]*$/iu;

/** "School: ______     Term: ☐ Autumn ☐ Spring     Date: ____": places to fill in that stand apart, where one of them is to tick. */
function fieldsApart(written: string): readonly string[] {
  if (tickBoxes(written) === undefined) return [];
  const fields: string[] = [];
  for (const piece of written.trim().split(/\s{3,}|\s*\t\s*/u)) {
    if (/^\p{L}[^:?]{0,60}[:?]/u.test(piece) || fields.length === 0) fields.push(oneLine(piece));
    else fields.push(`${fields.pop() ?? ""} ${oneLine(piece)}`);
  }
  const isField = (text: string) =>
    /^[^:]{1,60}:\s*(?:[_.…]{3,}|$)/u.test(text) || /[:?]$/u.test(tickBoxes(text)?.lead ?? "");
  return fields.every(isField) ? fields : [];
}

/** "Signed (governor)            Date": labels with nothing but room between them, which is where each is filled in. */
function labelsApart(written: string): readonly string[] {
  const labels = written.trim().split(/\s{6,}|\s*\t\s*/u);
  const isLabel = (text: string) =>
    isFieldLabel(text) && !/[:._…]/u.test(text) && tickBoxes(text) === undefined;
  return labels.every(isLabel) ? labels.map(oneLine) : [];
}

/** "Manager’s signature [ ]     Date [ ]": labels without a colon, each before a box of its own to write in. */
function boxesApart(inlines: readonly PageInline[]) {
  const fields: { readonly text: string; readonly control: PageControl }[] = [];
  let label = "";
  for (const inline of inlines) {
    if (inline.type !== "control") label += writtenIn(inline).join("");
    else if (inline.choices.length > 0 || inline.text.trim() !== "") return [];
    else {
      fields.push({ text: oneLine(label), control: inline });
      label = "";
    }
  }
  const areLabels = fields.every(({ text }) => isFieldLabel(text) && !/[:._…]/u.test(text));
  return label.trim() === "" && areLabels ? fields : [];
}

/** What a box holds is part of the form's text; what was chosen from a list is among its choices. */
function writtenIn(inline: PageInline): readonly string[] {
  if (inline.type === "text") return [inline.text];
  if (inline.type === "tab") return ["\t"];
  if (inline.type !== "control" || inline.choices.includes(inline.text)) return [];
  return [inline.text];
}

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

/** "Section 3: Planning", "Part B". */
export const isNamedPart = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  /^(section|part|domain|theme|chapter)\s+([\dA-Z]{1,3}|[ivx]+)\b/iu.test(text);

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
