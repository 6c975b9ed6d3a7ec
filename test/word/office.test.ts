import { startOffice, type OfficeState } from "../../src/word/office";
import { blankInWord } from "./a-word";

const office = globalThis as { Office?: unknown };

beforeEach(() => {
  delete office.Office;
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

function started(): readonly OfficeState[] {
  const told: OfficeState[] = [];
  void startOffice((state) => told.push(state));
  return told;
}

const inBrowser = { onReady: () => Promise.resolve({ host: null, platform: null }) };

test("Office.js that does not come is told after ten seconds", async () => {
  const told = started();
  await jest.advanceTimersByTimeAsync(9_900);
  expect(told).toEqual([]);
  await jest.advanceTimersByTimeAsync(200);
  expect(told).toEqual(["slow"]);
});

test("Office.js that comes late is taken up all the same", async () => {
  const told = started();
  await jest.advanceTimersByTimeAsync(30_000);
  blankInWord();
  await jest.advanceTimersByTimeAsync(200);
  expect(told).toEqual(["slow", "ready"]);
});

test("Office.js that never says it is ready is told as well", async () => {
  office.Office = { onReady: () => new Promise(() => undefined) };
  const told = started();
  await jest.advanceTimersByTimeAsync(11_000);
  expect(told).toEqual(["slow"]);
});

test("a page outside Word is told at once", async () => {
  office.Office = inBrowser;
  const told = started();
  await jest.advanceTimersByTimeAsync(100);
  expect(told).toEqual(["not-in-word"]);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(told).toEqual(["not-in-word"]);
});

test.each([
  ["1.4", "too-old"],
  ["1.5", "ready"],
  ["1.9", "ready"],
])("a Word with WordApi %s is %s", async (wordApi, state) => {
  blankInWord({ wordApi });
  const told = started();
  await jest.advanceTimersByTimeAsync(100);
  expect(told).toEqual([state]);
});
