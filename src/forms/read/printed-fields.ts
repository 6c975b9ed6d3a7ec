import type { Bounds } from "../../audit/answering";
import type { DraftField, DraftFieldType } from "../draft/form-draft";
import { isOnlyRoom, labelsOf, labelsOrWords, marksOf, type CellMark } from "./cell-marks";
import { asksInWords, isBareLabel, isFieldLabel } from "./field-label";
import { cellText, type GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import { familyOf, isGradeWord } from "./printed-grades";
import { isJudgementWord } from "./printed-boxes";
import { printedLabel } from "./printed-label";
import { slashedList } from "./slashed-list";
import { phrase } from "../../words/phrase";
import { isRoomTold } from "./told-room";
import { isDayHint, labelsWithRoom, roomBehind } from "./written-room";

/** A label and the room beside it. */
export interface LabelPair {
  readonly label: readonly FormLine[];
  /** Labels to choose from, where they are printed. */
  readonly options: readonly string[];
  /** What is said behind the room. */
  readonly help?: string;
  /** What someone entered in the room. */
  readonly answer?: string;
  /** It stands under the answers of the pair before and asks more of them: "If no, why?". */
  readonly follows?: true;
}

interface OpenPair {
  readonly cell: GridCell;
  readonly options: string[];
  readonly more: FormLine[];
  room: boolean;
  help?: string;
}

const LONGEST_OPTION = 60;

/** The labels of a row with the room beside or under each; the cells that belong to none. */
export function labelPairs(
  cells: readonly GridCell[],
  row: number,
): { readonly pairs: readonly LabelPair[]; readonly rest: readonly GridCell[] } {
  const over = optionsOver(cells, row);
  if (over) return { pairs: [over], rest: [] };
  if (cells.length > 1 && cells.every(isOverOwnRoom)) return { pairs: labelsAlone(cells), rest: [] };
  const pairs: LabelPair[] = [];
  const rest: GridCell[] = [];
  let open: OpenPair | undefined;
  const close = () => {
    if (!open) return;
    const { help } = open;
    const options = open.options.length > 1 ? open.options : [];
    if (open.room || options.length > 0)
      pairs.push({ label: open.cell.lines, options, ...(help === undefined ? {} : { help }) });
    else rest.push(open.cell);
    pairs.push(...open.more.map((line) => ({ label: [line], options: [], follows: true }) as const));
    open = undefined;
  };
  for (const cell of cells) {
    const marks = marksOf(cell.lines);
    // "Reason for attendance:" behind a label and its room is another label.
    const isNext = open?.room === true && cells.indexOf(cell) + 1 < cells.length;
    const own = marks.filter(
      ({ type }) => type === "text" || type === "judgement" || (type === "box" && isNext),
    );
    const offered = labelsOrWords(marks);
    const isBegun = marks[0]?.type === "options" && marks[0].lead === "";
    const isFirst = isBegun && open?.room === false && open.options.length === 0;
    if (open && offered.length > 0 && (own.length === 0 || isFirst) && !asksAnother(marks, open)) {
      open.options.push(...offered);
      open.more.push(...marks.flatMap((mark) => (isAsking(mark) ? [mark.line] : [])));
    } else if (own.length === 0 && offered.length === 0) {
      if (open) open.room = true;
    } else if (open && !open.room && open.options.length === 0 && isAnswer(cell, open.cell)) {
      pairs.push({ label: open.cell.lines, options: [], answer: cellText(cell) });
      open = undefined;
    } else if (open && !open.room && open.options.length === 0 && listIn(cell, open.cell).length > 1) {
      open.options.push(...listIn(cell, open.cell));
    } else if (open && !open.room && open.options.length === 0 && isRoomTold(cell, open.cell)) {
      open.room = true;
      open.help = cellText(cell);
    } else {
      close();
      const inside = inOne(cell) ?? withField(cell);
      const written = inside || isLineAlone(cell) ? [] : labelsWithRoom(cell);
      if (inside) pairs.push(inside);
      else if (written.length > 0) pairs.push(...written.map((line) => ({ label: [line], options: [] })));
      else open = { cell, options: [], more: [], room: cell.lines.some(({ room }) => room) || asks(cell) };
      if (open && pairs.length > 0 && cell === cells.at(-1) && cell.lines.length === 1)
        open.room ||= isFieldLabel(cellText(cell));
    }
  }
  close();
  const [pair, ...more] = pairs;
  const [said] = rest;
  const isHelp = rest.length === 1 && more.length === 0 && said === cells[cells.length - 1];
  if (pair && said && isHelp && said.row === row && !isGradeWord(cellText(said)))
    return { pairs: [{ ...pair, help: cellText(said) }], rest: [] };
  return { pairs, rest };
}

/** Labels with their room behind them. */
export const labelsAlone = (cells: readonly GridCell[]): readonly LabelPair[] =>
  cells.map(({ lines }) => ({ label: lines, options: [] }));

/** "What did your agency do well?" over blank lines in its cell. */
const isOverOwnRoom = ({ lines, room }: GridCell): boolean =>
  room && lines.length === 1 && marksOf(lines).every(({ type }) => type === "text");

/** What a pair asks, on one line. */
export const labelOf = ({ label }: LabelPair): string => label.map(({ text }) => text).join(" ");

/** Its first line is a question, whatever is said under it or behind it in brackets. */
export const asksFirst = ({ label: [first] }: LabelPair): boolean => asksInWords(first?.text ?? "");

/** The same without the room behind it. */
export const nameOf = (pair: LabelPair): string => roomBehind(labelOf(pair))?.label ?? labelOf(pair);

/** "Completed with worker? (Yes / No)" behind a label and its room or its options is another label. */
const asksAnother = (marks: readonly CellMark[], { room, options }: OpenPair): boolean =>
  (room || options.length > 0) && marks.some((mark) => mark.type === "options" && mark.lead.endsWith("?"));

const isAsking = ({ type }: CellMark): boolean => type === "text" || type === "box" || type === "judgement";

/** "Worker:" alone in its cell may have its room beside it. */
const isLineAlone = ({ lines }: GridCell): boolean => lines.length === 1 && isBareLabel(lines[0]?.text ?? "");

const LONGEST_ANSWER = 60;

/** What stands beside a label and is no label itself, nor a hint in brackets: someone filled it in. */
const isAnswer = (cell: GridCell, label: GridCell): boolean => {
  const text = cellText(cell);
  const asks = isFieldLabel(cellText(label));
  return asks && !isFieldLabel(text) && LOOKS_ENTERED.test(text) && text.length <= LONGEST_ANSWER;
};

/** A name, a date or a number, as people enter them. */
const LOOKS_ENTERED =
  /^(?:(?:\p{Lu}[\p{L}’'-]*\.?)(?:\s+\p{Lu}[\p{L}’'-]*)+|\d{1,2}[./ -]\p{L}{0,9}\d{0,2}[./ -]?\d{2,4}|(?=.*\d)[\p{Lu}\d/-]{4,})$/u;

/** Why what someone entered has no place. */
export const answerLeft = (): string =>
  phrase("It looks like an answer that someone gave, and a template has none.");

export const looksEntered = (text: string): boolean =>
  text.length <= LONGEST_ANSWER && LOOKS_ENTERED.test(text);

/** "Team:" with nothing beside it is filled in behind the colon. */
const asks = (cell: GridCell): boolean => cellText(cell).endsWith(":") && isFieldLabel(cellText(cell));

/** Several short lines without a sentence among them are what can be chosen; beside a field, words between slashes too. */
function listIn(cell: GridCell, label: GridCell): readonly string[] {
  const texts = cell.lines.map(({ text }) => text);
  const parts = cellText(cell).split(/\s*\/\s*/u);
  const asks =
    isFieldLabel(cellText(label)) || cellText(label).endsWith("?") || isJudgementWord(cellText(label));
  // Three phrases between slashes, or two words, are to choose from, whatever stands beside them.
  const isPair = /^\p{Lu}\p{L}+ \/ \p{Lu}\p{L}+$/u.test(cellText(cell));
  const isList = isPair || (cellText(cell).includes(" / ") && slashedList(cellText(cell)).length > 2);
  const isSlashed = texts.length === 1 && (asks || isList) && !parts.includes("");
  const list = isSlashed ? parts : texts;
  return list.every((text) => text.length <= LONGEST_OPTION && !/[.?]$/u.test(text)) ? list : [];
}

/** A label and its options in one cell: "Seen alone? Yes / No". */
function inOne(cell: GridCell): LabelPair | undefined {
  const marks = marksOf(cell.lines);
  const options = labelsOf(marks);
  const leads = marks.flatMap((mark) =>
    mark.type === "options" && mark.lead !== "" ? [{ ...mark.line, text: mark.lead }] : [],
  );
  const label = [
    ...marks.flatMap((mark) => (isAsking(mark) && mark.type !== "judgement" ? [mark.line] : [])),
    ...leads,
  ];
  return options.length > 1 && label.length > 0 ? { label, options } : undefined;
}

/** A label over a box of its own in the same cell. */
function withField(cell: GridCell): LabelPair | undefined {
  const label = cell.lines.filter(({ text }) => text !== "");
  const isAsked = cell.lines.some(
    ({ text, controls }) => text === "" && controls.some(({ choices }) => choices.length === 0),
  );
  return isAsked && label.length > 0 ? { label, options: [] } : undefined;
}

/** A label that spans two rows, with words in the first and room under each of them in the second. */
function optionsOver(cells: readonly GridCell[], row: number): LabelPair | undefined {
  const [label, ...others] = cells;
  if (label?.rowSpan !== 2) return undefined;
  const words = others.filter((cell) => cell.row === row);
  const room = others.filter((cell) => cell.row > row);
  const fits =
    words.length > 1 &&
    room.length >= words.length &&
    words.every((cell) => cellText(cell) !== "" && cellText(cell).length <= LONGEST_OPTION) &&
    room.every((cell) => familyOf([cellText(cell)]) === undefined && isOnlyRoom(cell));
  return fits ? { label: label.lines, options: words.map(cellText) } : undefined;
}

/** "Number met: ____ out of 11": what is counted stands behind the room. */
const UNIT_BEHIND = /^([^_….]{2,80}?)\s?:?\s?(?:_{3,}|…{1,80}|\.{5,80})\s?([\p{L}\p{N}%(][^_….:]{0,30})$/u;

const OPTIONAL =
  /^if\b|\((if|where|optional)|\boptional\b|\bif (applicable|known|yes|no)\b|\bwhere applicable\b/iu;

/** A header field by its label and what it offers to choose from. */
export function draftField(
  key: string,
  printed: string,
  offered: readonly string[],
  required: boolean,
  help?: string,
): DraftField {
  const [, named, behind] = UNIT_BEHIND.exec(printed) ?? [];
  // "Signed ____ (Auditor)": what stands in brackets says whose room it is.
  const isOfName = behind?.startsWith("(") ?? false;
  const [before, unit] = isOfName ? [`${named ?? ""} ${behind ?? ""}`, ""] : [named, behind];
  const room =
    before === undefined || unit === undefined ? roomBehind(printed) : { label: before, hint: unit };
  const label =
    printedLabel(room?.label ?? printed)
      .label.replace(/(?<![\s._…/])[\s._…/]{3,}$/u, "")
      .replace(/\s*:$/u, "") || printed;
  const options = offered.map((option) => option.replace(/\s*\/$/u, ""));
  const isDay = isDayHint(printed);
  const hint = isDay || room?.hint === "" ? undefined : room?.hint;
  const told = help ?? hint;
  const found = typeOf(label, options, `${printed} ${told ?? ""}`);
  const type = found === "text" && isDay ? "date" : found;
  return {
    key,
    label,
    type,
    options: type === "choice" || type === "choices" ? options : [],
    ...(type === "number" ? { bounds: printedBounds(`${label} ${told ?? ""}`) } : {}),
    required: required && !OPTIONAL.test(label),
    ...(told === undefined ? {} : { help: told }),
  };
}

/** Words that ask for as many choices as are right. */
const SEVERAL =
  /\b(?:tick|select|mark|circle|choose|check) (?:all|any|each|every|as many)\b|\ball that apply\b|\bone or more\b|^[\p{L} ]{2,30}\(s\)(?:\s|:|$)/iu;

/** "1. Date of conference: ____": the label with its number, which a detail leaves out; none for other labels. */
export function numberedDetail(printed: string): readonly string[] {
  const label = roomBehind(printed)?.label ?? printed;
  return printedLabel(label).number === undefined ? [] : [label];
}

/** "Tick all that apply": any number of the choices may be right. */
export const asksForSeveral = (text: string): boolean => SEVERAL.test(text);

/** "Number of placements", "How many visits"; the number of a case is no count. */
const COUNT = /^(?:(?:total )?number of|how many)\s+\p{L}/iu;

function typeOf(label: string, options: readonly string[], said: string): DraftFieldType {
  if (options.length > 1) {
    if (SEVERAL.test(said)) return "choices";
    const words = options.map((option) => option.toLowerCase()).sort();
    return words.join("|") === "no|yes" ? "yes-no" : "choice";
  }
  if (COUNT.test(label)) return "number";
  const words = label.replace(/\([^()]*\)/gu, "");
  const isWhole = !/\bname\b|\band\b/iu.test(words);
  // "Audited by / date" has room for two.
  const isAlone = words
    .split(/[/&+]/u)
    .every((part) => ASKS_DAY.test(part) || !(isFieldLabel(part) || SAYS_BY.test(part)));
  return ASKS_DAY.test(words) && isWhole && isAlone ? "date" : "text";
}

/** "Sampled by": whoever did it is named. */
const SAYS_BY = /\bby\s*$|\bgan\s*$/iu;

/** "Attendance to date" is no day. */
const ASKS_DAY = /(?<!\bto )\bdate\b|\bd\.?o\.?b\b|\bdyddiad\b/iu;

/** Between which numbers a count lies, where its label says so: "Number of placements (0-20)". */
function printedBounds(label: string): Bounds {
  const [, top] = /\bout of (\d{1,6})\b/iu.exec(label) ?? [];
  if (top !== undefined) return { least: 0, most: Number(top) };
  const [, least, most] = /(\d{1,6})\s*(?:[-–]|to)\s*(\d{1,6})/u.exec(label) ?? [];
  return least === undefined || most === undefined || Number(least) >= Number(most)
    ? {}
    : { least: Number(least), most: Number(most) };
}
