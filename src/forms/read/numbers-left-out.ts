import type { Doubtful } from "../draft/form-remark";
import type { FormDraft } from "../draft/form-draft";
import type { FormPiece } from "./form-flow";
import { placedLines } from "./form-texts";
import { numberAlone, printedLabel } from "./printed-label";

/** "1", "2", "4": a line or a row with the number between those of two items. */
export function numbersLeftOut(draft: FormDraft, flow: readonly FormPiece[]): readonly Doubtful[] {
  const items = draft.sections.flatMap((section) => section.items);
  const numbers = items.flatMap(({ number }) => apart(number ?? "") ?? []);
  const missing = new Set(
    numbers.flatMap(({ before, last }, at) => {
      const next = numbers[at + 1];
      return next?.before === before && next.last === last + 2 ? [`${before}${String(last + 1)}`] : [];
    }),
  );
  if (missing.size === 0) return [];
  const isItem = (text: string) => items.some(({ label }) => plain(label) === plain(text));
  return flow.flatMap(placedLines).flatMap(({ line, where, within }) => {
    const { number, label } = printedLabel(line.text);
    const own = number ?? numberAlone(line.text);
    const text = number === undefined ? within : label;
    return own !== undefined && missing.has(own) && /\p{L}{2}/u.test(text) && !isItem(text)
      ? [{ doubt: "number", text: line.text, where } as const]
      : [];
  });
}

/** "2.3" is the third of "2.". */
function apart(number: string): { readonly before: string; readonly last: number } | undefined {
  const [, before, last] = /^(\D{0,3}(?:\d{1,3}\.)*)(\d{1,3})$/u.exec(number) ?? [];
  return before === undefined || last === undefined ? undefined : { before, last: Number(last) };
}

const plain = (text: string): string =>
  printedLabel(text)
    .label.replace(/[\s:.;]{1,3}$/u, "")
    .toLowerCase();
