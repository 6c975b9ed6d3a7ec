import type { Problem } from "./problem";
import { parseTag } from "./tags";

/** A row in which something stands that is none of the choices offered. */
export interface UnreadRow {
  /** Counted from 1. */
  readonly row: number;
  /** Tag of the answer. */
  readonly where: string;
  /** What stands there. */
  readonly text: string;
}

/**
 * The rows of the action plan, or of the template's own table with that id, in which something stands that is none of the
 * choices. No record holds it, so it does not go along where what is in its row goes to another.
 */
export function unreadRows(problems: readonly Problem[], table?: string): readonly UnreadRow[] {
  return problems.flatMap((problem) => {
    if (problem.code !== "unknown-choice") return [];
    const target = parseTag(problem.where);
    const isOne =
      table === undefined ? target.kind === "action" : target.kind === "row" && target.table === table;
    return isOne && "row" in target ? [{ row: target.row, where: problem.where, text: problem.text }] : [];
  });
}
