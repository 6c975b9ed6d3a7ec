/** Whether this Word offers a set of its API, for example "1.9" (the version is a string by Office's own rule). */
export const offers = (version: string): boolean =>
  Office.context.requirements.isSetSupported("WordApi", version);

/** The least this add-in works with; the manifest asks for the same. */
export const FLOOR = "1.5";

/** Drop-down lists can be found and chosen from. */
export const offersLists = (): boolean => offers("1.9");

/** Word in a browser, whose ways are its own here and there. */
export const isOnTheWeb = (): boolean => String(Office.context.diagnostics.platform) === "OfficeOnline";

/** Kinds of content control to ask for. Word lists rich text alone unless told, and refuses a kind it does not know. */
export function kindsAsked(): Word.ContentControlOptions {
  return ofKinds(offersLists() ? [...TEXTS, "DropDownList", "ComboBox"] : TEXTS);
}

const TEXTS = ["RichText", "PlainText"];

/** The enum `Word.ContentControlType` exists in Word alone; its values are these words. */
export const ofKinds = (types: readonly string[]): Word.ContentControlOptions =>
  ({ types }) as unknown as Word.ContentControlOptions;
