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
  readonly data: ArrayBuffer;
}

interface KeptSchema extends DBSchema {
  work: { key: string; value: SealedWork };
  keys: { key: string; value: CryptoKey };
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

  async put(work: SealedWork): Promise<void> {
    await (await this.database()).put("work", work);
  }

  async remove(id: string): Promise<void> {
    await (await this.database()).delete("work", id);
  }

  async all(): Promise<readonly SealedWork[]> {
    return (await this.database()).getAll("work");
  }

  /** The key that stays on this computer; no page can read what it is, this one included. */
  async computerKey(make: () => Promise<CryptoKey>): Promise<CryptoKey> {
    const database = await this.database();
    const kept = await database.get("keys", KEY);
    if (kept) return kept;
    const made = await make();
    // Another tab may have made one since.
    const transaction = database.transaction("keys", "readwrite");
    const other = await transaction.store.get(KEY);
    if (!other) await transaction.store.put(made, KEY);
    await transaction.done;
    return other ?? made;
  }
}

const KEY = "computer";
