import type { Cell, Relation } from "./disclosure";
import type { Counts } from "./grading";

/** The counts of figures by where they stand in them, what they add up to, and what else follows from which. */
export interface PublishedCells {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly relations: readonly Relation[];
  /** Percents, intervals and verdicts, each with the counts they are of. */
  readonly derived: ReadonlyMap<string, readonly string[]>;
}

/** Gathers counts under the path of one template's figures. */
export class GatheredCells implements PublishedCells {
  readonly cells = new Map<string, Cell>();
  readonly relations: Relation[] = [];
  readonly derived = new Map<string, readonly string[]>();
  #hidden = 0;

  constructor(private readonly start: string) {}

  path(...parts: readonly (string | number)[]): string {
    return [this.start, ...parts].join("/");
  }

  count(value: number, ...parts: readonly (string | number)[]): string {
    const key = this.path(...parts);
    this.cells.set(key, { value });
    return key;
  }

  counts(counts: Counts, ...parts: readonly (string | number)[]): readonly string[] {
    return Object.entries(counts).map(([id, value]) => this.count(value, ...parts, id));
  }

  /** The first is what the others add up to; what is left over is no figure, but follows from them. */
  sum(total: string, parts: readonly string[]): void {
    const value = (key: string) => this.cells.get(key)?.value ?? 0;
    const left = value(total) - parts.reduce((all, part) => all + value(part), 0);
    this.relation([[total, 1], ...parts.map((part) => [part, -1] as const)], left);
  }

  relation(factors: readonly (readonly [key: string, factor: number])[], left = 0): void {
    const relation = new Map<string, number>();
    for (const [key, factor] of factors) relation.set(key, (relation.get(key) ?? 0) + factor);
    if (left !== 0) {
      const key = this.path("hidden", (this.#hidden += 1));
      this.cells.set(key, { value: Math.abs(left), hidden: true });
      relation.set(key, -Math.sign(left));
    }
    this.relations.push(relation);
  }

  follows(path: string, ...of: readonly string[]): void {
    this.derived.set(path, of);
  }
}
