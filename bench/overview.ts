import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { inflateRawSync } from "node:zlib";
import { figures } from "../src/overview/figures";
import { figuresJson } from "../src/overview/figures-json";
import { Folding, mergeSummaries, type Summary } from "../src/overview/summary";
import { openAudit } from "../src/document/open-audit";
import { openDocx } from "../src/docx/docx-document";
import { ZLIB } from "../src/docx/package-part";
import { templateSource } from "../src/templates/shipped-templates";
import { distinctDocx, withAudits } from "./many-audits";
import { heapUsed, line, median, ms, spentSince, times } from "./measure";

const COUNTS = [200, 2000, 10_000];
const PROGRAM = resolve("dist/cli/case-audit.js");
const SAMPLE = 400;

/** Folding a folder of audits into figures, as the command line does it. Run from the root of the repository, after a build. */
export async function overview(): Promise<void> {
  await beside();
  await folded();
  await withAudits(COUNTS, async (folders) => {
    for (const jobs of availableParallelism() > 1 ? [1, 2] : [1]) {
      for (const [at, count] of COUNTS.entries()) {
        const { cpu, wall, memory } = await runOver(folders.slice(0, at + 1), jobs);
        line(
          `Overview of ${String(count)} audits, ${jobs === 1 ? "one job" : `${String(jobs)} jobs`}`,
          `${((1000 * count) / wall).toFixed(0)} a second`,
          `${(cpu / 1000).toFixed(1)} s of processor, ${(memory / 1024).toFixed(0)} MB at most`,
        );
      }
    }
  });
}

/** One core's work, beside inflating the same entries. */
async function beside(): Promise<void> {
  const sample = Array.from({ length: SAMPLE }, (_, at) => distinctDocx(at));
  const read = async (all: readonly Uint8Array[]) => {
    const folding = new Folding();
    for (const [at, bytes] of all.entries()) folding.add(await foundIn(bytes, String(at)));
    return folding.summary();
  };
  await read(sample.slice(0, 100));
  const entries = await inflatedBy(() => read(sample));
  let since = process.cpuUsage();
  await read(sample);
  const reading = spentSince(since) / SAMPLE;
  since = process.cpuUsage();
  for (const data of entries) inflateRawSync(data);
  const inflating = spentSince(since) / SAMPLE;
  line(
    "Reading and folding an audit, to inflating the same entries",
    times(reading / inflating),
    "goal <= 12 x",
  );
  line("  reading and folding", ms(reading));
}

async function foundIn(bytes: Uint8Array, file: string) {
  const document = openDocx(bytes);
  const opened = await openAudit(document, { templates: templateSource });
  if (!opened.found) throw new Error("There is no audit.");
  const { comments } = await document.readComments();
  return { audit: { file, ...opened.audit, comments: { total: comments.length, open: 0 } } };
}

/** The entries that are inflated meanwhile. */
async function inflatedBy(run: () => Promise<unknown>): Promise<readonly Uint8Array[]> {
  if (!ZLIB) throw new Error("This is no Node.");
  const entries: Uint8Array[] = [];
  const own = ZLIB.inflateRawSync;
  ZLIB.inflateRawSync = (data, options) => {
    entries.push(data as Uint8Array);
    return own(data, options);
  };
  try {
    await run();
  } finally {
    ZLIB.inflateRawSync = own;
  }
  return entries;
}

/** What is pure: folding what was read, and figures of it. */
async function folded(): Promise<void> {
  const read = await Promise.all(
    Array.from({ length: 100 }, (_, at) => foundIn(distinctDocx(at), String(at))),
  );
  const all = Array.from({ length: 2000 }, (_, at) => {
    const { audit } = read[at % read.length] ?? {};
    if (!audit) throw new Error("Nothing was read.");
    return { audit: { ...audit, file: `${String(at)}.docx`, record: { ...audit.record, id: String(at) } } };
  });
  const summaryOf = (files: typeof all): Summary => {
    const folding = new Folding();
    for (const file of files) folding.add(file);
    return folding.summary();
  };
  summaryOf(all);
  const before = heapUsed();
  const summary = summaryOf(all);
  line("A summary keeps of each audit", `${((heapUsed() - before) / all.length).toFixed(0)} bytes`);
  const options = { warmUp: 3, rounds: 7 };
  line(
    "Folding 2,000 records into a summary",
    ms(await median(() => summaryOf(all), options)),
    "goal < 100 ms",
  );
  const [one, other] = [summaryOf(all.slice(0, 1000)), summaryOf(all.slice(1000))];
  line("  merging its halves", ms(await median(() => mergeSummaries(one, other), options)));
  line(
    "  its figures as JSON",
    ms(await median(() => JSON.stringify(figuresJson(figures(summary, { asOf: "2026-06-01" }))), options)),
  );
  line(
    "  the summary as JSON, for each audit",
    `${(JSON.stringify(summary).length / 2000).toFixed(0)} bytes`,
  );
}

interface Spent {
  /** Milliseconds of processor time, those of all threads. */
  readonly cpu: number;
  readonly wall: number;
  /** Kilobytes at most. */
  readonly memory: number;
}

/** What a run of the built command line takes over these folders. */
async function runOver(folders: readonly string[], jobs: number): Promise<Spent> {
  const tell = `process.on("exit", () => process.send(process.resourceUsage()))`;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${tell}`,
      PROGRAM,
      "overview",
      ...folders,
      "--json",
      "--jobs",
      String(jobs),
    ],
    { stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const used = await new Promise<NodeJS.ResourceUsage>((done, fail) => {
    child.on("message", (message) => {
      done(message as NodeJS.ResourceUsage);
    });
    child.on("close", (code) => {
      fail(new Error(`It ended with ${String(code)} and told nothing.`));
    });
  });
  return {
    cpu: (used.userCPUTime + used.systemCPUTime) / 1000,
    wall: performance.now() - started,
    memory: used.maxRSS,
  };
}
