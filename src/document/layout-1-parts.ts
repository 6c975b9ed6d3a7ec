import type { Tag } from "../audit/tags";
import type { Template, Wording } from "../audit/template";
import type { LayoutRow, LayoutTable } from "./layout-model";
import { boxCell, headingRow, labelCell, slotFor, wordsCell } from "./layout-parts";

/** The prompt of a list in the first layout. */
export const CHOOSE = "Choose an answer";

/** A table of the first layout, under the names of its columns. */
export const table1 = (
  title: string,
  rows: readonly LayoutRow[],
  columns: readonly string[] = ["Answer"],
): LayoutTable => ({
  type: "table",
  title,
  description: "",
  look: "table",
  widths: [],
  rows: [headingRow([title, ...columns]), ...rows],
});

/** A row of it: label, answer, prompts. */
export const answerRow1 = (
  template: Template,
  label: string,
  tag: Tag,
  alias: string,
  prompt: string,
  wordings: readonly Wording[] = [],
): LayoutRow => ({
  cells: [
    labelCell(label),
    boxCell(slotFor(template, tag, alias, prompt, { level: "run" })),
    ...(wordings.length > 0 ? [wordsCell("prompt", wordings)] : []),
  ],
});
