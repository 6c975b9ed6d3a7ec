import { utf8Into } from "../record/utf8-into";

/** By child, a short code of what all of its rows say; the child by a code of its key. */
export type RowCodes = ReadonlyMap<string, string>;

/**
 * Codes that tell which rows of a list are others than they were, as one text; rows come in the order of their keys. They are for
 * pointing at rows and prove nothing: that is for the fingerprints.
 */
export class CodesText {
  #before: string | undefined;
  #whole = "";
  #some: string[] = [];

  add(key: string, said: string): void {
    const of = key === this.#before ? "+" : `${this.#before === undefined ? "" : " "}${codeOf(key)}.`;
    this.#some.push(of + codeOf(said));
    this.#before = key;
    // Of a long list the short texts are put together now and then, so that few are kept.
    if (this.#some.length >= AT_ONCE) this.#take();
  }

  text(): string {
    this.#take();
    return this.#whole;
  }

  #take(): void {
    this.#whole += this.#some.join("");
    this.#some = [];
  }
}

const AT_ONCE = 2000;

export const codesIn = (text: string): RowCodes =>
  new Map(
    text.split(" ").flatMap((each): readonly (readonly [string, string])[] => {
      const [key = "", row = ""] = each.split(".");
      return key === "" ? [] : [[key, row]];
    }),
  );

/** Room for what most rows say. */
const bytes = new Uint8Array(1 << 12);

/** 64 bits in letters and figures: FNV-1a (draft-eastlake-fnv) of 32 bits, of the text as it stands and turned round. */
export function codeOf(text: string): string {
  let [one, other] = [OFFSET, OFFSET];
  const { length } = text;
  // As many bytes as characters are ASCII, and so the same numbers, read in a fraction of the time.
  if (3 * length <= bytes.length && utf8Into(text, bytes) === length)
    for (let at = 0; at < length; at += 1) {
      one = Math.imul(one ^ (bytes[at] ?? 0), PRIME);
      other = Math.imul(other ^ (bytes[length - 1 - at] ?? 0), PRIME);
    }
  else
    for (let at = 0; at < length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), PRIME);
      other = Math.imul(other ^ text.charCodeAt(length - 1 - at), PRIME);
    }
  return inLetters(one >>> 0) + inLetters(other >>> 0);
}

/** A whole number to the base 36: `toString` takes several times as long for one of 32 bits. */
function inLetters(number: number): string {
  let [rest, text] = [number, ""];
  for (; rest >= TWO; rest = Math.floor(rest / TWO)) text = (TWO_DIGITS[rest % TWO] ?? "") + text;
  return rest.toString(36) + text;
}

const TWO = 36 ** 2;
const TWO_DIGITS = Array.from({ length: TWO }, (_, at) => at.toString(36).padStart(2, "0"));

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
