import { isOpenRow, type PrintedColumn } from "./action-head";
import { actionLimit } from "./action-limit";
import type { DraftBuilder } from "./draft-builder";
import { cellText, type Grid } from "./form-grid";

/** Reads an action table from its head on, up to the row that belongs to it no more. */
export function readActions(
  builder: DraftBuilder,
  grid: Grid,
  head: number,
  columns: readonly PrintedColumn[],
  where: string,
): number {
  const width = grid.across(head).length;
  const names = grid.across(head).map(cellText);
  builder.understand(...names);
  const examples: string[] = [];
  let rows = 0;
  let at = head + 1;
  for (; at < grid.rows; at += 1) {
    const cells = grid.across(at);
    if (cells.length === 1 && width > 1) break;
    if (isOpenRow(grid, at)) {
      rows += 1;
      builder.understand(...cells.map(cellText));
    } else if (cells.map(cellText).join("|") === names.join("|")) continue;
    else if (cells.length < width) break;
    else examples.push(...cells.flatMap((cell) => cell.lines.map(({ text }) => text)));
  }
  if (builder.actions) leaveTable(builder, columns, examples, where);
  else {
    const before = builder.waiting.map(({ line }) => line.text);
    const limit = [...before, ...examples].map(actionLimit).find((each) => each !== undefined);
    builder.setActions(
      {
        rows,
        ...(limit === undefined ? {} : { limit }),
        columns: columns.map((column) => ({ key: builder.key("column"), ...column })),
      },
      examples,
    );
  }
  builder.item = undefined;
  return at;
}

function leaveTable(
  builder: DraftBuilder,
  columns: readonly PrintedColumn[],
  examples: readonly string[],
  where: string,
): void {
  const heading = builder.takeHeading();
  builder.flush();
  const why = "An audit has one action table, and this is a further one.";
  const names = columns.map(({ label }) => label).join(" | ");
  builder.leave(heading === undefined ? names : `${heading}: ${names}`, where, why);
  for (const text of examples) builder.leave(text, where, why);
}
