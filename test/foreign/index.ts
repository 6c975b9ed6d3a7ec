import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { caseAudit } from "../../src/cli/case-audit";
import { foreignFile, type ForeignResult } from "./foreign-file";

/*
 * npm run foreign -- DIR [--validate] [--list]: reads every .docx under a folder, which other programs made, and says as a table
 * how many were read or refused, what crashed, took too long or too much memory, ended with a wrong exit, made a document that is
 * not valid, or has text that is in no part of what was read. --list names every file with a finding.
 */

/** A file that takes longer is ended, and counts as a fault. */
const PATIENCE = 60_000;
const MOST_MEMORY = 1024;

interface Asked {
  readonly path: string;
  readonly validate: boolean;
}

interface Told extends ForeignResult {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** How a command ended that should not end so. */
  readonly exits: readonly string[];
}

type Finding = "crash" | "time" | "memory" | "exit" | "output" | "unread" | "notInForm";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { validate: { type: "boolean" }, list: { type: "boolean" } },
});

/** Of the commands that only read, the exit that is none of theirs. */
async function wrongExits(path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const words of [
    ["check", path],
    ["import", path, "--json"],
    ["record", path],
  ]) {
    let said = "";
    const { stdout, stderr } = process;
    const before = { out: stdout.write.bind(stdout), err: stderr.write.bind(stderr) };
    process.stdout.write = () => true;
    process.stderr.write = (text: string | Uint8Array) => ((said += String(text)), true);
    process.exitCode = 0;
    await caseAudit(words);
    Object.assign(stdout, { write: before.out });
    Object.assign(stderr, { write: before.err });
    const { exitCode: code } = process;
    const isSaid = code === 0 || words[0] === "check" || said.trim() !== "";
    if (![0, 1, 2].includes(code) || !isSaid || /did not expect|\n {4}at /.test(said))
      found.push(`${words[0] ?? ""} ended with ${String(code)}: ${said.trim().slice(0, 200)}`);
  }
  process.exitCode = 0;
  return found;
}

async function work({ path, validate }: Asked): Promise<Told> {
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const result = await foreignFile(readFileSync(path), validate);
  const milliseconds = performance.now() - begun;
  const megabytes = Math.max(0, process.memoryUsage().heapUsed - before) / 2 ** 20;
  return { ...result, milliseconds, megabytes, exits: await wrongExits(path) };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.(?:docx|dotx|docm|dotm)$/i.test(entry.name) && !entry.name.startsWith("~$") ? [path] : [];
  });
}

/** One file after the other in a thread that can be ended. */
class Reader {
  private worker = this.begun();

  read(asked: Asked): Promise<Told | "time" | "memory"> {
    return new Promise((done) => {
      const end = (told: Told | "time" | "memory") => {
        clearTimeout(patience);
        this.worker.off("message", end).off("error", ended);
        if (typeof told === "string") {
          void this.worker.terminate();
          this.worker = this.begun();
        }
        done(told);
      };
      const patience = setTimeout(end, PATIENCE, "time");
      const ended = () => {
        end("memory");
      };
      this.worker.on("message", end).on("error", ended);
      this.worker.postMessage(asked);
    });
  }

  end(): void {
    void this.worker.terminate();
  }

  private begun(): Worker {
    return new Worker(process.argv[1] ?? "", {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      argv: [],
    });
  }
}

function findings(told: Told | "time" | "memory"): readonly (readonly [Finding, string])[] {
  if (typeof told === "string") return [[told, ""]];
  return [
    ...(told.outcome === "crash" ? [["crash", told.said] as const] : []),
    ...told.exits.map((exit) => ["exit", exit] as const),
    ...(told.faults.length > 0 ? [["output", told.faults.slice(0, 3).join("; ")] as const] : []),
    ...(told.unread.length > 0 ? [["unread", told.unread.slice(0, 8).join(", ")] as const] : []),
    ...(told.notInForm.length > 0 ? [["notInForm", told.notInForm.slice(0, 8).join(", ")] as const] : []),
  ];
}

async function readAll(folder: string): Promise<void> {
  const files = filesIn(folder);
  const counts = {
    read: 0,
    refused: 0,
    crash: 0,
    time: 0,
    memory: 0,
    exit: 0,
    output: 0,
    unread: 0,
    notInForm: 0,
  };
  const refusals = new Map<string, number>();
  const slowest = { milliseconds: 0, file: "" };
  const largest = { megabytes: 0, file: "" };
  const reader = new Reader();
  for (const path of files) {
    const told = await reader.read({ path, validate: values.validate ?? false });
    const file = relative(folder, path);
    if (typeof told !== "string") {
      if (told.outcome !== "crash") counts[told.outcome] += 1;
      if (told.outcome === "refused") refusals.set(told.said, (refusals.get(told.said) ?? 0) + 1);
      if (told.milliseconds > slowest.milliseconds) Object.assign(slowest, { ...told, file });
      if (told.megabytes > largest.megabytes) Object.assign(largest, { ...told, file });
    }
    for (const kind of new Set(findings(told).map(([each]) => each))) counts[kind] += 1;
    if (values.list)
      for (const [kind, detail] of findings(told)) process.stdout.write(`${kind}: ${file}: ${detail}\n`);
  }
  reader.end();
  const line = (what: string, figure: string) => `${what.padEnd(34)}${figure}\n`;
  process.stdout.write(
    [
      line(
        "files",
        `${String(files.length)}, ${String(Math.round(files.reduce((sum, path) => sum + statSync(path).size, 0) / 1024))} KB`,
      ),
      line("read", String(counts.read)),
      line("refused with a sentence", String(counts.refused)),
      ...[...refusals].sort((a, b) => b[1] - a[1]).map(([said, count]) => line(`  ${String(count)}`, said)),
      line("crash", String(counts.crash)),
      line("longer than a minute", String(counts.time)),
      line("more than 1 GB", String(counts.memory)),
      line("wrong exit", String(counts.exit)),
      line("invalid output", String(counts.output)),
      line("text in no part of what was read", String(counts.unread)),
      line("text in no part of the form", String(counts.notInForm)),
      line("slowest", `${String(Math.round(slowest.milliseconds))} ms: ${slowest.file}`),
      line("most memory", `${String(Math.round(largest.megabytes))} MB: ${largest.file}`),
    ].join(""),
  );
  const { crash, time, memory, exit, output, unread } = counts;
  process.exitCode = crash + time + memory + exit + output + unread > 0 ? 1 : 0;
}

if (isMainThread) {
  const [folder] = positionals;
  if (folder === undefined) {
    process.stderr.write("Name a folder of Word documents: npm run foreign -- DIR\n");
    process.exitCode = 2;
  } else void readAll(folder);
} else {
  parentPort?.on("message", (asked: Asked) => {
    void work(asked).then((told) => parentPort?.postMessage(told));
  });
}
