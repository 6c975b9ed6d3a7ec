import { isEntered } from "../audit/entered";
import { isGood } from "../audit/grades";
import { questionsIn } from "../audit/questions";
import { relevanceOf } from "../audit/relevance";
import { EMPTY_ITEM } from "../audit/record";
import { indexOf, scaleOf, type Item, type Section } from "../audit/template";
import { fingerprintOf } from "../record/content-hash";
import type { ReadAudit } from "./audit-facts";
import { knownFields } from "../audit/known-fields";
import { withoutIdentity } from "./without-identity";

/** Whether what was written stands under a judgement that is good or better, under one that is not, or under none. */
export type QuoteSide = "good" | "below" | "neither";

/** A passage of what an auditor wrote, without names. */
export interface Quote {
  readonly file: string;
  /** Id of the template. */
  readonly template: string;
  readonly section: string;
  /** What it answers, as the template says it. */
  readonly label: string;
  readonly side: QuoteSide;
  readonly text: string;
  /** By it passages are drawn, as if by lot, and always the same. */
  readonly lot: string;
}

/** Passages to choose from: a few of each section and side. Plain data, whatever the number of audits. */
export type Quotes = readonly Quote[];

/** Kept of each section and side, so that enough are left once copies and audits of another time are out. */
const KEPT = 12;

/** Gathers passages from audits as they are read; memory grows with the sections of the templates alone. */
export class GatheringQuotes {
  readonly #piles = new Map<string, Quote[]>();

  /** @param texts The audit's answers by tag, without names: `textsWithoutNames` gives them. */
  add(read: ReadAudit, texts: ReadonlyMap<string, string>): void {
    this.addAll(quotesOf(read, texts));
  }

  addAll(quotes: Quotes): void {
    for (const quote of quotes) {
      const key = `${quote.template} ${quote.section} ${quote.side}`;
      const pile = this.#piles.get(key) ?? [];
      this.#piles.set(key, pile);
      if (pile.some(({ lot, file }) => lot === quote.lot && file === quote.file)) continue;
      pile.push(quote);
      pile.sort(byLot).splice(KEPT);
    }
  }

  quotes(): Quotes {
    return [...this.#piles.values()].flat().sort(byLot);
  }
}

const byLot = (one: Quote, other: Quote): number =>
  Number(one.lot > other.lot) - Number(one.lot < other.lot) ||
  Number(one.file > other.file) - Number(one.file < other.file);

/** One passage of each section of an audit at most, so that no audit speaks for a section alone. */
function quotesOf({ file, template, record }: ReadAudit, texts: ReadonlyMap<string, string>): Quotes {
  const relevance = relevanceOf(template, record);
  const { items } = indexOf(template);
  const childId = record.header[knownFields(template).case ?? ""] ?? "";
  const found = new Map<string, Quote>();
  for (const question of questionsIn(template, record)) {
    const { owner, kind, tag } = question;
    if (owner.kind !== "item" || owner.part === "reason" || kind !== "narrative") continue;
    if (!question.isRelevant(relevance) || !question.isAsked(record)) continue;
    const section = items.get(owner.item.id)?.section;
    const text = passageOf(withoutIdentity(texts.get(tag) ?? "", childId));
    if (!section || text === undefined) continue;
    const quote: Quote = {
      file,
      template: template.id,
      section: section.id,
      label: owner.item.label,
      side: sideOf({ template, record }, section, owner.item),
      text,
      lot: fingerprintOf([record.id, tag, text]),
    };
    const known = found.get(section.id);
    if (!known || byLot(quote, known) < 0) found.set(section.id, quote);
  }
  // As with facts: a text cut out of a document would keep all of the document in memory.
  return JSON.parse(JSON.stringify([...found.values()])) as Quotes;
}

/** By the item's own judgement, else by that of its section where it has one. */
function sideOf(
  { template, record }: Pick<ReadAudit, "template" | "record">,
  section: Section,
  item: Item,
): QuoteSide {
  const judged = item.judgement ? item : section.items.filter((each) => each.judgement).at(-1);
  if (!judged?.judgement) return "neither";
  const { judgement } = record.items[judged.id] ?? EMPTY_ITEM;
  const grade = scaleOf(template, judged.judgement.scale).grades.find(({ id }) => id === judgement);
  if (grade?.standing === undefined) return "neither";
  return isGood(grade) ? "good" : "below";
}

const SHORTEST = 40;
const LONGEST = 320;

/** The first whole sentences that are long enough to say something and short enough to quote. */
function passageOf(text: string): string | undefined {
  if (!isEntered(text)) return undefined;
  let passage = "";
  for (const sentence of text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!?]["”’']?)\s+/)) {
    const longer = passage === "" ? sentence : `${passage} ${sentence}`;
    if (longer.length > LONGEST) {
      if (passage.length >= SHORTEST) break;
      passage = "";
      continue;
    }
    passage = longer;
    if (passage.length >= SHORTEST * 3) break;
  }
  return passage.length >= SHORTEST ? passage : undefined;
}
