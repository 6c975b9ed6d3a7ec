import type { CellMark } from "./cell-marks";
import { ownOf } from "./column-role";
import { asksWhether, isAboutDoing, scaleNamedIn } from "./head-words";
import { asksWhy, namesGrade, withoutHint } from "./printed-boxes";
import { isOfSecond } from "./second-judge";
import type { HeadColumn } from "./head-column";
import type { TableHead } from "./table-head";

/** Where an item of a table is written about: the columns of its boxes, by what each is for. */
export interface HeadBoxes {
  readonly evidence: HeadColumn | undefined;
  readonly impact: HeadColumn | undefined;
  /** What further room is called. */
  readonly further: readonly string[];
  /** Of that, what asks for another grade or answer than the item's own. */
  readonly asked: readonly string[];
  /** What somebody else judges again. */
  readonly left: readonly string[];
}

/** The boxes of a table's head. `room`: columns of no known name that every row has room under. */
export function headBoxes(head: TableHead, room: readonly HeadColumn[]): HeadBoxes {
  const { columns, more = [] } = head;
  const named = columns.filter(({ role }) => role === "evidence");
  const impact = columns.find(({ role }) => role === "impact");
  const written = columns.find(({ writes, text }) => writes === true && text !== "");
  const evidence = named[0] ?? room.find(({ text }) => !isAboutDoing(text)) ?? written;
  const beside = askedBeside(head);
  const asked = beside.filter((column) => !isOfSecond(column));
  const isFurther = (column: HeadColumn) =>
    column.role === "evidence" || column.role === "impact" || room.includes(column) || asked.includes(column);
  const further = columns.filter(
    (column) => column !== evidence && column !== impact && isFurther(column) && column.text !== "",
  );
  return {
    evidence,
    impact,
    further: [...more, ...further.map(nameOf)],
    left: beside.filter(isOfSecond).map(({ text }) => text),
    asked: [...more, ...further.filter((column) => asked.includes(column) && asksForOne(column)).map(nameOf)],
  };
}

/** "Response" may be told in words; "RAG" and "Priority (L/M/H)" ask for one of several. */
const asksForOne = ({ text, offers, judges }: HeadColumn): boolean =>
  offers === true || judges === true || scaleNamedIn(text).length > 0 || namesGrade(text);

const nameOf = ({ text }: HeadColumn): string => text.replace(/\s*:$/u, "");

/** Columns that ask for more than the item's own judgement. */
const askedBeside = (head: TableHead): readonly HeadColumn[] =>
  head.records === undefined
    ? head.columns.filter((column) => column.role === "answer" && column !== ownAnswer(head))
    : [];

/** The column for the item's own judgement, where that is not ticked under its grades. */
export function ownAnswer({ columns }: TableHead): HeadColumn | undefined {
  const answers = columns.filter(({ role }) => role === "answer");
  const isTicked = columns.some(({ role, told }) => role === "grade" && !told);
  return isTicked ? undefined : ownOf(answers, ({ offers }) => offers === true);
}

/** What a line that names a box calls it, where that is not simply what it is. */
export function boxName(printed: string, hint: string): string | undefined {
  const text = withoutHint(printed, hint)
    .replace(/(?<![\s:._…])[\s:._…]+$/u, "")
    .trim();
  return text === "" || /^(supporting )?(evidence|impact)$/iu.test(text) ? undefined : text;
}

/** "Seen" over boxes to tick asks as "Seen?" does. */
export const askedIn = (column: HeadColumn | undefined): string | undefined =>
  column?.ticked && !asksWhether(column.text) ? TICKED : column?.text;

const TICKED = "Tick";

/** "Findings:" in the cell of a question, beside a column for what else is written of it: room of its own. */
export const boxesWithin = (marks: readonly CellMark[], boxes: HeadBoxes): readonly string[] =>
  marks.flatMap((mark) => {
    const beside = mark.type === "box" && !asksWhy(mark.line.text) ? boxes[mark.box.box] : undefined;
    const name = mark.type === "box" ? mark.line.text.replace(/(?<![\s:._…])[\s:._…]+$/u, "") : "";
    return beside && name.toLowerCase() !== beside.text.toLowerCase() ? [name] : [];
  });

/** What a form calls a box, where it is not simply called what it is. */
export const ownLabel = (column: HeadColumn | undefined, usual: string): string | undefined => {
  const text = column?.text.replace(/\s*:$/u, "") ?? "";
  return text === "" || text.toLowerCase() === usual ? undefined : text;
};
