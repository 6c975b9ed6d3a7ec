import type { Choice, Scale } from "../../audit/template";
import { LONGEST } from "../../audit/template-limits";
import { textOf } from "../draft/draft-text";
import type { DraftItem } from "../draft/form-draft";
import { freeId } from "../free-id";
import { isOverall } from "../is-overall";
import { absentTold } from "./absent-told";
import { tellsMost } from "./cell-marks";
import { asksWhether } from "./head-words";
import { isJudgementWord, namesGrade } from "./printed-boxes";
import { isNotApplicable, printedScale, type PrintedScale } from "./printed-grades";
import { codeTold } from "./printed-legend";

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface BuiltItem extends Mutable<DraftItem> {
  /** Somewhere to write a judgement, but no word says on which scale. */
  asksScale: boolean;
  judgedIn: string;
  /** All room of its row stands under names. */
  isNamed: boolean;
  /** What it is answered with stands beside it, to be chosen from. */
  isChosen: boolean;
  /** A scale with what its grades mean, which it may only explain. */
  explains: boolean;
  /** There is room to write in under it. */
  hasRoom?: true;
  /** It stands below a table that has all its sections inside, or under a heading of its own. */
  below?: true;
}

/** The scales a form prints, each once. */
export class DraftScales {
  private readonly printed: { readonly scale: Scale; readonly kind: PrintedScale["kind"] }[] = [];
  /** By the labels as the form prints them, which most items of a table print alike. */
  private readonly known = new Map<string, Scale | undefined>();
  private readonly legends: (readonly string[])[] = [];
  private results: readonly string[] = [];
  private absent: string | undefined;

  /** Totals are called so. */
  resultsAre(labels: readonly string[]): void {
    if (labels.length > 0) this.results = labels;
  }

  /** The form explains these grades, and in these `texts` perhaps what to answer where an item does not apply. */
  legendIs(labels: readonly string[], texts: readonly string[]): void {
    if (labels.length > 0) this.legends.push(labels);
    this.absent ??= texts.map(absentTold).find((label) => label !== undefined);
  }

  /** What the form tells to answer where an item does not apply is answered so on the scale that most of them have. */
  private putAbsent(items: readonly BuiltItem[]): void {
    const uses = (id: string) => items.filter(({ scale, explains }) => scale === id && !explains).length;
    const [most] = [...this.printed].sort((one, other) => uses(other.scale.id) - uses(one.scale.id));
    if (this.absent === undefined || !most || most.scale.notApplicable) return;
    const ids = new Set(most.scale.grades.map(({ id }) => id));
    const notApplicable = { id: freeId(this.absent, ids, "grade"), label: this.absent };
    this.printed.splice(this.printed.indexOf(most), 1, {
      scale: { ...most.scale, notApplicable },
      kind: most.kind,
    });
  }

  /**
   * Codes are called what the form says each means, wherever they stand: "1" is "1 = Poor".
   */
  explainCodes(items: readonly BuiltItem[]): readonly string[] {
    const explained: string[] = [];
    for (const [at, { scale, kind }] of this.printed.entries()) {
      const used = items.filter((item) => item.scale === scale.id);
      const codes = scale.grades.map(({ label }) => label);
      // "NA" is a grade where the form says so: "NA = No assurance".
      const all = [...codes, ...(scale.notApplicable ? [scale.notApplicable.label] : [])];
      const isNamed = used.every(({ isChosen }) => !isChosen);
      const legend =
        this.legends.findLast((labels) => {
          const told = labels.filter((label) => !tellsAbsent(label));
          return isOfCodes(told, codes) || isOfCodes(labels, all) || (isNamed && goesFurther(told, codes));
        }) ??
        this.legends.map((labels) => ofTheseCodes(labels, codes)).findLast((labels) => labels.length > 0);
      const absent = absentIn(this.legends, codes);
      if (absent && !legend && !scale.notApplicable) {
        this.printed[at] = { scale: { ...scale, notApplicable: absent }, kind };
        continue;
      }
      const printed = legend && printedScale(legend);
      if (!printed || used.some(({ descriptors }) => descriptors.length > 0)) continue;
      const { kind: _, ...grades } = printed;
      const isTold = legend.some((label) => codeTold(label) === scale.notApplicable?.label);
      const kept =
        scale.notApplicable && !grades.notApplicable && !isTold ? { notApplicable: scale.notApplicable } : {};
      const title = titleOf(printed.grades);
      this.printed[at] = { scale: { id: scale.id, title, ...grades, ...kept }, kind };
      explained.push(...(isTold ? all : codes));
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
    const all = items.filter((item) => item.asksScale && item.scale === undefined);
    const ofTotals = this.results.length > 0 ? all.filter(asksResult) : [];
    this.putWhereOpen(
      items,
      all.filter((item) => !ofTotals.includes(item)),
      plainAnswers,
    );
    for (const item of ofTotals) this.put(this.results, item);
    this.putAbsent(items);
  }

  private putWhereOpen(
    items: readonly BuiltItem[],
    open: readonly BuiltItem[],
    plainAnswers: readonly string[],
  ): void {
    for (const item of open) if (asksWhether(item.judgedIn)) this.put(plainAnswers, item);
    const asking = open.filter((item) => item.scale === undefined);
    if (asking.length === 0) return;
    const [most] = this.printed
      .filter(({ kind }) => kind === "graded")
      .map(({ scale }) => ({ scale, uses: items.filter((item) => item.scale === scale.id).length }))
      .sort((one, other) => other.uses - one.uses);
    // What few are judged by, such as the whole at the end, is not what the form explains for all the others.
    const told = this.explained;
    const isTold = printedScale(told) !== undefined && (most?.uses ?? 0) < asking.length;
    const scale = isTold ? this.scaleOf(told) : (most?.scale ?? this.scaleOf(told));
    // "Response" and "Answer" are told in words, unless the form says what to answer.
    const heads = new Set(
      items
        .filter(
          (item) =>
            (item.isChosen && item.scale !== undefined && !isOverall(item.label)) ||
            (item.isNamed && item.judgedIn !== ""),
        )
        .map(({ judgedIn }) => judgedIn),
    );
    // Where the form says what to answer, a question that prints its own answers is no other column.
    const areAnswers = printedScale(told)?.kind === "answers";
    const isApart = (own: string) =>
      WRITTEN.test(own) &&
      (asking.some(({ judgedIn }) => namesGrade(judgedIn)) ||
        [...heads].some((head) => head !== own && (head !== "" || !areAnswers)));
    const isWritten = ({ judgedIn }: BuiltItem) =>
      judgedIn !== "" && !namesGrade(judgedIn) && (told.length === 0 || isApart(judgedIn));
    // Marks out of so many are no grades in words.
    const isInWords = scale?.grades.every(({ label }) => !/\d/u.test(label)) === true;
    const isMarked = ({ prompts }: BuiltItem) => isInWords && mostMarks(prompts) !== undefined;
    const graded = asking.filter((item) => !isWritten(item) && !isMarked(item));
    if (scale) for (const item of graded) this.answeredFrom(scale, item);
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
      ({ scale }) =>
        choicesOf(scale) === choicesOf(printed) ||
        (isFirstLetters(printed.grades, scale.grades) &&
          (printed.notApplicable === undefined || scale.notApplicable !== undefined)),
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

/** "Max marks: 20": how many can be given. */
export function mostMarks(prompts: BuiltItem["prompts"]): number | undefined {
  const told = prompts
    .map(textOf)
    .flatMap(
      (text) =>
        tellsMost(text) ??
        /^(?:max(?:imum)?|out of|possible)\b[^:]{0,40}:\s?(\d{1,4})$/iu.exec(text)?.[1] ??
        [],
    );
  return told.length === 1 ? Number(told[0]) : undefined;
}

/** "Response" beside other columns that are graded is told in words. */
const WRITTEN = /^(?:response|answer|ymateb|ateb)s?\s*:?$/iu;

/** "Grade awarded", "Overall rating": what a total is called, and no points. */
const asksResult = ({ label, judgedIn }: BuiltItem): boolean =>
  judgedIn === "" && isJudgementWord(label) && !/\b(?:scores?|marks?|points)\b/iu.test(label);

const titleOf = (grades: Scale["grades"]): string =>
  grades
    .map(({ label }) => label)
    .join(" / ")
    .slice(0, LONGEST.label);

/** "G", "A" and "R" are what the form elsewhere calls green, amber and red. */
const isFirstLetters = (codes: Scale["grades"], grades: Scale["grades"]): boolean =>
  codes.length === grades.length &&
  codes.every(({ label: code }) => code.length === 1 && grades.some(({ label }) => label.startsWith(code)));

/** "N/A = nothing to judge", "NA = not applicable", beside the grades. */
const tellsAbsent = (label: string): boolean => /^n\/a\b/iu.test(label) || isNotApplicable(label);

/** What a legend of just these grades says beside them of what is not applicable. */
function absentIn(legends: readonly (readonly string[])[], grades: readonly string[]): Choice | undefined {
  const own = new Set(grades.map((grade) => grade.toLowerCase()));
  const found = legends
    .map((legend) => printedScale(legend))
    .findLast(
      (printed) =>
        printed?.grades.length === own.size &&
        printed.grades.every(({ label }) => own.has(label.toLowerCase())),
    );
  return found?.notApplicable;
}

/** A legend of just these codes. */
const isOfCodes = (labels: readonly string[], codes: readonly string[]): boolean => {
  const told = new Set(labels.map(codeTold));
  return labels.length === codes.length && codes.every((code) => told.has(code));
};

/** What a legend says of these codes, where it tells of others as well and they are no single letters or numbers. */
const ofTheseCodes = (labels: readonly string[], codes: readonly string[]): readonly string[] => {
  const told = labels.filter((label) => codes.includes(codeTold(label) ?? ""));
  return told.length === codes.length && codes.every((code) => code.length > 1) ? told : [];
};

/** A legend of these grades, or of their first letters, and of more: "Grey" or "B = complete" beside red, amber and green. */
const goesFurther = (labels: readonly string[], grades: readonly string[]): boolean => {
  const named = new Set(labels.map((label) => label.toLowerCase()));
  if (named.size > grades.length && grades.every((grade) => named.has(grade.toLowerCase()))) return true;
  const told = new Set(labels.map((label) => /^(\p{Lu}) = /u.exec(label)?.[1]));
  return (
    told.size === labels.length &&
    labels.length > grades.length &&
    !told.has(undefined) &&
    grades.every((grade) => grade.length > 1 && told.has(grade.charAt(0)))
  );
};

const choicesOf = ({ grades, notApplicable }: Pick<Scale, "grades" | "notApplicable">): string =>
  [...grades, notApplicable].map((choice) => choice?.label.toLowerCase()).join("|");
