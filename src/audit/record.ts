import {
  ACTION_PARTS,
  CONCERN_TEXTS,
  eachPart,
  ITEM_PARTS,
  narrativeIn,
  type ActionPart,
  type AnyPart,
  type ConcernPart,
  type ItemPart,
} from "./parts";
import type { TableRow } from "./own-table";
import { allFields, allItems, type Template } from "./template";

/** The lifecycle as far as the auditor takes it: still being written, or ready to hand over. */
export const STATUSES = [
  { id: "in-progress", label: "In progress" },
  { id: "ready", label: "Ready to hand over" },
] as const;
export type Status = (typeof STATUSES)[number]["id"];

/**
 * The structured data of one audit. Nothing entered is the empty string.
 * Judgements, scale answers and choices are ids of the template; dates are
 * ISO (2026-03-15) where what was typed is plainly a day, month and year, else as typed.
 */
export interface AuditRecord {
  readonly id: string;
  readonly template: { readonly id: string; readonly version: string };
  readonly status: Status;
  /** By field id; every field of the template is present. */
  readonly header: Readonly<Record<string, string>>;
  /** By item id; every item of the template is present. */
  readonly items: Readonly<Record<string, ItemRecord>>;
  readonly immediateConcern: ImmediateConcern;
  /** Actions with anything entered, in the order of the action table. */
  readonly actions: readonly Action[];
  /** Why there are more actions than the limit (R28). */
  readonly limitReason: string;
  readonly serviceActions: string;
  /** Rows of the template's own tables, by table; absent where nothing is entered in any. */
  readonly tables?: Readonly<Record<string, readonly TableRow[]>>;
  /** Words in the document that a person has said belong to no answer; absent where there are none. */
  readonly setAside?: readonly SetAside[];
  /** The moderation's answers, by key; absent while there is no moderation. */
  readonly moderation?: Readonly<Record<string, string>>;
  /**
   * What the auditor ticked for themselves in what good evidence and impact hold: by the tag of the narrative, ids with a
   * space between; absent where nothing is, and once the audit was handed over. The document does not hold it.
   */
  readonly checklist?: Readonly<Record<string, string>>;
  /**
   * What something said when it was decided on, as hashes, so that a later edit shows: an item by its id when its
   * judgement was moderated, the whole audit under `final`, an answer under a comment that was resolved. The document does not hold them, and does well without.
   */
  readonly fingerprints?: Readonly<Record<string, string>>;
}

/** Words that belong nowhere: what they say, and where they stand, as a key. Other words there are no longer these. */
export interface SetAside {
  readonly place: string;
  readonly text: string;
}

/** `reason` is why the item is not applicable. */
export interface ItemRecord extends Readonly<Record<ItemPart, string>> {
  /** Narratives of the template's own, by id; absent where none was entered. */
  readonly further?: Readonly<Record<string, string>>;
}

/** What an item says in a part. */
export function partValue(entry: ItemRecord, part: AnyPart): string {
  const narrative = narrativeIn(part);
  return narrative === undefined ? entry[part as ItemPart] : (entry.further?.[narrative] ?? "");
}

/** The item with a part replaced. A narrative of the template's own that says nothing is absent. */
export function withPartValue(entry: ItemRecord, part: AnyPart, value: string): ItemRecord {
  const narrative = narrativeIn(part);
  if (narrative === undefined) return { ...entry, [part]: value };
  const { further: before = {}, ...rest } = entry;
  const others = Object.entries(before).filter(([id]) => id !== narrative);
  const further = value === "" ? others : [...others, [narrative, value] as const];
  return further.length === 0 ? rest : { ...rest, further: Object.fromEntries(further) };
}

export interface Action extends Readonly<Record<(typeof ACTION_PARTS)[ActionPart], string>> {
  /** Row of the action table, counted from 1: where the action stands in the document. */
  readonly row: number;
  /** Columns of the template's own, by column id. */
  readonly more: Readonly<Record<string, string>>;
}

/** Someone may be at risk now: the manager must be told (R45). */
export type ImmediateConcern = Readonly<
  Record<Exclude<ConcernPart, "raised">, string> & { raised: "yes" | "no" | "" }
>;

export const EMPTY_ITEM: ItemRecord = eachPart(ITEM_PARTS, () => "");
export const NO_CONCERN: ImmediateConcern = { ...eachPart(CONCERN_TEXTS, () => ""), raised: "" };

/** A record of the template in which nothing is entered yet. */
export function blankRecord(template: Template, id: string): AuditRecord {
  return {
    id,
    template: { id: template.id, version: template.version },
    status: "in-progress",
    header: Object.fromEntries(allFields(template).map((field) => [field.id, ""])),
    items: Object.fromEntries(allItems(template).map((item) => [item.id, EMPTY_ITEM])),
    immediateConcern: NO_CONCERN,
    actions: [],
    limitReason: "",
    serviceActions: "",
    ...(template.moderation ? { moderation: {} } : {}),
  };
}

const isActionPart = (column: string): column is ActionPart => Object.hasOwn(ACTION_PARTS, column);

/** What an action holds in a column of the action table. */
export function actionValue(action: Action, column: string): string {
  return isActionPart(column) ? action[ACTION_PARTS[column]] : (action.more[column] ?? "");
}

/** The action with a column's value replaced. */
export function withActionValue(action: Action, column: string, value: string): Action {
  return isActionPart(column)
    ? { ...action, [ACTION_PARTS[column]]: value }
    : { ...action, more: { ...action.more, [column]: value } };
}

export function blankAction(row: number): Action {
  return { row, ...eachPart(Object.values(ACTION_PARTS), () => ""), more: {} };
}
