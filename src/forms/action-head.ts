import type { DraftColumnKind } from "./form-draft";
import { cellText, type Grid } from "./form-grid";
import { numberAlone } from "./printed-label";

export interface PrintedColumn {
  readonly label: string;
  readonly kind: DraftColumnKind;
}

const KINDS: readonly (readonly [DraftColumnKind, RegExp])[] = [
  [
    "signed-off",
    /\bsign(ed|ing)?[ -]?off\b|\bsigned\b|\bdate (completed|achieved|done)\b|\bcompleted? by manager\b|\bmanager.{0,20}\b(complet|confirm)/iu,
  ],
  [
    "what",
    /\b(actions?|recommendations?|tasks?|next steps?|what (needs|will|is|has)|steps?|learning point)\b/iu,
  ],
  ["due", /\b(date|by when|when|time ?-?scales?|time ?frame|deadline|target|due|complet\w*)\b/iu],
  ["person", /\b(person|who|whom|lead|owner|responsib\w*|allocated to|name|worker|role|actioned by)\b/iu],
];

const LONGEST_HEAD = 80;

/** The columns of an action table, where this row is its head; columns without a name or with numbers only are none. */
export function actionHead(grid: Grid, row: number): readonly PrintedColumn[] | undefined {
  const cells = grid.across(row);
  const texts = cells.map(cellText);
  if (cells.length < 2 || grid.begin(row).length < 2 || texts.some((text) => text.length > LONGEST_HEAD))
    return undefined;
  const named = texts.filter((text) => text !== "" && !/^(no|#|ref|number)\.?$/iu.test(text));
  const taken = new Set<DraftColumnKind>();
  const columns = named.map((label): PrintedColumn => {
    const kind = kindOf(label, taken);
    taken.add(kind);
    return { label, kind };
  });
  if (!taken.has("what") || !(taken.has("person") || taken.has("due")) || columns.length < 2)
    return undefined;
  const startsWithAction = KINDS[1]?.[1].test(columns[0]?.label ?? "") ?? false;
  return startsWithAction || (taken.has("person") && taken.has("due")) ? columns : undefined;
}

/** Each kind once: a further column of it is the authority's own. */
function kindOf(label: string, taken: ReadonlySet<DraftColumnKind>): DraftColumnKind {
  // "Action completed (date)" is no action to agree on.
  const found = KINDS.find(([kind, words]) => !taken.has(kind) && words.test(label));
  return found?.[0] ?? "other";
}

/** Whether a row of an action table waits to be filled in: it holds nothing, or its number. */
export const isOpenRow = (grid: Grid, row: number): boolean =>
  grid.across(row).every((cell) => cellText(cell) === "" || numberAlone(cellText(cell)) !== undefined);
