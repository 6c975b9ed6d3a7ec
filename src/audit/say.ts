/** Says a fixed word of documents, or a sentence of theirs, in the language of a document. It is named by the English one. */
export type Say = (english: string, values?: Readonly<Record<string, string>>) => string;

/** As documents in English say it. */
export const sayInEnglish: Say = (english, values) => (values ? filledWith(english, values) : english);

/** A sentence with its values in the places that have their names in braces. */
export const filledWith = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** Marks a fixed word that stands in a table, and is said later. */
export const word = <T extends string>(english: T): T => english;

/** Says a word of a table. */
export const sayWord = (say: Say, marked: string): string => say(marked);

/** The label of a choice that every template has, such as Yes; one of the template’s own stays as it is. */
export const sayChoice =
  (say: Say, fixed: readonly unknown[]) =>
  (choice: { readonly label: string }): string =>
    fixed.includes(choice) ? sayWord(say, choice.label) : choice.label;
