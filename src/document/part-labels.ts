import { narrativeOf } from "../audit/narratives";
import { narrativeIn, type AnyPart, type ConcernPart, type ItemPart } from "../audit/parts";
import { sayWord, word } from "../audit/say";
import type { Field, Template } from "../audit/template";
import { sayIn } from "./fixed-words";
import { PROMPT } from "./layout-parts";

interface PartWords {
  /** Beside its box. */
  readonly label: string;
  /** Behind the item's own name, where that is not the same. */
  readonly alias?: string;
  /** In its box while that is empty. */
  readonly prompt: string;
  /** The same where there is little room. */
  readonly small?: string;
}

/** What a document says of each part of an item. */
export const PART_WORDS: Readonly<Record<ItemPart, PartWords>> = {
  judgement: { label: word("Judgement"), prompt: PROMPT.judgement, small: PROMPT.choose },
  answer: { label: word("Answer"), prompt: PROMPT.words },
  reason: {
    label: word("If not applicable, why"),
    alias: word("Reason not applicable"),
    prompt: PROMPT.reason,
    small: word("If n/a, why"),
  },
  evidence: { label: word("Evidence"), prompt: word("Write the evidence") },
  impact: { label: word("Impact"), prompt: word("Write the impact") },
};

/** The same for a template that has words of its own, or narratives of its own. */
export const partLabel = (template: Template, part: AnyPart): string =>
  narrativeOf(template, part)?.label ??
  (narrativeIn(part) === undefined ? sayWord(sayIn(template), PART_WORDS[part as ItemPart].label) : part);

/** What stands beside the boxes of an immediate concern. */
export const CONCERN_LABELS: Readonly<Record<ConcernPart, string>> = {
  raised: word("Immediate concern?"),
  what: word("What is the concern"),
  manager: word("Manager notified"),
  notified: word("Date notified"),
};

/** What stands beside the box of a header field. */
export function fieldLabel(
  template: Template,
  { label, declares }: Pick<Field, "label" | "declares">,
): string {
  if (!declares) return label;
  const say = sayIn(template);
  switch (declares.what) {
    case "name":
      return say("{label}: name", { label: declares.of });
    case "role":
      return say("{label}: role", { label: declares.of });
    case "date":
      return say("{label}: date", { label: declares.of });
  }
}
