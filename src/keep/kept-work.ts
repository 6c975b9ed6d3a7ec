/** A stretch of a part that gives way to other bytes, as `docx` has it. */
export interface KeptChange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly bytes?: Uint8Array;
}

/** A state to go back or forward to, by what has to change in the one beside it. */
export interface KeptStep {
  readonly key: string;
  readonly changes: readonly KeptChange[];
}

/** All there is to bring a document back that nobody has saved. */
export interface KeptWork {
  readonly name: string;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  /** A .docx. */
  readonly docx: Uint8Array;
  /** Nearest first: the last that was done, the next that was undone. */
  readonly past: readonly KeptStep[];
  readonly future: readonly KeptStep[];
  /** What is half-written in forms beside it, as JSON. */
  readonly forms?: unknown;
  /** Nothing in the document itself is unsaved: it is kept for what is half-written beside it. */
  readonly saved?: boolean;
}

/** Of this way of writing it. What another version of Case Audit kept in another way is not read. */
const FORMAT = 1;

interface Head {
  readonly format: number;
  readonly name: string;
  readonly at: number;
  readonly docx: number;
  readonly past: readonly HeadStep[];
  readonly future: readonly HeadStep[];
  readonly forms?: unknown;
  readonly saved?: boolean;
}

interface HeadStep {
  readonly key: string;
  readonly changes: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    /** Length of its bytes. */
    readonly bytes?: number;
  }[];
}

/** As one run of bytes: the length of the head (four bytes, least first), the head as JSON, and the bytes it counts. */
export function packWork({ name, at, docx, past, future, forms, saved }: KeptWork): Uint8Array<ArrayBuffer> {
  const pieces = [docx];
  const heads = (steps: readonly KeptStep[]): readonly HeadStep[] =>
    steps.map(({ key, changes }) => ({
      key,
      changes: changes.map(({ bytes, ...change }) => {
        if (bytes) pieces.push(bytes);
        return { ...change, ...(bytes ? { bytes: bytes.length } : {}) };
      }),
    }));
  const head: Head = {
    format: FORMAT,
    name,
    at,
    docx: docx.length,
    past: heads(past),
    future: heads(future),
    ...(forms === undefined ? {} : { forms }),
    ...(saved ? { saved } : {}),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return concatenated([length, text, ...pieces]);
}

/** What {@link packWork} wrote; undefined where it is none of it. */
export function unpackWork(packed: Uint8Array): KeptWork | undefined {
  try {
    const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + length))) as Head;
    if (head.format !== FORMAT) return undefined;
    let at = 4 + length;
    const taken = (count: number) => packed.slice(at, (at += count));
    const steps = (of: readonly HeadStep[]): readonly KeptStep[] =>
      of.map(({ key, changes }) => ({
        key,
        changes: changes.map(({ bytes, ...change }) => ({
          ...change,
          ...(bytes === undefined ? {} : { bytes: taken(bytes) }),
        })),
      }));
    const docx = taken(head.docx);
    const past = steps(head.past);
    const { name, at: keptAt, forms, saved } = head;
    const work = {
      name,
      at: keptAt,
      docx,
      past,
      future: steps(head.future),
      ...(forms === undefined ? {} : { forms }),
      ...(saved ? { saved } : {}),
    };
    return at === packed.length ? work : undefined;
  } catch {
    return undefined;
  }
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
