import { Store } from "../store/store";
import { packWork, unpackWork, type KeptWork } from "./kept-work";
import { KeptStore, type KeepFor, type SealedWork } from "./kept-store";
import { lastMoment, openedNow, sealedNow, type LastMoment } from "./last-moment";
import { LastPlace } from "./last-place";
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
  /** Where the choice is remembered, and what is kept in the last moment of a page. */
  readonly local: TabPlace;
  /** Whether a document of this id is open in a tab now. */
  readonly isOpen: (id: string) => Promise<boolean>;
  readonly now: () => number;
  /** The organisation lets unsaved work be kept. */
  readonly allowed: boolean;
}

/** What seals the work of one id in the last moment of the page. */
interface Ready extends LastMoment {
  readonly id: string;
  readonly half: string | undefined;
  /** Its secret. */
  readonly sealed: SealedWork;
}

const CHOICE = "case-audit.keep";
const MOST_TRIES = 5;
/** How much longer a work may be in the last moment of the page than when that was made ready, at least and at most. In bytes. */
const ROOM = { least: 200_000, most: 500_000 };
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
  private ready: Ready | undefined;
  private readonly lasts: LastPlace;

  constructor(private readonly place: KeeperPlace) {
    this.lasts = new LastPlace(place.local);
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
        if (await this.kept.put(await sealed(bytes, about, key), half)) {
          this.lasts.remove(id, work.at);
          await this.makeReady(about, bytes.length, { key, ...(half === undefined ? {} : { half }) });
          return;
        }
      }
      throw new Error("Its key was let go of again and again.");
    });
  }

  /** The same for a page that may be gone as soon as this returns: then that much is kept, where it was kept before. */
  keepNow(id: string, work: KeptWork): Promise<void> {
    const { ready } = this;
    if (ready?.id === id && ready.sealed.keepFor === this.state.getState().keepFor) {
      this.ready = undefined;
      const last = sealedNow(ready, packWork(work));
      if (last) this.lasts.put(id, { at: work.at, secret: ready.sealed, sealed: last });
    }
    return this.keep(id, work);
  }

  /** Makes ready for the last moment of the page with work that is offered, before it is open and kept again. */
  expect({ id, work }: Offer): Promise<void> {
    return this.inTurn(async () => {
      const { keepFor } = this.state.getState();
      await this.makeReady({ id, keepFor }, packWork(work).length, await this.keyTo(keepFor));
    });
  }

  private async makeReady(
    { id, keepFor }: Pick<SealedWork, "id" | "keepFor">,
    length: number,
    { key, half }: SessionKey,
  ): Promise<void> {
    const { ready } = this;
    const fits =
      ready?.id === id &&
      ready.sealed.keepFor === keepFor &&
      ready.half === half &&
      ready.stream.length >= length + ROOM.least;
    if (fits) return;
    this.ready = undefined;
    const moment = await lastMoment(length + ROOM.most);
    const about = { id: secretOf(id), keepFor, at: 0 };
    this.ready = { ...moment, id, half, sealed: await sealed(moment.secret, about, key) };
  }

  /** Lets go of what was kept under this id: it was saved, or is not wanted. */
  forget(id: string): Promise<void> {
    return this.inTurn(() => {
      if (this.ready?.id === id) this.ready = undefined;
      return this.remove(id);
    });
  }

  /** Work that was kept and is open nowhere, the newest first. What nobody can read any more is cleared away; what another tab may yet is told. */
  async offers(): Promise<readonly Offer[]> {
    const found: Offer[] = [];
    const locked: Pick<SealedWork, "id" | "at">[] = [];
    await this.inTurn(async () => {
      const keys = await keysFound(this.kept, this.place.session);
      for (const kept of await this.kept.all()) {
        const { id, at, keepFor } = kept;
        if (await this.place.isOpen(id)) continue;
        const opened = [await this.bytesIn(kept, keys), await this.lastBytes(id, keys)];
        const [work] = opened
          .flatMap((bytes) => (bytes && unpackWork(bytes)) ?? [])
          .sort((one, other) => other.at - one.at);
        if (work) found.push({ id, work });
        else if (this.place.now() - at > LOST_AFTER) await this.remove(id);
        else if (opened.every((bytes) => !bytes) && keepFor === "session") locked.push({ id, at });
      }
    });
    if (locked.length > 0)
      this.state.update((state) => ({ ...state, locked: locked.sort((a, b) => b.at - a.at) }));
    return found.sort((a, b) => b.work.at - a.work.at);
  }

  private async bytesIn(work: SealedWork, ofSession: readonly CryptoKey[]) {
    const keys = work.keepFor === "session" ? ofSession : [(await this.keyTo("computer")).key];
    return unsealed(work, keys);
  }

  private async lastBytes(id: string, ofSession: readonly CryptoKey[]) {
    const last = this.lasts.get(id);
    const secret = last?.secret.id === secretOf(id) ? await this.bytesIn(last.secret, ofSession) : undefined;
    return last && secret && openedNow(last.sealed, secret);
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
    await this.attempt(async () => {
      for (const { id } of await this.kept.all()) this.lasts.remove(id);
      await this.kept.clear();
    });
  }

  private async keyTo(keepFor: KeepFor): Promise<SessionKey> {
    if (keepFor === "session") return sessionKey(this.kept, this.place.session);
    const make = () => crypto.subtle.generateKey(AES, false, ["encrypt", "decrypt"]);
    return { key: await this.kept.computerKey(make) };
  }

  /** Nothing that is kept needs no key. */
  private remove(id: string): Promise<void> {
    this.lasts.remove(id);
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

/** Under which the secret of its last moment is sealed, so that neither passes for the other. */
const secretOf = (id: string): string => `${id}.last`;

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
