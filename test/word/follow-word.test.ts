import { followWord } from "../../src/word/follow-word";
import { aTemplate } from "../support/builders";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import type { Played, WordHost } from "../support/word-host/host";
import { someSurroundings } from "../taskpane/a-session";
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
  // Where the cursor was already.
  expect(selected.mock.calls).toEqual([[undefined]]);
  selected.mockClear();
  host.select(EVIDENCE);
  stop();
  await settle();
  host.typeInto(EVIDENCE, "Seen");
  await settle();
  expect(changed).not.toHaveBeenCalled();
  expect(selected).not.toHaveBeenCalled();
});

test.each<readonly [string, (host: WordHost) => void]>([
  [
    "a row is added",
    (host) => {
      host.addRowByHand("action.1.what", ["", "Meet", "", "", ""]);
    },
  ],
  [
    "a box is deleted",
    (host) => {
      host.deleteControl(EVIDENCE);
    },
  ],
])("%s, which changes no paragraph that stays, is a hint of a change", async (_, act) => {
  const { host, changed, stop } = followed();
  await settle();
  act(host);
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
});

test("a moved cursor asks for its box alone, and the document is not read again", async () => {
  const { host, document, stop } = followed();
  await settle();
  const session = new AuditSession(document, someSurroundings(aTemplate()), { read: 20, save: 20 });
  const unfollow = session.follow();
  await settle();
  await jest.advanceTimersByTimeAsync(2000);
  const before = host.log.length;
  host.select(EVIDENCE);
  await jest.advanceTimersByTimeAsync(2000);
  // One for this test's own listener, one for the session's.
  expect(host.log.slice(before)).toHaveLength(2);
  expect(session.getState().cursor).toEqual({ item: "risk" });
  unfollow();
  stop();
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
