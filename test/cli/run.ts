import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseAudit } from "../../src/cli/case-audit";
import type { Run } from "../support/case-audit-process";

/** Runs one command line after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Runs the command line in a folder, without a process of its own. */
export function caseAuditIn(folder: string, ...words: readonly string[]): Promise<Run> {
  const run = last.then(() => captured(folder, words));
  last = run.catch(() => undefined);
  return run;
}

async function captured(folder: string, words: readonly string[]): Promise<Run> {
  const streams = { out: process.stdout, err: process.stderr };
  const said = { out: "", err: "" };
  const spies = (["out", "err"] as const).map((name) =>
    jest.spyOn(streams[name], "write").mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  const before = process.cwd();
  process.chdir(folder);
  process.exitCode = 0;
  try {
    await caseAudit(words);
    return { ...said, code: process.exitCode };
  } finally {
    process.exitCode = undefined;
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
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
