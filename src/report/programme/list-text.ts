import type { Sifted } from "../../programme/eligible";
import { listed } from "../phrases";

const MOST_ALIKE = 10;

/** Ids that are written differently and were taken for one child, as sentences. */
export function alikeTexts({ alike }: Pick<Sifted, "alike">): readonly string[] {
  if (alike.length === 0) return [];
  const pairs = alike.map(
    ({ one, other }) =>
      `“${one.id}” (line ${String(one.line)}) and “${other.id}” (line ${String(other.line)})`,
  );
  return [
    `These were taken for one child each: ${listed(pairs, MOST_ALIKE)}. If noughts in front make two of them, say so in the rule.`,
  ];
}
