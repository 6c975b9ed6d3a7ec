import { LONGEST } from "../../audit/template-limits";
import { isOfPart, isOverall } from "../is-overall";
import { textOf } from "../draft/draft-text";
import type { CellMark } from "./cell-marks";
import type { BuiltItem, DraftScales } from "./draft-scales";
import { answeredAs, type DraftSections } from "./draft-sections";
import type { FormLine } from "./form-line";
import { boxName } from "./head-boxes";
import { scaleNamedIn } from "./head-words";
import { isJudgementWord, printedBox, withoutHint } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { tellsHow } from "./told-how";
import type { WaitingLines } from "./waiting-lines";
import { textsOf } from "./waiting-lines";

/** What becomes of words that are neither options nor boxes. */
interface OtherWords {
  readonly wait: (line: FormLine) => void;
  readonly understand: (text: string) => void;
}

/** Makes items of what stands loosely: a label, words to choose from, boxes for evidence and impact, each perhaps alone. */
export class ItemBoxes {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly scales: DraftScales,
    private readonly sections: DraftSections,
    private readonly words: OtherWords,
  ) {}

  place(marks: readonly CellMark[]): void {
    let options: string[] = [];
    /** What the mark before asks a judgement of. */
    let asked: BuiltItem | undefined;
    let lead = "";
    const settle = () => {
      if (options.length > 1 && asked) this.answeredFrom(asked, options);
      else if (options.length > 1) this.choose(options, lead);
      options = [];
      lead = "";
      asked = undefined;
    };
    for (const mark of marks) {
      if (mark.type === "options") {
        // "Overall grade: ☐ Good ☐ Poor" over "Is it approved? ☐ Yes ☐ No": each asks with answers of its own.
        if (options.length > 1 && mark.lead !== "" && mark.labels.length > 1) settle();
        if (mark.lead !== "") this.lead(mark);
        if (isJudgementWord(mark.lead) || REFERS_BACK.test(mark.lead)) ({ lead } = mark);
        options.push(...mark.labels);
        continue;
      }
      if (mark.type === "room") continue;
      settle();
      if (mark.type === "box") this.box(mark.box.box, mark.line.text, mark.box.hint);
      else if (mark.type === "own-box") this.own(mark.line);
      else if (mark.type === "judgement") asked = this.asked(mark.line.text);
      else this.words.wait(mark.line);
    }
    settle();
  }

  /** Room to write in: under words that wait, which ask for it, or else under what was chosen of the item above. */
  room(): void {
    const item = this.sections.open;
    if (!this.waiting.isEmpty) this.named().hasRoom = true;
    else if (item?.scale !== undefined && !item.impact && (item.further ?? []).length === 0)
      item.evidence = true;
  }

  /** What stands before the options names the item, or only says that a judgement follows. */
  private lead({ line, lead, labels }: Extract<CellMark, { type: "options" }>): void {
    // "Overall rating:" is asked of its own, and not by the answers to the next question.
    const isSame = (isOverall(lead) || OF_ALL.test(lead)) && isOverall(this.waiting.last ?? "");
    if (isJudgementWord(this.waiting.last ?? "") && !isJudgementWord(lead) && !tellsHow(lead) && !isSame) {
      this.named();
      this.sections.close();
    }
    const above = textOf(this.sections.open?.label ?? "");
    if (this.waiting.isEmpty && isOverall(lead) && !isOverall(above)) this.sections.close();
    // What is overall is named so, whatever stands over it.
    const isApart = isOverall(lead) && !this.waiting.isEmpty && !isOverall(this.waiting.last ?? "");
    const isPlain =
      !isApart &&
      familyOf(labels) !== undefined &&
      lead.length <= 40 &&
      /^\S+(?:\s\S+){0,2}:$|\bgrade|judgement|rating|\brag\b/iu.test(lead);
    if (isPlain) {
      this.words.understand(lead);
      if (!this.waiting.isEmpty || this.ungraded()) return;
    }
    if (this.waiting.isEmpty && REFERS_BACK.test(lead) && this.sections.goOn()) {
      this.words.understand(lead);
      return;
    }
    // What is asked in words of its own is not what the item above asks.
    if (this.waiting.isEmpty && asksAnew(lead)) this.sections.close();
    this.words.wait({ ...line, text: lead });
    this.waiting.lastLeads();
  }

  private asked(text: string): BuiltItem {
    this.words.understand(text);
    const above = this.waiting.isEmpty ? textOf(this.sections.open?.label ?? "") : this.waiting.last;
    // What is overall is named so, whatever stands over it.
    const isNamed = above !== undefined && isOverall(above) && above.trim().includes(" ");
    const isBelow = this.waiting.isEmpty && isOfPart(text) && isOfPart(above ?? "");
    const isApart = isBelow || ((isOverall(text) || AGREED.test(text)) && above !== undefined && !isNamed);
    const item = isApart ? undefined : this.waiting.isEmpty ? this.ungraded() : this.named();
    const asked = item ?? this.sections.add({ label: text.replace(/\s*:$/u, "") });
    asked.asksScale = true;
    this.scales.put(scaleNamedIn(text), asked);
    return asked;
  }

  private answeredFrom(item: BuiltItem, labels: readonly string[]): void {
    this.tellMore(item);
    if (!this.scales.put(labels, item)) return;
    item.isChosen = true;
    if (item.hasRoom && !item.impact) item.evidence = true;
    answeredAs(item, labels, true);
  }

  /** `asked`: the name of a judgement before them. */
  private choose(labels: readonly string[], asked: string): void {
    const item = this.waiting.namesItem ? undefined : this.ungraded();
    if (item) this.answeredFrom(Object.assign(item, asked === "" ? {} : { judgedIn: asked }), labels);
    else if (this.waiting.isEmpty) {
      const whole = familyOf(labels)?.kind === "graded" ? this.sections.current : undefined;
      // Before anything is asked, what has no name may only tell of the scale.
      const isFirst = this.sections.isEmpty;
      const label = whole ?? labels.join(" / ").slice(0, LONGEST.label);
      this.sections.add({ label, labels, chosen: true }).explains = isFirst && whole === undefined;
    } else this.named(labels);
  }

  private box(box: "evidence" | "impact", printed: string, hint: string): void {
    const { waiting, sections } = this;
    if (this.isOfAll(printed)) sections.close();
    const item = sections.open;
    const hints = hint === "" ? [] : [hint];
    if (item && !item[box] && !waiting.namesItem) {
      item[box] = true;
      name(item, box, printed, hint);
      this.tellMore(item, hints);
      this.words.understand(printed);
    } else if (waiting.hasPlainWords || waiting.namesItem) {
      const named = this.named();
      named[box] = true;
      name(named, box, printed, hint);
      named.prompts = [...named.prompts, ...hints];
      this.words.understand(printed);
    } else {
      const label = withoutHint(printed, hint);
      sections.add({ label: label.trim().replace(/\s*:$/u, "") || printed, prompts: hints });
      sections.close();
    }
  }

  /** "Auditor's overall comments" below what asks about one thing alone. */
  private isOfAll(printed: string): boolean {
    const { open, current = "" } = this.sections;
    const above = open ? textOf(open.label) : "";
    return this.waiting.isEmpty && isOverall(printed) && ![above, current].some(isOverall);
  }

  /** One more box of the open item, by the form's own name for it. */
  private own(line: FormLine): void {
    const item = this.sections.open;
    const label = boxName(line.text, "");
    const box = printedBox(line.text)?.box ?? "evidence";
    if (!item) {
      this.words.wait(line);
      return;
    }
    this.words.understand(line.text);
    item.isNamed = true;
    item.explains = false;
    if (!item[box]) {
      item[box] = true;
      name(item, box, line.text, "");
    } else if (label !== undefined) item.further = [...(item.further ?? []), label];
  }

  /** The last item, while it still has no scale. */
  private ungraded(): BuiltItem | undefined {
    const item = this.sections.open;
    return item && item.scale === undefined ? item : undefined;
  }

  /** What waits tells more of the item. */
  private tellMore(item: BuiltItem, hints: readonly string[] = []): void {
    item.prompts = [...item.prompts, ...textsOf(this.waiting.takeAll()), ...hints];
  }

  private named(labels: readonly string[] = []): BuiltItem {
    const label = this.waiting.takeLabel(familyOf(labels)?.kind, this.sections.heading);
    return this.sections.add({ ...label, labels, chosen: true });
  }
}

/** "Rating for the case as a whole" under "Overall rating": the same again. */
const OF_ALL =
  /^[^?]*\b(?:grade|judge?ment|rating|score|rag)\b[^?]*(?:\bas a whole\b|\b(?:of|for) (?:the|this) (?:whole |entire )?(?:case|file|audit|record|plan)\b)/iu;

/** "Agreed judgement": it says itself which it is. */
const AGREED = /^(?:agreed|final|moderated)\s/iu;

/** "How good was this?": it judges what was written about right above. */
const REFERS_BACK =
  /^how (?:good|well|effective|strong|clear)\b.{0,30}\b(?:this|these|it|they)\b[^?]{0,20}\?$/iu;

/** "Overall quality (please circle)", "Was that right?" before what can be chosen. */
const asksAnew = (lead: string): boolean => lead.endsWith("?") || isOverall(lead) || tellsHow(lead);

/** The form's own name for a box, without the hint behind it. */
function name(item: BuiltItem, box: "evidence" | "impact", printed: string, hint: string): void {
  const label = boxName(printed, hint);
  if (label !== undefined && box === "evidence") item.evidenceLabel = label;
  if (label !== undefined && box === "impact") item.impactLabel = label;
}
