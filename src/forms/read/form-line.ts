import type { PageBlock, PageControl, PageInline, PageParagraph } from "../../ooxml/page-model";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { isFieldLabel, isLabelShaped, isOfAudit } from "./field-label";

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

/** Texts with no more between their words than one space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** What a box holds is part of the form's text; what was chosen from a list is among its choices. */
export function writtenIn(inline: PageInline): readonly string[] {
  if (inline.type === "text") return [inline.text];
  if (inline.type === "tab") return ["\t"];
  if (inline.type !== "control" || inline.choices.includes(inline.text)) return [];
  return [inline.text];
}

/** A place to fill in, with the label before it. */
export interface LabelledControl {
  /** Most of the labels on its line are about the audit. */
  readonly ofAudit: boolean;
  readonly label: string;
  readonly text: string;
  readonly control: PageControl;
}

/**
 * "Case number [ ]   Date of birth [ ]", "Contact ID [Enter text]    Auditor [Enter text]": labels that each have a box of the
 * form's own behind them; empty for other lines.
 */
function boxesApart(inlines: readonly PageInline[]): readonly LabelledControl[] {
  const found: Omit<LabelledControl, "ofAudit">[] = [];
  let before = "";
  for (const inline of inlines) {
    if (inline.type === "control") {
      const text = oneLine([before, ...writtenIn(inline)].join(" "));
      found.push({ label: oneLine(before), text, control: inline });
      before = "";
    } else before += writtenIn(inline).join("");
  }
  const labels = found.map(({ label }) => label);
  if (found.length < 2 || oneLine(before) !== "" || !labels.every(isPlain)) return [];
  const ofAudit = areLabels(labels);
  return labels.some((label) => !label.endsWith(":")) ? found.map((each) => ({ ...each, ofAudit })) : [];
}

/** "School: ______     Term: ☐ Autumn ☐ Spring     Date: ____", "Room: 2s / 3s     Keyworker:": places to fill in that stand apart, where one of them is to tick or to choose. */
function fieldsApart(written: string): readonly string[] {
  const isTicked = tickBoxes(written) !== undefined;
  if (!isTicked && !/:[^:]*\s\/\s/u.test(written)) return [];
  const fields: string[] = [];
  for (const piece of written.trim().split(/\s{3,}|\s*\t\s*/u)) {
    if (/^\p{L}[^:?]{0,60}[:?]/u.test(piece) || fields.length === 0 || isPlainLabel(piece))
      fields.push(oneLine(piece));
    else fields.push(`${fields.pop() ?? ""} ${oneLine(piece)}`);
  }
  const isField = (text: string) =>
    isPlainLabel(text) ||
    /^[^:]{1,60}:\s*(?:[_.…]{3,}|$)/u.test(text) ||
    /[:?]$/u.test(tickBoxes(text)?.lead ?? "");
  const isChosen = (text: string) => /^[^:?]{1,60}:\s*[^:?]+\s\/\s[^:?]+$/u.test(text);
  const areAll = isTicked
    ? fields.every(isField)
    : fields.every((text) => isField(text) || isChosen(text)) && fields.some(isOfField);
  return areAll ? fields : [];
}

const isOfField = (text: string): boolean => isFieldLabel(text.slice(0, text.indexOf(":")));

/** "Purpose was explained      Rating: [list]": what is judged, where its judgement to choose from stands apart; undefined for other lines. */
export function judgedApart(inlines: readonly PageInline[]): string | undefined {
  const control = inlines.at(-1);
  if (control?.type !== "control" || control.choices.length < 2) return undefined;
  const before = inlines.slice(0, -1).flatMap(writtenIn).join("");
  const [, asked = "", judgement = ""] = /^\s*(\S.*?)(?:\s{3,}|\s*\t\s*)(\S.{0,30}?)\s*$/u.exec(before) ?? [];
  return isJudgementWord(oneLine(judgement)) ? oneLine(asked) : undefined;
}

/** "Signed (governor)            Ward manager:            Date": labels with nothing but room between them, which is where each is filled in. */
function labelsApart(written: string): readonly string[] {
  const labels = written
    .trim()
    .split(/\s{6,}|\s*\t\s*/u)
    .map(oneLine);
  return labels.length > 1 && areLabels(labels) ? labels : [];
}

/** Most of them are about the audit, and one of them at least has no colon that tells where its room begins. */
const areLabels = (labels: readonly string[]): boolean =>
  labels.every(isPlain) &&
  labels.some((label) => !label.endsWith(":")) &&
  labels.filter((label) => label.endsWith(":") || isOfAudit(label)).length * 2 > labels.length &&
  labels.some(isFieldLabel);

const isPlain = (label: string): boolean => {
  const name = label.replace(/\s*:$/u, "");
  return isLabelShaped(name) && !/[:_…]/u.test(name) && tickBoxes(name) === undefined;
};

const isPlainLabel = (text: string): boolean => isFieldLabel(text) && !text.endsWith(":") && isPlain(text);
