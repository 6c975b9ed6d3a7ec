import type { Question } from "../audit/question";
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
  readonly say: Say;
  /** An answer as a document in English shows it, as this language does. */
  readonly inOwnWords: (question: Question, text: string) => string;
  /** The other way round. */
  readonly inEnglish: (question: Question, text: string) => string;
  /** A day in English, in this language. */
  readonly day: (text: string) => string;
}

const learned = new Map<DocumentLanguage, Learned>();

/** Fetches the fixed words of a language, once. Throws where they can't be fetched. */
export async function learnWords(language: DocumentLanguage | undefined): Promise<void> {
  const fetched = language && !learned.has(language) ? FETCHED[language] : undefined;
  if (!language || !fetched) return;
  const [{ WORDS: words }, retold] = await Promise.all([fetched(), import("./retold-answers")]);
  const say: Say = (english, values) => {
    const own = Object.hasOwn(words, english) ? (words[english] ?? "") : english;
    return values ? filledWith(own, values) : own;
  };
  learned.set(language, {
    say,
    inOwnWords: (question, text) => retold.inOwnWords(question, text, say),
    inEnglish: (question, text) => retold.inEnglishWords(question, text, say),
    day: (text) => retold.retoldDate(text, sayInEnglish, say),
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
export const sayIn = (of: InLanguage): Say => (isInEnglish(of) ? sayInEnglish : learnedFor(of).say);

/** What there is for a document in another language than English. Throws as `sayIn` does. */
export function learnedFor({ language = "en-GB" }: InLanguage): Learned {
  const found = learned.get(language);
  if (!found) throw new Error(`The words of documents in ${language} have not been fetched.`);
  return found;
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
