import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { Keeper, type KeeperPlace } from "../../src/keep/keeper";
import { packWork, unpackWork, type KeptWork } from "../../src/keep/kept-work";
import { KeptStore } from "../../src/keep/kept-store";
import { lastMoment, openedNow, sealedNow } from "../../src/keep/last-moment";
import { AES, sealed, unsealed } from "../../src/keep/seal";
import { sessionCookie, type CookiePlace } from "../../src/keep/session-cookie";
import type { SessionPlaces, TabPlace } from "../../src/keep/session-key";
import { holds } from "../support/holds";

const WORDS = "The visits were weekly.";
const someWork = (at = 1): KeptWork => ({
  name: "Case 17.docx",
  at,
  docx: new TextEncoder().encode(WORDS),
  past: [{ key: "pane", changes: [{ name: "a.xml", start: 0, end: 2, bytes: new Uint8Array([1, 2]) }] }],
  future: [{ key: "item.risk.evidence", changes: [{ name: "b.xml", start: 3, end: 9 }] }],
});

function aPlace(): TabPlace {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

/** The cookies of a browser, from when it is opened until it ends. */
function aJar(): CookiePlace & { readonly all: string[] } {
  const all: string[] = [];
  return {
    all,
    read: () => [...all],
    write: (value) => void all.splice(0, all.length, value),
    remove: () => void all.splice(0),
  };
}

const NO_COOKIES: CookiePlace = { read: () => [], write: () => undefined, remove: () => undefined };

/** A tab of a browser. */
const aTab = (cookies: CookiePlace = aJar()): SessionPlaces => ({ cookies, tab: aPlace() });

const aKeeper = (place: Partial<KeeperPlace> = {}) =>
  new Keeper({
    session: aTab(),
    local: aPlace(),
    isOpen: () => Promise.resolve(false),
    now: () => 1,
    allowed: true,
    ...place,
  });

const idsOf = async (keeper: Keeper) => (await keeper.offers()).map(({ id }) => id);

/** The keys and halves of keys in the browser's database. */
const keysLying = () =>
  new Promise<readonly unknown[]>((resolve, reject) => {
    const opening = indexedDB.open("case-audit");
    opening.onerror = () => {
      reject(new Error("No database."));
    };
    opening.onsuccess = () => {
      const getting = opening.result.transaction("keys").objectStore("keys").getAll();
      getting.onsuccess = () => {
        opening.result.close();
        resolve(getting.result as readonly unknown[]);
      };
    };
  });

/** What a browser holds, whatever page is open in it: its session, and its storage of texts. */
const aBrowser = () => ({ session: aTab(), local: aPlace() });

/** What was sealed in the last moment of a page, as it lies there. */
const lastOf = (local: TabPlace) => local.getItem("case-audit.last.mine");

/** From now on the page is gone before anything of that time or later is put that takes a turn. */
function pageGoes(from = 0) {
  const store = new KeptStore();
  const put = store.put.bind(store);
  const gone = jest
    .spyOn(KeptStore.prototype, "put")
    .mockImplementation((work, half) => (work.at < from ? put(work, half) : new Promise(() => undefined)));
  return () => {
    gone.mockRestore();
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("what was kept is offered after the page was loaded again, the newest first, until it is let go", async () => {
  const session = aTab();
  const before = aKeeper({ session });
  await before.keep("old", someWork(1));
  await before.keep("new", someWork(2));
  await before.keep("new", someWork(3));

  const after = aKeeper({ session });
  expect(await after.offers()).toEqual([
    { id: "new", work: someWork(3) },
    { id: "old", work: someWork(1) },
  ]);
  await after.forget("new");
  expect((await after.offers()).map(({ id }) => id)).toEqual(["old"]);
});

test("what only another tab could open is told with its time, and goes or stays as one chooses", async () => {
  const other = aTab(NO_COOKIES);
  const before = aKeeper({ session: other });
  await before.keep("old", someWork(1));
  await before.keep("new", someWork(2));
  const here = aKeeper({ now: () => 3 });
  expect(await here.offers()).toEqual([]);
  expect(here.getState().locked).toMatchObject([
    { id: "new", at: 2 },
    { id: "old", at: 1 },
  ]);
  await here.settleLocked("later");
  expect(here.getState().locked).toBeUndefined();
  // The tab that has the key, opened again, still finds it.
  expect(await aKeeper({ session: other }).offers()).toHaveLength(2);
  await here.offers();
  await here.settleLocked("throw-away");
  expect(await aKeeper({ session: other }).offers()).toEqual([]);
  // What is open in a tab now is nobody's loss.
  await before.keep("open", someWork(3));
  const beside = aKeeper({ isOpen: () => Promise.resolve(true) });
  await beside.offers();
  expect(beside.getState().locked).toBeUndefined();
});

test("what a closed tab left is offered in another of the same session, and its key goes with the last of it", async () => {
  const cookies = aJar();
  await aKeeper({ session: aTab(cookies) }).keep("mine", someWork());
  const next = aKeeper({ session: aTab(cookies) });
  expect(await next.offers()).toEqual([{ id: "mine", work: someWork() }]);
  expect(next.getState().locked).toBeUndefined();
  await next.forget("mine");
  expect([await keysLying(), cookies.all]).toEqual([[], []]);
  await next.keep("other", someWork());
  expect(await idsOf(aKeeper({ session: aTab(cookies) }))).toEqual(["other"]);
});

test("neither half of a key opens anything alone, and there are others in the next session", async () => {
  const cookies = aJar();
  await aKeeper({ session: aTab(cookies) }).keep("mine", someWork());
  const [inCookie] = cookies.all;
  const [onDisk] = await keysLying();
  const bytesIn = Buffer.from(inCookie?.split(".")[1] ?? "", "hex");
  expect([bytesIn.length, (onDisk as Uint8Array).length]).toEqual([32, 32]);
  const [lying] = await new KeptStore().all();
  const keys = await Promise.all(
    [bytesIn, onDisk as Uint8Array<ArrayBuffer>].map((raw) =>
      crypto.subtle.importKey("raw", raw, AES, false, ["decrypt"]),
    ),
  );
  expect(lying && (await unsealed(lying, keys))).toBeUndefined();

  const later = aJar();
  const nextDay = aKeeper({ session: aTab(later) });
  expect(await nextDay.offers()).toEqual([]);
  expect(nextDay.getState().locked).toMatchObject([{ id: "mine" }]);
  await nextDay.keep("other", someWork());
  expect(later.all[0]?.split(".")[1]).not.toBe(inCookie?.split(".")[1]);
  expect(await keysLying()).toHaveLength(2);
  expect(await idsOf(nextDay)).toEqual(["other"]);
});

test("tabs that are opened at once agree on one key", async () => {
  const cookies = aJar();
  const tabs = [1, 2, 3, 4].map(() => aKeeper({ session: aTab(cookies) }));
  await Promise.all(tabs.map((keeper, at) => keeper.keep(`work ${at}`, someWork(at))));
  expect(await keysLying()).toHaveLength(1);
  expect(await idsOf(aKeeper({ session: aTab(cookies) }))).toEqual(["work 3", "work 2", "work 1", "work 0"]);
});

test("a tab that comes back from a crash without the cookies of the browser has its key, and so have others then", async () => {
  const crashed = aTab();
  await aKeeper({ session: crashed }).keep("mine", someWork());
  const cookies = aJar();
  const restored = aKeeper({ session: { cookies, tab: crashed.tab } });
  expect(await idsOf(restored)).toEqual(["mine"]);
  await restored.keep("mine", someWork(2));
  expect(await idsOf(aKeeper({ session: aTab(cookies) }))).toEqual(["mine"]);

  // Or another tab was first, with a key of its own.
  const others = aJar();
  await aKeeper({ session: aTab(others) }).keep("other", someWork(3));
  const late = aKeeper({ session: { cookies: others, tab: crashed.tab } });
  await late.keep("third", someWork(4));
  expect(await idsOf(late)).toEqual(["third", "other", "mine"]);
  expect(await idsOf(aKeeper({ session: aTab(others) }))).toEqual(["third", "other"]);
});

test("a key that another tab lets go of meanwhile seals nothing", async () => {
  const cookies = aJar();
  const other = aKeeper({ session: aTab(cookies) });
  await other.keep("theirs", someWork());
  let letsGo = true;
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  const sealing = jest.spyOn(crypto.subtle, "encrypt").mockImplementation(async (...all) => {
    if (letsGo) await other.forget("theirs");
    letsGo = false;
    return encrypt(...all);
  });
  await aKeeper({ session: aTab(cookies) }).keep("mine", someWork());
  const ofMine = sealing.mock.calls.filter(
    ([aes]) =>
      typeof aes === "object" &&
      "additionalData" in aes &&
      new TextDecoder().decode(aes.additionalData) === "mine",
  );
  expect(ofMine).toHaveLength(2);
  sealing.mockRestore();
  expect(await idsOf(aKeeper({ session: aTab(cookies) }))).toEqual(["mine"]);
});

test("what an earlier version sealed with the key of its tab is opened there", async () => {
  const session = aTab();
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey("raw", raw, AES, false, ["encrypt"]);
  const about = { id: "mine", keepFor: "session", at: 1 } as const;
  await new KeptStore().put(await sealed(packWork(someWork()), about, key));
  session.tab.setItem("case-audit.unsaved", Buffer.from(raw).toString("base64"));
  const keeper = aKeeper({ session });
  expect(await idsOf(keeper)).toEqual(["mine"]);
  await keeper.keep("new", someWork(2));
  expect(await idsOf(keeper)).toEqual(["new", "mine"]);
});

test("the cookie is for this page alone, goes with the session, and is encrypted on its way", () => {
  const written: string[] = [];
  const page = (protocol: string) => ({
    location: { pathname: "/audits/workbench.html", protocol },
    get cookie() {
      return "other=1; case-audit.unsaved=abc; case-audit.unsaved=def; case-audit.unsaved.x=2";
    },
    set cookie(text: string) {
      written.push(text);
    },
  });
  expect(sessionCookie(page("https:")).read()).toEqual(["abc", "def"]);
  sessionCookie(page("https:")).write("abc");
  sessionCookie(page("http:")).write("abc");
  sessionCookie(page("http:")).remove();
  expect(written).toEqual([
    "case-audit.unsaved=abc; Path=/audits/; SameSite=Strict; Secure",
    "case-audit.unsaved=abc; Path=/audits/; SameSite=Strict",
    "case-audit.unsaved=; Path=/audits/; SameSite=Strict; Max-Age=0",
  ]);
});

test("once the session has ended it can't be read, and goes in time", async () => {
  await aKeeper().keep("mine", someWork());
  expect(await aKeeper().offers()).toEqual([]);
  expect(await new KeptStore().all()).toHaveLength(1);
  expect(await aKeeper({ now: () => Date.UTC(2030, 1) }).offers()).toEqual([]);
  expect(await new KeptStore().all()).toEqual([]);
});

test("kept on this computer it is offered in another session, by a key no page can read", async () => {
  const keeper = aKeeper();
  keeper.choose("computer");
  await keeper.keep("mine", someWork());
  expect((await aKeeper().offers()).map(({ id }) => id)).toEqual(["mine"]);
  const key = await new KeptStore().computerKey(() => Promise.reject(new Error("there is one")));
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

test("the choice to keep it on this computer is remembered", () => {
  const local = aPlace();
  aKeeper({ local }).choose("computer");
  expect(aKeeper({ local }).getState()).toEqual({ keepFor: "computer" });
});

test("what lies in the browser has no word of it, and no name", async () => {
  await aKeeper().keep("mine", someWork());
  const [lying] = await new KeptStore().all();
  expect(lying).toMatchObject({ id: "mine", keepFor: "session", at: 1 });
  const text = new TextDecoder("latin1").decode(lying?.data);
  expect(text).not.toMatch(/visits|Case 17|risk/);
});

test("what is open in another tab is not offered here", async () => {
  const session = aTab();
  await aKeeper({ session }).keep("mine", someWork());
  expect(await aKeeper({ session, isOpen: (id) => Promise.resolve(id === "mine") }).offers()).toEqual([]);
});

test("where the organisation says so nothing is kept, and what was is cleared away with its key", async () => {
  const cookies = aJar();
  const browser = { session: aTab(cookies), local: aPlace() };
  await aKeeper(browser).keep("mine", someWork());
  browser.local.setItem("case-audit.last.mine", "sealed");
  const keeper = aKeeper({ ...browser, allowed: false });
  await keeper.keep("other", someWork());
  await keeper.clear();
  expect(keeper.getState()).toEqual({ keepFor: "session", not: "off" });
  expect(await new KeptStore().all()).toEqual([]);
  expect([await keysLying(), cookies.all, lastOf(browser.local)]).toEqual([[], [], null]);
});

test.each([
  ["full", new DOMException("no room", "QuotaExceededError")],
  ["refused", new DOMException("no", "SecurityError")],
])("a store that is %s is a state, and over once it is not", async (not, error) => {
  const put = jest.spyOn(KeptStore.prototype, "put").mockRejectedValueOnce(error);
  const keeper = aKeeper();
  await keeper.keep("mine", someWork());
  expect(keeper.getState()).toEqual({ keepFor: "session", not });
  await keeper.keep("mine", someWork());
  expect(keeper.getState()).toEqual({ keepFor: "session" });
  put.mockRestore();
});

test("where the browser has no storage to ask for a key, that is a state too", async () => {
  const refuse = () => {
    throw new DOMException("switched off", "SecurityError");
  };
  const session = {
    cookies: { read: refuse, write: refuse, remove: refuse },
    tab: { getItem: refuse, setItem: refuse, removeItem: refuse },
  };
  const keeper = aKeeper({ session });
  await keeper.keep("mine", someWork());
  expect(keeper.getState()).toMatchObject({ not: "refused" });
});

describe("work as bytes", () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  const steps = fc.array(
    fc.record({
      key: fc.string(),
      changes: fc.array(
        fc.record(
          { name: fc.string(), start: fc.nat(), end: fc.nat(), bytes },
          { requiredKeys: ["name", "start", "end"] },
        ),
      ),
    }),
    { maxLength: 4 },
  );
  const works = fc.record({ name: fc.string(), at: fc.nat(), docx: bytes, past: steps, future: steps });

  test("is the same work again", () => {
    holds(
      fc.property(works, (work) => {
        expect(unpackWork(packWork(work))).toEqual(work);
      }),
    );
  });

  test("cut short or of another kind is none", () => {
    holds(
      fc.property(works, fc.nat(), (work, cut) => {
        const packed = packWork(work);
        expect(unpackWork(packed.subarray(0, cut % packed.length))).toBeUndefined();
      }),
    );
    expect(unpackWork(new TextEncoder().encode("something else"))).toBeUndefined();
  });
});

test.each(["session", "computer"] as const)(
  "what is given in the last moment of a page is kept before it is gone, for the %s, and has no word of it to read",
  async (keepFor) => {
    const browser = aBrowser();
    const keeper = aKeeper(browser);
    keeper.choose(keepFor);
    await keeper.keep("mine", someWork(1));
    const back = pageGoes();
    void keeper.keepNow("mine", someWork(2));
    expect(await aKeeper(browser).offers()).toEqual([{ id: "mine", work: someWork(2) }]);
    const { secret, sealed: work } = JSON.parse(lastOf(browser.local) ?? "") as {
      secret: { data: string };
      sealed: string;
    };
    for (const text of [secret.data, work])
      expect(Buffer.from(text, "base64").toString("latin1")).not.toMatch(/visits|Case 17|risk/);
    back();

    const after = aKeeper(browser);
    await after.forget("mine");
    expect(await new KeptStore().all()).toEqual([]);
    expect(lastOf(browser.local)).toBeNull();
  },
);

test("the last moment of a page is made ready with what is offered, before that is open and kept again", async () => {
  const browser = aBrowser();
  await aKeeper(browser).keep("mine", someWork(1));
  const keeper = aKeeper(browser);
  const [offer] = await keeper.offers();
  if (!offer) throw new Error("Nothing is offered.");
  await keeper.expect(offer);
  const back = pageGoes();
  void keeper.keepNow("mine", someWork(2));
  expect((await aKeeper(browser).offers())[0]?.work.at).toBe(2);
  back();
});

test("a page that stays after all keeps it as it keeps anything, and its next last moment too", async () => {
  const browser = aBrowser();
  const keeper = aKeeper(browser);
  await keeper.keep("mine", someWork(1));
  await keeper.keepNow("mine", someWork(2));
  expect((await new KeptStore().all()).map(({ id, at }) => [id, at])).toEqual([["mine", 2]]);
  expect(lastOf(browser.local)).toBeNull();
  const back = pageGoes();
  void keeper.keepNow("mine", someWork(3));
  expect((await aKeeper(browser).offers())[0]?.work.at).toBe(3);
  back();
});

test("what was still on its way does not take the place of what came in the last moment", async () => {
  const browser = aBrowser();
  const keeper = aKeeper(browser);
  await keeper.keep("mine", someWork(1));
  const back = pageGoes(3);
  const before = keeper.keep("mine", someWork(2));
  void keeper.keepNow("mine", someWork(3));
  await before;
  expect((await aKeeper(browser).offers())[0]?.work.at).toBe(3);
  back();
});

test.each([
  ["cut short", (text: string) => text.slice(0, -9)],
  ["another text", () => "1"],
  [
    "changed",
    (text: string) =>
      text.replace(/(.)(."\})$/, (_, letter, end) => (letter === "A" ? "B" : "A") + String(end)),
  ],
  ["of another work", (text: string) => text.replace("mine.last", "mine")],
])("where the last moment is %s, what was kept before is offered", async (_, made) => {
  const browser = aBrowser();
  const keeper = aKeeper(browser);
  await keeper.keep("mine", someWork(1));
  const back = pageGoes(2);
  void keeper.keepNow("mine", someWork(2));
  const [before, after] = [lastOf(browser.local) ?? "", made(lastOf(browser.local) ?? "")];
  expect(after).not.toBe(before);
  browser.local.setItem("case-audit.last.mine", after);
  expect((await aKeeper(browser).offers()).map(({ work }) => work.at)).toEqual([1]);
  back();
});

test("where there is no room for the last moment, what was kept before is offered", async () => {
  const browser = aBrowser();
  const full = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  const keeper = aKeeper({ ...browser, local: { ...browser.local, setItem: full } });
  await keeper.keep("mine", someWork(1));
  const back = pageGoes(2);
  void keeper.keepNow("mine", someWork(2));
  expect((await aKeeper(browser).offers()).map(({ work }) => work.at)).toEqual([1]);
  back();
});

test("nothing is put in the last moment of what was let go, of another work, or with a key that is not the one chosen", async () => {
  const browser = aBrowser();
  const keeper = aKeeper(browser);
  await keeper.keep("gone", someWork(1));
  await keeper.forget("gone");
  const back = pageGoes(2);
  void keeper.keepNow("gone", someWork(2));
  expect(await new KeptStore().all()).toEqual([]);

  const other = aKeeper(browser);
  await other.keep("mine", someWork(1));
  other.choose("computer");
  for (const id of ["mine", "yours"]) void other.keepNow(id, someWork(2));
  for (const id of ["gone", "mine", "yours"])
    expect(browser.local.getItem(`case-audit.last.${id}`)).toBeNull();
  expect((await new KeptStore().all()).map(({ id, at }) => [id, at])).toEqual([["mine", 1]]);
  back();
});

test("what is sealed at once is opened by its secret alone, and as it was; more than was made ready for is not sealed", async () => {
  const moment = await lastMoment(64);
  const [secret, other] = [moment.secret, (await lastMoment(0)).secret];
  await holds(
    fc.asyncProperty(fc.uint8Array({ maxLength: 70 }), fc.nat(), async (bytes, at) => {
      const all = sealedNow(moment, bytes);
      if (bytes.length > 64) {
        expect(all).toBeUndefined();
        return;
      }
      if (!all) throw new Error("It was not sealed.");
      expect(await openedNow(all, secret)).toEqual(new Uint8Array(bytes));
      expect(await openedNow(all, other)).toBeUndefined();
      const changed = all.slice(0);
      changed[at % changed.length] = 1 ^ (changed[at % changed.length] ?? 0);
      expect(await openedNow(changed, secret)).toBeUndefined();
    }),
  );
});
