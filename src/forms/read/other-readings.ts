import type { Doubt } from "../draft/form-remark";
import type { FormDraft } from "../draft/form-draft";
import { whatBecame } from "../draft/what-became";
import type { FormPiece } from "./form-flow";
import { rowName } from "./form-flow";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { placedLines } from "./form-texts";
import { numberAlone, printedLabel } from "./printed-label";

interface Found {
  readonly doubt: Doubt;
  readonly text: string;
  readonly where: string;
}

const FEWEST_ALIKE = 3;

/** Rows built as most others of their table, which are items, and read as something else. */
export function readOtherwise(draft: FormDraft, flow: readonly FormPiece[]): readonly Found[] {
  const labels = new Set(draft.sections.flatMap(({ items }) => items.map(({ label }) => plain(label))));
  const became = whatBecame(draft);
  const isItem = (text: string) =>
    labels.has(plain(text)) || became(text).some(({ as }) => as === "item" || as === "not-placed");
  return flow.flatMap((piece) => {
    if (piece.type !== "table") return [];
    const byShape = new Map<string, { readonly text: string; readonly row: number }[]>();
    for (let row = 0; row < piece.grid.rows; row += 1) {
      const shape = shapeOf(piece.grid, row);
      if (shape) byShape.set(shape.is, [...(byShape.get(shape.is) ?? []), { text: shape.text, row }]);
    }
    return [...byShape.values()].flatMap((rows) => {
      const others = rows.filter(({ text }) => !isItem(text));
      const isOdd = rows.length >= FEWEST_ALIKE && others.length * 3 <= rows.length;
      return isOdd
        ? others.map(({ text, row }) => ({ doubt: "alike" as const, text, where: rowName(piece.where, row) }))
        : [];
    });
  });
}

/** How a row is built that has room beside one text: where its cells stand, which of them are blank, and how it looks. */
function shapeOf(grid: Grid, row: number): { readonly is: string; readonly text: string } | undefined {
  const cells = grid.begin(row);
  const label = cells.find((cell) => cellText(cell) !== "" && numberAlone(cellText(cell)) === undefined);
  const isOpen = label && cells.slice(cells.indexOf(label) + 1).some((cell) => cellText(cell) === "");
  const bold = label?.lines[0]?.bold ?? false;
  const is = cells.map((cell) => `${String(cell.column)}+${String(cell.colSpan)}${kindOf(cell)}`).join(" ");
  return label?.lines[0] && isOpen ? { is: `${is} ${String(bold)}`, text: label.lines[0].text } : undefined;
}

const kindOf = (cell: GridCell): string =>
  cellText(cell) === "" ? "_" : numberAlone(cellText(cell)) === undefined ? "t" : "n";

/** "1", "2", "4": a line or a row with the number between those of two items. */
export function numbersLeftOut(draft: FormDraft, flow: readonly FormPiece[]): readonly Found[] {
  const items = draft.sections.flatMap((section) => section.items);
  const numbers = items.flatMap(({ number }) => apart(number ?? "") ?? []);
  const missing = new Set(
    numbers.flatMap(({ before, last }, at) => {
      const next = numbers[at + 1];
      return next?.before === before && next.last === last + 2 ? [`${before}${String(last + 1)}`] : [];
    }),
  );
  if (missing.size === 0) return [];
  const isItem = (text: string) => items.some(({ label }) => plain(label) === plain(text));
  return flow.flatMap(placedLines).flatMap(({ line, where, within }) => {
    const { number, label } = printedLabel(line.text);
    const own = number ?? numberAlone(line.text);
    const text = number === undefined ? within : label;
    return own !== undefined && missing.has(own) && /\p{L}{2}/u.test(text) && !isItem(text)
      ? [{ doubt: "number", text: line.text, where } as const]
      : [];
  });
}

/** "2.3" is the third of "2.". */
function apart(number: string): { readonly before: string; readonly last: number } | undefined {
  const [, before, last] = /^(\D{0,3}(?:\d{1,3}\.)*)(\d{1,3})$/u.exec(number) ?? [];
  return before === undefined || last === undefined ? undefined : { before, last: Number(last) };
}

const plain = (text: string): string =>
  printedLabel(text)
    .label.replace(/[\s:.;]{1,3}$/u, "")
    .toLowerCase();
