import { learnWords } from "../../document/fixed-words";
import { LANGUAGES, languageOf, wordsOfPages } from "../../words/languages";
import { speak, type Language } from "../../words/phrase";

/** Where the language that a person has chosen is remembered, in this browser only. */
export const LANGUAGE_KEY = "case-audit.language";

/** The language that a person has chosen; undefined where it is the one of Office or the browser. */
export function chosenLanguage(): Language | undefined {
  try {
    return LANGUAGES.find(({ id }) => id === localStorage.getItem(LANGUAGE_KEY))?.id;
  } catch {
    return undefined;
  }
}

/** Remembers it for the next time a page is opened; false where this browser keeps nothing. */
export function chooseLanguage(language: Language | undefined): boolean {
  try {
    if (language === undefined) localStorage.removeItem(LANGUAGE_KEY);
    else localStorage.setItem(LANGUAGE_KEY, language);
    return true;
  } catch {
    return false;
  }
}

/**
 * Settles what a page says from now on: what was chosen, else the first that Case Audit speaks of those that are wanted, best
 * first. Where its sentences don't come, the page says English.
 */
export async function speakOnPage(wanted: readonly (string | undefined)[]): Promise<void> {
  const language = chosenLanguage() ?? languageOf(wanted);
  try {
    const [words] = await Promise.all([wordsOfPages(language), learnWords(language)]);
    speak(language, words);
    document.documentElement.lang = language;
  } catch {
    speak("en-GB");
  }
}
