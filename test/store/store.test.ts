import { Store } from "../../src/store/store";

test("whoever subscribes hears of each change once, and finds it made", () => {
  const store = new Store(1);
  const heard: number[] = [];
  store.subscribe(() => heard.push(store.getState()));
  store.set(2);
  store.update((state) => state + 10);
  expect(heard).toEqual([2, 12]);
});

test("the same state again is no change", () => {
  const state = { open: true };
  const store = new Store(state);
  const listener = jest.fn();
  store.subscribe(listener);
  store.set(state);
  store.update((same) => same);
  expect(listener).not.toHaveBeenCalled();
  store.set({ open: true });
  expect(listener).toHaveBeenCalledTimes(1);
});

test("a state stays the same object while nothing changes it", () => {
  const store = new Store({ open: true });
  expect(store.getState()).toBe(store.getState());
});

test("whoever has left hears nothing any more, and may leave twice", () => {
  const store = new Store(1);
  const [gone, stays] = [jest.fn(), jest.fn()];
  const leave = store.subscribe(gone);
  store.subscribe(stays);
  leave();
  leave();
  store.set(2);
  expect(gone).not.toHaveBeenCalled();
  expect(stays).toHaveBeenCalledTimes(1);
});

test("whoever comes while a change is told hears of the next one", () => {
  const store = new Store(1);
  const late = jest.fn();
  const leave = store.subscribe(() => {
    leave();
    store.subscribe(late);
  });
  store.set(2);
  expect(late).not.toHaveBeenCalled();
  store.set(3);
  expect(late).toHaveBeenCalledTimes(1);
});

test("a change made by a listener is told as well", () => {
  const store = new Store(0);
  const heard: number[] = [];
  store.subscribe(() => {
    if (store.getState() < 3) store.update((state) => state + 1);
  });
  store.subscribe(() => heard.push(store.getState()));
  store.set(1);
  expect(store.getState()).toBe(3);
  expect(heard.at(-1)).toBe(3);
});
