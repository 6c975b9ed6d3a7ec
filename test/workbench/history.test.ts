import { History, type HistoryChange } from "../../src/workbench/history";

interface At extends Partial<HistoryChange> {
  /** Of a change that takes no time. */
  readonly at?: number;
}

const change = ({ at = 0, ...overrides }: At = {}): HistoryChange => ({
  key: "a",
  from: at,
  until: at,
  pause: 1000,
  weight: 1,
  ...overrides,
});

test("undo goes back step by step, redo forward again", () => {
  const history = new History<string>();
  history.record("one", change({ key: "a" }));
  history.record("two", change({ key: "b" }));
  expect(history.undo("three")).toEqual({ state: "two", key: "b" });
  expect(history.undo("two")).toEqual({ state: "one", key: "a" });
  expect(history.undo("one")).toBeUndefined();
  expect(history.redo("one")).toEqual({ state: "two", key: "a" });
  expect(history.redo("two")).toEqual({ state: "three", key: "b" });
  expect(history.redo("three")).toBeUndefined();
});

test("after something was done again it can be undone again", () => {
  const history = new History<string>();
  history.record("one", change());
  history.undo("two");
  history.redo("one");
  expect(history.undo("two")).toEqual({ state: "one", key: "a" });
});

test("a burst of typing in one control is one step", () => {
  const history = new History<string>();
  for (const at of [0, 900, 1800]) history.record(`before ${String(at)}`, change({ at }));
  expect(history.undo("after")).toEqual({ state: "before 0", key: "a" });
  expect(history.canUndo).toBe(false);
});

test.each<[why: string, first: At, second: At]>([
  ["a pause", { at: 0 }, { at: 1001 }],
  ["another control", { key: "a" }, { key: "b" }],
])("%s begins a new step", (_, first, second) => {
  const history = new History<string>();
  history.record("one", change(first));
  history.record("two", change(second));
  expect(history.undo("three")?.state).toBe("two");
});

test("a burst without a pause is cut, so that undo never takes minutes of writing", () => {
  const history = new History<string>();
  for (let at = 0; at <= 60_000; at += 500) history.record(String(at), change({ at }));
  expect(Number(history.undo("end")?.state)).toBeGreaterThan(40_000);
});

test("leaving a control ends the step", () => {
  const history = new History<string>();
  history.record("one", change());
  history.seal();
  history.record("two", change());
  expect(history.undo("three")?.state).toBe("two");
});

test("a change forgets what was undone before it, and never joins the step before that", () => {
  const history = new History<string>();
  history.record("one", change());
  history.record("two", change({ key: "b" }));
  history.undo("three");
  history.record("two", change());
  expect(history.canRedo).toBe(false);
  expect(history.undo("other")?.state).toBe("two");
});

test("old steps are let go where the states weigh too much, the last few never", () => {
  const history = new History<number>();
  for (let state = 0; state < 20; state += 1)
    history.record(state, change({ key: String(state), weight: 20_000_000 }));
  let steps = 0;
  while (history.undo(0)) steps += 1;
  expect(steps).toBe(5);
});
