import { isWordPrompt } from "../ooxml/prompts";

/** The mark that ends a cell in some texts of Word. */
export const CELL_END = "\u0007";

/** A text as Word gives it, with `\n` for every line end and without the mark that ends a cell. */
export function plainText(text: string): string {
  return text
    .replaceAll(CELL_END, "")
    .replace(/\r\n?|\v/g, "\n")
    .replace(/\n$/, "");
}

/**
 * Whether what a control shows is no answer: nothing, its own prompt as Word
 * gives it, or one of Word's. Hosts differ in which they return, and some give
 * our prompt as text alone: that one is known to whoever knows the template.
 */
export function showsPrompt(text: string, placeholder: string): boolean {
  const said = text.trim();
  return said === "" || said === placeholder.trim() || isWordPrompt(said);
}
