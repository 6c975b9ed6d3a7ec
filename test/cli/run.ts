import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PROGRAM = resolve(__dirname, "../../dist/cli/case-audit.js");

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder. */
export function caseAudit(folder: string, ...words: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [PROGRAM, ...words], { cwd: folder, maxBuffer: 64e6 }, (error, out, err) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

/** Runs it with nobody reading what it prints. */
export function caseAuditUnread(folder: string, ...words: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stdout.destroy();
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    child.on("close", (code) => {
      done({ code: code ?? -1, out: "", err });
    });
  });
}

/** A folder for the tests of one file, gone when they are done. */
export function aFolder(): { readonly path: string } {
  const folder = { path: "" };
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), "case-audit-cli-"));
  });
  afterAll(() => rm(folder.path, { recursive: true, force: true }));
  return folder;
}
