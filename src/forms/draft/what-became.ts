import { optionText, textOf } from "./draft-text";
import { scaleChoices } from "../../audit/template";
import type { DraftItem, FormDraft } from "./form-draft";
import { numberedLabel } from "./move-text";
import { phrase, phraseOf } from "../../words/phrase";

/** What a text of a form became in the draft made of it. */
export type TextRole =
  | "title"
  | "detail"
  | "section"
  | "note"
  | "item"
  | "prompt"
  | "descriptor"
  | "box"
  | "scale"
  | "actions"
  /** The name of a column or a box, which the template says in its own way. */
  | "name"
  | "not-placed";

/** What a text became, for a person. */
export const ROLE_TEXT: Readonly<Record<TextRole, () => string>> = {
  title: () => phrase("title"),
  detail: () => phrase("detail"),
  section: () => phrase("section"),
  note: () => phrase("note"),
  item: () => phrase("item"),
  prompt: () => phrase("prompt"),
  descriptor: () => phrase("descriptor"),
  box: () => phrase("box of an item"),
  scale: () => phrase("grade or answer"),
  actions: () => phrase("action table"),
  name: () => phrase("name of a column or a box, which the template says in its own way"),
  "not-placed": () => phrase("not placed"),
};

/** A part of the draft that says a text of the form. */
export interface Became {
  readonly as: TextRole;
  readonly text: string;
  /** The part it belongs to, where that is another and the only one: the item of a prompt. */
  readonly of?: string;
}

/**
 * Says what became of a text of the form: the parts of the draft that say it, or one of the parts that it is a piece
 * of. Empty for a text that says nothing; words that are nowhere are not there, which reading a form never leaves.
 */
export function whatBecame(draft: FormDraft): (text: string) => readonly Became[] {
  const parts = partsOf(draft).map((part, place) => {
    const words = wordsOf(part.text);
    return { part, place, words, said: said(words) };
  });
  const byFirst = new Map<string, (typeof parts)[number][]>();
  for (const each of parts) {
    const [first] = each.words;
    if (first === undefined) continue;
    const same = byFirst.get(first);
    if (same) same.push(each);
    else byFirst.set(first, [each]);
  }
  const byText = new Map<string, Became>();
  for (const { words, part } of parts) {
    const key = words.join(" ");
    const same = byText.get(key);
    if (key !== "" && !same) byText.set(key, part);
    // What stands in several parts is said to be of none of them.
    else if (same?.as === part.as && same.of !== part.of) byText.set(key, { as: part.as, text: same.text });
  }
  const known = new Map<string, readonly Became[]>();
  const find = (words: readonly string[]): readonly Became[] => {
    const whole = byText.get(words.join(" "));
    if (whole) return [whole];
    const text = said(words);
    const inside = [...new Set(words)]
      .flatMap((word) => byFirst.get(word) ?? [])
      .filter((each) => text.includes(each.said))
      .sort((a, b) => a.place - b.place);
    const covered = new Set(inside.flatMap((each) => each.words));
    const isCovered = words.every((word) => covered.has(word));
    const around = isCovered ? undefined : parts.find((each) => each.said.includes(text));
    const found = around ? [around] : inside;
    return [...new Map(found.map(({ part }) => [`${part.as} ${part.text}`, part])).values()];
  };
  return (text) => {
    const words = wordsOf(text);
    const key = words.join(" ");
    if (key === "") return [];
    const before = known.get(key);
    if (before) return before;
    const found = find(words);
    known.set(key, found);
    return found;
  };
}

/**
 * The words of a text as they are compared: letters and digits alone, a number apart from a word it runs into ("1.4The"), and
 * the figures of one number together ("284,89", "0.0577").
 */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/(?<=\p{N})(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .match(/\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words so that one text of them is found in another as whole words. */
const said = (words: readonly string[]): string => ` ${words.join(" ")} `;

/** Every text of a draft with what it is, in its order. */
export function partsOf(draft: FormDraft): readonly Became[] {
  const {
    title,
    scales,
    fieldGroups,
    tables = [],
    sections,
    actions,
    serviceActions,
    notes,
    notPlaced,
    understood = [],
  } = draft;
  return [
    { as: "title", text: title },
    ...sections.flatMap(({ title: text, notes: said, items }): readonly Became[] => [
      { as: "section", text },
      ...said.map((note): Became => ({ as: "note", text: textOf(note), of: text })),
      ...items.flatMap((item) => partsOfItem(item)),
    ]),
    ...tables.map(({ note, title: of }): Became => ({ as: "note", text: note, of })),
    ...[...fieldGroups, ...tables].flatMap(({ title: text, fields }): readonly Became[] => [
      { as: "section", text },
      ...fields.flatMap((field): readonly Became[] => {
        const more = [
          ...field.options.map(optionText),
          ...(field.type === "yes-no" ? ["Yes", "No"] : []),
          field.help ?? "",
        ];
        return [
          { as: "detail", text: field.label },
          ...more.map((each): Became => ({ as: "detail", text: each, of: field.label })),
        ];
      }),
    ]),
    ...scales.flatMap((scale) =>
      scaleChoices(scale).map(({ label }): Became => ({ as: "scale", text: label, of: scale.title })),
    ),
    ...(actions
      ? [
          { as: "actions", text: actions.title } as const,
          ...actions.prompts.map((text): Became => ({
            as: "actions",
            text: textOf(text),
            of: actions.title,
          })),
          ...actions.columns.map(({ label }): Became => ({ as: "actions", text: label, of: actions.title })),
        ]
      : []),
    ...(serviceActions ? [serviceActions] : []).flatMap(({ title: text, paragraphs }): readonly Became[] => [
      { as: "actions", text },
      ...paragraphs.map((paragraph): Became => ({ as: "actions", text: textOf(paragraph), of: text })),
    ]),
    ...notes.flatMap(({ title: text, paragraphs }): readonly Became[] => [
      { as: "note", text },
      ...paragraphs.map((paragraph): Became => ({ as: "note", text: textOf(paragraph), of: text })),
    ]),
    ...notPlaced.map(({ text }): Became => ({ as: "not-placed", text })),
    ...understood.map((text): Became => ({ as: "name", text })),
  ];
}

function partsOfItem(item: DraftItem): readonly Became[] {
  const { number, label, prompts, descriptors, evidenceLabel = "", impactLabel = "", further = [] } = item;
  const of = numberedLabel(item);
  const part =
    (as: TextRole) =>
    (text: string): Became => ({ as, text, of });
  return [
    ...[of, label, number ?? ""].map((text): Became => ({ as: "item", text })),
    ...[evidenceLabel, impactLabel, ...further].map(part("box")),
    ...prompts.map(textOf).map(part("prompt")),
    ...descriptors.flatMap(({ text }) => text.map(textOf)).map(part("descriptor")),
  ];
}

/** How many words a form has, and where they are. */
export interface WordCount {
  readonly form: number;
  readonly template: number;
  /** In names of columns and boxes alone. */
  readonly names: number;
  readonly notPlaced: number;
}

/** Counts the words of a form's texts by what became of them. */
export function countWords(draft: FormDraft, texts: readonly string[]): WordCount {
  const became = whatBecame(draft);
  const counts = { form: 0, template: 0, names: 0, notPlaced: 0 };
  for (const text of texts) {
    const count = wordsOf(text).length;
    const parts = became(text);
    const isLeft = parts.length === 0 || parts.some(({ as }) => as === "not-placed");
    const isNamed = parts.every(({ as }) => as === "name");
    counts.form += count;
    counts[isLeft ? "notPlaced" : isNamed ? "names" : "template"] += count;
  }
  return counts;
}

/** "Of 210 words in the form 200 are in the template, 4 only name columns or boxes and 6 are not placed." */
export function wordsText({ form, template, names, notPlaced }: WordCount): string {
  const values = {
    words: phraseOf(form, "{count} word", "{count} words"),
    template: phraseOf(template, "{count} is in the template", "{count} are in the template"),
    names: phraseOf(names, "{count} only names a column or a box", "{count} only name columns or boxes"),
    notPlaced: phraseOf(notPlaced, "{count} is not placed", "{count} are not placed"),
  };
  if (names > 0 && notPlaced > 0)
    return phrase("Of {words} in the form {template}, {names} and {notPlaced}.", values);
  if (names > 0) return phrase("Of {words} in the form {template} and {names}.", values);
  return notPlaced > 0
    ? phrase("Of {words} in the form {template} and {notPlaced}.", values)
    : phrase("Of {words} in the form {template}.", values);
}
