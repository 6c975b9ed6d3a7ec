import { execFile, spawn } from "node:child_process";
import { resolve } from "node:path";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const PROGRAM = resolve(__dirname, "../../dist/cli/case-audit.js");

/** Runs the built command line in a folder, as a process. */
export function caseAuditProcess(folder: string, ...words: readonly string[]): Promise<Run> {
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
