import { questionAt } from "../audit/questions";
import type { Tag } from "../audit/tags";
import type { Template, Wording } from "../audit/template";
import type { LayoutCell, LayoutRow, LayoutTable, Slot } from "./layout-model";

export const CHOOSE = "Choose an answer";

export const label = (text: string): LayoutCell => ({ type: "label", text });
export const prompts = (wordings: readonly Wording[]): LayoutCell => ({ type: "prompts", wordings });
export const words = (text: string): Wording => ({ text });

/** The answer box of the question with that tag, and what it says of itself. */
export function slot(
  template: Template,
  tag: Tag,
  alias: string,
  prompt: string,
  more: Partial<Pick<Slot, "initial" | "long">> = {},
): LayoutCell {
  const choices = questionAt(template, tag)?.choices ?? [];
  return { type: "slot", slot: { tag, alias, prompt, choices, long: false, ...more } };
}

export function answerRow(name: string, answer: LayoutCell, wordings: readonly Wording[] = []): LayoutRow {
  return { cells: [label(name), answer, prompts(wordings)] };
}

/** A table of label, answer and prompts; without the prompts column where no row has any. */
export function answerTable(
  title: string,
  description: string,
  rows: readonly LayoutRow[],
  { widths = [24, 48, 28], promptsTitle = "Consider" } = {},
): LayoutTable {
  const prompted = rows.some((row) =>
    row.cells.some((cell) => cell.type === "prompts" && cell.wordings.length > 0),
  );
  const [first = 0] = widths;
  return prompted
    ? { type: "table", title, description, widths, header: [title, "Answer", promptsTitle], rows }
    : {
        type: "table",
        title,
        description,
        widths: [first, 100 - first],
        header: [title, "Answer"],
        rows: rows.map((row) => ({ cells: row.cells.filter((cell) => cell.type !== "prompts") })),
      };
}

/** A label set into the middle of a sentence; names and abbreviations keep their capitals. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
