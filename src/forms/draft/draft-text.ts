import type { Choice, Wording } from "../../audit/template";

/** A text of a draft: as a form says it, or as a template has it, with what it depends on there. */
export type DraftText = string | Wording;

/** What a draft offers to choose from: a label of a form, or a choice of a template, which keeps its id. */
export type DraftOption = string | Choice;

const BULLET = "• ";

/** A text as a person edits it: a bullet is a line that begins with “• ”. */
export const textOf = (text: DraftText): string =>
  typeof text === "string"
    ? text
    : [text.text, ...(text.bullets ?? []).map((bullet) => `${BULLET}${bullet}`)].join("\n");

/** The text with other words. What it depends on stays. */
export function withWords(text: DraftText, to: string): DraftText {
  if (typeof text === "string") return to;
  const lines = to.split("\n");
  const bullets = lines.flatMap((line) => (line.startsWith(BULLET) ? [line.slice(BULLET.length)] : []));
  const said = lines.filter((line) => !line.startsWith(BULLET)).join("\n");
  const { bullets: _, ...rest } = text;
  return { ...rest, text: said, ...(bullets.length > 0 ? { bullets } : {}) };
}

export const optionText = (option: DraftOption): string =>
  typeof option === "string" ? option : option.label;

/** What a line of either says, as it is edited. */
export const lineText = (line: DraftText | DraftOption): string =>
  typeof line === "object" && "label" in line ? line.label : textOf(line);

/** The option with another label, and the id it had. */
export const withLabel = (option: DraftOption, label: string): DraftOption =>
  typeof option === "string" ? label : { ...option, label };
