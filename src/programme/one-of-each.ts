import { byCase, caseKeys } from "./expected";
import { monthOf, type Tracked } from "./tracked";

export interface OneOfEach {
  readonly tracked: readonly Tracked[];
  readonly twice: readonly { readonly counted: string; readonly others: readonly string[] }[];
  /** Audits of one case, month and template, as where one was begun again beside the first: all of them count. */
  readonly ofOneMonth: readonly { readonly case: string; readonly files: readonly string[] }[];
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
  const tracked = groups
    .flatMap(([first]) => first ?? [])
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  return {
    tracked,
    ofOneMonth: ofOneMonth(tracked),
    twice: groups.flatMap(([first, ...others]) =>
      first && others.length > 0 ? [{ counted: first.file, others: others.map(({ file }) => file) }] : [],
    ),
  };
}

function ofOneMonth(tracked: readonly Tracked[]): OneOfEach["ofOneMonth"] {
  const known = tracked.filter((each) => each.case !== "" && monthOf(each) !== "");
  return [...byCase(known, caseKeys(known.map((each) => each.case))).values()].flatMap((ofCase) => {
    const kindOf = (each: Tracked) => JSON.stringify([monthOf(each), each.audit]);
    const kinds = [...new Set(ofCase.map(kindOf))];
    return kinds.flatMap((kind) => {
      const same = ofCase.filter((each) => kindOf(each) === kind);
      const [first] = same;
      return first && same.length > 1 ? [{ case: first.case, files: same.map(({ file }) => file) }] : [];
    });
  });
}
