import type { Tracked } from "./tracked";

export interface OneOfEach {
  readonly tracked: readonly Tracked[];
  readonly twice: readonly { readonly counted: string; readonly others: readonly string[] }[];
}

/** Each audit once: of copies of one record, the file changed last counts. Those that have lost their id are all told apart. */
export function oneOfEach(all: readonly Tracked[]): OneOfEach {
  const copies = new Map<string, Tracked[]>();
  for (const each of all) {
    const key = each.id === "" ? `file ${each.file}` : `id ${each.id}`;
    copies.set(key, [...(copies.get(key) ?? []), each]);
  }
  const groups = [...copies.values()].map((group) =>
    group.toSorted(
      (one, other) =>
        (other.modified ?? "").localeCompare(one.modified ?? "") || (one.file < other.file ? -1 : 1),
    ),
  );
  return {
    tracked: groups.flatMap(([first]) => first ?? []).sort((one, other) => (one.file < other.file ? -1 : 1)),
    twice: groups.flatMap(([first, ...others]) =>
      first && others.length > 0 ? [{ counted: first.file, others: others.map(({ file }) => file) }] : [],
    ),
  };
}
