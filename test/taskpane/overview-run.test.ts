import type { ChosenFile } from "../../src/collect/chosen-files";
import type { Progress } from "../../src/collect/read-files";
import type { FilesReader } from "../../src/collect/worker-reader";
import type { Quote } from "../../src/overview/quotes";
import type { Folded } from "../../src/collect/folding-files";
import { OverviewRun } from "../../src/taskpane/overview/overview-run";
import { aReading, aSummary } from "../overview/a-reading";
import { THEMED } from "../overview/a-themed-set";

const chosen = (...names: readonly string[]): readonly ChosenFile[] =>
  names.map((name) => ({ name, file: new File([name], name, { lastModified: 0 }) }));

/** What a reader gives for files: an audit for each. */
const audits = (files: readonly ChosenFile[]): Folded => ({
  summary: aSummary(...files.map(({ name }) => aReading(name, THEMED))),
  quotes: files.map(({ name }) => aQuote(name)),
  tracked: [],
});

const aQuote = (file: string): Quote => ({
  file,
  template: "themed",
  section: "risk",
  label: "Evidence",
  side: "good",
  text: `What ${file} says.`,
  lot: file,
});

function aRun(read: FilesReader["read"] = (files) => Promise.resolve(audits(files))) {
  let stops = 0;
  const run = new OverviewRun({
    read,
    stop: () => (stops += 1),
    data: (files, { format }) =>
      Promise.resolve(new TextEncoder().encode([format, ...files.map(({ name }) => name)].join(" "))),
  });
  const said: string[] = [];
  run.subscribe(() => {
    const { text } = run.getState().news;
    if (said.at(-1) !== text) said.push(text);
  });
  return { run, said, stopped: () => stops };
}

test("files are read and added up, and it is said what there is", async () => {
  const { run, said } = aRun();
  await run.add(chosen("a", "b"));
  await run.add(chosen("b", "c"));
  expect(Object.keys(run.getState().summary.audits)).toEqual(["a", "b", "c"]);
  expect([...run.getState().files.keys()]).toEqual(["a", "b", "c"]);
  expect(run.getState().quotes.map(({ file }) => file)).toEqual(["a", "b", "c"]);
  expect(said.filter((text) => text !== "")).toEqual([
    "Reading 2 files.",
    "2 audits, 0 not read.",
    "Reading 1 file.",
    "3 audits, 0 not read.",
  ]);
});

test("files that are left since the reading was stopped are read when somebody goes on, or chooses them again", async () => {
  let most = 1;
  const { run } = aRun((files) => {
    const left = files.slice(most).map(({ name }) => name);
    const { summary, ...folded } = audits(files.slice(0, most));
    const notRead = Object.fromEntries(left.map((name) => [name, "Reading was stopped before this file."]));
    return Promise.resolve({ ...folded, summary: { ...summary, notRead }, left });
  });
  const state = () => {
    const { summary, left } = run.getState();
    return [Object.keys(summary.audits), Object.keys(summary.notRead), left.map(({ name }) => name)];
  };
  await run.add(chosen("a", "b", "c", "d"));
  expect(state()).toEqual([["a"], ["b", "c", "d"], ["b", "c", "d"]]);
  await run.goOn();
  expect(state()).toEqual([
    ["a", "b"],
    ["c", "d"],
    ["c", "d"],
  ]);
  await run.add(chosen("e"));
  expect(state()).toEqual([
    ["a", "b", "e"],
    ["c", "d"],
    ["c", "d"],
  ]);
  most = 9;
  await run.add(chosen("a", "b", "c", "d"));
  expect(state()).toEqual([["a", "b", "c", "d", "e"], [], []]);
});

test("every tenth is said, and once", async () => {
  const progress = (done: number): Progress => ({ done, total: 20, notRead: 0, elapsed: done * 10 });
  const { run, said } = aRun((files, onProgress) => {
    for (const done of [1, 2, 3, 4, 9, 20]) onProgress(progress(done));
    return Promise.resolve(audits(files));
  });
  await run.add(chosen(...Array.from({ length: 20 }, (_, at) => String(at))));
  expect(said.filter((text) => text.endsWith("files read."))).toEqual([
    "2 of 20 files read.",
    "4 of 20 files read.",
    "9 of 20 files read.",
  ]);
});

test("what was there already, or nothing, is said and not read", async () => {
  const { run, said } = aRun();
  await run.add(chosen("a"));
  await run.add(chosen("a"));
  await run.add([]);
  expect(said.slice(-2)).toEqual(["These files are in the overview already.", "No file was chosen."]);
});

test("files that a dropped folder did not give are named", async () => {
  const { run } = aRun();
  await run.add(chosen("a"), ["June/b.docx"]);
  const { notRead } = run.getState().summary;
  expect(Object.keys(notRead)).toEqual(["June/b.docx"]);
  expect(notRead["June/b.docx"]).toContain("could not reach");
});

test("a reading that breaks off keeps what was there, and the files can be chosen again", async () => {
  let broken = false;
  const { run, said } = aRun((files) =>
    broken ? Promise.reject(new Error()) : Promise.resolve(audits(files)),
  );
  await run.add(chosen("a"));
  broken = true;
  await run.add(chosen("b"));
  expect(run.getState().work).toMatchObject({ phase: "failed" });
  expect(said.at(-1)).toContain("could not be read");
  broken = false;
  await run.add(chosen("b"));
  expect(run.getState().work).toEqual({ phase: "idle" });
  expect(Object.keys(run.getState().summary.audits)).toEqual(["a", "b"]);
});

test("while files are read nothing else is added or cleared, and stopping is passed on", async () => {
  let settle: (folded: Folded) => void = () => undefined;
  const { run, stopped } = aRun(() => new Promise<Folded>((resolve) => (settle = resolve)));
  const adding = run.add(chosen("a"));
  await run.add(chosen("b"));
  run.clear();
  run.stop();
  expect([run.getState().work.phase, stopped()]).toEqual(["reading", 1]);
  settle(audits(chosen("a")));
  await adding;
  expect(Object.keys(run.getState().summary.audits)).toEqual(["a"]);
  run.clear();
  expect([Object.keys(run.getState().summary.audits), run.getState().files.size]).toEqual([[], 0]);
});

test("the data is made of the files asked for, as far as they are there", async () => {
  const { run } = aRun();
  await run.add(chosen("a", "b", "c"));
  const bytes = await run.data(["a", "c", "gone"], { format: "csv", asOf: "2026-06-01" });
  expect(new TextDecoder().decode(bytes)).toBe("csv a c");
});

test("whoever leaves ends what is being read, and is told nothing when coming back", async () => {
  const { run, stopped } = aRun();
  await run.add(chosen("a"));
  run.leave();
  expect([stopped(), run.getState().news.text]).toEqual([1, ""]);
  expect(Object.keys(run.getState().summary.audits)).toEqual(["a"]);
});
