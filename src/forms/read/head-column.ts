import type { ShapedColumn } from "./column-shapes";
import type { HeadRole } from "./head-words";

/** A column of a table of items: its place in the grid, and what stands in it. */
export interface HeadColumn {
  readonly from: number;
  readonly until: number;
  readonly role: HeadRole;
  readonly text: string;
  /** Words stand under it, rather than room. */
  readonly told?: true;
  /** Every row offers the same answers under it. */
  readonly offers?: true;
  /** Each row is written in and graded under it. */
  readonly writes?: true;
  /** It asks for a judgement that another column asks for as well. */
  readonly judges?: true;
  /** A box to tick stands under it in every row. */
  readonly ticked?: true;
}

/** Every row offers the same answers under it. */
export const areOffered = ({ content }: ShapedColumn): boolean => content === "answers";

/** The column as the head of a table has it. */
export const columnOf = (
  { from, until, text, content, writes }: ShapedColumn,
  role: HeadRole,
): HeadColumn => ({
  from,
  until,
  role,
  text,
  ...(content === "words" ? { told: true } : {}),
  ...(content === "answers" ? { offers: true } : {}),
  ...(writes ? { writes } : {}),
});
