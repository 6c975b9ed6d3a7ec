import { setImmediate } from "node:timers/promises";
import { foldFiles, type Helper } from "../../src/cli/fold-files";
import { FoldingFiles, type Folded } from "../../src/collect/folding-files";
import { STOPPED } from "../../src/report/not-read-text";
import type { NamedFile } from "../../src/cli/named-files";
import type { FoundFile } from "../../src/overview/summary";
import { aReading, aSummary } from "../overview/a-reading";
import { aTemplate } from "../support/builders";

const TEMPLATE = aTemplate();
const ITEM = "risk";
const NAMES = Array.from({ length: 50 }, (_, at) => `${String(at).padStart(2, "0")}.docx`);
const FILES: readonly NamedFile[] = [
  ...NAMES.map((document) => ({ document })),
  { lockFile: "~$00.docx" },
  { otherFile: "notes.txt" },
  { file: "gone", why: "There is no such file or folder." },
];

/** Every seventh can't be read, and every fifth is the audit before it. */
async function read(file: string): Promise<FoundFile> {
  await setImmediate();
  const at = NAMES.indexOf(file);
  if (at % 7 === 0) return { file, why: "It is empty." };
  return aReading(file, TEMPLATE, {
    id: `id-${String(at % 5 === 0 ? at - 1 : at)}`,
    items: { [ITEM]: { evidence: `${file}: the worker visited every week and wrote down what was said.` } },
  });
}
const wholeQuotes = async () => {
  const folding = new FoldingFiles({ quotes: true });
  for (const name of NAMES) folding.add(await read(name));
  return folding.folded().quotes;
};
const whole = async () =>
  aSummary(...(await Promise.all(NAMES.map(read))), ...(FILES.slice(NAMES.length) as FoundFile[]));

function aHelper(fold: Helper["fold"]): Helper & { readonly given: string[]; readonly ended: () => boolean } {
  const given: string[] = [];
  let ended = false;
  return {
    given,
    ended: () => ended,
    fold: (files) => {
      given.push(...files);
      return fold(files);
    },
    end: () => {
      ended = true;
    },
  };
}
const reading = () =>
  aHelper(async (files) => {
    const folding = new FoldingFiles({ quotes: true });
    for (const file of files) folding.add(await read(file));
    return JSON.parse(JSON.stringify(folding.folded())) as Folded;
  });

test.each([0, 1, 3])("with %i helpers the summary and the quotes are those of all files", async (count) => {
  const helpers = Array.from({ length: count }, reading);
  const shown: number[] = [];
  const { summary, quotes } = await foldFiles(FILES, {
    read,
    helpers,
    quotes: true,
    show: (done) => shown.push(done),
  });
  expect(summary).toEqual(await whole());
  expect(quotes).toEqual(await wholeQuotes());
  expect(quotes.length).toBeGreaterThan(0);
  expect(shown.at(-1)).toBe(FILES.length);
  for (const helper of helpers) expect([helper.given.length > 0, helper.ended()]).toEqual([true, true]);
});

test("a helper that breaks off leaves the files it had named, and all others read", async () => {
  const broken = aHelper(() => Promise.reject(new Error("out of memory")));
  const { summary } = await foldFiles(FILES, { read, helpers: [broken] });
  const { audits, notRead } = summary;
  expect(broken.given.length).toBeGreaterThan(0);
  expect(Object.keys(audits).length + Object.keys(notRead).length).toBe(NAMES.length + 1);
  for (const file of broken.given)
    expect(notRead[file]).toMatch(/^Reading broke off at this file or at one beside it \(out of memory\)\./);
  expect(broken.ended()).toBe(true);
});

test("stopped in the middle, what was read counts and every other file is named", async () => {
  const stop = new AbortController();
  const helpers = [reading()];
  const { summary } = await foldFiles(FILES, {
    read,
    helpers,
    signal: stop.signal,
    show: (done) => {
      if (done > 20) stop.abort();
    },
  });
  const { audits, notRead } = summary;
  const stopped = Object.values(notRead).filter((why) => why === STOPPED).length;
  expect(stopped).toBeGreaterThan(0);
  expect(Object.keys(audits).length).toBeGreaterThan(10);
  expect(Object.keys(audits).length + Object.keys(notRead).length).toBe(NAMES.length + 1);
});
