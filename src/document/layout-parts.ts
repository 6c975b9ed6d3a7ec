import { questionAt } from "../audit/questions";
import type { Tag } from "../audit/tags";
import {
  allFields,
  allItems,
  fieldChoices,
  scaleChoices,
  type Condition,
  type Template,
  type Wording,
} from "../audit/template";
import type { LayoutCell, LayoutRow, LayoutTable, Slot } from "./layout-model";

export const CHOOSE = "Choose an answer";

export const labelCell = (text: string): LayoutCell => ({ type: "label", text });
export const promptsCell = (wordings: readonly Wording[]): LayoutCell => ({ type: "prompts", wordings });
export const plainWording = (text: string): Wording => ({ text });

/** The answer box of the question with that tag, and what it says of itself. */
export function answerCell(
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
  return { cells: [labelCell(name), answer, promptsCell(wordings)] };
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

/**
 * The wordings a document shows. It is made before anything is answered, so a
 * condition is said and not applied; only switched-off prompt sets drop out.
 */
export function wordingsInDocument(template: Template, wordings: readonly Wording[]): readonly Wording[] {
  const on = new Set(template.promptSets.filter((set) => set.on).map((set) => set.id));
  return wordings
    .filter((wording) => wording.promptSet === undefined || on.has(wording.promptSet))
    .map((wording) =>
      wording.when
        ? { ...wording, text: `If ${conditionText(template, wording.when)}: ${wording.text}` }
        : wording,
    );
}

/** A condition as a sentence: "Only if “Audited previously?” is Yes." */
export function onlyIf(template: Template, condition: Condition): string {
  return `Only if ${conditionText(template, condition)}.`;
}

function conditionText(template: Template, condition: Condition): string {
  const { label, choices } = conditionSubject(template, condition);
  const answers = condition.in.map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
  return `“${label}” is ${answers.join(" or ")}`;
}

function conditionSubject(template: Template, condition: Condition) {
  if ("field" in condition) {
    const field = allFields(template).find((each) => each.id === condition.field);
    return { label: field?.label ?? condition.field, choices: field ? fieldChoices(field) : [] };
  }
  const item = allItems(template).find((each) => each.id === condition.item);
  return { label: item?.label ?? condition.item, choices: template.scales.flatMap(scaleChoices) };
}
