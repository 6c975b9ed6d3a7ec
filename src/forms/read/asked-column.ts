import type { ShapedColumn } from "./column-shapes";
import type { HeadColumn } from "./head-column";
import { asksWhether } from "./head-words";
import { gradeBesideKey, narrowGrade } from "./narrow-grade";
import { endsInGrade } from "./printed-boxes";
import type { TableHead } from "./table-head";
import { tickedColumn } from "./ticked-column";

/** "Met?" and "Tick" ask for the answer where no other column does, or a narrow one for the grade that is told. */
export function withAsked(head: TableHead, shaped: readonly ShapedColumn[], hasKey: boolean): TableHead {
  if (head.columns.some(({ role }) => role === "answer")) return head;
  const graded = shaped.filter((_, at) => head.columns[at]?.role === "grade");
  const isTold = graded.length > 0 ? graded.every(({ content }) => content === "words") : hasKey;
  const narrow = isTold ? narrowGrade(head.columns, shaped) : undefined;
  if (narrow) return withAnswer(head, narrow, { ...narrow, role: "answer" });
  if (graded.length > 0) return head;
  const ticked = tickedColumn(shaped);
  const open = head.columns.filter(
    ({ role }, at) => (role === "other" || role === "label") && shaped[at]?.content === "blank",
  );
  const asked =
    open.find(({ text }) => asksWhether(text)) ??
    open.find((column) => column.from === ticked?.from) ??
    open.find(({ text }) => endsInGrade(text));
  if (!asked) {
    const besideKey = hasKey ? gradeBesideKey(head.columns, shaped) : undefined;
    return besideKey ? withAnswer(head, besideKey, { ...besideKey, role: "answer" }) : head;
  }
  const isTicked = ticked?.from === asked.from;
  const answer: HeadColumn = { ...asked, role: "answer", ...(isTicked ? { ticked: true } : {}) };
  return withAnswer(head, asked, answer);
}

const withAnswer = (head: TableHead, asked: HeadColumn, answer: HeadColumn): TableHead => ({
  ...head,
  columns: head.columns.map((column) => (column === asked ? answer : column)),
});
