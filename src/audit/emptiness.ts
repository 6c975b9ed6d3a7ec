import { isFiller } from "./filler";
import { alike, MOST_WORDS } from "./alike-texts";
import type { Gap } from "./gap";
import { narrativesOf } from "./narratives";
import { wordsIn } from "./words-in";
import { EMPTY_ITEM, partValue, type AuditRecord } from "./record";
import { itemTag, type Tag } from "./tags";
import { isOverallItem, scaleOf, type Item, type Template } from "./template";

/** Shorter texts may well be the same by chance, in a few items. */
const FEWEST_WORDS = 4;
const FEWEST_PLACES = { long: 2, short: 4, sentence: 3 } as const;
/** Shorter sentences may well stand in several items: "She was seen alone." */
const LONG_SENTENCE = 8;
const FEWEST_ITEMS = 2;

/** What shows that an audit was filled in and not done: one text in several items, everything not applicable. */
export function emptinessGaps(
  template: Template,
  record: AuditRecord,
  items: readonly Item[],
): readonly Gap[] {
  return [...sameTexts(record, items), ...notApplicable(template, record, items)];
}

/** A text, or a sentence of one, with the items it stands in. */
interface Repeated {
  readonly text: string;
  readonly words: readonly string[];
  readonly byItem: Map<string, Tag>;
}

/**
 * Narratives that stand word for word in more than one item, each text once; and long sentences that stand in several,
 * whatever is around them, where it is not told of the whole text already.
 */
function sameTexts(record: AuditRecord, items: readonly Item[]): readonly Gap[] {
  const wholes = new Map<string, Repeated>();
  const sentences = new Map<string, Repeated>();
  const add = (found: Map<string, Repeated>, { text, words, key }: Said, item: string, tag: Tag) => {
    const before = found.get(key) ?? { text, words, byItem: new Map<string, Tag>() };
    if (words.length > 0 && !before.byItem.has(item)) before.byItem.set(item, tag);
    found.set(key, before);
  };
  for (const item of items) {
    for (const part of narrativesOf(item)) {
      const text = partValue(record.items[item.id] ?? EMPTY_ITEM, part).trim();
      if (isFiller(text)) continue;
      const tag = itemTag(item.id, part);
      const said = sentencesOf(text);
      add(wholes, wholeOf(text, said), item.id, tag);
      if (said.length === 1) continue;
      for (const sentence of said) {
        if (sentence.words.length >= LONG_SENTENCE) add(sentences, sentence, item.id, tag);
      }
    }
  }
  const told = [...wholes.values()].filter(
    ({ words, byItem }) =>
      byItem.size >= (words.length < FEWEST_WORDS ? FEWEST_PLACES.short : FEWEST_PLACES.long),
  );
  const inTold = new Set(told.flatMap(({ byItem }) => [...byItem.values()]));
  const inOthers = [...sentences.values()].filter(
    ({ byItem }) =>
      byItem.size >= FEWEST_PLACES.sentence && [...byItem.values()].some((tag) => !inTold.has(tag)),
  );
  const inAny = new Set([...told, ...inOthers].flatMap(({ byItem }) => [...byItem.values()]));
  const others = [...wholes.values()].flatMap(({ text, words, byItem }) =>
    [...byItem].flatMap(([item, tag]) => (inAny.has(tag) ? [] : [{ text, words, item, tag }])),
  );
  return [
    ...[...told, ...inOthers].flatMap(({ text, byItem }) => sameTextGap(text, [...byItem.values()], false)),
    ...alike(others).flatMap((group) =>
      sameTextGap(
        group[0]?.text ?? "",
        group.map(({ tag }) => tag),
        true,
      ),
    ),
  ];
}

function sameTextGap(text: string, places: readonly Tag[], varied: boolean): readonly Gap[] {
  const where = places[1];
  return where === undefined ? [] : [{ code: "same-text", severity: "advice", where, text, places, varied }];
}

/** A text or a sentence, its words, and by what it is known again: the words, whatever stands between them. */
interface Said {
  readonly text: string;
  readonly words: readonly string[];
  readonly key: string;
}

/** The sentences of a text: between them they hold every word of it. */
const sentencesOf = (text: string): readonly Said[] =>
  text.split(/(?<=[.!?])\s+|\n+/u).flatMap((sentence) => {
    if (sentence.trim() === "") return [];
    const words = wordsIn(sentence);
    return [{ text: sentence, words, key: words.join(" ") }];
  });

/** A text out of its sentences, with as many of its words as copies are told by. */
function wholeOf(text: string, said: readonly Said[]): Said {
  const words: string[] = [];
  for (const sentence of said) {
    if (words.length >= MOST_WORDS) break;
    words.push(...sentence.words.slice(0, MOST_WORDS));
  }
  const keys = said.flatMap(({ key }) => (key === "" ? [] : [key]));
  return { text, words, key: keys.join(" ") };
}

function notApplicable(template: Template, record: AuditRecord, items: readonly Item[]): readonly Gap[] {
  const choiceOf = ({ id, judgement }: Item): string =>
    (record.items[id] ?? EMPTY_ITEM)[judgement ? "judgement" : "answer"];
  const isApart = (item: Item): boolean => {
    const scale = item.judgement?.scale ?? item.answer?.scale;
    return scale !== undefined && scaleOf(template, scale).notApplicable?.id === choiceOf(item);
  };
  // A gate that is not applicable settles the judgements behind it, which are not asked for.
  const settled = items.filter(({ judgement, gate = false }) => judgement !== undefined || gate);
  const judged = items.filter(({ judgement }) => judgement);
  const first = settled[0];
  if (first && settled.length >= FEWEST_ITEMS && settled.every(isApart)) {
    const part = first.judgement ? "judgement" : "answer";
    return [{ code: "nothing-applicable", severity: "advice", where: itemTag(first.id, part) }];
  }
  return judged
    .filter((item) => isOverallItem(template, item.id) && isApart(item))
    .map(({ id }) => ({
      code: "overall-not-applicable",
      severity: "advice",
      where: itemTag(id, "judgement"),
      item: id,
    }));
}

/**
 * The gaps without advice on a filler where the same is said once already: of a text that stands in several items, and of
 * reasons where nothing is applicable.
 */
export function saidOnce(gaps: readonly Gap[]): readonly Gap[] {
  const told = new Set(gaps.flatMap((gap) => (gap.code === "same-text" ? gap.places : [])));
  const isNothing = gaps.some(({ code }) => code === "nothing-applicable");
  const isTold = ({ where }: Gap): boolean => told.has(where) || (isNothing && where.endsWith(".reason"));
  return gaps.filter((gap) => gap.code !== "filler" || gap.severity === "required" || !isTold(gap));
}
