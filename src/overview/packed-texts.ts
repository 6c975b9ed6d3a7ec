/** Bytes that are asked for at once. */
const CHUNK = 1 << 20;

interface Place {
  readonly chunk: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Texts that wait, by key, outside the heap: what is on the heap for long lets an engine put off collecting garbage until
 * there is several times as much of it. A text is ASCII; one that replaces another leaves its room unused.
 */
export class PackedTexts {
  readonly #places = new Map<string, Place>();
  #chunk = new Uint8Array(CHUNK);
  #filled = 0;

  get(key: string): string | undefined {
    const place = this.#places.get(key);
    return place && textAt(place);
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  set(key: string, text: string): void {
    if (this.#filled + text.length > this.#chunk.length) {
      this.#chunk = new Uint8Array(Math.max(CHUNK, text.length));
      this.#filled = 0;
    }
    const [chunk, from] = [this.#chunk, this.#filled];
    for (let at = 0; at < text.length; at += 1) chunk[from + at] = text.charCodeAt(at);
    this.#filled += text.length;
    this.#places.set(key, { chunk, from, to: this.#filled });
  }

  *entries(): Generator<readonly [key: string, text: string]> {
    for (const [key, place] of this.#places) yield [key, textAt(place)];
  }
}

/** Characters that are given to a call at once. */
const MOST = 4096;

function textAt({ chunk, from, to }: Place): string {
  let text = "";
  for (let at = from; at < to; at += MOST)
    // Spread, they take ten times as long.
    text += Reflect.apply(
      String.fromCharCode,
      undefined,
      chunk.subarray(at, Math.min(to, at + MOST)),
    ) as string;
  return text;
}

/** A value as JSON in ASCII. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
