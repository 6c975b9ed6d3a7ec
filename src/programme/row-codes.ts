import { caseKey, rowText, type CaseRow } from "./case-row";

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
export function codedRows(rows: readonly CaseRow[], noughtsTell: boolean): CodedRows {
  const ids = new Map<string, string>();
  const said = new Map<string, string>();
  for (const row of rows) {
    const key = caseKey(row.id, noughtsTell);
    const code = codeOf(key);
    ids.set(code, row.id);
    const own = codeOf(rowText(key, row));
    const before = said.get(code);
    said.set(code, before === undefined ? own : [...before.split("+"), own].sort().join("+"));
  }
  return { codes: said, ids };
}

export const codesText = (codes: RowCodes): string =>
  [...codes]
    .map(([key, row]) => `${key}.${row}`)
    .sort()
    .join(" ");

export const codesIn = (text: string): RowCodes =>
  new Map(
    text.split(" ").flatMap((each): readonly (readonly [string, string])[] => {
      const [key = "", row = ""] = each.split(".");
      return key === "" ? [] : [[key, row]];
    }),
  );

/** 64 bits in letters and figures: FNV-1a (draft-eastlake-fnv) of 32 bits, of the text as it stands and turned round. */
const codeOf = (text: string): string => (fnv(text, false) * 2 ** 20 + (fnv(text, true) >>> 12)).toString(36);

function fnv(text: string, turned: boolean): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(turned ? text.length - 1 - at : at), 0x01000193);
  return hash >>> 0;
}
