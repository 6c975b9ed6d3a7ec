/** A box to tick, empty or ticked: a sign for it, or brackets with room between them. */
const BOX = /[☐☑☒□◻▢❏❐❑❒⬜🗆🗹🗵]|\[\s?[xX]?\s?\]|\(\s\)/gu;

const MAY_BE_BOX = /[☐☑☒□◻▢❏❐❑❒⬜🗆🗹🗵[(]/u;

/** What the boxes of a line are for, and what is said before the first. */
export interface TickBoxes {
  readonly lead: string;
  readonly labels: readonly string[];
}

/** The boxes of a line with their labels, before or behind them; undefined for a line without boxes. */
export function tickBoxes(text: string): TickBoxes | undefined {
  if (!MAY_BE_BOX.test(text)) return undefined;
  const parts = text.split(BOX).map((part) => part.trim());
  if (parts.length < 2) return undefined;
  const first = parts[0] ?? "";
  const isBehind = parts[parts.length - 1] === "" && first !== "";
  if (!isBehind) return { lead: first, labels: parts.slice(1).filter((part) => part !== "") };
  const colon = /^([^:]+:)\s*(\S.*)$/u.exec(first);
  const labels = [colon?.[2] ?? first, ...parts.slice(1)].filter((part) => part !== "");
  return { lead: colon?.[1] ?? "", labels };
}

/** The text without its boxes. */
export const withoutBoxes = (text: string): string =>
  MAY_BE_BOX.test(text) ? text.replace(BOX, " ").replace(/\s+/gu, " ").trim() : text.trim();
