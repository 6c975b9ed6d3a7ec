import { scaleChoices, type Scale } from "../../audit/template";
import { textOf } from "../draft/draft-text";
import type { DraftNote, DraftSection } from "../draft/form-draft";
import type { BuiltItem, DraftScales, Mutable } from "./draft-scales";
import { asDrafted, asksForIt, gradesAsked, withLevelsJoined } from "./drafted-item";
import type { FormLine } from "./form-line";
import type { FormPart, NewItem } from "./form-parts";
import { asksForGrade } from "./printed-boxes";
import { asksForSeveral } from "./printed-fields";
import { withClosingApart } from "./closing-apart";
import { namesMeanings } from "./explained-grades";
import { familyOf } from "./printed-grades";
import { itemLabel } from "./printed-label";
import { notesOf, textsOf, type WaitingLine, type WaitingLines } from "./waiting-lines";

interface BuiltSection {
  readonly key: string;
  readonly title: string;
  readonly notes: string[];
  readonly items: BuiltItem[];
}

/** What an item's labels make of it: as many as are right, or, where they stand to be `chosen` from, one of them. */
export function answeredAs(item: BuiltItem, labels: readonly string[], chosen = false): void {
  const said = [item.label, ...item.prompts].map(textOf).join(" ");
  const isApart = labels.every((label) => !label.includes(";"));
  if (asksForSeveral(said) && isApart && familyOf(labels) === undefined) item.kind = "choices";
  else if (
    chosen &&
    familyOf(labels) === undefined &&
    !asksForGrade(`${textOf(item.label)} ${item.judgedIn}`)
  )
    item.kind = "question";
}

/** "Not applicable: The standard does not apply to this child": no grade, so that it is told beside them. */
function absentTold(scale: Scale | undefined, told: NewItem["descriptors"]): readonly string[] {
  const absent = scale?.notApplicable?.label.toLowerCase();
  return [...(told ?? [])].find(([label]) => label.toLowerCase() === absent)?.[1] ?? [];
}

/** The sections and notes of a draft while its form is read. */
export class DraftSections {
  title = "";
  private readonly sections: BuiltSection[] = [];
  private readonly made: Mutable<DraftNote>[] = [];
  private openItem: BuiltItem | undefined;
  /** What the levels look like that are told under a name, before what is judged by them. */
  private levels: Omit<NewItem, "label"> | undefined;
  /** What is added from here on stands below a table that has all its sections inside. */
  isBelow = false;
  /** The heading of the section that is under way. */
  heading: FormLine | undefined;
  /** The last item graded has the name of a heading below that of its section. */
  private groups = false;
  /** What stands in the draft as something else: first letters of grades, which the scale says in full. */
  readonly understood: string[] = [];

  constructor(
    private readonly waiting: WaitingLines,
    private readonly scales: DraftScales,
    private readonly nextKey: (kind: string) => string,
  ) {}

  get isEmpty(): boolean {
    return this.sections.length === 0;
  }

  /** Whether there is an item yet, other than what is called a key and only tells what grades mean. */
  get asks(): boolean {
    return this.sections.some(({ items }) =>
      items.some(({ explains, label }) => !explains || !namesMeanings(textOf(label))),
    );
  }

  get notes(): readonly DraftNote[] {
    return this.made;
  }

  get names(): readonly string[] {
    return this.sections.flatMap(({ title, items }) => (items.length > 0 ? [title] : []));
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

  /** Goes on with the last item of the section under way, where that was answered in room of its own and is not graded. */
  goOn(): boolean {
    const last = this.sections.at(-1)?.items.at(-1);
    if (last?.hasRoom !== true || last.scale !== undefined) return false;
    this.openItem = last;
    return true;
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
      isChosen: added.chosen === true,
      isNamed: added.evidence === true || added.impact === true || (added.further ?? []).length > 0,
      ...(this.isBelow || added.headed ? { below: true } : {}),
    };
    const printed = added.labels ?? [];
    const own = printed.length > 0 ? printed : gradesAsked(added.label);
    const told = this.levelsFor(own);
    const labels = told?.labels ?? own;
    const scale = this.scales.put(labels, item);
    if (scale) {
      answeredAs(item, labels, added.chosen);
      const said = scaleChoices(scale).map(({ label }) => label.toLowerCase());
      this.understood.push(
        ...labels.filter((label) => label.length === 1 && !said.includes(label.toLowerCase())),
      );
    }
    item.descriptors = [...(added.descriptors ?? told?.descriptors ?? [])].flatMap(([label, text]) => {
      const grade = scale?.grades.find((each) => each.label.toLowerCase() === label.toLowerCase());
      return grade && text.length > 0 ? [{ grade: grade.id, text }] : [];
    });
    const absent = absentTold(scale, added.descriptors);
    if (absent.length > 0) {
      item.prompts = [...item.prompts, `${scale?.notApplicable?.label ?? ""}: ${absent.join(" ")}`];
      this.understood.push(...absent);
    }
    section.items.push(item);
    this.openItem = item;
    return item;
  }

  /** A scale that nothing in its row names is that of the heading above, or explains the grades of the form. */
  graded({ item, alone, headed, waits }: Extract<FormPart, { is: "graded" }>): void {
    const { waiting } = this;
    if (waits) this.levels = item;
    if (waits) return;
    if (waiting.isEmpty && this.judgedBelow(item)) return;
    const { prompts, ...label } = waiting.isEmpty
      ? { label: this.nameOfGrade(item), prompts: [] }
      : waiting.takeLabel(headed ? "headed" : "graded", this.heading, this.groups);
    const added = this.add({ ...label, ...item, prompts: [...prompts, ...(item.prompts ?? [])] });
    added.explains = alone;
    this.groups = this.heading !== undefined && itemLabel([this.heading.text]).label !== label.label;
  }

  /** The levels that wait, where what is asked now may be answered by one of them; after that they wait no more. */
  private levelsFor(labels: readonly string[]): Omit<NewItem, "label"> | undefined {
    const { levels } = this;
    this.levels = undefined;
    const own = new Set(labels.map((label) => label.toLowerCase()));
    const areSame =
      levels?.labels?.length === own.size && levels.labels.every((label) => own.has(label.toLowerCase()));
    return areSame || own.size === 0 ? levels : undefined;
  }

  /** "Grade for this section" below what is asked there names itself; before anything is asked, a grade is that of the whole form. */
  private nameOfGrade({ judgedIn = "" }: Omit<NewItem, "label">): string {
    const own = this.isEmpty ? "" : judgedIn;
    return own || this.title || "Overall";
  }

  /** Where only the levels of the last item were described, what asks for a grade right below them asks for its own; else undefined. */
  private judgedBelow({ labels = [], ...asked }: Omit<NewItem, "label">): BuiltItem | undefined {
    const above = this.openItem;
    const isAbove = above !== undefined && above.descriptors.length > 1 && asked.asksScale === true;
    const boxes = [above?.evidence, above?.impact, above?.further].some(Boolean);
    if (!isAbove || boxes || labels.length > 0) return undefined;
    const { evidence = false, impact = false, evidenceLabel, impactLabel, further = [] } = asked;
    return Object.assign(above, {
      evidence,
      impact,
      ...(evidenceLabel === undefined ? {} : { evidenceLabel }),
      ...(impactLabel === undefined ? {} : { impactLabel }),
      ...(further.length === 0 ? {} : { further }),
      explains: false,
    });
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
    const { sections, gone } = withLevelsJoined(this.sections);
    this.understood.push(...gone);
    return withClosingApart(sections).map(({ items, ...section }) => ({
      ...section,
      items: items.map(asDrafted),
    }));
  }

  /** The section that a heading among what waits begins, else the last one; what waits are its notes, or the form's. */
  private begin(): BuiltSection {
    const { title, line, own, before } = this.waiting.takeSection();
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
    this.isBelow = false;
    this.heading = line;
    this.groups = false;
    return section;
  }
}
