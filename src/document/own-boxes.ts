import { questionAt } from "../audit/questions";
import { isRowTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { isVisible } from "../audit/visible-text";
import { rowSetsOf, type RowSet } from "./row-sets";
import { rowsIn, type FoundRow } from "./rows-in";
import { cellKey, rowKey, sameCell, type PlaceKey } from "./cell-text";
import type { CellAddress, Control, DocumentContent } from "./audit-document";
import { slotCellsOf, type Block } from "./layout-model";
import { Places } from "./places";

/**
 * Which box is whose: one box to an answer, and that is the one in its own
 * place; where its place can't be told, or no box of it stands there, the first
 * in the document that is in no other's place.
 */
export interface OwnBoxes {
  /** By the tag of the answer. */
  readonly boxes: ReadonlyMap<string, Control>;
  /** The cell of each answer, where it can be told. */
  readonly homes: ReadonlyMap<string, CellAddress>;
  /** Tags of the answers whose place a cell is, by the cell. */
  readonly tagsAt: ReadonlyMap<PlaceKey, readonly string[]>;
  /** The same of all the cells of a row, by the row. */
  readonly tagsInRow: ReadonlyMap<PlaceKey, readonly string[]>;
  /** Boxes with the tag of an answer that has another. Those inside a box of their own tag are part of that. */
  readonly copies: readonly Control[];
  /** Of each table to which rows may be added; none of one that the document does not have. */
  readonly rows: ReadonlyMap<RowSet, readonly FoundRow[]>;
}

interface KnownBoxes {
  readonly template: Template;
  readonly blocks: readonly Block[];
  readonly own: OwnBoxes;
}

const knownBoxes = new WeakMap<DocumentContent, KnownBoxes>();

/** Worked out once for what was read of a document: its record and its comments ask for the same. */
export function ownBoxesIn(template: Template, blocks: readonly Block[], content: DocumentContent): OwnBoxes {
  const known = knownBoxes.get(content);
  if (known?.template === template && known.blocks === blocks) return known.own;
  const own = boxesIn(template, blocks, content);
  knownBoxes.set(content, { template, blocks, own });
  return own;
}

function boxesIn(template: Template, blocks: readonly Block[], content: DocumentContent): OwnBoxes {
  const { controls } = content;
  const isAnswer = (tag: string): boolean => questionAt(template, tag) !== undefined;
  const rows = new Map(
    rowSetsOf(template).flatMap((set) => {
      const found = rowsIn(set, content);
      return found ? [[set, found] as const] : [];
    }),
  );
  const places = new Places(blocks, content);
  const homes = new Map<string, CellAddress>();
  const titles = new Map<string, string>();
  for (const each of slotCellsOf(blocks)) {
    const { tag, alias } = each.slot;
    if (isRowTag(tag)) continue;
    titles.set(tag, alias);
    const at = places.of(each);
    if (at) homes.set(tag, at);
  }
  for (const [set, found] of rows)
    for (const { number, cells } of found) for (const [id, at] of cells) homes.set(set.tag(number, id), at);
  const tagsAt = tagsByCell(homes);

  const outermost = controls.filter((control) => !isInOwnKind(control, controls));
  const byTag = grouped(outermost.map((control) => [control.tag, control]));
  const byTitle = grouped((byTag.get("") ?? []).map((control) => [control.alias, control]));
  const isOthers = (tag: string, { at, within }: Control): boolean =>
    (at !== undefined && (tagsAt.get(cellKey(at)) ?? [tag]).every((each) => each !== tag)) ||
    (within !== undefined && isAnswer(controls[within]?.tag ?? ""));

  const boxes = new Map<string, Control>();
  const copies: Control[] = [];
  const tags = new Set([
    ...titles.keys(),
    ...[...byTag.keys()].filter((tag) => !titles.has(tag) && isAnswer(tag)),
  ]);
  for (const tag of tags) {
    const tagged = byTag.get(tag) ?? byTitle.get(titles.get(tag) ?? "") ?? [];
    const [only, second] = tagged;
    if (!only) continue;
    if (!second) {
      boxes.set(tag, only);
      continue;
    }
    const atHome = tagged.filter(({ at }) => sameCell(at, homes.get(tag)));
    const box =
      atHome.find(({ text }) => isVisible(text)) ??
      atHome[0] ??
      tagged.find((control) => !isOthers(tag, control)) ??
      only;
    boxes.set(tag, box);
    copies.push(...tagged.filter((control) => control !== box));
  }
  // Where the words around it have changed, the box itself tells the place.
  const known = homes.size;
  for (const tag of titles.keys()) {
    const { at, within } = boxes.get(tag) ?? {};
    if (at && within === undefined && !homes.has(tag) && !tagsAt.has(cellKey(at))) homes.set(tag, at);
  }
  const tagsInRow = grouped([...homes].map(([tag, at]) => [rowKey(at), tag]));
  return {
    boxes,
    homes,
    tagsAt: homes.size === known ? tagsAt : tagsByCell(homes),
    tagsInRow,
    copies,
    rows,
  };
}

const tagsByCell = (homes: ReadonlyMap<string, CellAddress>): ReadonlyMap<PlaceKey, readonly string[]> =>
  grouped([...homes].map(([tag, at]) => [cellKey(at), tag]));

/** Whether it stands in a control of its own tag. */
function isInOwnKind({ tag, within }: Control, controls: readonly Control[]): boolean {
  if (tag === "") return false;
  for (let at = within; at !== undefined; at = controls[at]?.within)
    if (controls[at]?.tag === tag) return true;
  return false;
}

/** Whether a control stands in another, at whatever depth. */
export function isInside(inner: Control, outer: Control, controls: readonly Control[]): boolean {
  for (let at = inner.within; at !== undefined; at = controls[at]?.within)
    if (controls[at] === outer) return true;
  return false;
}

function grouped<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of entries) {
    const sofar = groups.get(key);
    if (sofar) sofar.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
