import type { Catalogue, Language } from "./phrase";

/** The languages to choose from, each by its own name. */
export const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: "en-GB", name: "English" },
  { id: "cy-GB", name: "Cymraeg" },
];

/** The first language that Case Audit speaks of those that somebody would have, best first (BCP 47, or as in LANG: cy_GB.UTF-8). */
export function languageOf(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const [short = ""] = (tag ?? "").toLowerCase().split(/[-_.@]/);
    const found = LANGUAGES.find(({ id }) => id.startsWith(`${short}-`));
    if (found) return found.id;
  }
  return "en-GB";
}

/** The sentences that pages say, fetched for those who don’t read English. */
export async function wordsOfPages(language: Language): Promise<Catalogue> {
  return language === "cy-GB" ? (await import("./cy-GB/for-pages")).WORDS : {};
}
