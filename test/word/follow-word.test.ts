import { followWord } from "../../src/word/follow-word";
import { aTemplate } from "../support/builders";
import type { Played } from "../support/word-host/host";
import { auditInWord } from "./a-word";

const EVIDENCE = "item.risk.evidence";

function followed(played: Partial<Played> = {}) {
  const { host, document } = auditInWord(played, aTemplate());
  const changed = jest.fn();
  const selected = jest.fn((_tag: string | undefined) => undefined);
  const stop = followWord({ changed, selected }, 20);
  return { host, document, changed, selected, stop };
}

/** Longer than events take to settle. */
const settle = () => jest.advanceTimersByTimeAsync(120);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("the cursor is followed into answers, and out of them", async () => {
  const { host, selected, stop } = followed();
  host.select(EVIDENCE);
  await settle();
  expect(selected).toHaveBeenLastCalledWith(EVIDENCE);
  host.select(undefined);
  await settle();
  expect(selected).toHaveBeenLastCalledWith(undefined);
  stop();
});

test("many changes close together are one hint", async () => {
  const { host, changed, stop } = followed();
  await settle();
  for (const text of ["S", "Se", "See", "Seen"]) host.typeInto(EVIDENCE, text);
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
});

test("who has stopped listening hears nothing", async () => {
  const { host, changed, selected, stop } = followed();
  await settle();
  host.select(EVIDENCE);
  stop();
  await settle();
  host.typeInto(EVIDENCE, "Seen");
  await settle();
  expect(changed).not.toHaveBeenCalled();
  expect(selected).not.toHaveBeenCalled();
});

test.each<readonly [string, Partial<Played>]>([
  ["before WordApi 1.6, which tells of no paragraphs", { wordApi: "1.5" }],
  [
    "that refuses to tell of paragraphs",
    { fault: ({ member }) => (member === "_RegisterEvent" ? "NotImplemented" : undefined) },
  ],
])("in a Word %s, a moved cursor is the hint of a change", async (_, played) => {
  const { host, changed, stop } = followed(played);
  await settle();
  host.select(EVIDENCE);
  await settle();
  expect(changed).toHaveBeenCalled();
  stop();
});
