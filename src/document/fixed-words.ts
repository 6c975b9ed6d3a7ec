import { filledWith, sayInEnglish, type Say } from "../audit/say";
import type { Template } from "../audit/template";
import type { DocumentLanguage } from "../audit/template-settings";

/*
 * A document has its fixed words in one language, whatever its reader's pane speaks: that of its template. English has no
 * catalogue; the words of another language are fetched before a document in it is made or read.
 */

type Words = Readonly<Record<string, string>>;
type InLanguage = Pick<Template, "language">;

/** What there is beside English. */
const FETCHED: Readonly<Partial<Record<DocumentLanguage, () => Promise<{ readonly WORDS: Words }>>>> = {
  "cy-GB": () => import("../words/cy-GB/for-documents"),
};

interface Learned {
  readonly words: Words;
  readonly say: Say;
}

const learned = new Map<DocumentLanguage, Learned>();

/** Fetches the fixed words of a language, once. Throws where they can't be fetched. */
export async function learnWords(language: DocumentLanguage | undefined): Promise<void> {
  const fetched = language && !learned.has(language) ? FETCHED[language] : undefined;
  if (fetched) teachWords(language, (await fetched()).WORDS);
}

function teachWords(language: DocumentLanguage | undefined, words: Words): void {
  if (language)
    learned.set(language, {
      words,
      say: (english, values) =>
        filledWith(Object.hasOwn(words, english) ? (words[english] ?? "") : english, values),
    });
}

/** The languages beside English whose words are known. */
export const languagesLearned = (): readonly DocumentLanguage[] => [...learned.keys()];

/** English and every language whose words are known, as templates name them, each with how it says them. */
export const inEachLanguage = (): readonly { readonly of: InLanguage; readonly say: Say }[] => [
  { of: {}, say: sayInEnglish },
  ...[...learned].map(([language, { say }]) => ({ of: { language }, say })),
];

export const isInEnglish = ({ language = "en-GB" }: InLanguage): boolean => language === "en-GB";

/** How a document of that template says its fixed words. Throws where the words of its language were never fetched. */
export function sayIn({ language = "en-GB" }: InLanguage): Say {
  if (language === "en-GB") return sayInEnglish;
  const found = learned.get(language);
  if (!found) throw new Error(`The words of documents in ${language} have not been fetched.`);
  return found.say;
}

const made = new WeakMap<Template, Map<DocumentLanguage, Template>>();

/** The template for a document in that language. Made once for each. */
export function inLanguage(template: Template, language: DocumentLanguage = "en-GB"): Template {
  if ((template.language ?? "en-GB") === language) return template;
  let known = made.get(template);
  if (!known) made.set(template, (known = new Map<DocumentLanguage, Template>()));
  let found = known.get(language);
  if (!found) known.set(language, (found = { ...template, language }));
  return found;
}

/**
 * The template as a new document gets it: in its own language, where it says one, else in that of whoever makes the
 * document.
 */
export const forNewDocument = (template: Template, language: DocumentLanguage): Template =>
  template.language === undefined ? inLanguage(template, language) : template;
