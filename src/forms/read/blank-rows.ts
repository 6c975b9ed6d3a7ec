import { splitList } from "./cell-marks";
import { asksOfAll } from "./closing-apart";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { DraftSoFar, FormPart, NewItem } from "./form-parts";
import { scaleNamedIn } from "./head-words";
import { isFieldLabel } from "./field-label";
import { isJudgementWord } from "./printed-boxes";
import { itemLabel } from "./printed-label";

const LONGEST_HEAD = 150;
const LONGEST_OPTION = 40;

/**
 * Heads over rows that are all blank, at least one of which says what can be chosen: each asks something of its own.
 * Undefined where the row heads anything else.
 */
export function blankRowsHead(grid: Grid, at: number): readonly FormPart[] | undefined {
  const cells = grid.begin(at);
  if (cells.length < 2 || at + 1 >= grid.rows || grid.across(at).length !== cells.length) return undefined;
  if (cells.some((cell) => cellText(cell) === "" || cellText(cell).length > LONGEST_HEAD)) return undefined;
  for (let below = at + 1; below < grid.rows; below += 1)
    if (grid.across(below).some(({ lines }) => lines.length > 0)) return undefined;
  // What has a day and several rows happened several times: each row is one of them.
  if (at + 2 < grid.rows && cells.some((cell) => /^(?:dates?|when|time|dyddiad)\b/iu.test(cellText(cell))))
    return undefined;
  const items = cells.map(asked);
  const offering = cells.filter((_, index) => (items[index]?.labels ?? []).length > 0);
  if (offering.length === 0) return undefined;
  // "Record number (1–5)" among such is a detail as they are.
  const texts = cells.map(cellText);
  const areDetails = texts.filter(isFieldLabel).length * 2 > texts.length;
  if (
    areDetails &&
    offering.every((cell) => isFieldLabel(cellText(cell)) && !isJudgementWord(cellText(cell)))
  )
    return undefined;
  return [
    ...items.map((item): FormPart => ({ is: "item", item })),
    { is: "understood", texts: offering.flatMap(({ lines }) => lines.map(({ text }) => text)) },
  ];
}

const MOST_CLOSING = 3;

/**
 * "Auditor’s overall comments | What needs to improve" in bold over one blank row, which ends the table: each asks for words on
 * all that is above. Undefined where the row heads anything else, such as boxes of one item.
 */
export function closingHeads(
  grid: Grid,
  at: number,
  { hasItems }: DraftSoFar,
): readonly FormPart[] | undefined {
  const cells = grid.begin(at);
  const texts = cells.map(cellText);
  if (!hasItems || at + 2 !== grid.rows || cells.length < 2 || cells.length > MOST_CLOSING) return undefined;
  const areHeads = cells.every(({ lines: [line, ...more] }) => line?.bold === true && more.length === 0);
  const isOpen = grid.across(at + 1).every(({ row, lines }) => row > at && lines.length === 0);
  if (!areHeads || !isOpen || !texts.some(asksOfAll) || texts.some(mayAskOtherwise)) return undefined;
  return [...texts.map((text): FormPart => ({ is: "item", item: itemLabel([text]) })), { is: "break" }];
}

const mayAskOtherwise = (text: string): boolean =>
  (isFieldLabel(text) && !asksOfAll(text)) || isJudgementWord(text);

/** What stands between slashes behind a head: "Danger (High / Medium / Low)". */
const choicesIn = (list: string): readonly string[] => {
  const options = list.includes("/") ? splitList(list) : [];
  return options.every((option) => option.length <= LONGEST_OPTION) ? options : [];
};

/** "Likelihood", and in the line below it "Remote, possible or probable". */
function asked(cell: GridCell): NewItem {
  const [first = "", ...rest] = cell.lines.map(({ text }) => text);
  const options = splitList(rest.join(" "));
  const isChoice = options.length > 1 && options.every((option) => option.length <= LONGEST_OPTION);
  if (isChoice) return { ...itemLabel([first]), labels: options };
  const [, name = "", list = ""] = /^([^(:/?]+\??)\s*[(:]?\s*([^()]+)\)?$/u.exec(first) ?? [];
  const inHead = rest.length > 0 ? [] : choicesIn(list);
  return inHead.length > 1
    ? { ...itemLabel([name]), labels: inHead }
    : { ...itemLabel([first, ...rest]), labels: scaleNamedIn(first) };
}
