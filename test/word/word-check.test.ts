import type { CheckLine } from "../../src/document/host-check";
import { BELIEFS, WordCheck } from "../../src/word/check/word-check";
import { aTemplate } from "../support/builders";
import type { Played } from "../support/word-host/host";
import { auditInWord, blankInWord } from "./a-word";

const check = new WordCheck(aTemplate());

async function lines(played: Partial<Played> = {}) {
  const { host, document } = blankInWord(played);
  const told: CheckLine[] = [];
  const report = await atOnce(check.run((line) => told.push(line)));
  expect(told).toEqual(report.lines);
  return { report, host, document };
}

/** What waits for Word, without the waiting. */
async function atOnce<T>(running: Promise<T>): Promise<T> {
  const state = { ended: false };
  const end = () => {
    state.ended = true;
  };
  running.then(end, end);
  while (!state.ended) await jest.advanceTimersByTimeAsync(100);
  return running;
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const failed = (all: readonly CheckLine[]) => all.filter(({ outcome }) => outcome === "does-not-hold");

test("holds throughout in an up-to-date Word, says which Word it was, and leaves nothing behind", async () => {
  const { report, host, document } = await lines();
  expect(failed(report.lines)).toEqual([]);
  expect(report.lines).toHaveLength(BELIEFS.length + 1);
  expect(report).toMatchObject({ host: "Word", platform: "OfficeOnline", version: "16.0.19328.42303" });
  expect(host.tags).toEqual([]);
  expect(host.tracking).toBe("Off");
  expect((await document.read()).parts).toEqual([]);
});

test("skips what an older Word does not have, and says what is left where it can't take the locks off its lists", async () => {
  const { report, host } = await lines({ wordApi: "1.8", platform: "PC" });
  expect(report.lines.filter(({ outcome }) => outcome === "skipped").map(({ seen }) => seen)).toEqual(
    Array.from(
      { length: BELIEFS.filter(({ needs }) => needs === "1.9").length },
      () => "WordApi 1.9 is not in this Word",
    ),
  );
  expect(failed(report.lines)).toEqual([
    {
      belief: "The document is empty again",
      outcome: "does-not-hold",
      seen: expect.stringMatching(
        /^Word refused, and \d+ boxes and test text are left: close this document without saving it$/,
      ) as string,
    },
  ]);
  expect(host.tags).toContain("item.risk.judgement");
});

test("says so where this Word takes no lock off", async () => {
  const { report } = await lines({
    fault: ({ object, member, writes }) =>
      object === "ContentControl" && member === "CannotDelete" && writes ? "NotAllowed" : undefined,
  });
  expect(report.lines.at(-1)).toMatchObject({
    belief: "The document is empty again",
    outcome: "does-not-hold",
  });
});

test.each<readonly [string, Partial<Played>, RegExp]>([
  ["comments", { comments: false }, /comment/],
  ["custom XML", { customXml: false }, /custom XML/],
  ["events", { events: false }, /tells when/],
  ["tags of inserted boxes", { dropTags: (tag) => tag.endsWith(".evidence") }, /one insert/],
])("says so where a Word has no %s", async (_, played, belief) => {
  const { report } = await lines(played);
  expect(failed(report.lines).some((line) => belief.test(line.belief))).toBe(true);
});

test.each([["an audit", auditInWord]])(
  "refuses a document that holds %s, and leaves it as it is",
  async (_, open) => {
    const { host } = open();
    const before = host.bytes();
    await expect(check.run(() => undefined)).rejects.toMatchObject({ code: "not-empty" });
    expect(Buffer.from(host.bytes()).equals(Buffer.from(before))).toBe(true);
  },
);
