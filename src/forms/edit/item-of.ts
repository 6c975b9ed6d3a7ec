import type { DraftItem } from "../form-draft";

/** An item of some lines, the first of which is its label, asking for what its neighbour asks for. */
export function itemOf(key: string, lines: readonly string[], neighbour: DraftItem | undefined): DraftItem {
  const [label = "", ...prompts] = lines;
  return {
    key,
    label,
    kind: neighbour?.kind ?? "words",
    ...(neighbour?.scale !== undefined && { scale: neighbour.scale }),
    evidence: neighbour?.evidence ?? false,
    impact: neighbour?.impact ?? false,
    prompts,
    descriptors: [],
  };
}
