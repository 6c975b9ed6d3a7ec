import type { KeyedRow } from "./case-row";

/** By child, a short code of what all of its rows say; the child by a code of its key. */
export type RowCodes = ReadonlyMap<string, string>;

/** The children of a list by code, with what they are called there. */
export interface CodedRows {
  readonly codes: RowCodes;
  /** An id of each code. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Codes that tell which rows of a list are others than they were. They are for pointing at rows and prove nothing: that is
 * for the fingerprints.
 */
export function codedRows(rows: readonly KeyedRow[]): CodedRows {
  const ids = new Map<string, string>();
  for (const { key, row } of rows) ids.set(codeOf(key), row.id);
  return { codes: codesIn(codesText(rows)), ids };
}

/** The codes as one text; rows come in the order of their keys. */
export function codesText(rows: readonly KeyedRow[]): string {
  let before: string | undefined;
  const whole: string[] = [];
  let some: string[] = [];
  for (const { key, text } of rows) {
    some.push(
      key === before ? "+" : before === undefined ? `${codeOf(key)}.` : ` ${codeOf(key)}.`,
      codeOf(text),
    );
    before = key;
    // Of a long list the short texts are put together now and then, so that few are kept.
    if (some.length >= AT_ONCE) {
      whole.push(some.join(""));
      some = [];
    }
  }
  return whole.join("") + some.join("");
}

const AT_ONCE = 2000;

export const codesIn = (text: string): RowCodes =>
  new Map(
    text.split(" ").flatMap((each): readonly (readonly [string, string])[] => {
      const [key = "", row = ""] = each.split(".");
      return key === "" ? [] : [[key, row]];
    }),
  );

/** 64 bits in letters and figures: FNV-1a (draft-eastlake-fnv) of 32 bits, of the text as it stands and turned round. */
function codeOf(text: string): string {
  let [one, other] = [OFFSET, OFFSET];
  for (let at = 0, end = text.length - 1; at <= end; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), PRIME);
    other = Math.imul(other ^ text.charCodeAt(end - at), PRIME);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
