/** The prompts of a document's controls, by the name of their docPart. */
export type Prompts = ReadonlyMap<string, string>;

/** What Word itself shows in an empty control that names no prompt, or whose prompt is gone. */
export const WORD_PROMPT = { text: "Click or tap here to enter text.", choice: "Choose an item." } as const;

const WORD_PROMPTS: ReadonlySet<string> = new Set([
  ...Object.values(WORD_PROMPT),
  "Click here to enter text.",
  "Click or tap to enter a date.",
  "Click here to enter a date.",
]);

/** Whether a text is one of Word's own prompts, in English. */
export const isWordPrompt = (text: string): boolean => WORD_PROMPTS.has(text.trim());
