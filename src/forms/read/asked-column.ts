import type { ShapedColumn } from "./column-shapes";
import type { HeadColumn } from "./head-column";
import { asksWhether } from "./head-words";
import { gradeBesideKey, narrowGrade } from "./narrow-grade";
import { endsInGrade } from "./printed-boxes";
import { tickedColumn } from "./ticked-column";

/** "Met?" and "Tick" ask for the answer where no other column does, or a narrow one for the grade that is told. */
export function withAsked(
  columns: readonly HeadColumn[],
  shaped: readonly ShapedColumn[],
  hasKey: boolean,
): readonly HeadColumn[] {
  const ticked = tickedColumn(shaped);
  if (columns.some(({ role }) => role === "answer")) return columns;
  const graded = shaped.filter((_, at) => columns[at]?.role === "grade");
  const isTold = graded.length > 0 ? graded.every(({ content }) => content === "words") : hasKey;
  const narrow = isTold ? narrowGrade(columns, shaped) : undefined;
  if (narrow) return withAnswer(columns, narrow);
  const besideKey = isTold ? gradeBesideKey(columns, shaped) : undefined;
  if (graded.length > 0) return withAnswer(columns, besideKey);
  const open = columns.filter(
    ({ role }, at) => (role === "other" || role === "label") && shaped[at]?.content === "blank",
  );
  const asked =
    open.find(({ text }) => asksWhether(text)) ??
    open.find((column) => column.from === ticked?.from) ??
    open.find(({ text }) => endsInGrade(text));
  if (!asked) return withAnswer(columns, besideKey);
  return withAnswer(columns, asked, ticked?.from === asked.from ? { ticked: true } : {});
}

const withAnswer = (
  columns: readonly HeadColumn[],
  asked: HeadColumn | undefined,
  how: Partial<HeadColumn> = {},
): readonly HeadColumn[] =>
  columns.map((column) => (column === asked ? { ...column, role: "answer", ...how } : column));
