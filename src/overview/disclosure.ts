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
 * Waal, Elements of Statistical Disclosure Control, 2001, chapter 4, with relations in place of tables), or if it can
 * be no other since none of them is less than one: a nothing is printed. Of several that would do a small one goes,
 * so that totals go last.
 */
export function suppressed(
  cells: ReadonlyMap<string, Cell>,
  relations: readonly Relation[],
): ReadonlySet<string> {
  const first = firstOfEach(cells, relations);
  const one = (key: string) => first.get(key) ?? key;
  const alone = new Map<string, Cell>();
  for (const [key, cell] of cells) if (!alone.has(one(key)) || !cell.hidden) alone.set(one(key), cell);
  const left = ofEach(
    alone,
    relations.map((relation) => {
      const joined = new Map<string, number>();
      for (const [key, factor] of relation) joined.set(one(key), (joined.get(one(key)) ?? 0) + factor);
      return new Map([...joined].filter(([, factor]) => factor !== 0));
    }),
  );
  return new Set([...cells].flatMap(([key, { hidden }]) => (left.has(one(key)) && !hidden ? [key] : [])));
}

/** Of counts that a relation says are the same, the first: they are left out or printed together. */
function firstOfEach(
  cells: ReadonlyMap<string, Cell>,
  relations: readonly Relation[],
): ReadonlyMap<string, string> {
  const first = new Map([...cells.keys()].map((key) => [key, key]));
  for (const relation of relations) {
    const [[one, factor] = ["", 0], [other, minus] = ["", 0], ...more] = relation;
    if (more.length > 0 || factor === 0 || factor + minus !== 0) continue;
    const [to, from] = [first.get(one) ?? one, first.get(other) ?? other];
    for (const [key, known] of first) if (known === from) first.set(key, to);
  }
  return first;
}

function ofEach(cells: ReadonlyMap<string, Cell>, relations: readonly Relation[]): ReadonlySet<string> {
  const unknown = new Set([...cells].flatMap(([key, cell]) => (isUnknown(cell) ? [key] : [])));
  const uses = new Map<string, number>();
  for (const key of relations.flatMap((relation) => [...relation.keys()]))
    uses.set(key, (uses.get(key) ?? 0) + 1);
  // Left out to cover another: were it known, so might the other be.
  const guarded = new Set([...cells].flatMap(([key, cell]) => (isSmall(cell) ? [key] : [])));
  for (;;) {
    const touched = joined(
      relations.filter((relation) => [...relation.keys()].some((key) => unknown.has(key))),
      unknown,
    );
    const open = touched.flatMap((group) => {
      const found = [...pinned(group, cells, unknown)].filter((key) => guarded.has(key));
      return found.length === 0 ? [] : [{ group, found }];
    });
    if (open.length === 0) break;
    for (const { group, found } of open) {
      for (const key of found) {
        const more = toCover(key, group, cells, unknown, uses);
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

/** Stands in a relation for what is known of it. */
const KNOWN = "";

/** The relations' reduced echelon form over the unknown counts, with what the known ones come to. */
function reduced(
  relations: readonly Relation[],
  cells: ReadonlyMap<string, Cell>,
  unknown: ReadonlySet<string>,
): readonly Relation[] {
  const keys = [...new Set(relations.flatMap((relation) => [...relation.keys()]))].filter((key) =>
    unknown.has(key),
  );
  const rows = relations.map((relation) => {
    let known = 0;
    for (const [key, factor] of relation)
      if (!unknown.has(key)) known += factor * (cells.get(key)?.value ?? 0);
    return [...keys.map((key) => relation.get(key) ?? 0), known];
  });
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
  return rows
    .slice(0, done)
    .map(
      (row) =>
        new Map(
          [...keys, KNOWN].flatMap((key, at) =>
            key === KNOWN || Math.abs(row[at] ?? 0) > NOTHING ? [[key, row[at] ?? 0] as const] : [],
          ),
        ),
    );
}

/**
 * The unknown counts that can be no other, in rounds of what each relation leaves to each of them; so does each row of
 * their reduced echelon form, which joins them, and of which one with a single unknown count gives it.
 */
function pinned(
  relations: readonly Relation[],
  cells: ReadonlyMap<string, Cell>,
  unknown: ReadonlySet<string>,
): ReadonlySet<string> {
  const ranges = new Map<string, { least: number; most: number }>();
  for (const key of relations.flatMap((relation) => [...relation.keys()])) {
    const { value = 0, hidden } = cells.get(key) ?? {};
    if (!unknown.has(key)) ranges.set(key, { least: value, most: value });
    else ranges.set(key, { least: hidden || value === 0 ? 0 : 1, most: Infinity });
  }
  ranges.set(KNOWN, { least: 1, most: 1 });
  const all = [...relations, ...reduced(relations, cells, unknown)];
  for (let changed = true, round = 0; changed && round < ROUNDS; round += 1) {
    changed = false;
    for (const relation of all) changed = narrowed(relation, ranges, unknown) || changed;
  }
  return new Set(
    [...unknown].filter((key) => ranges.get(key)?.least === ranges.get(key)?.most && ranges.has(key)),
  );
}

/** Each round narrows what the one before left; after so many little is left to narrow. */
const ROUNDS = 20;

function narrowed(
  relation: Relation,
  ranges: Map<string, { least: number; most: number }>,
  unknown: ReadonlySet<string>,
): boolean {
  let changed = false;
  for (const [key, factor] of relation) {
    const range = ranges.get(key);
    if (!range || !unknown.has(key)) continue;
    let [least, most] = [0, 0];
    for (const [other, times] of relation) {
      if (other === key) continue;
      const by = -times / factor;
      const of = ranges.get(other) ?? { least: 0, most: 0 };
      least += by > 0 ? by * of.least : by * of.most;
      most += by > 0 ? by * of.most : by * of.least;
    }
    const next = {
      least: Math.max(range.least, Math.ceil(least - NOTHING)),
      most: Math.min(range.most, Math.floor(most + NOTHING)),
    };
    if (next.least === range.least && next.most === range.most) continue;
    ranges.set(key, next);
    changed = true;
  }
  return changed;
}

/**
 * The count still printed in the relations of a count, else in those it hangs together with, that costs least: a small one
 * that is in few relations. The number of all audits is in most.
 */
function toCover(
  key: string,
  group: readonly Relation[],
  cells: ReadonlyMap<string, Cell>,
  unknown: ReadonlySet<string>,
  uses: ReadonlyMap<string, number>,
): string | undefined {
  const near = group.filter((relation) => relation.has(key));
  for (const relations of [near, group]) {
    const printed = [...new Set(relations.flatMap((relation) => [...relation.keys()]))].filter(
      (each) => !unknown.has(each) && cells.has(each) && cells.get(each)?.hidden !== true,
    );
    const cost = (each: string) => {
      const value = cells.get(each)?.value ?? 0;
      return value === 0 ? Number.MAX_SAFE_INTEGER : value * (uses.get(each) ?? 1);
    };
    const [first, ...others] = printed;
    if (first !== undefined)
      return others.reduce((best, each) => (cost(each) < cost(best) ? each : best), first);
  }
  return undefined;
}
