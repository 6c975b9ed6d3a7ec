import type { Report } from "../report/overview-report/report-block";

/** A numbered table or chart, and the bookmark its number stands in. */
export interface Numbered {
  readonly kind: "Table" | "Figure";
  readonly number: number;
  readonly bookmark: string;
}

/** The numbers that tables and charts have in their order, by their ids. Throws on two of one id. */
export function numbersOf({ blocks }: Report): ReadonlyMap<string, Numbered> {
  const numbers = new Map<string, Numbered>();
  const last = { Table: 0, Figure: 0 };
  for (const block of blocks) {
    if (block.type !== "table" && block.type !== "chart") continue;
    if (numbers.has(block.id)) throw new Error(`Two tables or charts of the report are called ${block.id}.`);
    const kind = block.type === "table" ? "Table" : "Figure";
    last[kind] += 1;
    numbers.set(block.id, { kind, number: last[kind], bookmark: `_Ref${kind}${String(last[kind])}` });
  }
  return numbers;
}
