import { listBody, rowsIn, type ListRow } from "./list-rows";

/** Characters of a list that are read at once. */
const AT_ONCE = 1 << 16;

interface Piece {
  readonly from: number;
  readonly to: number;
  /** The line of the file it begins on. */
  readonly line: number;
}

/** Rows of a list, and the share of it that is read with them, up to 1. */
export interface RowsPiece {
  readonly rows: readonly ListRow[];
  readonly share: number;
}

/** The rows of a long list, a CSV text, read a piece at a time, so that its cells need not all be kept. */
export class ListPieces {
  readonly #body: string;
  readonly #line: number;
  readonly #pieces: Piece[] = [];
  readonly #delimiter: string;
  readonly #hasMarks: boolean;
  #last: { readonly piece: Piece; readonly rows: readonly ListRow[] } | undefined;

  constructor(
    text: string,
    delimiter: string,
    private readonly atOnce = AT_ONCE,
  ) {
    const { body, line } = listBody(text);
    [this.#body, this.#line, this.#delimiter] = [body, line, delimiter];
    this.#hasMarks = body.includes('"');
  }

  /** The rows that hold anything. Where a quotation mark is amiss nobody knows what is a row before the whole is read. */
  *each(): Generator<RowsPiece> {
    this.#pieces.length = 0;
    let line = this.#line;
    for (let from = 0; from < this.#body.length;) {
      const to = this.#endOf(from);
      this.#pieces.push({ from, to, line });
      const { rows, next } = this.#read({ from, to, line });
      yield { rows, share: to / this.#body.length };
      [from, line] = [to, next];
    }
  }

  /** The row that begins on a line of the file, once all were read. */
  at(line: number): ListRow | undefined {
    const piece = this.#pieces.findLast((each) => each.line <= line);
    if (!piece) return undefined;
    // Whoever asks for one asks for the next.
    if (this.#last?.piece !== piece) this.#last = { piece, rows: this.#read(piece).rows };
    return this.#last.rows.find((row) => row.line === line);
  }

  /** The break behind the last row of a piece is not of it, since an empty row would follow. */
  #read({ from, to, line }: Piece) {
    const end = this.#body[to - 1] === "\n" ? to - 1 : to;
    if (end === from) return { rows: [], next: line + 1 };
    return rowsIn(this.#body.slice(from, end), { delimiter: this.#delimiter, line });
  }

  /** Where a piece ends: behind a line with as many quotation marks before it as close each other. */
  #endOf(from: number): number {
    let to = this.#body.indexOf("\n", from + this.atOnce);
    if (!this.#hasMarks) return to < 0 ? this.#body.length : to + 1;
    for (let [marks, at] = [0, from]; to >= 0; to = this.#body.indexOf("\n", to + 1)) {
      for (
        let mark = this.#body.indexOf('"', at);
        mark >= 0 && mark < to;
        mark = this.#body.indexOf('"', mark + 1)
      )
        marks += 1;
      if (marks % 2 === 0) return to + 1;
      at = to;
    }
    return this.#body.length;
  }
}
