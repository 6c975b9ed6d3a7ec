import { visibleText } from "../audit/visible-text";

export function comparable(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const seen = visibleText(text);
  return (UNEVEN.test(seen) ? seen.replace(/\s+/g, " ").trim() : seen).toLowerCase();
}

/** Words of ASCII with a space between them, as most texts are. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
/** White space other than single spaces inside a text. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** Whether two texts are the same but for case and spaces; narratives are told from labels by their length alone. */
export function saysTheSame(text: string, label: string): boolean {
  return text.length <= 2 * label.length && comparable(text) === comparable(label);
}
