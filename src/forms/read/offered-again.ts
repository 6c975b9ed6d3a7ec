import { MOST } from "../../audit/template-limits";
import type {
  PageBlock,
  PageCell,
  PageInline,
  PageParagraph,
  PageRow,
  PageTable,
} from "../../ooxml/page-model";
import { listedWords } from "./cell-marks";
import { isFieldLabel } from "./field-label";
import { oneLine } from "./form-line";
import { mayHeadGrade } from "./head-words";
import { asksForGrade, printedBox } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
import { slashedList } from "./slashed-list";

/**
 * A form with a box to tick before each of the words that it offers again and again: "On track / At risk / Off track" under
 * one question after the other is to be chosen from, whatever the words are.
 */
export function withOffers(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const seen = new Map<string, number>();
  const count = (labels: readonly string[]) => {
    if (labels.length > 0) seen.set(labels.join("\n"), (seen.get(labels.join("\n")) ?? 0) + 1);
  };
  everyParagraph(blocks, (paragraph) => {
    count(listIn(paragraph));
  });
  for (const at of blocks.keys()) count(listOverRoom(blocks, at));
  everyTable(blocks, (table) => {
    for (const at of table.rows.keys()) count(listAcross(table, at));
    for (const paragraph of besideAsked(table)) count(listIn(paragraph));
  });
  const isAgain = (labels: readonly string[]) => (seen.get(labels.join("\n")) ?? 0) >= FEWEST;
  return [...seen.values()].some((times) => times >= FEWEST) ? offered(blocks, isAgain) : blocks;
}

const FEWEST = 2;
const MOST_WORDS = 5;

type IsAgain = (labels: readonly string[]) => boolean;

const offered = (blocks: readonly PageBlock[], isAgain: IsAgain): readonly PageBlock[] =>
  blocks.map((block, place): PageBlock => {
    if (block.type === "control") return block;
    const over = listOverRoom(blocks, place);
    if (isAgain(over)) return { ...LINE, content: [{ ...PLAIN, text: withTicks(over) }] };
    if (block.type === "paragraph") {
      const labels = listIn(block);
      return isAgain(labels) ? withBoxes(block, labels) : block;
    }
    const rows = block.rows.map((row, at): PageRow => {
      const isOffered = isAgain(listAcross(block, at));
      const cells = row.cells.map((cell): PageCell => {
        const inside = offered(cell.blocks, isAgain);
        const own = inside.map((each) =>
          isOffered && each.type === "paragraph" ? withBoxes(each, [textIn(each)]) : each,
        );
        return { ...cell, blocks: own };
      });
      return { ...row, cells };
    });
    return { ...block, rows };
  });

function withBoxes(paragraph: PageParagraph, labels: readonly string[]): PageParagraph {
  const look = paragraph.content.find((inline) => inline.type === "text");
  const [lead] = withoutLead(wordsIn(paragraph.content));
  const text = `${lead}${withTicks(labels)}`;
  return { ...paragraph, content: [look ? { ...look, text } : { ...PLAIN, text }] };
}

const withTicks = (labels: readonly string[]): string => labels.map((label) => `☐ ${label}`).join("   ");

const PLAIN = { type: "text", text: "", bold: false, italic: false, underline: false } as const;

/** "Rating: Ready / Not ready": what it asks for, and what stands to be chosen behind that. */
function withoutLead(written: string): readonly [lead: string, list: string] {
  const list = written.replace(/^[^:?]{2,30}:(?=\s)/u, "");
  return [written.slice(0, written.length - list.length), list];
}

const wordsIn = (content: PageParagraph["content"]): string =>
  content.map((inline) => (inline.type === "text" ? inline.text : "\t")).join("");

/** Words apart by slashes or by room alone, which no list of known answers is. */
function listIn({ role, content }: PageParagraph): readonly string[] {
  if (role === "heading" || role === "title" || !content.every(isWritten)) return [];
  const [lead, written] = withoutLead(wordsIn(content));
  const slashed = slashedList(oneLine(written));
  const labels = slashed.length > 1 || lead !== "" ? slashed : written.trim().split(/\s{3,}|\s*\t\s*/u);
  // What only room keeps apart is told as known answers where those can be told without it.
  const isApart = slashed.length < 2 && listedWords(labels.join(" ")) === undefined;
  return mayBeOffered(labels, isApart) ? labels : [];
}

const isWritten = (inline: PageInline): boolean => inline.type === "text" || inline.type === "tab";

/** Words in cells side by side, under what goes across the table and over nothing as wide: they stand in no columns. */
function listAcross({ rows }: PageTable, at: number): readonly string[] {
  const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]];
  const isApart = above?.cells.length === 1 && (below === undefined || below.cells.length === 1);
  if (!row || !isApart) return [];
  const labels = row.cells.map(({ blocks }) =>
    blocks.length === 1 && blocks[0]?.type === "paragraph" ? textIn(blocks[0]) : "",
  );
  const isCard = rows.length <= 3 && at === 1;
  return mayBeOffered(labels) || (isCard && mayBeOnCard(labels)) ? labels : [];
}

/** "1. Was the child seen?" over a table of answers, each with nothing but room for a tick below it. */
function listOverRoom(blocks: readonly PageBlock[], at: number): readonly string[] {
  const [above, table] = [blocks[at - 1], blocks[at]];
  if (above?.type !== "paragraph" || table?.type !== "table" || table.rows.length !== 2) return [];
  const [heads, room] = table.rows.map(({ cells }) => cells.map(({ blocks: own }) => wordsOf(own)));
  const labels = heads ?? [];
  const isRoom = room?.length === labels.length && room.every((text) => /^☐?$/u.test(text));
  const areAnswers = labels.some(isGradeWord) || /\?$|^(?:\p{L}?\d|\p{L}\d?[.)])/u.test(textIn(above));
  return isRoom && areAnswers && textIn(above) !== "" && labels.every(mayBeTicked) && mayBeOnCard(labels)
    ? labels
    : [];
}

const mayBeTicked = (label: string): boolean => isGradeWord(label) || mayHeadGrade(label);

/** What a cell of lines says, or a mark of its own where it holds more. */
const wordsOf = (blocks: readonly PageBlock[]): string =>
  blocks.map((block) => (block.type === "paragraph" ? textIn(block) : "…")).join("");

const LINE = { type: "paragraph", role: "normal", level: 0, ordered: false, align: "start" } as const;

/** All that stands between a statement across a table and perhaps one row below it is to choose from, known or not, and numbers too. */
const mayBeOnCard = (labels: readonly string[]): boolean =>
  labels.length > 1 &&
  new Set(labels).size === labels.length &&
  labels.every((label) => isGradeWord(label) || mayBeAnswer(label) || /^(?:\d{1,2}|\p{Lu})$/u.test(label));

/** "1.1 Was the child seen? | Seen / Not seen" over "Comments" and its room, or "Comments:" across, and nothing more: the first row heads nothing. */
function besideAsked({ rows }: PageTable): readonly PageParagraph[] {
  const [first, second, ...more] = rows;
  const isCard = more.length === 0 && first?.cells.length === 2 && (second?.cells.length ?? 3) < 3;
  const [block, ...others] = (isCard ? first.cells[1]?.blocks : undefined) ?? [];
  return block?.type === "paragraph" && others.length === 0 ? [block] : [];
}

const textIn = ({ content }: PageParagraph): string =>
  content.every(isWritten)
    ? oneLine(content.map((inline) => (inline.type === "text" ? inline.text : " ")).join(""))
    : "";

const mayBeOffered = (labels: readonly string[], isApart = false): boolean =>
  labels.length > 1 &&
  labels.length <= MOST.grades &&
  new Set(labels).size === labels.length &&
  labels.every(mayBeAnswer) &&
  (isApart || familyOf(labels) === undefined);

const mayBeAnswer = (label: string): boolean =>
  /^\p{L}/u.test(label) &&
  label.split(/\s+/u).length <= MOST_WORDS &&
  !/[:?._…☐]|^\p{Lu}{1,3}$/u.test(label) &&
  (isGradeWord(label) || !isFieldLabel(label) || /\b(?:out of|up to) date$/iu.test(label)) &&
  !asksForGrade(label) &&
  printedBox(label) === undefined;

function everyParagraph(blocks: readonly PageBlock[], see: (paragraph: PageParagraph) => void): void {
  for (const block of blocks) {
    if (block.type === "paragraph") see(block);
    if (block.type !== "table") continue;
    for (const [at, { cells }] of block.rows.entries())
      // The heads of a table stand over what is asked.
      if (at > 0 || cells.length === 1) for (const cell of cells) everyParagraph(cell.blocks, see);
  }
}

function everyTable(blocks: readonly PageBlock[], see: (table: PageTable) => void): void {
  for (const block of blocks) {
    if (block.type !== "table") continue;
    see(block);
    for (const { cells } of block.rows) for (const cell of cells) everyTable(cell.blocks, see);
  }
}
