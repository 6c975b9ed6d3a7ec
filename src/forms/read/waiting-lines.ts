import { LONGEST } from "../../audit/template-limits";
import { isOfPart, isOverall, judgesPart } from "../is-overall";
import { tellsToWrite } from "./field-label";
import { isHeading, isNamedPart, type FormLine } from "./form-line";
import { isPromptHead, namesGuidance } from "./head-words";
import { namesLegend } from "./legend-table";
import { isShortGuidance } from "./name-above";
import { namesKey } from "./named-key";
import { itemLabel, printedLabel, type ItemLabel } from "./printed-label";
import { isUnfinished } from "./told-how";

/** A line that waits until what follows tells what it belongs to. */
export interface WaitingLine {
  readonly line: FormLine;
  readonly heading: boolean;
  /** It stands before what can be chosen: "The report is (please circle):". */
  readonly leads?: true;
  /** A heading that is none of a section. */
  readonly heads?: false;
}

/** What an item is answered from; `headed`: it has the name of the last heading, whatever is asked below that. */
type LabelKind = "graded" | "answers" | "headed";

/** Lines of which the last heading, where there is one, heads the others. */
interface HeadedLines {
  readonly title?: string;
  /** The line that is the title. */
  readonly line?: FormLine;
  readonly own: readonly WaitingLine[];
  /** What stands above the headings. */
  readonly before: readonly WaitingLine[];
}

/** The lines that wait. Whoever asks for them takes them away: each is used once. */
export class WaitingLines {
  private lines: WaitingLine[] = [];
  /** What heads several questions was graded as a whole before. */
  private headsAreGraded = false;

  wait(line: FormLine, heading: boolean): void {
    this.lines.push({ line, heading });
  }

  /** The words that wait last stand before what can be chosen. */
  lastLeads(): void {
    this.lines = this.lines.map((each, at) =>
      at === this.lines.length - 1 ? { ...each, leads: true } : each,
    );
  }

  get all(): readonly WaitingLine[] {
    return this.lines;
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  /** The words that wait last. */
  get last(): string | undefined {
    return this.lines[this.lines.length - 1]?.line.text;
  }

  get lastHeads(): boolean {
    return this.lines[this.lines.length - 1]?.heading === true;
  }

  /** Whether one of them heads what follows. */
  get hasHeading(): boolean {
    return this.lines.some(({ heading }) => heading);
  }

  /** Whether one of them heads what follows and is more than the name of a list of grades. */
  get headsSection(): boolean {
    const isLegend = (at: number) =>
      namesLegend(this.lines[at]?.line.text ?? "") &&
      this.lines.slice(at + 1, at + 3).filter(({ heading }) => !heading).length > 1;
    return this.lines.some((_, at) => headsWhatFollows(this.lines, at) && !isLegend(at));
  }

  /** Whether some of them are no heading. */
  get hasPlainWords(): boolean {
    return this.lines.some(({ heading }) => !heading);
  }

  /** Whether they name a new item rather than telling more of the last one. */
  get namesItem(): boolean {
    return this.lines.some((each) => each.heading || isHeading(each.line) || isNumbered(each));
  }

  takeLast(): void {
    this.lines = this.lines.slice(0, -1);
  }

  takeAll(): readonly WaitingLine[] {
    const taken = this.lines;
    this.lines = [];
    return taken;
  }

  /**
   * The name of an item that now turns out to follow, with what tells more of it. `kind`: what it is answered from;
   * `current`: the
   * heading of the section that is under way; `groups`: the item before has the name of one below that.
   */
  takeLabel(kind?: LabelKind, current?: FormLine, groups?: boolean): ItemLabel {
    const at = labelAmong(this.lines, kind, this.headsAreGraded ? 1 : 2);
    const asks = this.lines.slice(at + 1).some(asksOne);
    if (kind !== "answers" && this.lines[at]?.heading === true && asks) this.headsAreGraded = true;
    const texts = textsOf(this.lines.slice(at));
    // What is overall stands in no section of the form, so it begins one.
    const heading = this.lines[at]?.heading === true ? this.lines[at].line : undefined;
    // A heading like that of the section before begins one as well.
    const isAlike = heading && current && isLike(heading, current);
    // A heading further up has what stands between to head; a section whose own items are named otherwise has none named so.
    const isAlone = heading !== undefined && groups === false && !isHeaded(this.lines.slice(0, at));
    if (isAlone && !current)
      this.lines = this.lines.map((each, place) => (place < at ? { ...each, heads: false } : each));
    const isOfCurrent = current !== undefined && isAbout(texts[0] ?? "", current);
    const isWhole = judgesWhole(texts[0] ?? "") && !isOfCurrent && this.lines[at - 1]?.heading !== true;
    const isOfPartAbove = current !== undefined && judgesPart(texts[0] ?? "");
    const isApart =
      heading && !isOfPartAbove && (isWhole || isAlike === true || (isAlone && current !== undefined));
    const standsOut = this.lines.slice(at, at + 1).some(({ line }) => isHeading(line));
    this.lines = this.lines.slice(0, isApart ? at + 1 : at);
    return standsOut ? { ...itemLabel(texts), headed: true } : itemLabel(texts);
  }

  /** The last heading with the headings right above it and the lines below it; without a heading all lines. */
  takeSection(): HeadedLines {
    const lines = this.takeAll();
    const last = lines.findLastIndex(({ heads }, at) => headsWhatFollows(lines, at) && heads !== false);
    const line = lines[last]?.line;
    if (line === undefined) return { own: lines, before: [] };
    let first = last;
    while (lines[first - 1]?.heading) first -= 1;
    return {
      title: line.text,
      line,
      own: [...lines.slice(first, last), ...lines.slice(last + 1)],
      before: lines.slice(0, first),
    };
  }

  /** The last heading, wherever it stands; "RAG key" heads only what is told of the grades. */
  takeHeading(): string | undefined {
    const at = lastHeading(this.lines);
    return namesKey(this.lines[at]?.line.text ?? "") ? undefined : this.takeAt(at);
  }

  /** The heading that stands right above what follows, where it names that. */
  takeHeadingAbove(isName: (text: string) => boolean = () => true): string | undefined {
    const at = lastAbove(this.lines);
    const named = this.lines[at];
    return lastHeading(this.lines) === at && named && isName(named.line.text) ? this.takeAt(at) : undefined;
  }

  /** The last heading, else the first line that is a title by its words; and what stands under it. */
  takeTitled(isTitle: (text: string) => boolean): {
    readonly title?: string;
    readonly under: readonly string[];
  } {
    const headed = lastHeading(this.lines);
    const at = headed >= 0 ? headed : this.lines.findIndex(({ line }) => isTitle(line.text));
    const title = this.lines[at]?.line.text;
    const under = textsOf(this.lines.slice(at + 1));
    this.lines = this.lines.slice(0, Math.max(at, 0));
    return { ...(title === undefined ? {} : { title }), under };
  }

  private takeAt(at: number): string | undefined {
    const taken = this.lines[at]?.line.text;
    this.lines = this.lines.filter((_, index) => index !== at);
    return taken;
  }
}

/** "Overall grade", "Part C: Overall", and not "Overall grade for this section". */
const judgesWhole = (text: string): boolean => isOverall(text) && (isNamedPart(text) || !isOfPart(text));

/** "Overall, is the planning good enough?" under "B. Planning": of that alone. */
function isAbout(text: string, heading: FormLine): boolean {
  const name = printedLabel(heading.text).label.replace(/^(?:\p{Lu}[.)]|[^:–]{1,20}[:–])\s/u, "");
  return name.length > 4 && text.endsWith("?") && text.toLowerCase().includes(name.toLowerCase());
}

export const textsOf = (lines: readonly WaitingLine[]): readonly string[] =>
  lines.map(({ line }) => line.text);

/** It stands no lower than the other: of the same style, or of one where that has none, or counted on from it. */
const isLike = (one: FormLine, other: FormLine): boolean =>
  (one.role === "heading" && (other.role !== "heading" || one.level === other.level)) || isNext(one, other);

/** "4 In the pupil's words" in bold behind "3 In the paperwork". */
const isNext = (one: FormLine, other: FormLine): boolean => {
  const [number, before] = [one, other].map(({ text }) => Number(printedLabel(text).number));
  return one.role === other.role && number !== undefined && number === (before ?? 0) + 1 && number > 1;
};

/** A heading, but for one of guidance with that under it. */
const headsWhatFollows = (lines: readonly WaitingLine[], at: number): boolean =>
  lines[at]?.heading === true && !(namesGuidance(lines[at].line.text) && lines[at + 1]?.heading === false);

const lastHeading = (lines: readonly WaitingLine[]): number =>
  lines.findLastIndex((_, at) => headsWhatFollows(lines, at));

/** A heading stands right above what follows. */
const isHeaded = (above: readonly WaitingLine[]): boolean => above[lastAbove(above)]?.heading === true;

/** The last of the lines; below a name, a short sentence of guidance counts for nothing. */
const lastAbove = (lines: readonly WaitingLine[]): number => {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  const isGuided = before?.heading === true && last?.heading === false && isShortGuidance(last.line.text);
  return lines.length - (isGuided ? 2 : 1);
};

const isNumbered = ({ line }: WaitingLine): boolean => printedLabel(line.text).number !== undefined;

/** Which of the lines names an item. `fewest`: questions under a heading that one grade is given to as a whole. */
function labelAmong(lines: readonly WaitingLine[], kind: LabelKind | undefined, fewest: number): number {
  const heading = lastHeading(lines);
  if (kind === "headed" && heading >= 0) return heading;
  const headed = Math.max(lines.map(isNumbered).lastIndexOf(true), heading);
  const isAsking = (each: WaitingLine) => asksOne(each) || (kind === undefined && isTask(each.line));
  const asks = lines.map((each, at) => at > headed && isAsking(each));
  const asked = asks.indexOf(true);
  const isHeading =
    headed >= 0 && lines[headed]?.heading === true && !isQuestionNumber(lines[headed], lines[asked]);
  const leads = lines.findIndex(({ leads: is }, at) => is === true && at > headed);
  if (isHeading && leads >= 0 && asked < 0 && kind === undefined) return leads;
  const unfinished = lines.findIndex(({ line }, at) => at > headed && isUnfinished(line.text));
  if (isHeading && unfinished >= 0 && asked < 0 && !isOverall(lines[headed]?.line.text ?? ""))
    return unfinished;
  if (leads >= 0 && isOverall(lines[leads]?.line.text ?? "")) return leads;
  // One grade or one box for several questions is that of what heads them; nobody says yes or no to a heading.
  if (isHeading && kind !== "answers" && asks.filter(Boolean).length >= fewest) return headed;
  if (isHeading && kind === "answers" && asked < 0 && !lines[headed]?.line.text.endsWith("?")) {
    const said = lines.findLastIndex(({ line }, at) => at > headed && isStatement(line.text));
    if (said >= 0) return said;
  }
  if (headed >= 0) return asked >= 0 && isHeading ? asked : headed;
  if (asked >= 0) return asked;
  const short = lines.map(({ line }) => line.text.length <= LONGEST.label).lastIndexOf(true);
  return short >= 0 ? short : lines.length - 1;
}

/** The number is that of a question, where neither a style nor a question under it makes the line a heading of the form. */
const isQuestionNumber = (waiting: WaitingLine, asked: WaitingLine | undefined): boolean =>
  isNumbered(waiting) &&
  waiting.line.role !== "heading" &&
  (asked === undefined || asked.heading || !waiting.line.bold || waiting.line.text.endsWith("?"));

/** One question. Behind other sentences it only tells more of what to look at. */
const asksOne = ({ line: { text } }: WaitingLine): boolean =>
  (TELLS_BEHIND.test(text) || /\?(?:\s?\([^()]*\))?$/u.test(text)) &&
  !/[.?!]\s+\p{Lu}/u.test(printedLabel(text.replace(TELLS_BEHIND, "?")).label) &&
  !isPromptHead(text.slice(0, text.indexOf(":") + 1));

/** "Is it clear? Give an example.": what the answer is to say. */
const TELLS_BEHIND =
  /\?\s+(?:please\s)?(?:give|say|explain|describe|tell|state|show|include|list|comment|provide|add|rhowch|eglurwch|esboniwch|disgrifiwch|nodwch)\s[^.?!]{1,80}[.!]?$/iu;

/** "Describe how well the report brings the child to life." over room. */
const isTask = ({ text, role }: FormLine): boolean => role !== "list" && tellsToWrite(text);

const isStatement = (text: string): boolean => text.length <= LONGEST.label && !/^\(|:$/u.test(text);

interface Note {
  readonly title: string | undefined;
  readonly paragraphs: readonly string[];
}

/** Lines that head nothing, as notes: a heading with what stands under it. */
export function notesOf(lines: readonly WaitingLine[]): readonly Note[] {
  const notes: { title: string | undefined; paragraphs: string[] }[] = [];
  for (const { line, heading } of lines) {
    if (heading) notes.push({ title: line.text, paragraphs: [] });
    else {
      if (notes.length === 0) notes.push({ title: undefined, paragraphs: [] });
      notes[notes.length - 1]?.paragraphs.push(line.text);
    }
  }
  // A heading with nothing under it says something all the same.
  return notes.map(({ title, paragraphs }) =>
    paragraphs.length === 0 && title !== undefined
      ? { title: undefined, paragraphs: [title] }
      : { title, paragraphs },
  );
}
