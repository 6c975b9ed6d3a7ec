import type { KeepFor, SealedWork } from "./kept-store";
import { attempt, type TabPlace } from "./session-key";

/** Work that was sealed in the last moment of a page. */
export interface LastWork {
  /** When, in milliseconds. */
  readonly at: number;
  /** What opens it, sealed itself. */
  readonly secret: SealedWork;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

interface Written {
  readonly at: number;
  readonly secret: {
    readonly id: string;
    readonly keepFor: KeepFor;
    readonly gzip?: boolean;
    readonly iv: string;
    readonly data: string;
  };
  readonly sealed: string;
}

/**
 * Where the last moment of a page is kept, beside what was kept before of the same work: a place that has taken what it is given
 * when it returns (`localStorage`). What the browser's database has begun to take goes with the page as often as not.
 */
export class LastPlace {
  constructor(private readonly place: TabPlace) {}

  /** Nothing where the browser has no room for it, or no such place. */
  put(id: string, { at, secret, sealed }: LastWork): void {
    const written: Written = {
      at,
      secret: { ...secret, iv: asText(secret.iv), data: asText(new Uint8Array(secret.data)) },
      sealed: asText(sealed),
    };
    attempt(() => {
      this.place.setItem(PREFIX + id, JSON.stringify(written));
    });
  }

  /** Undefined where there is none that can be read. */
  get(id: string): LastWork | undefined {
    return attempt(() => {
      const text = this.place.getItem(PREFIX + id);
      if (text === null) return undefined;
      const { at, secret, sealed } = JSON.parse(text) as Written;
      return {
        at,
        secret: { ...secret, at, iv: asBytes(secret.iv), data: asBytes(secret.data).buffer },
        sealed: asBytes(sealed),
      };
    });
  }

  /** Lets go of what was kept of this work until then. */
  remove(id: string, until = Infinity): void {
    const last = this.get(id);
    if (last && last.at > until) return;
    attempt(() => {
      this.place.removeItem(PREFIX + id);
    });
  }
}

const PREFIX = "case-audit.last.";
/** As many bytes as a call takes at once as its arguments. */
const CHUNK = 0x8000;

function asText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(pieces.join(""));
}

const asBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
