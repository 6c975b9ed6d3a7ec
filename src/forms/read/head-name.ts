import { plainLine } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import { isPlainLabelHead, isPromptHead } from "./head-words";
import { areNumbers } from "./printed-label";
import type { TableHead } from "./table-head";

/** What the head of a table says over the items: the name of their section, where no heading stands above it. */
export function* headWords(
  head: TableHead,
  before: TableHead | undefined,
  { headingWaits }: DraftSoFar,
): Generator<FormPart, void> {
  const name = nameOf(head);
  if (headingWaits || name === undefined || (before && nameOf(before) === name)) return;
  yield { is: "words", line: { ...plainLine(name), bold: true }, heading: true };
}

/** What a head says over the items that may be the name of their section. */
export function nameOf({ columns }: TableHead): string | undefined {
  const [label, ...more] = columns.filter(({ role }) => role === "label");
  if (!label || label.text === "" || more.length > 0) return undefined;
  if (isPlainLabelHead(label.text) || isPromptHead(label.text) || IS_PART.test(label.text)) return undefined;
  const number = columns.find(({ role, text }) => role === "number" && areNumbers([text]));
  return number && /\d/u.test(number.text) ? `${number.text} ${label.text}` : label.text;
}

/** "Section", "Stage of the process", "Record": it says what the items are, or are parts of. */
const IS_PART = /^(?:section|part|stage|aspect|area|element|record)s?(?: of (?:the )?\p{L}+)?$/iu;
