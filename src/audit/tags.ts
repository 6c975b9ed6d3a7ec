import type { AnyPart, ConcernPart } from "./parts";

/**
 * Tags: the keys of the content controls that hold answers (at most 64
 * characters in Word). A gap says where it is by the tag of its control.
 */
export const STATUS_TAG = "status";
export const SERVICE_ACTIONS_TAG = "service-actions";
export const LIMIT_REASON_TAG = "action-limit-reason";
export const MAX_TAG_LENGTH = 64;

export type Tag =
  | typeof STATUS_TAG
  | typeof SERVICE_ACTIONS_TAG
  | typeof LIMIT_REASON_TAG
  | `header.${string}`
  | `item.${string}.${AnyPart}`
  | `action.${number}.${string}`
  | `row.${string}.${number}.${string}`
  | `concern.${ConcernPart}`
  | `mod.${string}`;

export const headerTag = (field: string): Tag => `header.${field}`;
export const itemTag = (item: string, part: AnyPart): Tag => `item.${item}.${part}`;
export const actionTag = (row: number, column: string): Tag => `action.${row}.${column}`;
export const rowTag = (table: string, row: number, column: string): Tag => `row.${table}.${row}.${column}`;
export const concernTag = (part: ConcernPart): Tag => `concern.${part}`;
export const moderationTag = (key: string): Tag => `mod.${key}`;

export type TagTarget =
  | { readonly kind: "header"; readonly field: string }
  | { readonly kind: "item"; readonly item: string; readonly part: string }
  | { readonly kind: "action"; readonly row: number; readonly column: string }
  | { readonly kind: "row"; readonly table: string; readonly row: number; readonly column: string }
  | { readonly kind: "concern"; readonly part: string }
  | { readonly kind: "moderation"; readonly key: string }
  | { readonly kind: "other"; readonly tag: string };

/** Whether a tag is of an answer in the action table, or in another whose rows may be added to. */
export const isRowTag = (tag: string): boolean => tag.startsWith("action.") || tag.startsWith("row.");

/** What a tag stands for. Ids hold no dot, so the parts of a tag are the text between dots. */
export function parseTag(tag: string): TagTarget {
  const [kind, first = "", second = "", third = ""] = tag.split(".");
  switch (kind) {
    case "header":
      return { kind, field: first };
    case "item":
      return { kind, item: first, part: second };
    case "action":
      return { kind, row: Number(first), column: second };
    case "row":
      return { kind, table: first, row: Number(second), column: third };
    case "concern":
      return { kind, part: first };
    case "mod":
      return { kind: "moderation", key: tag.slice("mod.".length) };
    default:
      return { kind: "other", tag };
  }
}
