import { Store } from "../store/store";
import { packWork, unpackWork, type KeptWork } from "./kept-work";
import { KeptStore, type KeepFor, type SealedWork } from "./kept-store";
import { keyFor, sealed, unsealed, type SessionPlace } from "./seal";

/** Why unsaved work is not kept: `off` by the organisation, `unable` in this browser, `full`, or `refused` for another reason. */
export type NotKept = "off" | "unable" | "full" | "refused";

export interface Keeping {
  readonly keepFor: KeepFor;
  /** The last try to keep something did not work. */
  readonly not?: NotKept;
  /** Work that was found and whose key is that of another tab, as of one that was closed; the newest first. */
  readonly locked?: readonly Pick<SealedWork, "id" | "at">[];
}

/** Unsaved work that can be brought back. */
export interface Offer {
  readonly id: string;
  readonly work: KeptWork;
}

/** What the keeper needs of the browser. */
export interface KeeperPlace {
  readonly session: SessionPlace;
  /** Where the choice is remembered. */
  readonly local: SessionPlace;
  /** Whether a document of this id is open in a tab now. */
  readonly isOpen: (id: string) => Promise<boolean>;
  readonly now: () => number;
  /** The organisation lets unsaved work be kept. */
  readonly allowed: boolean;
}

const CHOICE = "case-audit.keep";
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
      const key = await keyFor(keepFor, this.kept, this.place.session);
      await this.kept.put(await sealed(packWork(work), { id, keepFor, at: work.at }, key));
    });
  }

  /** Lets go of what was kept under this id: it was saved, or is not wanted. */
  forget(id: string): Promise<void> {
    return this.inTurn(() => this.kept.remove(id));
  }

  /** Work that was kept and is open nowhere, the newest first. What nobody can read any more is cleared away; what another tab may yet is told. */
  async offers(): Promise<readonly Offer[]> {
    const found: Offer[] = [];
    const locked: SealedWork[] = [];
    await this.inTurn(async () => {
      for (const work of await this.kept.all()) {
        if (await this.place.isOpen(work.id)) continue;
        const key = await keyFor(work.keepFor, this.kept, this.place.session);
        const bytes = await unsealed(work, key);
        const read = bytes && unpackWork(bytes);
        if (read) found.push({ id: work.id, work: read });
        else if (this.place.now() - work.at > LOST_AFTER) await this.kept.remove(work.id);
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

  /** Takes away all that was kept; what an organisation switches off leaves nothing behind. */
  async clear(): Promise<void> {
    await this.attempt(async () => {
      for (const { id } of await this.kept.all()) await this.kept.remove(id);
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

function chosen(local: SessionPlace): KeepFor {
  try {
    return local.getItem(CHOICE) === "computer" ? "computer" : "session";
  } catch {
    return "session";
  }
}

function remember(local: SessionPlace, keepFor: KeepFor): void {
  try {
    local.setItem(CHOICE, keepFor);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
}
