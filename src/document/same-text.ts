import { visibleText } from "../audit/visible-text";

export const comparable = (text: string): string =>
  visibleText(text).replace(/\s+/g, " ").trim().toLowerCase();

/** Whether two texts are the same but for case and spaces; narratives are told from labels by their length alone. */
export function saysTheSame(text: string, label: string): boolean {
  return text.length <= 2 * label.length && comparable(text) === comparable(label);
}
