import { scaleChoices, type Scale } from "../../audit/template";
import { LONGEST } from "../../audit/template-limits";
import { textOf } from "../draft/draft-text";
import type { DraftItem, DraftNote, DraftSection } from "../draft/form-draft";
import { freeId } from "../free-id";
import type { NewItem } from "./form-parts";
import { asksWhether, scaleNamedIn } from "./head-words";
import { asksForGrade, isJudgementWord, namesGrade } from "./printed-boxes";
import { asksForSeveral } from "./printed-fields";
import { withOverallApart } from "./overall-apart";
import { familyOf, printedScale, type PrintedScale } from "./printed-grades";
import { rangeAsked, rangeIn } from "./printed-range";
import { notesOf, textsOf, type WaitingLine, type WaitingLines } from "./waiting-lines";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface BuiltItem extends Mutable<DraftItem> {
  /** Somewhere to write a judgement, but no word says on which scale. */
  asksScale: boolean;
  judgedIn: string;
  /** A scale with what its grades mean, which it may only explain. */
  explains: boolean;
}

interface BuiltSection {
  readonly key: string;
  readonly title: string;
  readonly notes: string[];
  readonly items: BuiltItem[];
}

/** The scales a form prints, each once. */
export class DraftScales {
  private readonly printed: { readonly scale: Scale; readonly kind: PrintedScale["kind"] }[] = [];
  /** By the labels as the form prints them, which most items of a table print alike. */
  private readonly known = new Map<string, Scale | undefined>();
  private readonly legends: (readonly string[])[] = [];

  /** The form explains these grades. */
  legendIs(labels: readonly string[]): void {
    this.legends.push(labels);
  }

  /** Codes that are to be entered ("Score 1-5") are called what the form says each means: "1" is "1 = Poor". Those over columns stay as printed. */
  explainCodes(items: readonly BuiltItem[]): readonly string[] {
    const explained: string[] = [];
    for (const [at, { scale, kind }] of this.printed.entries()) {
      const used = items.filter((item) => item.scale === scale.id);
      if (!used.every(({ asksScale }) => asksScale)) continue;
      const codes = scale.grades.map(({ label }) => label);
      const legend = this.legends.findLast((labels) => isOfCodes(labels, codes));
      const printed = legend && printedScale(legend);
      if (!printed || used.some(({ descriptors }) => descriptors.length > 0)) continue;
      const { kind: _, ...grades } = printed;
      const absent = scale.notApplicable ? { notApplicable: scale.notApplicable } : {};
      const title = titleOf(printed.grades);
      this.printed[at] = { scale: { id: scale.id, title, ...grades, ...absent }, kind };
      explained.push(...codes);
    }
    return explained;
  }

  /** The item is answered from the scale of these labels, where they are those of one. */
  put(labels: readonly string[], item: BuiltItem): Scale | undefined {
    const scale = this.scaleOf(labels);
    if (scale) this.answeredFrom(scale, item);
    return scale;
  }

  /** Where a judgement is only asked for, it is on the scale the form uses most, or explains. */
  putWhereAsked(items: readonly BuiltItem[], plainAnswers: readonly string[]): void {
    const open = items.filter((item) => item.asksScale && item.scale === undefined);
    for (const item of open)
      if (asksWhether(item.judgedIn)) this.put(this.answersFor(item.judgedIn) ?? plainAnswers, item);
    const asking = open.filter((item) => item.scale === undefined);
    if (asking.length === 0) return;
    const [most] = this.printed
      .filter(({ kind }) => kind === "graded")
      .map(({ scale }) => ({ scale, uses: items.filter((item) => item.scale === scale.id).length }))
      .sort((one, other) => other.uses - one.uses);
    // What few are judged by, such as the whole at the end, is not what the form explains for all the others.
    const told = this.explained;
    const isTold = printedScale(told)?.kind === "graded" && (most?.uses ?? 0) < asking.length;
    const scale = isTold ? this.scaleOf(told) : (most?.scale ?? this.scaleOf(told));
    if (scale) for (const item of asking) this.answeredFrom(scale, item);
  }

  /** "Met?" is answered from what the form explains, where that says whether. */
  private answersFor(head: string): readonly string[] | undefined {
    const asked = head.replace(/(?<![\s?])[\s?]+$/u, "").toLowerCase();
    return this.legends.findLast(
      (labels) =>
        printedScale(labels)?.kind === "answers" || labels.some((label) => label.toLowerCase() === asked),
    );
  }

  /** The grades explained last; words that only answer give way to them. */
  private get explained(): readonly string[] {
    const graded = this.legends.findLast((labels) => printedScale(labels)?.kind === "graded");
    return graded ?? this.legends.at(-1) ?? [];
  }

  usedBy(items: readonly BuiltItem[]): readonly Scale[] {
    const used = new Set(items.map(({ scale }) => scale));
    return this.printed.map(({ scale }) => scale).filter(({ id }) => used.has(id));
  }

  private answeredFrom({ id }: Scale, item: BuiltItem): void {
    const kind = this.printed.find(({ scale }) => scale.id === id)?.kind;
    item.scale = id;
    item.kind = kind === "answers" ? "question" : "judgement";
  }

  private scaleOf(labels: readonly string[]): Scale | undefined {
    const said = labels.join("\n").toLowerCase();
    if (!this.known.has(said)) this.known.set(said, this.newScale(labels));
    return this.known.get(said);
  }

  private newScale(labels: readonly string[]): Scale | undefined {
    const printed = printedScale(labels);
    if (!printed) return undefined;
    const same = this.printed.find(
      ({ scale }) => choicesOf(scale) === choicesOf(printed) || isFirstLetters(printed.grades, scale.grades),
    );
    if (same) return same.scale;
    const { kind, ...grades } = printed;
    const ids = new Set(this.printed.map(({ scale }) => scale.id));
    const scale: Scale = {
      id: freeId(kind === "answers" ? "answers" : "grades", ids, "scale"),
      title: titleOf(printed.grades),
      ...grades,
    };
    this.printed.push({ scale, kind });
    return scale;
  }
}

/** "Overall rating (1-4)": a name that asks for a grade and for nothing else. */
const asksForIt = (label: string): boolean =>
  (isJudgementWord(label) || /^overall [^?.:]{1,50}$/iu.test(label)) && namesGrade(label);

/** The grades that the name of an item spells out. */
const gradesAsked = (label: string): readonly string[] => {
  const range = asksForGrade(label) ? (/\?\s?\((\d{1,2}\s?[-–]\s?\d{1,2})\)$/u.exec(label)?.[1] ?? "") : "";
  if (range !== "") return rangeIn(range, true);
  return asksForIt(label) ? scaleNamedIn(label) : rangeAsked(label);
};

const titleOf = (grades: Scale["grades"]): string =>
  grades
    .map(({ label }) => label)
    .join(" / ")
    .slice(0, LONGEST.label);

/** "G", "A" and "R" are what the form elsewhere calls green, amber and red. */
const isFirstLetters = (codes: Scale["grades"], grades: Scale["grades"]): boolean =>
  codes.length === grades.length &&
  codes.every(({ label: code }) => code.length === 1 && grades.some(({ label }) => label.startsWith(code)));

/** A legend of just these codes. */
const isOfCodes = (labels: readonly string[], codes: readonly string[]): boolean => {
  const told = new Set(labels.map((label) => /^(\S+) = /u.exec(label)?.[1]));
  return labels.length === codes.length && codes.every((code) => told.has(code));
};

const choicesOf = ({ grades, notApplicable }: Pick<Scale, "grades" | "notApplicable">): string =>
  [...grades, notApplicable].map((choice) => choice?.label.toLowerCase()).join("|");

/** What an item's labels make of it: as many as are right, or, where they stand to be `chosen` from, one of them. */
export function answeredAs(item: BuiltItem, labels: readonly string[], chosen = false): void {
  const said = [item.label, ...item.prompts].map(textOf).join(" ");
  const isApart = labels.every((label) => !label.includes(";"));
  if (asksForSeveral(said) && isApart) item.kind = "choices";
  else if (chosen && familyOf(labels) === undefined && !asksForGrade(said)) item.kind = "question";
}

/** A mark or a status that no scale is known for is written into a box of the form's own name. */
function withRoomToJudge({ asksScale, judgedIn, explains: _, ...item }: BuiltItem): DraftItem {
  return asksScale && judgedIn !== "" && item.scale === undefined
    ? { ...item, further: [...(item.further ?? []), judgedIn] }
    : item;
}

/** The sections and notes of a draft while its form is read. */
export class DraftSections {
  title = "";
  private readonly sections: BuiltSection[] = [];
  private readonly made: Mutable<DraftNote>[] = [];
  private openItem: BuiltItem | undefined;
  /** First letters of grades, which the scale says in full. */
  readonly letters: string[] = [];

  constructor(
    private readonly waiting: WaitingLines,
    private readonly scales: DraftScales,
    private readonly nextKey: (kind: string) => string,
  ) {}

  get isEmpty(): boolean {
    return this.sections.length === 0;
  }

  get notes(): readonly DraftNote[] {
    return this.made;
  }

  get items(): readonly BuiltItem[] {
    return this.sections.flatMap(({ items }) => items);
  }

  /** The item that boxes and options without a label of their own belong to. */
  get open(): BuiltItem | undefined {
    return this.openItem;
  }

  /** The name of the section that is under way, where the form gives it one of its own. */
  get current(): string | undefined {
    const title = this.sections[this.sections.length - 1]?.title;
    return title === this.title ? undefined : title;
  }

  /** The key of the section that is under way. */
  get last(): string | undefined {
    return this.sections[this.sections.length - 1]?.key;
  }

  close(): void {
    this.openItem = undefined;
  }

  /** Adds an item to the section that what waits begins, or to the last one. */
  add(added: NewItem): BuiltItem {
    const section = this.begin();
    const item: BuiltItem = {
      key: this.nextKey("item"),
      ...(added.number === undefined ? {} : { number: added.number }),
      label: added.label,
      kind: "words",
      evidence: added.evidence ?? false,
      impact: added.impact ?? false,
      ...(added.evidenceLabel === undefined ? {} : { evidenceLabel: added.evidenceLabel }),
      ...(added.impactLabel === undefined ? {} : { impactLabel: added.impactLabel }),
      ...((added.further ?? []).length === 0 ? {} : { further: added.further ?? [] }),
      prompts: added.prompts ?? [],
      descriptors: [],
      asksScale: added.asksScale ?? asksForIt(added.label),
      judgedIn: added.judgedIn ?? "",
      explains: false,
    };
    const printed = added.labels ?? [];
    const labels = printed.length > 0 ? printed : gradesAsked(added.label);
    const scale = this.scales.put(labels, item);
    if (scale) {
      answeredAs(item, labels, added.chosen);
      const said = scaleChoices(scale).map(({ label }) => label.toLowerCase());
      this.letters.push(
        ...labels.filter((label) => label.length === 1 && !said.includes(label.toLowerCase())),
      );
    }
    item.descriptors = [...(added.descriptors ?? [])].flatMap(([label, text]) => {
      const grade = scale?.grades.find((each) => each.label.toLowerCase() === label.toLowerCase());
      return grade && text.length > 0 ? [{ grade: grade.id, text }] : [];
    });
    section.items.push(item);
    this.openItem = item;
    return item;
  }

  /** A note of its own; gives its key. */
  noteOf(title: string | undefined, paragraphs: readonly string[]): string {
    const key = this.nextKey("note");
    this.made.push({ key, title: title ?? "Notes", paragraphs });
    return key;
  }

  /** Lines that head nothing are notes. */
  note(lines: readonly WaitingLine[]): void {
    for (const { title, paragraphs } of notesOf(lines)) {
      const open = this.made[this.made.length - 1];
      if (open && title === undefined) open.paragraphs = [...open.paragraphs, ...paragraphs];
      else this.made.push({ key: this.nextKey("note"), title: title ?? "Notes", paragraphs });
    }
  }

  finish(): readonly DraftSection[] {
    return withOverallApart(this.sections).map(({ items, ...section }) => ({
      ...section,
      items: items.map(withRoomToJudge),
    }));
  }

  /** The section that a heading among what waits begins, else the last one; what waits are its notes, or the form's. */
  private begin(): BuiltSection {
    const { title, own, before } = this.waiting.takeSection();
    const current = this.sections[this.sections.length - 1];
    if (title === undefined && current) {
      current.notes.push(...textsOf(own));
      return current;
    }
    this.note(title === undefined ? own : before);
    const section: BuiltSection = {
      key: this.nextKey("section"),
      title: title ?? (this.title || "Items"),
      notes: title === undefined ? [] : [...textsOf(own)],
      items: [],
    };
    this.sections.push(section);
    return section;
  }
}
