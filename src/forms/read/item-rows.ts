import { LONGEST } from "../../audit/template-limits";
import { marksOf, tellsMost, optionsTogether, splitList, type CellMark } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { isPromptHead } from "./head-words";
import { asksWhy, namesBoth, printedBox, withoutBoxes } from "./printed-boxes";
import { firstWords, itemLabel, type PrintedLabel } from "./printed-label";
import { numberOfRow, partNumbers } from "./row-numbers";
import { askedIn, boxesWithin, boxName, ownAnswer, ownLabel } from "./head-boxes";
import { slashedList } from "./slashed-list";
import type { HeadColumn } from "./head-column";
import { withoutRoomBelow, rowUnderHead, type LabelPlan, type RowUnderHead } from "./label-plan";
import { isOnlyBox, labelCell, linesIn } from "./label-lines";
import { isTotal } from "./totals";
import type { TableHead } from "./table-head";
import { ticksGrades, ticksSaid, withoutTicks } from "./ticked-below";
import { saysHow, withoutHow } from "./told-how";

/**
 * The items of rows that belong together: one row, or those a merged label spans. `isAlone`: no other row asks beside
 * them, so that prompts in them are those of the heading above.
 */
export function* itemParts(
  head: TableHead,
  whole: readonly RowUnderHead[],
  planned: LabelPlan,
  isAlone: boolean,
): Generator<FormPart, void> {
  const printed = withoutTicks(head, whole);
  const isTold = printed.slice(0, 1).some((row) => describesAll(head, row));
  const { rows, plan, understood } = isTold
    ? withoutRoomBelow(printed, planned)
    : { rows: printed, plan: planned, understood: [] };
  const ticked = whole.filter((row) => !printed.includes(row)).flatMap(ticksSaid);
  yield { is: "understood", texts: [...understood, ...ticked] };
  yield* oneItem(head, rows, plan, isAlone);
}

/** Whether some rows offer answers of their own in the column for them, where the head names none; across more columns they are for what stands apart. */
export function offersInRows(grid: Grid, head: TableHead, from: number): boolean {
  const answers = head.columns.filter(({ role }) => role === "answer");
  if (head.labels.length > 0 || answers.length !== 1) return false;
  return Array.from({ length: grid.rows - from }, (_, at) => from + at)
    .filter((at) => !isTotal(grid, at))
    .map((at) => rowUnderHead(grid, at, head))
    .some((row) =>
      answers.some((column) => {
        const cell = row?.cells.get(column);
        const isWithin = cell && cell.column + cell.colSpan <= column.until;
        return isWithin === true && areOptions(cell);
      }),
    );
}

export function describesAll(head: TableHead, { at, cells }: RowUnderHead): boolean {
  const grades = gradeColumns(head).map((column) => cells.get(column));
  return (
    grades.length > 1 &&
    grades.every((cell) => cell !== undefined && !isOnlyBox(cellText(cell))) &&
    new Set(grades.filter((cell) => cell?.row === at)).size > 1 &&
    !ticksGrades(head, { at, cells })
  );
}

/** "20" under "Max marks" says nothing without its head. */
const withCount = ({ text: head }: HeadColumn, text: string): string =>
  /^\d+\s?%?$/u.test(text) && head !== "" ? `${head}: ${text}` : text;

const gradeColumns = (head: TableHead) => head.columns.filter(({ role }) => role === "grade");

function* oneItem(
  head: TableHead,
  rows: readonly RowUnderHead[],
  plan: LabelPlan,
  isAlone: boolean,
): Generator<FormPart, void> {
  const under = (column: HeadColumn | undefined): readonly GridCell[] => [
    ...new Set(rows.flatMap(({ cells }) => (column && cells.get(column)) ?? [])),
  ];
  const grades = gradeColumns(head);
  // One cell under all the grades describes none of them.
  const shared = new Set(
    grades.length > 1
      ? under(grades[0]).filter((cell) => grades.every((column) => under(column).includes(cell)))
      : [],
  );
  const described = new Map(
    grades.map(
      (column) =>
        [
          gradeLabel(head, column),
          head.filled ? [] : linesIn(under(column).filter((cell) => !shared.has(cell))).map(withoutBoxes),
        ] as const,
    ),
  );
  const naming = labelCell(under(plan.label));
  const [counted] = under(plan.before);
  const before = counted && !under(plan.label).includes(counted) ? `${cellText(counted)} ` : "";
  const texts = naming.texts.map((text, at) => (at === 0 ? `${before}${text}` : text));
  const own = { ...itemLabel(texts), ...numberOf(head, under) };
  const good = [...described]
    .sort((one, other) => goodness(other[0]) - goodness(one[0]))
    .find(([, text]) => text.length > 0);
  const shows = { answers: [] as string[], asks: false, evidence: false, impact: false };
  const offered = new Set(head.labels);
  const marks = head.columns
    .filter(({ role }) => !head.filled && isFilledIn(role))
    .filter((column) => !offersBeside(head, column))
    .flatMap((column) =>
      under(column)
        .flatMap((cell) => optionsTogether(marksOf(cell.lines)))
        .map((mark) => (plan.offers && column.role === "answer" ? asOffered(mark, column) : mark)),
    )
    .filter(
      (mark) =>
        !(
          mark.type === "text" &&
          [splitList(mark.line.text), mark.line.text.split(/\s+/u)].some((labels) =>
            labels.every((label) => offered.has(label)),
          )
        ),
    );
  // Of several columns that tell what to look at each says which it is.
  const promptsIn = (column: HeadColumn): readonly string[] =>
    linesIn(under(column).filter((cell) => !under(plan.label).includes(cell))).map((text, at) =>
      plan.prompts.length > 1 && at === 0 && column.text !== ""
        ? `${column.text.replace(/\s*:$/u, "")}: ${text}`
        : withCount(column, text),
    );
  const others = [...plan.prompts.flatMap((column) => promptsIn(column)), ...linesIn([...shared])];
  const { evidence, impact, further } = plan.boxes;
  // "Findings" over the answers and room below or above them is what is written there.
  const written = head.columns.find(
    ({ role, text }, at) =>
      role === "answer" &&
      (namesBoth(text) || (printedBox(text)?.box === "evidence" && under(head.columns[at]).some(hasRoom))),
  );
  // Where the others are graded within what is written, a row of nothing but room is only written.
  const isWritten = evidence?.writes === true && marks.every(({ type }) => type === "room");
  shows.evidence = !isWritten && (evidence ?? written) !== undefined;
  shows.impact = impact !== undefined;
  shows.asks = !plan.offers && head.columns.some(({ role }) => role === "answer");
  const boxLabels = {
    evidence: ownLabel(evidence ?? written, "evidence"),
    impact: ownLabel(impact, "impact"),
  };
  const understood = plan.prompts.flatMap((column) =>
    linesIn(under(column)).filter((text) => !promptsIn(column).includes(text)),
  );
  understood.push(...partNumbers(own.number, numberCells(head, under)));
  const besides = head.columns.filter((column) => offersBeside(head, column));
  understood.push(...besides.flatMap((column) => linesIn(under(column))));
  const boxesOfItsOwn: string[] = [];
  for (const mark of [...naming.marks, ...marks]) {
    if (mark.type === "options") {
      shows.answers.push(...mark.labels);
      understood.push(mark.lead);
    } else if (mark.type === "box" && evidence && asksWhy(mark.line.text)) others.push(mark.line.text);
    else if (mark.type === "box") {
      shows[mark.box.box] = true;
      understood.push(mark.line.text);
      boxLabels[mark.box.box] ??= boxName(mark.line.text, mark.box.hint);
    } else if (mark.type === "own-box") {
      boxesOfItsOwn.push(boxName(mark.line.text, "") ?? "");
      understood.push(mark.line.text);
    } else if (mark.type !== "room" || tellsMost(mark.line.text) !== undefined) others.push(mark.line.text);
  }
  const prompts = [...own.prompts, ...others];
  const labels = shows.answers.length > 1 ? shows.answers : head.labels;
  if (plan.stem || before !== "") understood.push(before.trim(), ...naming.texts.slice(0, 1));
  yield { is: "understood", texts: understood };
  const part = own.label || firstWords(good?.[1][0] ?? prompts[0] ?? "");
  if (part === "") return;
  const item = {
    ...own,
    ...(plan.stem ? partOf(plan.stem, part, own.number) : { label: part }),
    prompts,
    labels,
    chosen: shows.answers.length > 1,
    asksScale: shows.asks,
    judgedIn: head.records !== undefined ? "" : askedIn(ownAnswer(head)),
    evidence: shows.evidence,
    impact: shows.impact,
    evidenceLabel: boxLabels.evidence,
    impactLabel: boxLabels.impact,
    further: [...further, ...boxesWithin(naming.marks, plan.boxes), ...boxesOfItsOwn],
    descriptors: described,
  };
  const isPrompts = isAlone && plan.label !== undefined && isPromptHead(plan.label.text);
  yield { is: "item", item, ...(isPrompts ? { under: { prompts: [...naming.texts, ...others] } } : {}) };
}

/** "3a" of "3. The plan:" and "a) is shared": its number and its question begin as those of the whole. */
function partOf(stem: PrintedLabel, printed: string, number: string | undefined): PrintedLabel {
  const [, letter = number, label = printed] =
    number === undefined ? (/^([a-h])\.\s+(\S.*)$/u.exec(printed) ?? []) : [];
  const whole = letter !== undefined && /^\p{L}$/u.test(letter) ? `${stem.number ?? ""}${letter}` : letter;
  const own = whole !== undefined && whole.length <= LONGEST.number ? whole : letter;
  return { label: `${stem.label} ${label}`, ...(own === undefined ? {} : { number: own }) };
}

const FEWEST_OFFERED = 3;

/** "Monthly / Six-weekly / Less often", where the rows beside it print their answers too. */
function asOffered(mark: CellMark, { offers, text }: HeadColumn): CellMark {
  const labels = mark.type === "text" ? slashedList(withoutHow(mark.line.text)) : [];
  const fewest = offers || saysHow(text) ? 2 : FEWEST_OFFERED;
  return labels.length < fewest ? mark : { type: "options", line: mark.line, labels, lead: "" };
}

/** "☐ Strong ☐ Weak" under "Quality", beside "☐ Yes ☐ No" under what the item itself is answered in: it belongs to no scale of the item's. */
function offersBeside(head: TableHead, column: HeadColumn): boolean {
  const own = ownAnswer(head);
  return column.role === "answer" && column.offers === true && own?.offers === true && column !== own;
}

const hasRoom = ({ room, roomAbove }: GridCell): boolean => room || roomAbove === true;

const isFilledIn = (role: HeadColumn["role"]): boolean =>
  role !== "grade" && role !== "number" && role !== "label" && role !== "second";

function numberOf(head: TableHead, under: (column: HeadColumn | undefined) => readonly GridCell[]) {
  const number = numberOfRow(numberCells(head, under));
  return number === undefined ? {} : { number };
}

const numberCells = (
  head: TableHead,
  under: (column: HeadColumn | undefined) => readonly GridCell[],
): readonly string[] =>
  head.columns
    .filter(({ role }) => role === "number")
    .flatMap((column) => under(column).slice(0, 1).map(cellText));

const gradeLabel = (head: TableHead, column: HeadColumn): string =>
  head.labels[gradeColumns(head).indexOf(column)] ?? column.text;

/** "Good" says best what a row is about. */
const goodness = (label: string): number => (/\bgood\b/iu.test(label) && !/not|exceed/iu.test(label) ? 1 : 0);
