import { isFieldLabel } from "./field-label";
import { cellText, type Grid } from "./form-grid";
import type { FormPart } from "./form-parts";
import { blankRowsUnder } from "./growing-table";
import { isNumberHead, scaleNamedIn } from "./head-words";
import { itemLabel } from "./printed-label";

/** Rows for as many cases; fewer may be of one. */
const FEWEST_ROWS = 4;
const FEWEST_QUESTIONS = 2;

/**
 * A row for each of several cases: what tells them apart ("Contact no.") is a detail, and what is answered of each
 * ("Consent sought? (Y/N)") an item, asked once. Undefined where the row heads anything else.
 */
export function caseRows(
  grid: Grid,
  at: number,
  where: string,
): { readonly parts: readonly FormPart[]; readonly until: number } | undefined {
  const texts = grid.begin(at).map(cellText);
  const [first = ""] = texts;
  if (texts.includes("") || !(isFieldLabel(first) || isNumberHead(first))) return undefined;
  const until = blankRowsUnder(grid, at);
  const count = until - at - 1;
  const options = texts.map((text) => scaleNamedIn(text));
  if (count < FEWEST_ROWS || options.filter((labels) => labels.length > 1).length < FEWEST_QUESTIONS)
    return undefined;
  const from = options.findIndex((labels) => labels.length > 1);
  const details = texts.slice(0, from).filter((text) => !isNumberHead(text));
  const questions = texts.slice(from);
  const numbers = Array.from({ length: count }, (_, row) => grid.begin(at + 1 + row)).flat();
  return {
    until,
    parts: [
      { is: "remark", remark: { code: "cases-in-rows", where, count } },
      { is: "understood", texts: [...texts, ...numbers.map(cellText)] },
      ...(details.length > 0
        ? [
            {
              is: "fields",
              fields: details.map((label) => ({ label, options: [] })),
              sameTable: false,
            } as const,
          ]
        : []),
      ...questions.map((text, index): FormPart => {
        const labels = options[from + index] ?? [];
        const named = labels.length > 1 ? text.replace(/\s*\([^()]*\)$/u, "") : text;
        return { is: "item", item: { ...itemLabel([named]), labels, chosen: true } };
      }),
      { is: "break" },
    ],
  };
}
