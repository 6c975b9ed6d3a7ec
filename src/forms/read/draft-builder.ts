import { LONGEST, MOST } from "../../audit/template-limits";
import type {
  DraftActions,
  DraftField,
  DraftFieldGroup,
  DraftNote,
  DraftTable,
  FormDraft,
  NotPlaced,
} from "../draft/form-draft";
import { filledIn, withRemark, type FormRemark } from "../draft/form-remark";
import { keysFrom } from "../free-id";
import { actionLimit, namesActions } from "./action-words";
import { DraftScales } from "./draft-scales";
import { DraftSections } from "./draft-sections";
import { isPromptHead } from "./head-words";
import { isHeading, isNamedPart, type FormLine } from "./form-line";
import type { DraftSoFar, FormPart, PrintedActions } from "./form-parts";
import { namesTable } from "./growing-table";
import { ItemBoxes } from "./item-boxes";
import { plainAnswers as plainAnswersOf } from "./plain-answers";
import { titleIn } from "./title-words";
import { namesLegend } from "./legend-table";
import { asksWhyNotApplicable, tickBoxes } from "./printed-boxes";
import { answerLeft, draftField, numberedDetail } from "./printed-fields";
import { gradesTold, legendOf } from "./printed-legend";
import { namesServiceActions } from "./service-actions";
import { soFarIn } from "./so-far";
import { textsOf, WaitingLines } from "./waiting-lines";
import { phrase } from "../../words/phrase";

type PartOf<K extends FormPart["is"]> = Extract<FormPart, { is: K }>;

/** Lines that may stand between the first grade that is explained and the last: what waits can be a whole book. */
const LONGEST_LEGEND = 30;

/** Makes a draft of the parts a form is read as; nothing else changes it. */
export class DraftBuilder {
  private readonly nextKey = keysFrom();
  private readonly waiting = new WaitingLines();
  private readonly scales = new DraftScales();
  private readonly sections = new DraftSections(this.waiting, this.scales, this.nextKey);
  private readonly boxes = new ItemBoxes(this.waiting, this.scales, this.sections, {
    wait: (line) => {
      this.words(line, isHeading(line));
    },
    understand: (text) => {
      this.understand([text]);
    },
  });
  private readonly groups: (Omit<DraftFieldGroup, "fields"> & { readonly fields: DraftField[] })[] = [];
  private readonly tables: DraftTable[] = [];
  private readonly notPlaced = new Map<string, NotPlaced>();
  private readonly understood = new Set<string>();
  /** The keys of notes that only say what grades mean. */
  private readonly legends: string[] = [];
  private remarks: readonly FormRemark[] = [];
  private answers = 0;
  private actions: DraftActions | undefined;
  private serviceActions: DraftNote | undefined;

  readonly soFar: DraftSoFar;

  /** `titled`: the lines that are the title; else what the document is `called`. `plainAnswers`: yes and no in the form's language. */
  constructor(
    private readonly titled: readonly FormLine[] = [],
    called = "",
    private readonly plainAnswers: readonly string[] = plainAnswersOf([]),
  ) {
    this.sections.title = called;
    this.soFar = soFarIn(this.sections, this.waiting, plainAnswers);
  }

  add(part: FormPart): void {
    switch (part.is) {
      case "words":
        this.words(part.line, part.heading ?? isHeading(part.line));
        return;
      case "last-words-used":
        this.waiting.takeLast();
        return;
      case "marks":
        this.boxes.place(part.marks);
        return;
      case "room":
        this.boxes.room();
        return;
      case "item":
        this.item(part);
        return;
      case "graded":
        this.sections.graded(part);
        return;
      case "fields":
        this.fields(part);
        return;
      case "table":
        this.ownTable(part);
        return;
      case "actions":
        this.actionTable(part);
        return;
      case "understood":
        this.understand(part.texts);
        return;
      case "legend":
        this.legend(part);
        return;
      case "left":
        this.leave(part.text, part.where, part.why);
        return;
      case "remark":
        this.remarks = withRemark(this.remarks, part.remark);
        return;
      case "answered":
        this.answers += 1;
        this.leave(part.text, part.where, answerLeft());
        return;
      case "below":
        this.sections.isBelow = true;
        return;
      case "break":
        this.sections.close();
    }
  }

  /** The draft, and the keys of its items and notes that may only explain its scale. */
  finish(): { readonly draft: FormDraft; readonly explaining: ReadonlySet<string> } {
    this.noteWhatWaits();
    const { items, title } = this.sections;
    const explained = this.scales.explainCodes(items);
    this.scales.putWhereAsked(items, this.plainAnswers);
    const sections = this.sections.finish();
    this.understand([...explained, ...this.sections.understood]);
    return {
      draft: {
        title,
        scales: this.scales.usedBy(items),
        fieldGroups: this.groups,
        ...(this.tables.length > 0 ? { tables: this.tables } : {}),
        sections,
        ...(this.actions ? { actions: this.actions } : {}),
        ...(this.serviceActions ? { serviceActions: this.serviceActions } : {}),
        notes: this.sections.notes,
        notPlaced: [...this.notPlaced.values()],
        understood: [...this.understood],
        remarks: [...this.remarks, ...filledIn(this.answers)],
      },
      explaining: new Set([...items.flatMap((item) => (item.explains ? item.key : [])), ...this.legends]),
    };
  }

  /** Grades explained in a table are those the form judges by, and stand in a note with what they mean. */
  private legend({ labels, head, paragraphs, results = [] }: PartOf<"legend">): void {
    this.scales.resultsAre(results);
    this.scales.legendIs(labels, paragraphs);
    const title = this.waiting.takeHeadingAbove(namesLegend) ?? head;
    this.legends.push(this.sections.noteOf(title, paragraphs));
  }

  /** The first words of a form are its title; all others wait. */
  private words(line: FormLine, heading: boolean): void {
    this.explain(line.text);
    const { sections, waiting } = this;
    const isReason = !sections.isEmpty && asksWhyNotApplicable(line.text);
    if (isReason) this.understand([line.text]);
    const isTitle = this.titled.includes(line);
    if (!isReason && isTitle) this.titleIs(line);
    if (isReason || isTitle) return;
    if (this.titled.length === 0 && sections.title === "" && sections.isEmpty && !isNamedPart(line.text)) {
      const isFirst = waiting.isEmpty && sections.notes.length === 0;
      if (
        heading ||
        line.role === "title" ||
        (isFirst && line.text.length <= LONGEST.label && !line.text.endsWith("."))
      ) {
        this.titleIs(line);
        return;
      }
    }
    // What stands above the title heads nothing.
    const heads = heading && !isPromptHead(line.text) && legendOf([line.text]).length === 0;
    waiting.wait(line, heads && (this.titled.length === 0 || sections.title !== ""));
  }

  private titleIs(line: FormLine): void {
    const said = this.titled.includes(line) ? this.titled : [line];
    this.sections.title = titleIn(said.map(({ text }) => text).join(" "));
    if (this.sections.title !== line.text) this.understand([line.text]);
  }

  /** Words may explain the grades of the form: all in one line, or one in each. */
  private explain(text: string): void {
    // What is to be answered there is no key to what stands elsewhere.
    const legend = tickBoxes(text) ? [] : gradesTold(textsOf(this.waiting.all.slice(-LONGEST_LEGEND)), text);
    this.scales.legendIs(legend, [text]);
  }

  private item({ item, under }: PartOf<"item">): void {
    if (!under || !this.waiting.hasHeading) this.sections.add(item);
    else {
      const { number: _, ...parts } = item;
      const named = this.waiting.takeLabel();
      this.sections.add({ ...parts, ...named, prompts: [...named.prompts, ...under.prompts] });
    }
  }

  /** Header fields under the heading that waits, else under those of the same table. */
  private fields({ fields, sameTable, apart }: PartOf<"fields">): void {
    const isFirst = this.sections.items.every(({ explains }) => explains);
    const place = isFirst ? "start" : "end";
    const title = apart ? undefined : this.waiting.takeHeading();
    const open = this.groups[this.groups.length - 1];
    const made = fields.map(({ label, options, help, signs }): DraftField => {
      const field = draftField(this.nextKey("field"), label, options, isFirst && signs !== true, help);
      return signs ? { ...field, type: "declaration" } : field;
    });
    this.understand(fields.flatMap(({ label }) => numberedDetail(label)));
    if (!apart) this.noteWhatWaits();
    if (open && sameTable && title === undefined && open.place === place) open.fields.push(...made);
    else {
      this.groups.push({
        key: this.nextKey("group"),
        title: title ?? (isFirst ? "Details" : "Sign-off"),
        place,
        fields: made,
      });
    }
  }

  /** A table stands behind the section it follows in the form. */
  private ownTable({ columns, rows, of }: PartOf<"table">): void {
    const { title, under } = this.waiting.takeTitled(namesTable);
    this.noteWhatWaits();
    const after = this.actions ? undefined : this.sections.last;
    this.tables.push({
      key: this.nextKey("table"),
      title: (title ?? of ?? columns[0]?.label ?? "").replace(/\s*:$/u, ""),
      place: this.sections.isEmpty ? "start" : after === undefined ? "end" : { after },
      note: under.join(" "),
      rows: Math.min(rows, MOST.actionRows),
      fields: columns.map(({ label, options }) => draftField(this.nextKey("column"), label, options, false)),
    });
    this.sections.close();
  }

  private actionTable(printed: PrintedActions): void {
    const named = this.waiting.last;
    if (!this.serviceActions && named !== undefined && namesServiceActions(named)) this.forService(printed);
    else if (this.actions) this.leaveTable(printed);
    else {
      const { title, under } = this.waiting.takeTitled(namesActions);
      const { columns, rows, examples } = printed;
      const above = this.waiting.takeAll();
      const said = [...textsOf(above), ...(title === undefined ? [] : [title]), ...under, ...examples];
      const limit = said.map(actionLimit).find((each) => each !== undefined);
      this.sections.note(above);
      this.actions = {
        title: title ?? "Action plan",
        prompts: [...under, ...examples],
        rows,
        ...(limit === undefined ? {} : { limit }),
        columns: columns.map((column) => ({ key: this.nextKey("column"), ...column })),
      };
    }
    this.sections.close();
  }

  /** What the service has to do is written in one box: the names of the columns say what belongs in it. */
  private forService({ columns, examples }: PrintedActions): void {
    const title = this.waiting.last ?? "";
    this.waiting.takeLast();
    this.noteWhatWaits();
    const names = columns.map(({ label }) => label).join(" | ");
    this.serviceActions = { key: this.nextKey("service"), title, paragraphs: [names, ...examples] };
  }

  private leaveTable({ columns, examples, where }: PrintedActions): void {
    const heading = this.waiting.takeHeadingAbove();
    this.noteWhatWaits();
    if (heading !== undefined) this.understand([heading]);
    const names = columns.map(({ label }) => label).join(" | ");
    for (const text of [heading === undefined ? names : `${heading}: ${names}`, ...examples])
      this.leave(text, where, phrase("An audit has one action table, and this is a further one."));
  }

  private noteWhatWaits(): void {
    this.sections.note(this.waiting.takeAll());
  }

  private understand(texts: readonly string[]): void {
    for (const text of texts) if (text !== "") this.understood.add(text);
  }

  private leave(text: string, where: string, why: string): void {
    const said = `${why} ${text}`;
    if (!this.notPlaced.has(said))
      this.notPlaced.set(said, { key: this.nextKey("not-placed"), text, where, why });
  }
}
