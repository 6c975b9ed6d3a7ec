import type { Line, Report, ReportBlock, ReportTable } from "../report/overview-report/report-block";
import { chartHeight } from "./chart-docx";
import { ROOM, staysWithNext } from "./table-docx";
import { textHeight } from "./text-height";

/** A heading as the contents list it. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  /** As its list counts: "1.2"; none where it is not counted. */
  readonly number?: string;
  readonly page: number;
}

/** Something that stays on one page; heights are in points. */
interface Piece {
  readonly height: number;
  /** Of the height what is left out at the top of a page. */
  readonly above?: number;
  /** Of the height what is room to the next piece: of two rooms that meet, the larger is kept. */
  readonly below?: number;
  /** It stays with the piece after it. */
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  readonly heading?: Omit<ContentsEntry, "page">;
  /** The pages turn: their width and height for text. */
  readonly page?: Size;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const SHORT = 481.9;
const LONG = 728.5;
const UPRIGHT: Size = { width: SHORT, height: LONG };
const WIDE: Size = { width: LONG, height: SHORT };

/**
 * The headings with the pages they are likely to stand on: what the contents show until Word counts anew, which it does
 * when they are updated. The report is laid out by rule of thumb; the library’s own layout takes ten times as long as
 * all the rest.
 */
export function contentsOf({ blocks }: Report): readonly ContentsEntry[] {
  const pieces = piecesOf(blocks);
  const titles = pieces.flatMap(({ heading }) => heading ?? []);
  // The title page, and the contents themselves.
  const start =
    2 + Math.ceil((30 + titles.reduce((sum, { level }) => sum + (level === 1 ? 20.1 : 13.9), 0)) / LONG);
  const entries: ContentsEntry[] = [];
  let [page, filled, size] = [start, 0, UPRIGHT];
  const turn = () => {
    if (filled > 0) page += 1;
    filled = 0;
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.page) {
      turn();
      size = piece.page;
      continue;
    }
    const isChained = at > 0 && pieces[at - 1]?.keepNext === true && !pieces[at - 1]?.page;
    if (piece.newPage || (!isChained && filled + chainHeight(pieces, at, size) > size.height)) turn();
    else if (filled + added(piece, pieces[at - 1]) > size.height) turn();
    filled +=
      filled > 0 ? added(piece, pieces[at - 1]) : piece.height - (piece.newPage ? 0 : (piece.above ?? 0));
    if (piece.heading) entries.push({ ...piece.heading, page });
  }
  return entries;
}

/** A piece with all that stays with it; a chain longer than a page is broken anywhere. */
function chainHeight(pieces: readonly Piece[], from: number, { height: most }: Size): number {
  let height = 0;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    height += added(piece, pieces[at - 1]);
    if (!piece.keepNext) break;
  }
  return height > most ? (pieces[from]?.height ?? 0) : height;
}

/** What a piece adds below the one before it. */
const added = ({ height, above = 0 }: Piece, before: Piece | undefined): number =>
  height - Math.min(above, before?.below ?? 0);

function piecesOf(blocks: readonly ReportBlock[]): readonly Piece[] {
  const last = [0, 0];
  let size = UPRIGHT;
  return blocks.flatMap((block): readonly Piece[] => {
    switch (block.type) {
      case "heading": {
        const { level, newPage = false, unnumbered = false } = block;
        const [height, above, below] = HEADINGS[level - 1] ?? [0, 0, 0];
        if (level === 3 || level === 4) return [{ height, above, below, keepNext: true }];
        if (!unnumbered) {
          last[level - 1] = (last[level - 1] ?? 0) + 1;
          if (level === 1) last[1] = 0;
        }
        const heading = { level, ...(unnumbered ? {} : { number: last.slice(0, level).join(".") }) };
        return [{ height, above, below, keepNext: true, newPage, heading }];
      }
      case "paragraph": {
        const isNote = block.look === "note";
        const height = textHeight(plain(block.line), isNote ? 9.5 : 11, size.width);
        return isNote
          ? [{ height: height + 11, above: 3, below: 8 }]
          : [{ height: height + AFTER, below: AFTER, keepNext: block.look === "keep" }];
      }
      case "list":
        return block.lines.map((line) => ({
          height: textHeight(plain(line), 11, size.width - 20) + AFTER,
          below: AFTER,
        }));
      case "quotes":
        return block.quotes.flatMap(({ text, by }) => [
          { height: textHeight(text, 11, size.width - 46) + 6, above: 6, keepNext: true },
          { height: textHeight(by, 9.5, size.width - 46) + 9, below: 8 },
        ]);
      case "chart":
        return [CAPTION, { height: chartHeight(block) * 0.75 + 8, below: 8 }];
      case "table":
        return tablePieces(block, size.width);
      case "pages":
        size = block.wide ? WIDE : UPRIGHT;
        return [{ height: 0, page: size }];
    }
  });
}

/** Of each level: the height with what stands above and below it, what stands above, and what below. */
const HEADINGS = [
  [50.8, 20, 8],
  [36.4, 14, 5],
  [26.8, 9, 3],
  [24.8, 7, 3],
] as const;
const CAPTION = { height: 27.4, above: 10, below: 4, keepNext: true };
const AFTER = 6;

function tablePieces(table: ReportTable, textWidth: number): readonly Piece[] {
  const { columns, rows } = table;
  const width = (textWidth * (table.width ?? 100)) / 100;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const [size, sides, edges] = table.small ? [8, 5.7, 2.9] : [10, 8.5, 3.5];
  const rowHeight = (cells: readonly (string | Line)[]) =>
    Math.max(
      ...cells.map((cell, at) =>
        textHeight(
          typeof cell === "string" ? cell : plain(cell),
          size,
          (width * (columns[at]?.share ?? 0)) / shares - sides,
          1,
        ),
      ),
    ) + edges;
  return [
    CAPTION,
    { height: rowHeight(columns.map(({ label }) => label)), keepNext: true },
    ...rows.map((row, at) => ({
      height: table.toFill ? Math.max(ROOM / 20, rowHeight(row)) : rowHeight(row),
      keepNext: staysWithNext(table, at),
    })),
    { height: 11, above: 11, below: 3 },
  ];
}

const plain = (line: Line): string =>
  line
    .map((inline) =>
      typeof inline === "string"
        ? inline
        : "strong" in inline
          ? inline.strong
          : "edit" in inline
            ? `[${inline.edit}]`
            : "file" in inline
              ? inline.file
              : "Table 10",
    )
    .join("");
