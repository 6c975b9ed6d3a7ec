import type { Problem } from "../audit/problem";
import { questionAt } from "../audit/questions";
import type { Template } from "../audit/template";
import { phrase, phraseOf } from "../words/phrase";
import { listed, quoted } from "./phrases";

/** Of several choices those that are none are named: all of the answer waits for them. */
export function unknownChoiceText(
  template: Template | undefined,
  { where, text }: Extract<Problem, { code: "unknown-choice" }>,
): string {
  const question = template && questionAt(template, where);
  if (question?.kind !== "choices")
    return phrase("{text} is not one of the choices offered. Choose one from the list.", {
      text: quoted(text),
    });
  const known = new Set(question.choices.map(({ label }) => label.toLowerCase()));
  const isKnown = (part: string) => known.has(part.trim().toLowerCase());
  const unknown = text
    .split(/[;\n]/)
    .filter((part) => part.trim() !== "" && !isKnown(part) && !part.split(",").every(isKnown));
  const named = unknown.length === 0 ? [text] : unknown.map((part) => part.trim());
  return phraseOf(
    named.length,
    "{named} is not among the choices offered, and nothing here counts until it is put right or taken out.",
    "{named} are not among the choices offered, and nothing here counts until they are put right or taken out.",
    { named: listed(named.map((part) => quoted(part))) },
  );
}
