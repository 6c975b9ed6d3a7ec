import { isRowTag } from "../audit/tags";
import { isVisible } from "../audit/visible-text";
import type { ChangedLabel, Problem, WordsPlace } from "../audit/problem";
import { placeKey } from "../audit/set-aside";
import type { CellAddress, DocumentContent, LooseText } from "./audit-document";
import { cellKey, linesIn, rowKey, sameCell, without, type PlaceKey } from "./cell-text";
import { isPageLine, type PageWords } from "./page-lines";
import type { KnownRows } from "./known-rows";
import type { OwnBoxes } from "./own-boxes";
import { comparable } from "./same-text";
import { placeOf } from "./words-place";

export interface LooseQuestion {
  readonly content: DocumentContent;
  readonly own: OwnBoxes;
  readonly known: KnownRows;
  /** Cells whose text beside their box is part of an answer. */
  readonly whole: readonly CellAddress[];
  /** What the template and its answers put into headers and footers. */
  readonly page: PageWords;
  /** The prompts of the template's answers, as they are compared. */
  readonly prompts: ReadonlySet<string>;
  /** Lines of the template's earlier versions and of its earlier documents, as they are compared. */
  readonly earlier: () => ReadonlySet<string>;
}

/**
 * What of a document's visible text is no answer, no word of the template and
 * so nobody's: told with its place. Labels that say something else by now are
 * told too, and text that is not shown where it stands in an answer.
 */
export function looseProblems(question: LooseQuestion): readonly Problem[] {
  const { content, known, whole, page, prompts } = question;
  const isWhole = new Set<PlaceKey>(whole.map(cellKey));
  const strangers = linesOfStrangers(question);
  const lines = [...content.loose.filter((line) => isSeen(line, question)), ...strangers];
  const unknown: LooseText[] = [];
  for (const line of lines) {
    if (line.where === "header" || line.where === "footer") {
      if (!isPageLine(line.text, page)) unknown.push(line);
    } else if (line.where !== "text") unknown.push(line);
    else if (!line.at) {
      if (!known.isBodyLine(line.text)) unknown.push(line);
    } else if (line.hidden || !isWhole.has(cellKey(line.at))) {
      if (!isKnownInRow(line, line.at, question)) unknown.push(line);
    }
  }
  const { loose, changed } = withoutChangedLabels(withoutEarlier(unknown, strangers, question), question);
  const hidden = withoutEarlier(
    content.loose.filter((line) => line.hidden && !isSeen(line, question) && !isHiddenLabel(line, question)),
    strangers,
    question,
  );
  return [
    ...together(loose, question).map((notice): Problem => ({ code: "words-outside", ...notice })),
    ...(changed.length > 0 ? [{ code: "labels-changed", labels: changed } as const] : []),
    ...together(
      hidden.filter(({ prompt, text }) => !prompt && !prompts.has(comparable(text))),
      question,
    ).map((notice): Problem => ({ code: "hidden-text", ...notice })),
    ...hidden.flatMap(({ prompt, tag = "", text }): readonly Problem[] =>
      prompt && !prompts.has(comparable(text)) ? [{ code: "taken-as-prompt", where: tag, text }] : [],
    ),
  ];
}

/** A control that is no answer may say that it shows its prompt: where that is none we know, people see words like any other. */
function isSeen({ hidden, prompt, tag = "", text }: LooseText, { own, prompts }: LooseQuestion): boolean {
  return !hidden || (prompt === true && !own.boxes.has(tag) && !prompts.has(comparable(text)));
}

/** A label or note of ours that somebody has hidden: nothing that anybody wrote. */
function isHiddenLabel({ where, at, tag, text }: LooseText, question: LooseQuestion): boolean {
  const { own, known } = question;
  if (tag !== undefined && own.boxes.has(tag)) return false;
  if (!at) return where === "text" && known.isBodyLine(text);
  return !own.tagsAt.has(cellKey(at)) && isKnownInRow({ text, where, at }, at, question);
}

/** Without the labels and notes of earlier versions, where no answer has their place. */
function withoutEarlier(
  lines: readonly LooseText[],
  strangers: readonly LooseText[],
  { own, earlier }: LooseQuestion,
): readonly LooseText[] {
  if (lines.length === 0) return lines;
  const known = earlier();
  return lines.filter((line) => {
    const isAnswers = line.at !== undefined && own.tagsAt.has(cellKey(line.at));
    const isOurs = line.where === "text" && !isAnswers && known.has(comparable(line.text));
    return !isOurs || strangers.includes(line);
  });
}

/** Controls that are no answer of the template are text like any other: where they stand in no answer, it is loose. */
function linesOfStrangers({ content, own }: LooseQuestion): readonly LooseText[] {
  const { controls } = content;
  const answers = new Set([...own.boxes.values(), ...own.copies]);
  const isAnswers = (at: number | undefined): boolean => {
    for (let up = at; up !== undefined; up = controls[up]?.within) {
      const control = controls[up];
      if (control && answers.has(control)) return true;
      if (control?.tag && own.boxes.get(control.tag) !== undefined) return true;
    }
    return false;
  };
  return controls.flatMap((control, index) => {
    if (isAnswers(index)) return [];
    const inside = controls.filter(({ within }) => within === index);
    const text = inside.reduce((left, each) => without(left, each.text), control.text);
    return linesIn(text).map((line): LooseText => ({
      text: line,
      where: "text",
      ...(control.at ? { at: control.at } : { after: afterOf(content, index) }),
    }));
  });
}

/** The last table before a control that stands in none. */
function afterOf({ controls }: DocumentContent, index: number): number {
  return Math.max(-1, ...controls.slice(0, index).flatMap(({ at }) => (at ? [at.table] : [])));
}

function isKnownInRow(line: LooseText, at: CellAddress, { known }: LooseQuestion): boolean {
  if (known.rowAt(at)?.says(line.text)) return true;
  // Rows are numbered by hand too.
  return /^[\s.):#]*\d{1,3}[\s.):]*$/.test(line.text) && known.tagsIn(at).some(isRowTag);
}

/** Takes out the lines that are labels put in other words, and of those with more words behind a label the label. */
function withoutChangedLabels(
  unknown: readonly LooseText[],
  question: LooseQuestion,
): { readonly loose: readonly LooseText[]; readonly changed: readonly ChangedLabel[] } {
  if (unknown.length === 0) return { loose: [], changed: [] };
  const isTranslated = isMostlyTranslated(unknown, question);
  const missing = new MissingWords(question);
  const changed: ChangedLabel[] = [];
  const loose = unknown.flatMap((line): readonly LooseText[] => {
    if (line.where !== "text") return [line];
    const gone = missing.near(line);
    const beside = gone
      .map((word) => (line.at ? restBeside(line.text, word) : undefined) ?? restWithin(line.text, word))
      .find((rest) => rest !== undefined);
    if (beside !== undefined) return [{ ...line, text: beside }];
    const alike = gone.find((word) => isAlike(word, line.text)) ?? (isTranslated ? gone[0] : undefined);
    const was = alike ?? missing.onlyLabel(line);
    if (was === undefined) return [line];
    missing.take(line, was);
    changed.push({ was, now: line.text });
    return [];
  });
  return { loose, changed };
}

/** What stands before or behind a label on its line. */
function restBeside(line: string, label: string): string | undefined {
  const [text, word] = [line.toLowerCase(), label.toLowerCase()];
  const rest = text.startsWith(word)
    ? line.slice(label.length)
    : text.endsWith(word)
      ? line.slice(0, -label.length)
      : "";
  return isVisible(rest) ? rest.trim() : undefined;
}

/** What stands between the words of a note on its line. A label is too short for that: it is then put in other words. */
function restWithin(line: string, note: string): string | undefined {
  const left = note.split(/\s+/);
  if (left.length < SHORTEST_NOTE) return undefined;
  const rest = line.split(/\s+/).filter((word) => {
    const isNotes = left[0] !== undefined && comparable(word) === comparable(left[0]);
    if (isNotes) left.shift();
    return !isNotes;
  });
  return left.length === 0 && rest.length > 0 ? rest.join(" ") : undefined;
}

/** In words. */
const SHORTEST_NOTE = 6;

/** The words of ours that a row, or the text between tables, no longer shows. */
class MissingWords {
  private readonly byRow = new Map<PlaceKey, string[]>();
  private readonly shown: ReadonlySet<string>;

  constructor(private readonly question: LooseQuestion) {
    this.shown = new Set(question.content.loose.map(({ at, text }) => `${keyOf(at)} ${comparable(text)}`));
  }

  near({ at }: LooseText): readonly string[] {
    const key = keyOf(at);
    let gone = this.byRow.get(key);
    if (!gone) {
      const { known } = this.question;
      const words = at ? (known.rowAt(at)?.cells.flat() ?? []) : known.bodyLines;
      gone = words.filter((word) => !this.shown.has(`${key} ${comparable(word)}`));
      this.byRow.set(key, gone);
    }
    return gone;
  }

  take({ at }: LooseText, word: string): void {
    const key = keyOf(at);
    const gone = this.byRow.get(key) ?? [];
    this.byRow.set(
      key,
      gone.filter((each) => each !== word),
    );
  }

  /** The label of a cell that has one line and shows one other in its place. */
  onlyLabel({ at }: LooseText): string | undefined {
    if (!at) return undefined;
    const { known, content, own } = this.question;
    const words = known.rowAt(at)?.cells[at.cell] ?? [];
    const [word] = words;
    const lines = content.loose.filter(
      (line) => sameCell(line.at, at) && line.where === "text" && !line.hidden,
    );
    const isLabel = words.length === 1 && lines.length === 1 && !own.tagsAt.has(cellKey(at));
    return isLabel && word !== undefined && this.near({ text: "", where: "text", at }).includes(word)
      ? word
      : undefined;
  }
}

const keyOf = (at: CellAddress | undefined): PlaceKey => (at ? rowKey(at) : "");

/** Whether two lines share half of their words. */
function isAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map(
    (text) => new Set(comparable(text).match(/[\p{L}\p{N}]+/gu) ?? []),
  );
  if (!first || !second || first.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return 2 * shared >= Math.max(first.size, second.size) && shared > 0;
}

/** Whether most rows with an answer say something else than the template: a form in another language. */
function isMostlyTranslated(unknown: readonly LooseText[], { own, known, content }: LooseQuestion): boolean {
  const rows = new Map([...own.homes.values()].map((at) => [keyOf(at), at]));
  const labelled = [...rows.values()].filter((at) => (known.rowAt(at)?.cells.flat().length ?? 0) > 0);
  const isOff = new Set(unknown.map(({ at }) => keyOf(at)));
  const shown = new Set(content.loose.map(({ at, text }) => `${keyOf(at)} ${comparable(text)}`));
  const off = labelled.filter(
    (at) =>
      isOff.has(keyOf(at)) &&
      (known.rowAt(at)?.cells.flat() ?? []).every((word) => !shown.has(`${keyOf(at)} ${comparable(word)}`)),
  );
  return off.length >= 3 && 2 * off.length > labelled.length;
}

/** Lines of one place that follow each other are one notice. */
function together(lines: readonly LooseText[], question: LooseQuestion): readonly Notice[] {
  const notices: Notice[] = [];
  for (const line of lines) {
    const place = placeOf(line, question);
    const last = notices[notices.length - 1];
    if (last && placeKey(last.place) === placeKey(place))
      notices[notices.length - 1] = { place, text: `${last.text}\n${line.text}` };
    else notices.push({ place, text: line.text });
  }
  return notices;
}

interface Notice {
  readonly place: WordsPlace;
  readonly text: string;
}
