/** A count of a table. Where it is not printed but follows from what is, it is `hidden`. */
export interface Cell {
  readonly value: number;
  readonly hidden?: true;
}

/** Counts with their factors that come to nothing: a total and, with -1, each of its parts. */
export type Relation = ReadonlyMap<string, number>;

/** Counts of one to this many may tell of single children. Nothing at all tells of none. */
export const SMALL = 4;

const isSmall = ({ value }: Cell): boolean => value >= 1 && value <= SMALL;

/**
 * The counts to leave out: those that are small, and as many more as it takes so that no small one follows from what is
 * left. A count follows if the relations give it, whatever the other counts left out may be (L. Willenborg and T. de
 * Waal, Elements of Statistical Disclosure Control, 2001, chapter 4, with relations in place of tables). Of several
 * that would do the smallest goes, so that totals go last.
 */
export function suppressed(
  cells: ReadonlyMap<string, Cell>,
  relations: readonly Relation[],
): ReadonlySet<string> {
  const unknown = new Set([...cells].flatMap(([key, cell]) => (isUnknown(cell) ? [key] : [])));
  // Left out to cover another: were it known, so might the other be.
  const guarded = new Set([...cells].flatMap(([key, cell]) => (isSmall(cell) ? [key] : [])));
  for (;;) {
    const touched = joined(
      relations.filter((relation) => [...relation.keys()].some((key) => unknown.has(key))),
      unknown,
    );
    const open = touched.filter((group) => [...following(group, unknown)].some((key) => guarded.has(key)));
    if (open.length === 0) break;
    for (const group of open) {
      const found = [...following(group, unknown)].filter((key) => guarded.has(key));
      for (const key of found) {
        const more = toCover(key, group, cells, unknown);
        // Nothing is printed there from which it could follow.
        if (more === undefined) guarded.delete(key);
        else unknown.add(more);
      }
    }
  }
  return new Set([...unknown].filter((key) => !cells.get(key)?.hidden));
}

/** A hidden count of nothing is as good as printed: a reader takes it for granted. */
const isUnknown = (cell: Cell): boolean => isSmall(cell) || (cell.hidden === true && cell.value > 0);

/** The relations in groups that have no unknown count in common. */
function joined(
  relations: readonly Relation[],
  unknown: ReadonlySet<string>,
): readonly (readonly Relation[])[] {
  const groups: { readonly keys: Set<string>; readonly relations: Relation[] }[] = [];
  for (const relation of relations) {
    const keys = [...relation.keys()].filter((key) => unknown.has(key));
    const same = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const [first = { keys: new Set<string>(), relations: [] }, ...others] = same;
    for (const other of others) {
      for (const key of other.keys) first.keys.add(key);
      first.relations.push(...other.relations);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const key of keys) first.keys.add(key);
    first.relations.push(relation);
    if (same.length === 0) groups.push(first);
  }
  return groups.map((group) => group.relations);
}

const NOTHING = 1e-9;

/** The unknown counts that follow: rows of the relations' reduced echelon form with one unknown alone. */
export function following(relations: readonly Relation[], unknown: ReadonlySet<string>): ReadonlySet<string> {
  const keys = [...new Set(relations.flatMap((relation) => [...relation.keys()]))].filter((key) =>
    unknown.has(key),
  );
  const rows = relations.map((relation) => keys.map((key) => relation.get(key) ?? 0));
  let done = 0;
  for (let column = 0; column < keys.length && done < rows.length; column += 1) {
    const at = (row: number) => rows[row]?.[column] ?? 0;
    let pivot = done;
    for (let row = done; row < rows.length; row += 1)
      if (Math.abs(at(row)) > Math.abs(at(pivot))) pivot = row;
    if (Math.abs(at(pivot)) < NOTHING) continue;
    const [chosen = [], other = []] = [rows[pivot], rows[done]];
    rows[pivot] = other;
    const top = chosen.map((value) => value / (chosen[column] ?? 1));
    rows[done] = top;
    for (const [row, values] of rows.entries()) {
      const factor = values[column] ?? 0;
      if (row === done || Math.abs(factor) < NOTHING) continue;
      rows[row] = values.map((value, each) => value - factor * (top[each] ?? 0));
    }
    done += 1;
  }
  const alone = rows.flatMap((row) => {
    const left = keys.filter((_, at) => Math.abs(row[at] ?? 0) > NOTHING);
    return left.length === 1 ? left : [];
  });
  return new Set(alone);
}

/** The smallest count still printed in the relations of a count, else in those it hangs together with. */
function toCover(
  key: string,
  group: readonly Relation[],
  cells: ReadonlyMap<string, Cell>,
  unknown: ReadonlySet<string>,
): string | undefined {
  const near = group.filter((relation) => relation.has(key));
  for (const relations of [near, group]) {
    const printed = [...new Set(relations.flatMap((relation) => [...relation.keys()]))].filter(
      (each) => !unknown.has(each) && cells.has(each) && cells.get(each)?.hidden !== true,
    );
    const cost = (each: string) => {
      const value = cells.get(each)?.value ?? 0;
      return value === 0 ? Number.MAX_SAFE_INTEGER : value;
    };
    const [first, ...others] = printed;
    if (first !== undefined)
      return others.reduce((best, each) => (cost(each) < cost(best) ? each : best), first);
  }
  return undefined;
}
