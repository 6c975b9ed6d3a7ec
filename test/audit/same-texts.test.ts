import * as fc from "fast-check";
import { findGaps } from "../../src/audit/gaps";
import { isFiller } from "../../src/audit/filler";
import { isFormWording } from "../../src/audit/form-wording";
import { itemTag } from "../../src/audit/tags";
import { aCompleteRecord, anItem, aTemplateOf } from "../support/builders";
import { holds } from "../support/holds";

const ids = ["a", "b", "c", "d", "e", "f"];
const items = ids.map((id) => anItem({ id, label: id, impact: { required: true } }));
const template = aTemplateOf(items);

interface Told {
  readonly text: string;
  readonly places: readonly string[];
  readonly varied: boolean;
}

interface Placed {
  readonly text: string;
  readonly item: string;
  readonly tag: string;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** By the words in them, the texts or sentences with the places of each, one an item. */
function gathered(all: readonly Placed[]) {
  const found = new Map<string, { text: string; words: number; places: Placed[] }>();
  for (const each of all) {
    const words = wordsOf(each.text);
    const before = found.get(words.join(" ")) ?? { text: each.text, words: words.length, places: [] };
    found.set(words.join(" "), before);
    if (words.length > 0 && before.places.every(({ item }) => item !== each.item)) before.places.push(each);
  }
  return [...found.values()];
}

/** What is the same in several items, told the plain way: each text against every other. */
function toldPlainly(texts: readonly Placed[]): readonly Told[] {
  const narratives = texts.filter(({ text }) => !isFiller(text));
  const wholes = gathered(narratives);
  const sentences = gathered(
    narratives.flatMap(({ text, ...at }) => {
      const parts = text.split(/(?<=[.!?])\s+|\n+/u).filter((part) => part.trim() !== "");
      return parts.length > 1 ? parts.map((part) => ({ text: part, ...at })) : [];
    }),
  );
  const same = wholes.filter(({ words, places }) => places.length >= (words < 4 ? 4 : 2));
  const tagsOf = (found: typeof wholes) => found.flatMap(({ places }) => places.map(({ tag }) => tag));
  const inSame = tagsOf(same);
  const sentence = sentences.filter(
    ({ words, places }) =>
      words >= 8 && places.length >= 3 && places.some(({ tag }) => !inSame.includes(tag)),
  );
  const inAny = tagsOf([...same, ...sentence]);
  const others = wholes.flatMap(({ text, places }) =>
    places.filter(({ tag }) => !inAny.includes(tag)).map((place) => ({ ...place, text })),
  );
  return [
    ...[...same, ...sentence].map(({ text, places }) => ({
      text,
      places: places.map(({ tag }) => tag),
      varied: false,
    })),
    ...copiesAmong(others),
  ];
}

function copiesAmong(texts: readonly Placed[]): readonly Told[] {
  const pairs = texts.map(({ text }) => {
    const words = wordsOf(text).slice(0, 60);
    return words.length < 9
      ? []
      : [...new Set(words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`))];
  });
  const group: number[] = [];
  texts.forEach((_, at) => {
    const own = pairs[at] ?? [];
    const like = texts.slice(0, at).flatMap((__, other) => {
      const theirs = pairs[other] ?? [];
      const first = own.findIndex((pair) => theirs.includes(pair));
      const shared = own.filter((pair) => theirs.includes(pair)).length;
      const isLike = first >= 0 && (2 * shared) / (own.length + theirs.length) >= 0.6;
      return isLike ? [{ other, first }] : [];
    });
    // Of several that are like it, the one that shares the earliest of its words.
    const [found] = like.sort((one, two) => one.first - two.first || one.other - two.other);
    group.push(found ? (group[found.other] ?? at) : at);
  });
  return [...new Set(group)].flatMap((of) => {
    const copies = texts.filter((_, at) => group[at] === of);
    const isMany = new Set(copies.map(({ item }) => item)).size >= 3;
    return isMany
      ? [{ text: copies[0]?.text ?? "", places: copies.map(({ tag }) => tag), varied: true }]
      : [];
  });
}

const SENTENCES = [
  "The worker visits every two weeks, knows Kai well and writes it down the same day.",
  "He was seen alone on each of the six visits since the move in May!",
  "Mae’r cynllun wedi’i ysgrifennu gyda Kai, a’i dri dymuniad ar y dudalen gyntaf.",
  "Seen alone.",
  "…",
  "- on 3 May",
];

/** A sentence as it is, or with a word left out or changed, or otherwise cased and punctuated. */
const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.nat(14), fc.constantFrom("same", "changed", "left out", "loud"))
  .map(([text, at, how]) => {
    const words = text.split(" ");
    const word = words[at];
    if (how === "loud") return text.toUpperCase().replaceAll(" ", "  ");
    if (word === undefined || how === "same") return text;
    return words.toSpliced(at, 1, ...(how === "changed" ? ["someone"] : [])).join(" ");
  });
const narrative = fc
  .array(sentence, { maxLength: 4 })
  .chain((said) => fc.constantFrom(said.join(" "), said.join("\n\n")));

test("what is the same in several items, or nearly, is what comparing each text with every other finds", () => {
  let varied = 0;
  holds(
    fc.property(fc.array(narrative, { minLength: 12, maxLength: 12 }), (all) => {
      const entries = Object.fromEntries(
        ids.map((id, at) => [id, { evidence: all[2 * at] ?? "", impact: all[2 * at + 1] ?? "" }]),
      );
      const texts = items.flatMap((item) =>
        (["evidence", "impact"] as const).map((part) => ({
          text: (entries[item.id]?.[part] ?? "").trim(),
          item: item.id,
          tag: itemTag(item.id, part),
        })),
      );
      const gaps = findGaps(template, aCompleteRecord(template, { items: entries }));
      const told = gaps.flatMap((gap) =>
        gap.code === "same-text" ? [{ text: gap.text, places: gap.places, varied: gap.varied }] : [],
      );
      varied += told.filter((each) => each.varied).length;
      expect(told).toEqual(toldPlainly(texts));
    }),
    2000,
  );
  expect(varied).toBeGreaterThan(0);
});

test("an impact says what the evidence does whatever its case, and a narrative may be the form's own words", () => {
  const found = findGaps(
    template,
    aCompleteRecord(template, {
      items: {
        a: { evidence: "Seen alone, in May.", impact: "SEEN alone – in May" },
        b: { impact: "Seen in May" },
      },
    }),
  );
  expect(found.filter((gap) => gap.code === "filler" && gap.repeats === "evidence")).toMatchObject([
    { where: "item.a.impact" },
  ]);
  const asked = anItem({ label: "How well is the child known to their worker" });
  expect(isFormWording(asked, "how well is the child known…")).toBe(true);
  expect(isFormWording(asked, "How well is the child")).toBe(true);
  expect(isFormWording(asked, "How well is the child known? By sight only.")).toBe(false);
  expect(isFormWording(asked, "well is the child")).toBe(false);
});
