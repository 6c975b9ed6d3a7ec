import type { Scale } from "../../audit/template";
import type {
  DraftActions,
  DraftField,
  DraftFieldGroup,
  DraftItem,
  DraftNote,
  DraftSection,
  FormDraft,
  NotPlaced,
} from "../draft/form-draft";
import { freeId } from "../free-id";
import { listedWords } from "./cell-marks";
import { isHeading, isNamedPart, type FormLine } from "./form-line";
import { printedScale, type PrintedScale } from "./printed-grades";
import { notesOf, type WaitingLine } from "./waiting-lines";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface BuiltSection {
  readonly key: string;
  readonly title: string;
  readonly notes: string[];
  readonly items: BuiltItem[];
}

export interface BuiltItem extends Mutable<DraftItem> {
  /** Somewhere to write a judgement, but no word says on which scale. */
  asksScale: boolean;
}

export interface NewItem {
  readonly number?: string | undefined;
  readonly label: string;
  readonly prompts?: readonly string[];
  /** Labels of the scale as printed. */
  readonly labels?: readonly string[];
  readonly asksScale?: boolean;
  readonly evidence?: boolean;
  readonly impact?: boolean;
  /** By the label of the grade. */
  readonly descriptors?: ReadonlyMap<string, readonly string[]>;
}

/** Words over the action table that are a name for it and no sentence. */
const namesActions = (text: string): boolean =>
  text.length <= 120 && /\bactions?\b/iu.test(text) && !/[.:;]$/u.test(text);

/** A draft while a form is read from its beginning to its end. Lines wait until what follows tells what they head. */
export class DraftBuilder {
  private readonly keys = new Map<string, number>();
  private readonly scales: Scale[] = [];
  private readonly scaleKinds = new Map<string, PrintedScale["kind"]>();
  private readonly scaleIds = new Set<string>();
  private readonly sections: BuiltSection[] = [];
  private readonly groups: (Omit<DraftFieldGroup, "fields"> & { readonly fields: DraftField[] })[] = [];
  private readonly notes: Mutable<DraftNote>[] = [];
  private readonly left: NotPlaced[] = [];
  private readonly leftTexts = new Set<string>();
  private readonly known = new Set<string>();
  private legend: readonly string[] = [];
  title = "";
  actions: DraftActions | undefined;
  waiting: WaitingLine[] = [];
  /** Keys of items that are a scale with what its grades mean: they may only explain that scale. */
  readonly explains = new Set<string>();
  /** The item that boxes and options without a label of their own belong to. */
  item: BuiltItem | undefined;

  get hasItems(): boolean {
    return this.sections.length > 0;
  }

  key(kind: string): string {
    const next = (this.keys.get(kind) ?? 0) + 1;
    this.keys.set(kind, next);
    return `${kind}-${String(next)}`;
  }

  /** Keeps a line until it is known what it belongs to. */
  wait(line: FormLine, heading = isHeading(line)): void {
    const list = listedWords(line.text);
    if (list) this.legend = list.labels;
    const isFirst =
      this.title === "" && !this.hasItems && this.waiting.length === 0 && this.notes.length === 0;
    const titles = line.role === "title" || (isFirst && line.text.length <= 150) || heading;
    if (this.title === "" && !this.hasItems && titles && !isNamedPart(line.text)) {
      this.title = line.text;
      return;
    }
    this.waiting.push({ line, heading });
  }

  /** Words of the form that are in the draft as what they say: the name of a column or of a box. */
  understand(...texts: readonly string[]): void {
    for (const text of texts) if (text !== "") this.known.add(text);
  }

  leave(text: string, where: string, why: string): void {
    const said = `${why} ${text}`;
    if (this.leftTexts.has(said)) return;
    this.leftTexts.add(said);
    this.left.push({ key: this.key("not-placed"), text, where, why });
  }

  /** What waits becomes notes; where a heading says so, those of the section that now begins. */
  section(): BuiltSection {
    const last = this.waiting.map(({ heading }) => heading).lastIndexOf(true);
    let current = this.sections[this.sections.length - 1];
    if (last < 0) {
      if (!current) this.flush();
      current ??= this.begin(this.title || "Items", []);
    } else {
      let first = last;
      while (this.waiting[first - 1]?.heading) first -= 1;
      const texts = (lines: readonly WaitingLine[]) => lines.map(({ line }) => line.text);
      const own = texts([...this.waiting.slice(first, last), ...this.waiting.slice(last + 1)]);
      const title = this.waiting[last]?.line.text ?? "";
      this.waiting = this.waiting.slice(0, first);
      this.flush();
      current = this.begin(title, own);
    }
    current.notes.push(...this.waiting.map(({ line }) => line.text));
    this.waiting = [];
    return current;
  }

  private begin(title: string, notes: readonly string[]): BuiltSection {
    const section = { key: this.key("section"), title, notes: [...notes], items: [] };
    this.sections.push(section);
    return section;
  }

  /** Adds an item to the section that what waits begins, or to the last one. */
  addItem(added: NewItem): BuiltItem {
    const section = this.section();
    const scale = this.scaleOf(added.labels ?? []);
    const item: BuiltItem = {
      key: this.key("item"),
      ...(added.number === undefined ? {} : { number: added.number }),
      label: added.label,
      kind: "words",
      evidence: added.evidence ?? false,
      impact: added.impact ?? false,
      prompts: added.prompts ?? [],
      descriptors: [],
      asksScale: added.asksScale ?? false,
    };
    if (scale) this.grade(item, scale);
    item.descriptors = [...(added.descriptors ?? [])].flatMap(([label, text]) => {
      const grade = scale?.grades.find((each) => each.label.toLowerCase() === label.toLowerCase());
      return grade && text.length > 0 ? [{ grade: grade.id, text }] : [];
    });
    section.items.push(item);
    this.item = item;
    return item;
  }

  /** The item is answered from the scale of these labels. */
  setScale(item: BuiltItem, labels: readonly string[]): void {
    const scale = this.scaleOf(labels);
    if (scale) this.grade(item, scale);
  }

  private grade(item: BuiltItem, scale: Scale): void {
    item.scale = scale.id;
    item.kind = this.scaleKinds.get(scale.id) === "answers" ? "question" : "judgement";
  }

  private scaleOf(labels: readonly string[]): Scale | undefined {
    const printed = printedScale(labels);
    if (!printed) return undefined;
    const name = ({ grades, notApplicable }: Pick<Scale, "grades" | "notApplicable">) =>
      [...grades, notApplicable].map((choice) => choice?.label.toLowerCase()).join("|");
    const same = this.scales.find((scale) => name(scale) === name(printed));
    if (same) return same;
    const { kind, ...grades } = printed;
    const scale: Scale = {
      id: freeId(kind === "answers" ? "answers" : "grades", this.scaleIds, "scale"),
      title: printed.grades
        .map(({ label }) => label)
        .join(" / ")
        .slice(0, 150),
      ...grades,
    };
    this.scaleKinds.set(scale.id, kind);
    this.scales.push(scale);
    return scale;
  }

  /** Header fields under the heading that waits, else under those of the same table. */
  addFields(fields: readonly DraftField[], sameTable: boolean): void {
    const last = this.waiting.map(({ heading }) => heading).lastIndexOf(true);
    const open = this.groups[this.groups.length - 1];
    const place = this.hasItems ? "end" : "start";
    if (open && sameTable && last < 0 && open.place === place) {
      this.flush();
      open.fields.push(...fields);
      return;
    }
    const title = this.waiting[last]?.line.text ?? (this.hasItems ? "Sign-off" : "Details");
    if (last >= 0) this.waiting.splice(last, 1);
    this.flush();
    this.groups.push({
      key: this.key("group"),
      title,
      place,
      fields: [...fields],
    });
  }

  setActions(actions: Omit<DraftActions, "title" | "prompts">, prompts: readonly string[]): void {
    const headed = this.waiting.map(({ heading }) => heading).lastIndexOf(true);
    const last = headed >= 0 ? headed : this.waiting.findIndex(({ line }) => namesActions(line.text));
    const title = this.waiting[last]?.line.text ?? "Action plan";
    const before = this.waiting.slice(last + 1).map(({ line }) => line.text);
    this.waiting = last < 0 ? [] : this.waiting.slice(0, last);
    this.flush();
    this.actions = { title, prompts: [...before, ...prompts], ...actions };
  }

  /** The heading that stands right above. */
  takeHeading(): string | undefined {
    const isRight = this.waiting[this.waiting.length - 1]?.heading ?? false;
    return isRight ? this.waiting.pop()?.line.text : undefined;
  }

  /** What waits and heads nothing is a note. */
  flush(): void {
    for (const { title, paragraphs } of notesOf(this.waiting)) {
      const open = this.notes[this.notes.length - 1];
      if (open && title === undefined) open.paragraphs = [...open.paragraphs, ...paragraphs];
      else this.notes.push({ key: this.key("note"), title: title ?? "Notes", paragraphs });
    }
    this.waiting = [];
  }

  finish(): FormDraft {
    this.flush();
    this.askScales();
    const used = new Set(this.sections.flatMap(({ items }) => items.map(({ scale }) => scale)));
    return {
      title: this.title,
      scales: this.scales.filter(({ id }) => used.has(id)),
      fieldGroups: this.groups,
      sections: this.sections.map(({ items, ...section }): DraftSection => ({
        ...section,
        items: items.map(({ asksScale: _, ...item }): DraftItem => item),
      })),
      ...(this.actions ? { actions: this.actions } : {}),
      notes: this.notes,
      notPlaced: this.left,
      understood: [...this.known],
    };
  }

  /** Where a judgement is only asked for, it is on the scale the form explains, or uses most. */
  private askScales(): void {
    const items = this.sections.flatMap((section) => section.items);
    const asking = items.filter((item) => item.asksScale && item.scale === undefined);
    if (asking.length === 0) return;
    const most = [...this.scales]
      .filter(({ id }) => this.scaleKinds.get(id) === "graded")
      .map((scale) => ({ scale, uses: items.filter((item) => item.scale === scale.id).length }))
      .sort((one, other) => other.uses - one.uses)[0]?.scale;
    const scale = most ?? this.scaleOf(this.legend);
    if (scale) for (const item of asking) this.grade(item, scale);
  }
}
