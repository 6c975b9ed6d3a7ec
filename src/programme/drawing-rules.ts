import { caseKey, type CaseRow } from "./case-row";
import type { Certificate, GivenWord, HandPicked } from "./certificate";
import { plain } from "./eligible";
import { LEAST_WORDS } from "./seed";

/** Whether these words are of people who gave one each, and enough of them, so that nobody alone chooses the seed. */
export function areOfTwoPeople(words: readonly GivenWord[]): boolean {
  const people = new Set(words.map(({ who }) => plain(who)));
  return people.size >= LEAST_WORDS && people.size === words.length;
}

/** A case of the list picked by hand; undefined where the list has none of that number. */
export function pickByHand(
  rows: readonly CaseRow[],
  { id, because, noughtsTell }: Pick<HandPicked, "id" | "because"> & { readonly noughtsTell: boolean },
): HandPicked | undefined {
  const key = caseKey(id, noughtsTell);
  const row = rows.find((each) => caseKey(each.id, noughtsTell) === key);
  if (!row) return undefined;
  const { team, service, caseType } = row;
  return { id: row.id, team, service, caseType, group: "", because };
}

/** Whether a draw is one that was made already: the same seed and list, and the same picked by hand. */
export const isSameDraw = (one: Certificate, other: Certificate): boolean =>
  one.seed === other.seed &&
  JSON.stringify(one.handPicked) === JSON.stringify(other.handPicked) &&
  one.list.fingerprint === other.list.fingerprint;
