import { isAboutDoing } from "./head-words";
import type { HeadColumn, TableHead } from "./table-head";

/** Where an item of a table is written about: the columns of its boxes, by what each is for. */
export interface HeadBoxes {
  readonly evidence: HeadColumn | undefined;
  readonly impact: HeadColumn | undefined;
  /** Further columns of room. */
  readonly further: readonly HeadColumn[];
  /** Columns that ask for another judgement of the same item. */
  readonly left: readonly HeadColumn[];
}

/** The boxes of a table's head. `room`: columns of no known name that every row has room under. */
export function headBoxes({ columns }: TableHead, room: readonly HeadColumn[]): HeadBoxes {
  const named = columns.filter(({ role }) => role === "evidence");
  const impact = columns.find(({ role }) => role === "impact");
  const more = columns.filter((column) => column.role === "impact" && column !== impact);
  const isGraded = columns.some(({ role }) => role === "grade");
  const answers = columns.filter(({ role }) => role === "answer");
  const evidence = named[0] ?? room.find(({ text }) => !isAboutDoing(text));
  const further = columns.filter(
    (column) =>
      column !== evidence && (named.includes(column) || more.includes(column) || room.includes(column)),
  );
  return { evidence, impact, further, left: answers.slice(isGraded && answers.length > 1 ? 0 : 1) };
}

/** What a line that names a box calls it, where that is not simply what it is. */
export function boxName(printed: string, hint: string): string | undefined {
  const text = (hint === "" ? printed : printed.slice(0, printed.length - hint.length))
    .replace(/(?<![\s:._…])[\s:._…]+$/u, "")
    .trim();
  return text === "" || /^(supporting )?(evidence|impact)$/iu.test(text) ? undefined : text;
}

/** What a form calls a box, where it is not simply called what it is. */
export const ownLabel = (column: HeadColumn | undefined, usual: string): string | undefined => {
  const text = column?.text.replace(/\s*:$/u, "") ?? "";
  return text === "" || text.toLowerCase() === usual ? undefined : text;
};
