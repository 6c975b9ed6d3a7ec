import type { Say } from "../audit/say";
import type { LayoutTable, LayoutWording, Slot } from "./layout-model";
import type { PageShape } from "./layout-page";
import { boxCell, labelCell } from "./layout-parts";

/** A question answered in the auditor's own words. */
export interface OwnWords {
  readonly label: string;
  readonly under: readonly LayoutWording[];
  readonly slot: Slot;
}

const WIDTHS: Readonly<Record<PageShape, readonly number[]>> = {
  portrait: [3345, 6293],
  landscape: [5345, 10053],
};

/** What is asked on the left, and the widest white space the page has beside it. */
export function ownWordsTable(
  say: Say,
  title: string,
  page: PageShape,
  height: number,
  asked: readonly OwnWords[],
): LayoutTable {
  return {
    type: "table",
    title,
    description: say("{title}: one row for each question, with the answer at the right.", { title }),
    look: "table",
    widths: WIDTHS[page],
    rows: asked.map(({ label, under, slot }) => ({
      height,
      cells: [labelCell(label, { under }), boxCell(slot)],
    })),
  };
}
