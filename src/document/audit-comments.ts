import { questionAt } from "../audit/questions";
import { parseTag } from "../audit/tags";
import { indexOf, type Template } from "../audit/template";
import { keptComments } from "../moderation/kept-comments";
import { isOpenQuery, isOwn } from "../moderation/queries";
import type { Moderated } from "../moderation/take-step";
import { nameOfActor } from "../moderation/whose-turn";
import type { CellAddress, DocumentContent } from "./audit-document";
import { cellKey, rowKey, type PlaceKey } from "./cell-text";
import type { CommentAnchor, CommentPlace, CommentSpot, HeldComment, HeldComments } from "./comments";
import { firstAuditIn } from "./first-audit";
import { layoutIn } from "./layouts";
import { slotCellsIn, wordsOf, type Block } from "./layout-model";
import { ownBoxesIn, type OwnBoxes } from "./own-boxes";
import { comparable } from "./same-text";
import { lastTagIn } from "./words-place";

/** A comment with where in the audit it stands. */
export interface AuditComment extends HeldComment {
  readonly place: CommentPlace;
}

/** The audit that comments are about, as it was read. */
export interface CommentedAudit {
  readonly template: Template;
  readonly content: DocumentContent;
}

/** The comments of a document, each with where in the audit it stands. */
export function commentsIn(audit: CommentedAudit, { comments }: HeldComments): readonly AuditComment[] {
  if (comments.length === 0) return [];
  const places = new CommentPlaces(audit);
  return comments.map((comment) => ({ ...comment, place: places.of(comment.anchor) }));
}

/**
 * How many comments wait for an answer of the auditor, of the document's and of those kept in its moderation table:
 * queries are answered before an audit goes on. What the auditors themselves ask, or disagree with, is for others to answer.
 */
export const openQueries = (comments: readonly HeldComment[], { template, record }: Moderated): number => {
  const auditor = { name: nameOfActor(template, record, "auditor") };
  return [...comments, ...keptComments(template, record)].filter(
    (comment) => isOpenQuery(comment) && !isOwn(comment, auditor),
  ).length;
};

/** Comments of a document and those kept in its moderation table: how many there are, and how many wait for an answer. */
export function commentCounts(
  comments: readonly HeldComment[],
  audit: Moderated,
): { readonly total: number; readonly open: number } {
  const kept = keptComments(audit.template, audit.record);
  return { total: comments.length + kept.length, open: openQueries(comments, audit) };
}

/**
 * What to put a comment on an answer on: its label, since rewriting the answer
 * then loses no comment. Undefined where the document shows neither.
 */
export function labelOfAnswer(audit: CommentedAudit, tag: string): CommentSpot | undefined {
  return new CommentPlaces(audit).label(tag);
}

/** The same for what is about an item as a whole: the label of the first answer it shows. */
export function labelOfItem(audit: CommentedAudit, item: string): CommentSpot | undefined {
  return new CommentPlaces(audit).labelOfItem(item);
}

/** Where comments stand in one document, and where to put them. */
export class CommentPlaces {
  private readonly template: Template;
  readonly content: DocumentContent;
  readonly own: OwnBoxes;
  private readonly heads: ReadonlyMap<string, string>;
  /** Places in cells, worked out once for each cell and box. */
  private readonly inCells = new Map<PlaceKey, Map<string | undefined, CommentPlace>>();

  constructor({ template, content }: CommentedAudit) {
    const blocks = layoutIn(template, content);
    this.template = template;
    this.content = firstAuditIn(template, blocks, content).content;
    this.own = ownBoxesIn(template, blocks, this.content);
    this.heads = headsOf(blocks);
  }

  of(anchor: CommentAnchor | undefined): CommentPlace {
    if (!anchor) return {};
    const { where, at, tag, line, after } = anchor;
    if (where === "header" || where === "footer") return { in: where };
    if (at && where === "text") return this.inCell(at, tag);
    if (at) return { in: where, ...this.inTable(at, tag) };
    if (tag !== undefined && questionAt(this.template, tag)) return { in: where, ...this.atTag(tag) };
    const headed = this.heads.get(comparable(line));
    if (headed !== undefined) return { in: where, ...this.headedBy(headed) };
    const last = after === undefined ? undefined : lastTagIn(this, after, Infinity);
    return { in: where, ...(last !== undefined && this.about(last)) };
  }

  label(tag: string): CommentSpot | undefined {
    const home = this.own.homes.get(tag) ?? this.own.boxes.get(tag)?.at;
    const cells = home && this.content.tables[home.table]?.[home.row];
    if (!home || !cells) return undefined;
    const beside = [...cells.keys()]
      .map((cell) => ({ ...home, cell }))
      .filter((at) => !this.own.tagsAt.has(cellKey(at)) && (cells[at.cell] ?? "").trim() !== "");
    const label = beside.findLast(({ cell }) => cell < home.cell) ?? beside[0] ?? home;
    return { on: "cell", at: label };
  }

  labelOfItem(item: string): CommentSpot | undefined {
    const first = [...this.own.homes.keys()].find((tag) => {
      const target = parseTag(tag);
      return target.kind === "item" && target.item === item;
    });
    return first === undefined ? undefined : this.label(first);
  }

  /** Where what is about a place goes in a document that may not have it: on what is nearest to it there. */
  nearest({ tag, item, section }: CommentPlace): CommentSpot {
    const inSection = this.template.sections.find(({ id }) => id === section)?.items ?? [];
    const [first] = this.own.homes.keys();
    return (
      (tag === undefined ? undefined : this.label(tag)) ??
      (item === undefined ? undefined : this.labelOfItem(item)) ??
      inSection.map(({ id }) => this.labelOfItem(id)).find((spot) => spot !== undefined) ??
      (first === undefined ? undefined : this.label(first)) ?? {
        on: "cell",
        at: { table: 0, row: 0, cell: 0 },
      }
    );
  }

  private inCell(at: CellAddress, within: string | undefined): CommentPlace {
    const key = cellKey(at);
    let known = this.inCells.get(key);
    if (!known) this.inCells.set(key, (known = new Map<string | undefined, CommentPlace>()));
    let place = known.get(within);
    if (!place) known.set(within, (place = { in: "text", ...this.inTable(at, within) }));
    return place;
  }

  private inTable(at: CellAddress, within: string | undefined): Omit<CommentPlace, "in"> {
    const here = this.own.tagsAt.get(cellKey(at)) ?? [];
    const [first] = here;
    if (first !== undefined) return this.atTag(here.find((tag) => tag === within) ?? first);
    const inRow = this.own.tagsInRow.get(rowKey(at)) ?? [];
    const beside = inRow.length > 0 ? this.besideIn(at, inRow) : undefined;
    if (beside !== undefined) return this.atTag(beside);
    const all = this.tagsInTable(at.table);
    const items = new Set(all.map((tag) => this.itemOf(tag)));
    const [only] = all;
    if (items.size === 1 && only !== undefined) return this.about(only);
    const above = lastTagIn(this, at.table, at.row);
    if (above !== undefined) return this.about(above);
    const { section } = only === undefined ? {} : this.about(only);
    return section === undefined ? {} : { section };
  }

  /** Of the answers in a row, the one at the right of a cell: labels stand at the left of theirs. */
  private besideIn(at: CellAddress, tags: readonly string[]): string | undefined {
    const cells = tags.map((tag) => ({ tag, cell: this.own.homes.get(tag)?.cell ?? 0 }));
    const right = cells.filter(({ cell }) => cell > at.cell).sort((a, b) => a.cell - b.cell);
    return (right[0] ?? cells.at(-1))?.tag;
  }

  private tagsInTable(table: number): readonly string[] {
    const rows = this.content.tables[table]?.length ?? 0;
    return Array.from(
      { length: rows },
      (_, row) => this.own.tagsInRow.get(rowKey({ table, row })) ?? [],
    ).flat();
  }

  private itemOf(tag: string): string {
    const target = parseTag(tag);
    return target.kind === "item" ? target.item : "";
  }

  private atTag(tag: string): Omit<CommentPlace, "in"> {
    return { tag, ...this.about(tag) };
  }

  private about(tag: string): Omit<CommentPlace, "in" | "tag"> {
    const item = this.itemOf(tag);
    const section = indexOf(this.template).items.get(item)?.section.id;
    return section === undefined ? {} : { item, section };
  }

  /** A heading of the first level is about its section, and one of an item about that. */
  private headedBy(tag: string): Omit<CommentPlace, "in"> {
    const { item, section } = this.about(tag.replace(SECTION, ""));
    if (section === undefined) return {};
    return tag.startsWith(SECTION) || item === undefined ? { section } : { item, section };
  }
}

const SECTION = "section ";

const heads = new WeakMap<readonly Block[], ReadonlyMap<string, string>>();

/** Worked out once for a layout. */
function headsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  let known = heads.get(blocks);
  if (!known) heads.set(blocks, (known = headsIn(blocks)));
  return known;
}

/** What headings and the words under them are about, by their comparable text: the tag of the first answer after them. */
function headsIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  let waiting: { readonly text: string; readonly level: number }[] = [];
  for (const block of blocks) {
    if (block.type === "heading") {
      const level = block.level === 2 ? 2 : 1;
      waiting = [...waiting.filter((each) => each.level < level), { text: block.text, level }];
    } else if (block.type === "text") {
      const level = waiting.at(-1)?.level ?? 1;
      waiting = [...waiting, ...wordsOf(block.wordings).map((text) => ({ text, level }))];
    } else if (block.type === "table") {
      const [first] = slotCellsIn(block);
      for (const { text, level } of first ? waiting : []) {
        const key = comparable(text);
        if (!heads.has(key)) heads.set(key, `${level === 1 ? SECTION : ""}${first?.slot.tag ?? ""}`);
      }
      waiting = [];
    }
  }
  return heads;
}
