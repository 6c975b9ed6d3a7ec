import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** How long work can be brought back: until this browser closes, or for as long as it is on this computer. */
export type KeepFor = "session" | "computer";

/** Unsaved work as it lies in the browser: nothing in it can be read without its key. */
export interface SealedWork {
  readonly id: string;
  readonly keepFor: KeepFor;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** It was compressed before it was sealed. */
  readonly gzip?: boolean;
  readonly data: ArrayBuffer;
}

/** Half of a key: random bytes. */
export type Half = Uint8Array<ArrayBuffer>;

interface KeptSchema extends DBSchema {
  work: { key: string; value: SealedWork };
  /** The key of this computer, and halves of the keys of sessions. */
  keys: { key: string; value: CryptoKey | Half };
}

/** The browser's own database of unsaved work. Every call may be refused. */
export class KeptStore {
  private opened: Promise<IDBPDatabase<KeptSchema>> | undefined;

  private database(): Promise<IDBPDatabase<KeptSchema>> {
    this.opened ??= openDB<KeptSchema>("case-audit", 1, {
      upgrade: (database) => {
        database.createObjectStore("work", { keyPath: "id" });
        database.createObjectStore("keys");
      },
      // Another tab may have to change or clear it.
      blocking: () => void this.close(),
      terminated: () => {
        this.opened = undefined;
      },
    });
    this.opened.catch(() => {
      this.opened = undefined;
    });
    return this.opened;
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    (await opened)?.close();
  }

  /** False where the half of its key is gone meanwhile: nothing is put then, since nobody could open it. */
  async put(work: SealedWork, half?: string): Promise<boolean> {
    const { works, keys, done } = await this.both();
    const opens = half === undefined || (await keys.getKey(HALF + half)) !== undefined;
    if (opens) await works.put(work);
    await done;
    return opens;
  }

  /** With the last of it the halves of keys go, and what is told in the same breath, before any tab makes others. */
  async remove(id: string, whenEmpty: () => void): Promise<void> {
    const { works, keys, done } = await this.both();
    await works.delete(id);
    if ((await works.count()) === 0) {
      whenEmpty();
      await keys.delete(IDBKeyRange.bound(HALF, `${HALF}\uffff`));
    }
    await done;
  }

  /** Takes away all that is kept, and every key. */
  async clear(): Promise<void> {
    const { works, keys, done } = await this.both();
    await Promise.all([works.clear(), keys.clear(), done]);
  }

  private async both() {
    const transaction = (await this.database()).transaction(["work", "keys"], "readwrite");
    return {
      works: transaction.objectStore("work"),
      keys: transaction.objectStore("keys"),
      done: transaction.done,
    };
  }

  async all(): Promise<readonly SealedWork[]> {
    return (await this.database()).getAll("work");
  }

  /**
   * The half of the session that is chosen, the fresh one where it has none. It is chosen while no other tab can choose one, so
   * that tabs opened at once agree.
   */
  async half(
    choose: (has: (name: string) => boolean) => string | undefined,
    fresh: Half,
  ): Promise<Half | undefined> {
    const transaction = (await this.database()).transaction("keys", "readwrite");
    const names = await transaction.store.getAllKeys();
    const name = choose((each) => names.includes(HALF + each));
    const kept = name === undefined ? undefined : await transaction.store.get(HALF + name);
    if (name !== undefined && !kept) await transaction.store.put(fresh, HALF + name);
    await transaction.done;
    return name === undefined || kept instanceof CryptoKey ? undefined : (kept ?? fresh);
  }

  async halfNamed(name: string): Promise<Half | undefined> {
    const kept = await (await this.database()).get("keys", HALF + name);
    return kept instanceof CryptoKey ? undefined : kept;
  }

  /** The key that stays on this computer; no page can read what it is, this one included. */
  async computerKey(make: () => Promise<CryptoKey>): Promise<CryptoKey> {
    const database = await this.database();
    const kept = await database.get("keys", KEY);
    if (kept instanceof CryptoKey) return kept;
    const made = await make();
    // Another tab may have made one since.
    const transaction = database.transaction("keys", "readwrite");
    const other = await transaction.store.get(KEY);
    const isThere = other instanceof CryptoKey;
    if (!isThere) await transaction.store.put(made, KEY);
    await transaction.done;
    return isThere ? other : made;
  }
}

const KEY = "computer";
/** What the names of halves begin with. */
const HALF = "session.";
