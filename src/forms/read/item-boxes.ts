import type { CellMark } from "./cell-marks";
import type { BuiltItem, DraftBuilder, NewItem } from "./draft-builder";
import { isHeading } from "./form-line";
import { familyOf } from "./printed-grades";
import { itemLabel, printedLabel } from "./printed-label";
import { labelAmong } from "./waiting-lines";

/** Makes items of what stands loosely: a label, words to choose from, boxes for evidence and impact, each perhaps alone. */
export class ItemBoxes {
  constructor(private readonly builder: DraftBuilder) {}

  read(marks: readonly CellMark[]): void {
    const { builder } = this;
    let options: string[] = [];
    const settle = () => {
      if (options.length > 1) this.choose(options);
      options = [];
    };
    for (const mark of marks) {
      if (mark.type === "options") {
        if (mark.lead !== "") this.lead(mark);
        options.push(...mark.labels);
        continue;
      }
      if (mark.type === "room") continue;
      settle();
      if (mark.type === "box") this.box(mark.box.box, mark.line.text, mark.box.hint);
      else if (mark.type === "judgement") this.asked(mark.line.text);
      else builder.wait(mark.line);
    }
    settle();
  }

  /** Room to write in, under words that wait: they ask for it. */
  room(): void {
    const { builder } = this;
    const isNamed = builder.waiting.length > 0;
    if (isNamed) this.named({});
  }

  end(): void {
    this.builder.item = undefined;
  }

  /** What stands before the options names the item, or only says that a judgement follows. */
  private lead({ line, lead, labels }: Extract<CellMark, { type: "options" }>): void {
    const isPlain =
      familyOf(labels) !== undefined && lead.length <= 40 && /:$|\bgrade|judgement|rating/iu.test(lead);
    if (isPlain) {
      this.builder.understand(lead);
      if (this.builder.waiting.length > 0 || this.lastOpen()) return;
    }
    this.builder.wait({ ...line, text: lead });
  }

  private asked(text: string): void {
    const { builder } = this;
    builder.understand(text);
    const item = builder.waiting.length > 0 ? this.named({}) : this.lastOpen();
    if (item) item.asksScale = true;
    else builder.addItem({ label: text.replace(/\s*:$/u, ""), asksScale: true });
  }

  private choose(labels: readonly string[]): void {
    const { builder } = this;
    const item = this.names() ? undefined : this.lastOpen();
    if (item) {
      item.prompts = [...item.prompts, ...this.taken()];
      builder.setScale(item, labels);
      return;
    }
    if (builder.waiting.length > 0) this.named({ labels });
    else builder.addItem({ label: labels.join(" / ").slice(0, 150), labels });
  }

  private box(box: "evidence" | "impact", printed: string, hint: string): void {
    const { builder } = this;
    const { item } = builder;
    const hints = hint === "" ? [] : [hint];
    if (item && !item[box] && !this.names()) {
      item[box] = true;
      item.prompts = [...item.prompts, ...this.taken(), ...hints];
      builder.understand(printed);
    } else if (builder.waiting.some(({ heading }) => !heading) || this.names()) {
      const named = this.named({});
      named[box] = true;
      named.prompts = [...named.prompts, ...hints];
      builder.understand(printed);
    } else {
      const label = hint === "" ? printed : printed.slice(0, printed.length - hint.length);
      builder.addItem({ label: label.trim().replace(/\s*:$/u, "") || printed, prompts: hints });
      builder.item = undefined;
    }
  }

  /** The last item, while it still has no scale. */
  private lastOpen(): BuiltItem | undefined {
    const { item } = this.builder;
    return item && item.scale === undefined ? item : undefined;
  }

  /** Whether what waits names a new item rather than telling more of the last one. */
  private names(): boolean {
    return this.builder.waiting.some(
      ({ line, heading }) => heading || isHeading(line) || printedLabel(line.text).number !== undefined,
    );
  }

  private taken(): readonly string[] {
    const texts = this.builder.waiting.map(({ line }) => line.text);
    this.builder.waiting = [];
    return texts;
  }

  private named(more: { readonly labels?: readonly string[] }): BuiltItem {
    return namedItem(this.builder, more);
  }
}

/** An item named by what waits: its label, and what tells more of it. */
export function namedItem(builder: DraftBuilder, more: Partial<NewItem>): BuiltItem {
  const at = labelAmong(builder.waiting);
  const texts = builder.waiting.slice(at).map(({ line }) => line.text);
  // What is overall stands in no section of the form, so it begins one.
  const isOverall = builder.waiting[at]?.heading === true && /\boverall\b/iu.test(texts[0] ?? "");
  builder.waiting = builder.waiting.slice(0, isOverall ? at + 1 : at);
  const named = itemLabel(texts);
  return builder.addItem({
    ...named,
    ...more,
    prompts: [...named.prompts, ...(more.prompts ?? [])],
  });
}
