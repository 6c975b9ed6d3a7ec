import { marksOf, type CellMark } from "./cell-marks";
import { isFieldLabel } from "./field-label";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import type { FormPart } from "./form-parts";
import { boxName } from "./head-boxes";
import { familyOf } from "./printed-grades";
import { itemLabel } from "./printed-label";

interface AskedInCells {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/** What is asked in lines of a cell: its words, the line with its answers, and perhaps one for "Comments:". */
interface AskedLines {
  /** The name of a part, over the first that is asked in it. */
  readonly heads: readonly FormLine[];
  readonly asked: FormLine;
  readonly answers: Extract<CellMark, { type: "options" }>;
  box?: FormLine;
}

const FEWEST = 2;

/**
 * "Part A", "Photograph attached", "☐ Yes ☐ No", "Health summary", "☐ Yes ☐ No" as lines of one cell, perhaps beside
 * another such cell: each of them is asked for itself. Undefined for a row that holds anything else.
 */
export function askedInCells(grid: Grid, at: number): AskedInCells | undefined {
  const heads = namesOver(grid, at);
  const row = heads.length > 0 ? at + 1 : at;
  const cells = grid.begin(row).filter((cell) => cellText(cell) !== "");
  if (cells.length === 0 || cells.some(({ rowSpan }) => rowSpan > 1)) return undefined;
  const found = cells.map((cell, place) => {
    const [first, ...more] = askedIn(cell) ?? [];
    return first && [{ ...first, heads: [...(heads[place] ?? []), ...first.heads] }, ...more];
  });
  const asked = found.flatMap((each) => each ?? []);
  const areAll = found.every((each) => each !== undefined && each.length >= FEWEST);
  if (!areAll || !areOffered(asked) || asked.every((each) => isFieldLabel(each.asked.text))) return undefined;
  return { parts: [{ is: "break" }, ...asked.flatMap(partsOf), { is: "break" }], until: row + 1 };
}

/** "Part A | Part B" over as many such cells: the names of what is asked in each. */
function namesOver(grid: Grid, at: number): readonly (readonly FormLine[])[] {
  const names = grid.begin(at);
  const below = grid.begin(at + 1);
  const areNames = names.every(({ lines }) => lines.length === 1 && lines.every(isHeading));
  const areOver =
    names.length > 1 &&
    names.length === below.length &&
    below.every(({ lines }) => lines.length > FEWEST - 1);
  return areNames && areOver ? names.map(({ lines }) => lines) : [];
}

function partsOf({ heads, asked, answers, box }: AskedLines): readonly FormPart[] {
  const item = {
    ...itemLabel([asked.text]),
    labels: answers.labels,
    chosen: true,
    evidence: box !== undefined,
    evidenceLabel: box && boxName(box.text, ""),
  };
  return [
    ...heads.map((line) => ({ is: "words", line, heading: true }) as const),
    { is: "understood", texts: [answers.line.text, ...(box ? [box.text] : [])] },
    { is: "item", item },
  ];
}

/** The lines of a cell by what they ask; undefined where some of them are nothing of the kind. */
function askedIn({ lines }: GridCell): readonly AskedLines[] | undefined {
  const asked: AskedLines[] = [];
  let words: FormLine[] = [];
  for (const line of lines) {
    const [mark, ...more] = marksOf([line]);
    const last = words.at(-1);
    if (!mark || more.length > 0) return undefined;
    if (mark.type === "text") words.push(line);
    else if (isAnswers(mark) && mark.lead !== "" && !isFieldLabel(mark.lead)) {
      asked.push({ heads: words, asked: { ...line, text: mark.lead }, answers: mark });
      words = [];
    } else if (isAnswers(mark) && mark.lead === "" && last) {
      asked.push({ heads: words.slice(0, -1), asked: last, answers: mark });
      words = [];
    } else if (mark.type === "box" && words.length === 0 && asked.length > 0) {
      const open = asked[asked.length - 1];
      if (!open || open.box) return undefined;
      open.box = line;
    } else if (mark.type !== "room") return undefined;
  }
  const areNamed = asked.every(({ heads }, at) => heads.length < (at === 0 ? 2 : 1));
  return words.length === 0 && areNamed ? asked : undefined;
}

/** "☐ Yes ☐ No", perhaps behind what it answers. */
const isAnswers = (mark: CellMark): mark is AskedLines["answers"] =>
  mark.type === "options" && mark.labels.length > 1;

/** Answers that forms have, or the same of the form's own under each of several. */
function areOffered(asked: readonly AskedLines[]): boolean {
  const lists = asked.map(({ answers }) => answers.labels);
  const [first] = lists;
  const areAlike = asked.length > FEWEST && lists.every((labels) => labels.join("|") === first?.join("|"));
  return areAlike || lists.every((labels) => familyOf(labels) !== undefined);
}
