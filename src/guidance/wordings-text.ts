import type { Wording } from "../audit/template";

/** Wordings as one text: each wording and each bullet on a line of its own. */
export function wordingsText(wordings: readonly Wording[]): string {
  return wordings.flatMap(({ text, bullets = [] }) => [text, ...bullets]).join("\n");
}
