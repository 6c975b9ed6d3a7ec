import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { Keeper, type KeeperPlace } from "../../src/keep/keeper";
import { packWork, unpackWork, type KeptWork } from "../../src/keep/kept-work";
import { KeptStore } from "../../src/keep/kept-store";
import type { SessionPlace } from "../../src/keep/seal";
import { holds } from "../support/holds";

const WORDS = "The visits were weekly.";
const someWork = (at = 1): KeptWork => ({
  name: "Case 17.docx",
  at,
  docx: new TextEncoder().encode(WORDS),
  past: [{ key: "pane", changes: [{ name: "a.xml", start: 0, end: 2, bytes: new Uint8Array([1, 2]) }] }],
  future: [{ key: "item.risk.evidence", changes: [{ name: "b.xml", start: 3, end: 9 }] }],
});

function aPlace(): SessionPlace {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  };
}

const aKeeper = (place: Partial<KeeperPlace> = {}) =>
  new Keeper({
    session: aPlace(),
    local: aPlace(),
    isOpen: () => Promise.resolve(false),
    now: () => 1,
    allowed: true,
    ...place,
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("what was kept is offered after the page was loaded again, the newest first, until it is let go", async () => {
  const session = aPlace();
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
  const other = aPlace();
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
  const session = aPlace();
  await aKeeper({ session }).keep("mine", someWork());
  expect(await aKeeper({ session, isOpen: (id) => Promise.resolve(id === "mine") }).offers()).toEqual([]);
});

test("where the organisation says so nothing is kept, and what was is cleared away", async () => {
  const session = aPlace();
  await aKeeper({ session }).keep("mine", someWork());
  const keeper = aKeeper({ session, allowed: false });
  await keeper.keep("other", someWork());
  await keeper.clear();
  expect(keeper.getState()).toEqual({ keepFor: "session", not: "off" });
  expect(await new KeptStore().all()).toEqual([]);
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
  const session = {
    ...aPlace(),
    getItem: () => {
      throw new DOMException("switched off", "SecurityError");
    },
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
