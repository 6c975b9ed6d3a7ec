import type { Choice } from "../audit/template";

/** What offers yes and no, in English and Welsh, where each verb is answered by its own. */
const YES = new Set(["yes", "ie", "ydy", "ydyn", "ydw", "oes", "do"]);
const NO = new Set(["no", "na", "nage", "nac ydy", "nac ydyn", "nac ydw", "nac oes", "naddo"]);
/** Nobody writes these with their first letter alone. */
const NOT_ASKED = new Set(["not applicable", "n/a", "amherthnasol"]);

const plain = (label: string): string => label.trim().toLowerCase();

/** Yes or no among choices that offer each once, where a list says Y, N, TRUE or FALSE; a letter only where no other choice begins with it. */
export function yesOrNo(choices: readonly Choice[], text: string): Choice | undefined {
  const [yes, ...otherYes] = choices.filter(({ label }) => YES.has(plain(label)));
  const [no, ...otherNo] = choices.filter(({ label }) => NO.has(plain(label)));
  if (!yes || !no || otherYes.length > 0 || otherNo.length > 0) return undefined;
  const said = plain(text);
  if (said === "true") return yes;
  if (said === "false") return no;
  if (said.length !== 1) return undefined;
  const begin = choices.filter(({ label }) => plain(label).startsWith(said) && !NOT_ASKED.has(plain(label)));
  const [one] = begin;
  return begin.length === 1 && (one === yes || one === no) ? one : undefined;
}
