import { Store } from "../store/store";
import { packWork, unpackWork, type KeptWork } from "./kept-work";
import { KeptStore, type KeepFor, type SealedWork } from "./kept-store";
import { AES, sealed, unsealed } from "./seal";
import {
  forgetSession,
  keysFound,
  sessionKey,
  type SessionKey,
  type SessionPlaces,
  type TabPlace,
} from "./session-key";

/** Why unsaved work is not kept: `off` by the organisation, `unable` in this browser, `full`, or `refused` for another reason. */
export type NotKept = "off" | "unable" | "full" | "refused";

export interface Keeping {
  readonly keepFor: KeepFor;
  /** The last try to keep something did not work. */
  readonly not?: NotKept;
  /** Work that was found and whose key is not: that of another tab, as of one that was closed, or of a session that has ended; the newest first. */
  readonly locked?: readonly Pick<SealedWork, "id" | "at">[];
}

/** Unsaved work that can be brought back. */
export interface Offer {
  readonly id: string;
  readonly work: KeptWork;
}

/** What the keeper needs of the browser. */
export interface KeeperPlace {
  readonly session: SessionPlaces;
  /** Where the choice is remembered. */
  readonly local: Pick<TabPlace, "getItem" | "setItem">;
  /** Whether a document of this id is open in a tab now. */
  readonly isOpen: (id: string) => Promise<boolean>;
  readonly now: () => number;
  /** The organisation lets unsaved work be kept. */
  readonly allowed: boolean;
}

const CHOICE = "case-audit.keep";
const MOST_TRIES = 5;
/** After this long, work whose key is not here is taken for lost: its session has ended. In milliseconds. */
const LOST_AFTER = 3 * 24 * 60 * 60 * 1000;

/** Keeps unsaved work in this browser, sealed, and gives it back. What the browser refuses is a state and never a failure. */
export class Keeper {
  private readonly kept = new KeptStore();
  private readonly state: Store<Keeping>;
  readonly subscribe: Store<Keeping>["subscribe"];
  readonly getState: Store<Keeping>["getState"];
  /** One after another, so that what was removed is not written again. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly place: KeeperPlace) {
    const not = !place.allowed ? "off" : isAble() ? undefined : "unable";
    this.state = new Store<Keeping>({ keepFor: chosen(place.local), ...(not ? { not } : {}) });
    ({ subscribe: this.subscribe, getState: this.getState } = this.state);
  }

  /** Keeps from now on for this long; what is kept already is sealed anew with the next change. */
  choose(keepFor: KeepFor): void {
    remember(this.place.local, keepFor);
    this.state.update((state) => ({ ...state, keepFor }));
  }

  /** Keeps work in the place of what was kept under its id. */
  keep(id: string, work: KeptWork): Promise<void> {
    return this.inTurn(async () => {
      const { keepFor } = this.state.getState();
      const about = { id, keepFor, at: work.at };
      const bytes = packWork(work);
      // Another tab may let go of the key meanwhile, with the last that was kept.
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const { key, half } = await this.keyTo(keepFor);
        if (await this.kept.put(await sealed(bytes, about, key), half)) return;
      }
      throw new Error("Its key was let go of again and again.");
    });
  }

  /** Lets go of what was kept under this id: it was saved, or is not wanted. */
  forget(id: string): Promise<void> {
    return this.inTurn(() => this.remove(id));
  }

  /** Work that was kept and is open nowhere, the newest first. What nobody can read any more is cleared away; what another tab may yet is told. */
  async offers(): Promise<readonly Offer[]> {
    const found: Offer[] = [];
    const locked: SealedWork[] = [];
    await this.inTurn(async () => {
      const keys = await keysFound(this.kept, this.place.session);
      for (const work of await this.kept.all()) {
        if (await this.place.isOpen(work.id)) continue;
        const bytes = await unsealed(
          work,
          work.keepFor === "session" ? keys : [(await this.keyTo("computer")).key],
        );
        const read = bytes && unpackWork(bytes);
        if (read) found.push({ id: work.id, work: read });
        else if (this.place.now() - work.at > LOST_AFTER) await this.remove(work.id);
        else if (!bytes && work.keepFor === "session") locked.push(work);
      }
    });
    if (locked.length > 0)
      this.state.update((state) => ({ ...state, locked: locked.sort((a, b) => b.at - a.at) }));
    return found.sort((a, b) => b.work.at - a.work.at);
  }

  /** Lets go of what only another tab could bring back, or says no more of it. */
  async settleLocked(how: "throw-away" | "later"): Promise<void> {
    const { locked = [] } = this.state.getState();
    this.state.update(({ locked: _, ...state }) => state);
    if (how === "throw-away") for (const { id } of locked) await this.forget(id);
  }

  /** Takes away all that was kept, and its keys; what an organisation switches off leaves nothing behind. */
  async clear(): Promise<void> {
    forgetSession(this.place.session);
    await this.attempt(() => this.kept.clear());
  }

  private async keyTo(keepFor: KeepFor): Promise<SessionKey> {
    if (keepFor === "session") return sessionKey(this.kept, this.place.session);
    const make = () => crypto.subtle.generateKey(AES, false, ["encrypt", "decrypt"]);
    return { key: await this.kept.computerKey(make) };
  }

  /** Nothing that is kept needs no key. */
  private remove(id: string): Promise<void> {
    return this.kept.remove(id, () => {
      forgetSession(this.place.session);
    });
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const { not } = this.state.getState();
    if (not === "off" || not === "unable") return Promise.resolve();
    const turn = this.last.then(() => this.attempt(act));
    this.last = turn;
    return turn;
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    const { not } = this.state.getState();
    try {
      await act();
      if (not === "full" || not === "refused") this.state.update(({ not: _, ...state }) => state);
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      if (not !== "off") this.state.update((state) => ({ ...state, not: full ? "full" : "refused" }));
    }
  }
}

/** On plain http a browser has no cryptography, and nothing is kept that anyone could read. */
const isAble = (): boolean => "subtle" in crypto && "indexedDB" in globalThis;

function chosen(local: KeeperPlace["local"]): KeepFor {
  try {
    return local.getItem(CHOICE) === "computer" ? "computer" : "session";
  } catch {
    return "session";
  }
}

function remember(local: KeeperPlace["local"], keepFor: KeepFor): void {
  try {
    local.setItem(CHOICE, keepFor);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
}
