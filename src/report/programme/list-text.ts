import type { Sifted } from "../../programme/eligible";
import { listed } from "../phrases";
import { phrase } from "../../words/phrase";

const MOST_ALIKE = 10;

/** Ids that are written differently and were taken for one child, as sentences. */
export function alikeTexts({ alike }: Pick<Sifted, "alike">): readonly string[] {
  if (alike.length === 0) return [];
  const pairs = alike.map(({ one, other }) =>
    phrase("“{id}” (line {line}) with “{id2}” (line {line2})", {
      id: one.id,
      line: one.line,
      id2: other.id,
      line2: other.line,
    }),
  );
  return [
    phrase(
      "These were taken for one child each: {pairs}. If noughts in front make two of them, say so in the rule.",
      { pairs: listed(pairs, MOST_ALIKE) },
    ),
  ];
}
