import type { Problem, WordsPlace } from "./problem";
import type { AuditRecord, SetAside } from "./record";

type Outside = Extract<Problem, { readonly code: "words-outside" }>;

/** Where words stand, as the text that a record keeps: "text, beside item.risk.evidence". */
export function placeKey({ in: where, near, tag, table, row }: WordsPlace): string {
  const named = [tag, table, row]
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/\s+/g, " "));
  return `${where}, ${[near, ...named].join(" ")}`;
}

export const asSetAside = ({ place, text }: Outside): SetAside => ({ place: placeKey(place), text });

const isSame = (one: SetAside, other: SetAside): boolean =>
  one.place === other.place && one.text === other.text;

/** The problems without those of words that a person has set aside. */
export const notSetAside = (
  problems: readonly Problem[],
  setAside: readonly SetAside[] = [],
): readonly Problem[] =>
  problems.filter(
    (problem) =>
      problem.code !== "words-outside" || !setAside.some((each) => isSame(each, asSetAside(problem))),
  );

/** The record with these words set aside as well. */
export function withSetAside(record: AuditRecord, words: readonly SetAside[]): AuditRecord {
  const before = record.setAside ?? [];
  const added = words.filter((each) => !before.some((other) => isSame(each, other)));
  return added.length === 0 ? record : { ...record, setAside: [...before, ...added] };
}

/** The record with these words no longer set aside. */
export function withoutSetAside(record: AuditRecord, words: readonly SetAside[]): AuditRecord {
  const { setAside = [], ...rest } = record;
  const left = setAside.filter((each) => !words.some((other) => isSame(each, other)));
  return left.length === 0 ? rest : { ...rest, setAside: left };
}
