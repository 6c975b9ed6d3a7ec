import type { ReadLines } from "./bare-details";
import type { FormPiece } from "./form-flow";
import { isFieldLabel } from "./field-label";
import { itemLabel } from "./printed-label";

const FEWEST = 3;
/** "____  Entries are dated and signed" */
const MARKED = /^[_.…]{3,}\s*(\p{L}[^_]*[^_:\s])$/u;

/** Lines under one another that each begin with room for a mark: what is marked there stands behind it. Undefined for other lines. */
export function markedLines(flow: readonly FormPiece[], at: number): ReadLines | undefined {
  const labels: string[] = [];
  for (let next = at; next < flow.length; next += 1) {
    const piece = flow[next];
    const label = piece?.type === "line" ? MARKED.exec(piece.line.text)?.[1] : undefined;
    if (label === undefined) break;
    labels.push(label);
  }
  if (labels.length < FEWEST || labels.every(isFieldLabel)) return undefined;
  const items = labels.map((label) => ({ ...itemLabel([label]), asksScale: true, judgedIn: "Score" }));
  return {
    parts: [...items.map((item) => ({ is: "item", item }) as const), { is: "break" }],
    until: at + labels.length,
  };
}
