import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ByHand, CheckLine } from "../../src/document/host-check";
import { BELIEFS, WordCheck } from "../../src/word/check/word-check";
import { aTemplate } from "../support/builders";
import type { Played, WordHost } from "../support/word-host/host";
import { auditInWord, blankInWord } from "./a-word";
import { sampled } from "../support/sample";

const EVIDENCE = "item.risk.evidence";
const check = new WordCheck(aTemplate());

/** A person who does what is asked of them; whoever leaves out a step says so. */
function aPerson(host: WordHost, steps: string[]): ByHand {
  return (step) => {
    steps.push(step);
    if (step.includes("press Enter")) host.typeInto(EVIDENCE, "one\ntwo");
    if (step.includes("bulleted list")) host.typeInto(EVIDENCE, "three\nfour");
    if (step.includes("Save this document")) host.save();
    return Promise.resolve("done");
  };
}

async function lines(played: Partial<Played> = {}, person = aPerson) {
  const { host, document } = blankInWord(played);
  const told: CheckLine[] = [];
  const steps: string[] = [];
  const report = await atOnce(check.run((line) => told.push(line), person(host, steps)));
  expect(told).toEqual(report.lines);
  return { report, host, document, steps };
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
  const { report, host, document, steps } = await lines();
  expect(failed(report.lines)).toEqual([]);
  expect(report.lines).toHaveLength(BELIEFS.length);
  expect(steps).toHaveLength(3);
  const seenOf = (belief: RegExp) => report.lines.find((line) => belief.test(line.belief))?.seen;
  expect(seenOf(/^Enter/)).toBe('read "one\\ntwo"; the box is around paragraphs');
  expect(seenOf(/^A pasted list/)).toBe('read "three\\nfour"; the box is around paragraphs');
  expect(seenOf(/^A document with an added row/)).toBe('saved, the row reads "Hold a meeting"');
  expect(seenOf(/^An audit of 200/)).toMatch(/^2\d\d boxes put in in \d+ ms, read in \d+ ms$/);
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
  expect(failed(report.lines).map(({ belief }) => belief)).toEqual([
    "A whole audit can be taken out again",
    "An audit of 200 boxes or more is read in good time",
    "The document is empty again",
  ]);
  expect(failed(report.lines).slice(-1)).toEqual([
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

test("skips the steps that a person leaves out, and says what was not done", async () => {
  const out = await lines({}, () => () => Promise.resolve("left-out"));
  expect(out.report.lines.filter(({ outcome }) => outcome === "skipped").map(({ seen }) => seen)).toEqual([
    "left out",
    "left out",
    "left out",
  ]);
  const idle = await lines({}, () => () => Promise.resolve("done"));
  expect(failed(idle.report.lines).map(({ belief }) => belief)).toEqual([
    "Enter in a text box begins a line, and both lines are read",
    "A pasted list stays in its box and is read whole",
    "A document with an added row can be saved, and the row is read again",
  ]);
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

const LACKS: readonly (readonly [string, Partial<Played>, RegExp])[] = [
  ["comments", { comments: false }, /comment/],
  ["custom XML", { customXml: false }, /custom XML/],
  ["events", { events: false }, /tells when/],
  ["tags of inserted boxes", { dropTags: (tag) => tag.endsWith(".evidence") }, /one insert/],
];

test.each(sampled(LACKS, 2))("says so where a Word has no %s", async (_, played, belief) => {
  const { report } = await lines(played);
  expect(failed(report.lines).some((line) => belief.test(line.belief))).toBe(true);
});

test.each([["an audit", auditInWord]])(
  "refuses a document that holds %s, and leaves it as it is",
  async (_, open) => {
    const { host } = open();
    const before = host.bytes();
    await expect(
      check.run(
        () => undefined,
        () => Promise.resolve("done"),
      ),
    ).rejects.toMatchObject({ code: "not-empty" });
    expect(Buffer.from(host.bytes()).equals(Buffer.from(before))).toBe(true);
  },
);

test("what is said to be settled by the check is in it", () => {
  const page = readFileSync(resolve("docs/not-verified-in-word.md"), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("|") && line.includes("check:"));
  const named = rows.flatMap((row) => [...row.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name));
  expect(named.length).toBeGreaterThan(10);
  const unknown = named.filter((name) => !BELIEFS.some(({ belief }) => belief.startsWith(name)));
  expect(unknown).toEqual([]);
});
