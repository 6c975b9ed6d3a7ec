import words from "./document.json";

/** The fixed words of documents. */
export const WORDS: Readonly<Record<string, string>> = words;
