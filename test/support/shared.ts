import { spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { BROWSER, startBrowser } from "./browser";

/** Names in the environment the file that is there once dist/ is built, with what went wrong in it. */
export const BUILT = "CASE_AUDIT_BUILT";

const ended: (() => Promise<void>)[] = [];

/**
 * Jest's globalSetup for tests that look at what is shipped: one browser for all of them, and dist/ as `npm run build`
 * makes it. Nobody waits for that here, since the tests that need none of it come first.
 */
export async function share(): Promise<void> {
  const browser = await startBrowser();
  process.env[BROWSER] = browser.wsEndpoint();
  ended.push(() => browser.close());
  build();
}

/** Its globalTeardown. */
export async function unshare(): Promise<void> {
  await Promise.all(ended.splice(0).map((end) => end()));
}

function build(): void {
  const folder = mkdtempSync(join(tmpdir(), "case-audit-built-"));
  const file = join(folder, "built");
  process.env[BUILT] = file;
  const webpack = spawn(
    process.execPath,
    [
      require.resolve("webpack/bin/webpack.js"),
      "--config-name",
      "browser",
      "--config-name",
      "cli",
      "--mode",
      "production",
    ],
    { cwd: resolve(__dirname, "../.."), stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [webpack.stdout, webpack.stderr]) {
    stream.on("data", (text: Buffer) => (said += text.toString()));
  }
  const done = new Promise<void>((resolved) => {
    webpack.on("close", (code) => {
      writeFileSync(`${file}-`, code === 0 ? "" : `The build failed. ${said}`);
      renameSync(`${file}-`, file);
      resolved();
    });
  });
  ended.push(async () => {
    webpack.kill();
    await done;
    rmSync(folder, { recursive: true });
  });
}
