import type { ShapedColumn } from "./column-shapes";
import { cellText } from "./form-grid";
import { longestRun, tickedRun } from "./grade-run";
import { roleUnder } from "./column-role";
import { asksWhether, isPlainLabelHead, type HeadRole } from "./head-words";
import { isFieldLabel } from "./field-label";
import { tickBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { areTicks } from "./ticked-column";

/**
 * What the columns under a row of heads are for, by their shape: numbers, then the words that name the items,
 * then columns to fill in. Undefined where the row heads no such columns.
 */
export function shapedRoles(columns: readonly ShapedColumn[]): readonly HeadRole[] | undefined {
  const label = columns.findIndex(({ content }) => content === "words");
  const before = columns.slice(0, Math.max(0, label));
  const lead = before.filter(({ content, texts }) => content === "blank" && texts.length > 0);
  const areBefore = lead.length > 1 && longestRun(before).length === lead.length;
  if (label < 0 || before.some(({ content }) => content === "answers" || (content === "blank" && !areBefore)))
    return undefined;
  const open = columns
    .slice(label + 1)
    .filter(({ content, texts }) => content === "answers" || (content === "blank" && texts.length > 0));
  const named = open.filter((column) => column.text !== "" || areMostAnswers(column) || areTicks(column));
  if ((named.length === 0 && !areBefore) || named.length * 2 < open.length) return undefined;
  if (!looksLikeHeads(columns, label, areBefore ? lead : named) || areFields(columns, label))
    return undefined;
  const ticked = tickedRun(columns.slice(label + 1));
  const alike = longestRun(columns.slice(label + 1));
  const run = alike.every((column) => ticked.includes(column)) ? ticked : alike;
  // Where a column asks for the grade, those beside it are none.
  const asksGrade = named.some((column) => !run.includes(column) && roleUnder(column, false) === "answer");
  const behind = run.length > 1 && !asksGrade && !areOfAgencies(run) ? run : [];
  const graded = areBefore ? lead : behind;
  const isFilledIn = columns.some(({ filled }) => filled);
  const firstOpen = columns.findIndex((column) => open.includes(column));
  return columns.map((column, at): HeadRole => {
    if (graded.includes(column)) return "grade";
    if (column.content === "numbers") return "number";
    if (column.content === "answers") return "answer";
    if (firstOpen < 0 || at < firstOpen) return column.content === "words" ? "label" : "other";
    return column.content === "words" && !isFilledIn ? "other" : roleUnder(column, false);
  });
}

/** A few answers beside room are those of details. */
const areMostAnswers = ({ content, texts }: ShapedColumn): boolean =>
  content === "answers" && texts.filter((text) => text !== "").length * 2 >= texts.length;

/** "Health", "Police", "School": each writes in a column of its own. */
const areOfAgencies = (columns: readonly ShapedColumn[]): boolean =>
  columns.every(({ width }) => width >= NARROWEST_ROOM) &&
  columns.filter(({ text }) => AGENCY.test(text)).length > 1;

/** In hundredths of the table: less is room for a tick. */
const NARROWEST_ROOM = 12;

const AGENCY =
  /^(?:(?:child(?:ren)?(?:['’]?s)?|adults?(?:['’]?s?)?|local|the)\s)*(?:social (?:care|work|services)|services|health(?: visit(?:or|ing))?|police|education|schools?|nurser(?:y|ies)|early (?:help|years)|housing|probation|cafcass|camhs|youth (?:justice|offending).*|midwi(?:fe|fery)|gps?|hospital|voluntary sector|iechyd|heddlu|addysg|gofal cymdeithasol|tai)$/iu;

/** Known words stand over a column to fill in, or the whole row is set apart, or is longer than a label and its room. */
function looksLikeHeads(
  columns: readonly ShapedColumn[],
  label: number,
  named: readonly ShapedColumn[],
): boolean {
  if (columns.some(({ head }) => cellText(head).endsWith(":") && head !== columns[label]?.head)) return false;
  const isKnown =
    isPlainLabelHead(columns[label]?.text ?? "") ||
    named.some(
      (column) =>
        asksWhether(column.text) ||
        (column.content === "blank" && (isGradeWord(column.text) || roleUnder(column, false) !== "other")),
    );
  const isBold = columns.every(({ head }) => head.lines.every(({ bold }) => bold));
  const texts = columns[label]?.texts.filter((text) => text !== "") ?? [];
  return texts.length > 0 && (isKnown || isBold || (named.length > 1 && texts.length > 1));
}

/** The rows are details of the audit rather than things to judge. */
function areFields(columns: readonly ShapedColumn[], label: number): boolean {
  const texts = columns[label]?.texts.filter((text) => text !== "") ?? [];
  const heads = columns.map(({ text }) => text).filter((text) => text !== "");
  // "Pain asked about ☐ Met ☐ Not met Findings:" is answered in its own cell.
  const isDetail = (text: string) =>
    (isFieldLabel(text) || text.endsWith(":")) && (tickBoxes(text)?.labels.length ?? 0) < 2;
  return texts.every(isDetail) || heads.every(isDetail);
}
