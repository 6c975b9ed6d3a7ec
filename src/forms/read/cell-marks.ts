import { isOverall } from "../is-overall";
import { bandsAmong } from "./banded-lines";
import { isBareLabel, isFieldLabel, withoutLine } from "./field-label";
import type { FormLine } from "./form-line";
import {
  asksForGrade,
  asksForNote,
  asksWhy,
  isJudgementWord,
  printedBox,
  tickBoxes,
  type PrintedBox,
} from "./printed-boxes";
import { isBand, areLetters, familyOf, isGradeWord } from "./printed-grades";
import { rangeIn, tellsEnds } from "./printed-range";
import { slashedList } from "./slashed-list";
import { howBehind, tellsHow, withoutHow } from "./told-how";

/** What a line of a cell is there for. */
export type CellMark =
  | { readonly type: "text"; readonly line: FormLine }
  /** Words to choose from, with what is said before them. */
  | {
      readonly type: "options";
      readonly line: FormLine;
      readonly labels: readonly string[];
      readonly lead: string;
    }
  /** One grade word on its own: an option where others stand beside it. */
  | { readonly type: "word"; readonly line: FormLine }
  | { readonly type: "judgement"; readonly line: FormLine }
  | { readonly type: "box"; readonly line: FormLine; readonly box: PrintedBox }
  /** A box of the item above it, whatever the form calls it. */
  | { readonly type: "own-box"; readonly line: FormLine }
  /** Room to write in: a box of the form's own, or a tick box without a label. */
  | { readonly type: "room"; readonly line: FormLine };

/** Each line's marks, told once: every reader of a table asks for them again. */
const TOLD = new WeakMap<FormLine, readonly CellMark[]>();

export function marksOf(lines: readonly FormLine[]): readonly CellMark[] {
  return lines.flatMap((line) => {
    const told = TOLD.get(line) ?? markOf(line);
    TOLD.set(line, told);
    return told;
  });
}

/** A cell, or a line as one, with nothing but room to write or to tick. */
export const isOnlyRoom = ({ lines }: { readonly lines: readonly FormLine[] }): boolean =>
  marksOf(lines).every(({ type }) => type === "room");

/** What stands in a cell to be chosen from: answers, or phrases between slashes. */
export function choicesIn({ lines, text }: { readonly lines: readonly FormLine[]; readonly text: string }) {
  const labels = labelsOf(marksOf(lines));
  return labels.length > 1 ? labels : slashedList(text);
}

/** What stands to be chosen from. */
export const labelsOf = (marks: readonly CellMark[]): readonly string[] =>
  marks.flatMap((mark) => (mark.type === "options" ? mark.labels : []));

/** The same, and a grade that is all a line says. */
export const labelsOrWords = (marks: readonly CellMark[]): readonly string[] =>
  marks.flatMap((mark) => (mark.type === "word" ? [mark.line.text] : labelsOf([mark])));

function markOf(line: FormLine): readonly CellMark[] {
  const { text, controls } = line;
  const choices = controls.flatMap((control) => control.choices);
  if (choices.length > 1) return [{ type: "options", line, labels: choices, lead: text }];
  const boxes = tickBoxes(text);
  if (boxes?.labels.length === 0 && boxes.lead === "") return [{ type: "room", line }];
  if (boxes)
    return withAsked({ type: "options", line, labels: boxes.labels, lead: boxes.lead }, boxes.behind);
  const listed = listedWords(text);
  if (listed) return [{ type: "options", line, ...listed }];
  if (text === "" || isBlankMark(text)) return [{ type: "room", line }];
  if (isGradeWord(text)) return [{ type: "word", line }];
  if (isJudgementWord(text)) return [{ type: "judgement", line }];
  const box = printedBox(text) ?? (asksWhy(text) ? { box: "evidence" as const, hint: "" } : undefined);
  return [box ? { type: "box", line, box } : { type: "text", line }];
}

/** The answers, and what is asked of one of them behind the last. */
function withAsked(
  mark: Extract<CellMark, { type: "options" }>,
  behind: string | undefined,
): readonly CellMark[] {
  if (behind === undefined) return [mark];
  const text = withoutLine(behind);
  const line = { ...mark.line, text };
  const isBox = asksWhy(text) || asksForNote(text) || printedBox(text)?.box === "evidence";
  if (isBox) return [mark, { type: "box", line, box: { box: "evidence", hint: "" } }];
  return [mark, { type: text === behind && !isBareLabel(text) ? "text" : "own-box", line }];
}

const LONGEST_CODE = 3;
const LETTERS = /^\p{Lu}{1,3}$/u;

/** Grade words that stand on lines of their own are options once there are several. */
export function optionsTogether(marks: readonly CellMark[]): readonly CellMark[] {
  const bands = bandsAmong(marks.flatMap(({ type, line }) => (MAY_BE_BAND.has(type) ? line.text : [])));
  if (bands.length > 0)
    return marks.map((mark) =>
      MAY_BE_BAND.has(mark.type) && bands.includes(mark.line.text) ? asOption(mark) : mark,
    );
  const words = marks.filter((mark) => mark.type === "word");
  if (words.length < 2) return marks;
  // "A" between "R" and "G" is one of them.
  const isCode = ({ type, line: { text } }: CellMark) =>
    (type === "word" && text.length <= LONGEST_CODE) || (type === "text" && LETTERS.test(text));
  const codes = marks.filter(isCode).map(({ line }) => line.text);
  if (codes.length > words.length && familyOf(codes))
    return marks.map((mark) => (isCode(mark) ? asOption(mark) : mark));
  return marks.map((mark) => (mark.type === "word" ? asOption(mark) : mark));
}

const MAY_BE_BAND: ReadonlySet<CellMark["type"]> = new Set(["word", "text", "judgement"]);

const asOption = ({ line }: CellMark): CellMark => ({ type: "options", line, labels: [line.text], lead: "" });

/** "Yes / No / N/A", alone or after a word that says a judgement is asked for. */
export function listedWords(
  printed: string,
): { readonly labels: readonly string[]; readonly lead: string } | undefined {
  if (tellsEnds(printed)) return ringedBetween(printed);
  // More than a scale has is a number.
  const marks = /^\/\s?\d{1,2}$/u.test(printed) ? rangeIn(`out of ${tellsMost(printed) ?? ""}`, true) : [];
  if (marks.length > 1) return { labels: marks, lead: "" };
  const ringed = numbersToRing(printed);
  if (ringed) return ringed;
  const text = withoutHow(printed.replace(/\s*\(?[√✓✔✗✘]\)?(?=\s|$)/gu, "").trim());
  const candidates = [["", text], ...LEADS.map((lead) => lead.exec(text)?.slice(1) ?? [])];
  for (const [lead = "", list = ""] of candidates) {
    if (list === "" || list.length > LONGEST_LIST) continue;
    const parts = splitList(list);
    const labels = parts.length > 1 ? parts : codesIn(list);
    const isAsked =
      (areLetters(labels) && (asksForGrade(lead) || (lead === "" && labels[0] === "A"))) ||
      (labels.every(isBand) && isOverall(lead)) ||
      (lead === "" && SLASHED_CODES.test(list));
    if (labels.length > 1 && (familyOf(labels) || isAsked)) return { labels, lead };
    const words = list.split(/\s+/u);
    const isAnswered = lead === "" || lead.endsWith("?");
    const spaced = gradesIn(words);
    for (const apart of [words, spaced])
      if (isAnswered && apart.length > 1 && familyOf(apart)?.kind === "answers")
        return { labels: apart, lead };
    if (spaced.length > 2 && familyOf(spaced)) return { labels: spaced, lead };
  }
  return candidates
    .map(([lead = "", list = ""]) => ({ lead, labels: slashedList(list) }))
    .find(({ lead, labels }) => labels.length >= fewestOffered(lead, printed));
}

/** "Listened and showed empathy 1 2 3 4 5": a statement, and behind it numbers one after the other. */
function numbersToRing(
  text: string,
): { readonly labels: readonly string[]; readonly lead: string } | undefined {
  const words = text.slice(-LONGEST_LIST).split(/\s+/u);
  const from = words.findLastIndex((word) => !/^(?:\d{1,2}|n\/a)$/iu.test(word)) + 1;
  const labels = words.slice(from);
  const numbers = labels.filter((label) => /^\d/u.test(label)).map(Number);
  const areInOrder = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  if (from < 2 || numbers.length < 3 || !areInOrder || (numbers[0] ?? 2) > 1) return undefined;
  const lead = text.slice(0, text.length - labels.join(" ").length).trim();
  return /\p{L}\S*$/u.test(lead) && /^\d/u.test(labels[0] ?? "") ? { labels, lead } : undefined;
}

/** "How sure are we? 1 2 3 4 5 (1 = not at all, 5 = very)": the numbers, both ends with what they mean. */
function ringedBetween(printed: string): ReturnType<typeof numbersToRing> {
  const [, said = "", told = ""] = /^(.*?)\s*\(([^()]*)\)$/u.exec(printed) ?? [];
  const ringed = numbersToRing(said);
  const ends = told.split(/[,;]\s*|\s(?:to|and)\s/u).map((end) => end.trim());
  const named = (label: string) =>
    ends.find((end) => new RegExp(`^${label}\\s?[=:–—-]\\s?\\p{L}`, "u").test(end));
  return ringed && { ...ringed, labels: ringed.labels.map((label) => named(label) ?? label) };
}

/** How many phrases between slashes are there to choose from, whatever they say: two where the form tells how to choose. */
function fewestOffered(lead: string, printed: string): number {
  if (tellsHow(lead) || howBehind(printed) !== "") return 2;
  const isDetail = lead.endsWith(":") && isFieldLabel(lead) && !isFieldLabel(printed.slice(lead.length));
  if (isDetail) return 2;
  return lead.endsWith("?") || asksForGrade(lead) ? 3 : Infinity;
}

/** "O / G / RI / I": codes that the form explains elsewhere. */
const SLASHED_CODES = /^\p{Lu}{1,2}(?:\s?[/|]\s?\p{Lu}{1,2}){2,5}(?:\s?[/|]\s?N\/?A)?$/u;

/** What may stand before a list of words to choose from: a label, a question, a hint in brackets. */
const LEADS = [/^([^:]{1,120}:)\s*(.+)$/u, /^([^?]{1,300}\?)\s*(.+)$/u, /^(.{1,80}\))\s*(\S.*)$/u];
const LONGEST_LIST = 300;

/** Grades as letters to circle: "O  G  RI  I". */
function codesIn(list: string): readonly string[] {
  const codes = list.trim().split(/\s+/u);
  return codes.length > 2 && codes.every((code) => /^(\p{Lu}{1,2}|\d)$/u.test(code)) ? codes : [];
}

const MOST_WORDS = 8;

/** Grades of several words with nothing but room between them, the longest first; none where more than one word else is among them. */
function gradesIn(words: readonly string[]): readonly string[] {
  const grades: string[] = [];
  let others = words.every((word) => /^[\p{L}\d’'/]+$/u.test(word)) ? 0 : 1;
  for (let at = 0; at < words.length;) {
    let until = Math.min(words.length, at + MOST_WORDS);
    while (until > at && !isGradeWord(words.slice(at, until).join(" "))) until -= 1;
    if (until === at) {
      const name = /^\d$/u.test(words[at] ?? "") ? at + 1 : at;
      others += 1;
      if (others > 1 || !/^\p{Lu}/u.test(words[name] ?? "")) return [];
      until = name + 1;
    }
    grades.push(words.slice(at, until).join(" "));
    at = until;
  }
  return grades;
}

/** Splits at slashes, commas and "or", but not inside "n/a", nor inside "Yes, fully / In part / No". */
export function splitList(text: string): readonly string[] {
  const apart = /[/|]/u.test(text)
    ? /\s*(?:\/|\||,(?!\s\p{Ll})|;|\bor\b)\s*/u
    : /\s*(?:\/|\||,|;|\bor\b)\s*/u;
  return withoutHow(text.replace(/[.*]$/u, "").replace(/^\((.*)\)$/u, "$1"))
    .replace(/\bn\s?\/\s?a\b/giu, (found) => found.replace("/", "\u0000"))
    .split(apart)
    .map((part) => part.replace("\u0000", "/").trim())
    .filter((part) => part !== "");
}

/** "out of 10", "____ / 10": how many there are at most, beside room for a mark. */
export const tellsMost = (text: string): string | undefined =>
  /^(?:[_….]{2,}\s?)?(?:out of|\/)\s?(\d{1,3})$/iu.exec(text.trim())?.[1];

/** Dots, lines and the like where something is to be written, and hints that say no more than that. */
export const isBlankMark = (text: string): boolean =>
  /^[\s._…–—/-]*$/u.test(text) ||
  tellsMost(text) !== undefined ||
  /^(dd\s?[/.-]\s?mm\s?[/.-]\s?yy(yy)?|click (or tap )?(here )?to enter .{0,20})$/iu.test(text);
