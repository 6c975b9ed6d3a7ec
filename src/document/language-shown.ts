import type { Template } from "../audit/template";
import type { DocumentContent } from "./audit-document";
import { linesIn } from "./cell-text";
import { inLanguage, languagesLearned } from "./fixed-words";
import { bodyWordsOf, rowWordsOf } from "./layout-words";
import { layoutOf } from "./layout";
import { slotsOf } from "./layout-model";
import { comparable } from "./same-text";

type Shown = Pick<DocumentContent, "tables" | "loose">;

/**
 * The template in the language that a document shows, where its own definition is lost: the one of whose fixed words it has
 * most, of those that no other language has.
 */
export function withLanguageShown(template: Template, content: Shown): Template {
  const lines = linesShown(content);
  const english = inLanguage(template);
  const inEnglish = wordsIn(english);
  let best = { template: english, most: 0 };
  const own = (words: ReadonlySet<string>, but: ReadonlySet<string>): number =>
    [...words].filter((each) => !but.has(each) && lines.has(each)).length;
  for (const language of languagesLearned()) {
    const words = wordsIn(inLanguage(template, language));
    const more = own(words, inEnglish) - own(inEnglish, words);
    if (more > best.most) best = { template: inLanguage(template, language), most: more };
  }
  return best.template;
}

function linesShown({ tables, loose }: Shown): ReadonlySet<string> {
  const inTables = tables.flatMap((rows) => rows.flatMap((cells) => cells.flatMap(linesIn)));
  return new Set([...inTables, ...loose.map(({ text }) => text)].map(comparable));
}

const known = new WeakMap<Template, ReadonlySet<string>>();

/** The lines of a layout, prompts among them, as they are compared. */
function wordsIn(template: Template): ReadonlySet<string> {
  let words = known.get(template);
  if (!words) {
    const blocks = layoutOf(template);
    const rows = rowWordsOf(blocks).flatMap(({ cells }) => cells.flat());
    const prompts = slotsOf(blocks).map(({ prompt }) => prompt);
    known.set(template, (words = new Set([...rows, ...bodyWordsOf(blocks), ...prompts].map(comparable))));
  }
  return words;
}
