import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { Keeper, type Keeping, type Offer } from "../keep/keeper";
import { sessionCookie } from "../keep/session-cookie";
import type { TabPlace } from "../keep/session-key";
import { newId } from "../taskpane/surroundings";
import type { OpenFile } from "./files";
import { workOf } from "./kept-document";
import { held, isHeld } from "./held-names";
import type { WorkbenchDocument } from "./workbench-document";

/** From the last change to keeping it, and the longest that one waits for more, in milliseconds. */
const PAUSE = 500;
const LONGEST = 3000;

export interface KeptWorkDesk {
  readonly keeper: Keeper;
  readonly keeping: Keeping;
  /** What can be brought back, the newest first. */
  readonly offers: readonly Offer[];
  /** The offer is taken or put off; what was kept stays. */
  readonly settle: (offer: Offer) => void;
  /** What was kept goes for good. */
  readonly throwAway: (offer: Offer) => void;
}

/** Keeps the open document in this browser while it is unsaved, and offers what was kept before. */
export function useKeptWork(file: OpenFile, allowed: boolean): KeptWorkDesk {
  const keeper = useMemo(() => keeperHere(allowed), [allowed]);
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.getState);
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const { document } = file;
  const id = useMemo(() => idOf(document, file.keptAs), [document, file.keptAs]);

  useEffect(() => {
    if (!allowed) void keeper.clear();
    else
      void keeper.offers().then((found) => {
        setOffers(found);
        if (found[0]) void keeper.expect(found[0]);
      });
  }, [keeper, allowed]);

  const keep = useEffectEvent((how: "keep" | "keepNow" = "keep") => {
    if (standingOf(document).isUnsaved) void keeper[how](id, workOf(document, file.name, Date.now()));
  });
  const { keepFor } = keeping;
  useEffect(() => {
    // What is kept already is to be sealed with the key chosen now.
    keep();
  }, [keepFor]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let since: number | undefined;
    let before = standingOf(document);
    const now = (how?: "keepNow") => {
      clearTimeout(timer);
      [timer, since] = [undefined, undefined];
      keep(how);
    };
    const look = () => {
      const standing = standingOf(document);
      if (before.isUnsaved && !standing.isUnsaved) {
        clearTimeout(timer);
        void keeper.forget(id);
      } else if (standing.what.some((each, at) => each !== before.what[at])) {
        clearTimeout(timer);
        since ??= Date.now();
        // What is kept for the first time is kept at once, since there is nothing to add the last moment of the page to.
        const pause = before.isUnsaved ? Math.min(PAUSE, Math.max(0, since + LONGEST - Date.now())) : 0;
        timer = setTimeout(now, pause);
      }
      before = standing;
    };
    const unsubscribe = [document.subscribe(look), document.halfWritten.subscribe(look)];
    const leaving = () => {
      document.flush();
      now("keepNow");
    };
    const hiding = () => {
      if (globalThis.document.visibilityState === "hidden") leaving();
    };
    // Not every browser tells of both as a page goes.
    globalThis.document.addEventListener("visibilitychange", hiding);
    globalThis.addEventListener("pagehide", leaving);
    const release = held(nameOf(id));
    keep();
    return () => {
      clearTimeout(timer);
      for (const each of unsubscribe) each();
      globalThis.document.removeEventListener("visibilitychange", hiding);
      globalThis.removeEventListener("pagehide", leaving);
      release();
      // Saved, or let go by the person, who was asked.
      void keeper.forget(id);
    };
  }, [document, id, keeper]);

  const settle = ({ id: settled }: Offer) => {
    setOffers((all) => all.filter((offer) => offer.id !== settled));
  };
  return {
    keeper,
    keeping,
    offers,
    settle,
    throwAway: (offer) => {
      settle(offer);
      void keeper.forget(offer.id);
    },
  };
}

/** Whether there is anything that no save has given out, and what it may have changed with. */
function standingOf({ getState, halfWritten }: WorkbenchDocument) {
  const { unsaved, page } = getState();
  return { isUnsaved: unsaved || !halfWritten.isEmpty, what: [unsaved, page, halfWritten.getState()] };
}

const nameOf = (id: string) => `case-audit.work.${id}`;

const ids = new WeakMap<object, string>();

function idOf(document: object, keptAs: string | undefined): string {
  const id = ids.get(document) ?? keptAs ?? newId();
  ids.set(document, id);
  return id;
}

const keeperHere = (allowed: boolean): Keeper =>
  new Keeper({
    session: { cookies: sessionCookie(globalThis.document), tab: placeIn(() => sessionStorage) },
    local: placeIn(() => localStorage),
    isOpen: (id) => isHeld(nameOf(id)),
    now: Date.now,
    allowed,
  });

/** Asked for late: a browser with storage switched off refuses to name it at all. */
const placeIn = (storage: () => Storage): TabPlace => ({
  getItem: (key) => storage().getItem(key),
  setItem: (key, value) => {
    storage().setItem(key, value);
  },
  removeItem: (key) => {
    storage().removeItem(key);
  },
});
