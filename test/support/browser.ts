import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserServer,
  type Download,
} from "playwright-core";
import { NOBODY, WHO_KEY, type Who } from "../../src/taskpane/who/who";
import { findBrowsers } from "./find-browser";
import { PATIENCE } from "./soon";

/** Names in the environment where the browser listens that all tests share. */
export const BROWSER = "CASE_AUDIT_BROWSER_AT";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that all tests share. */
export async function startBrowser(): Promise<BrowserServer> {
  const faults: unknown[] = [];
  for (const { executablePath, env } of findBrowsers()) {
    try {
      return await chromium.launchServer({
        executablePath,
        host: "127.0.0.1",
        args: process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
        env: { ...process.env, ...env },
      });
    } catch (fault) {
      faults.push(fault);
    }
  }
  throw new AggregateError(faults, `No browser of this machine starts. ${faults.join("\n")}`);
}

/** The browser that all tests share; closing it closes what was opened through it. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(process.env[BROWSER] ?? "");
}

/** A fresh profile whose locale and time zone are the field's, on any machine, of a person who wants nothing to move and has said who they are. */
export async function newContext(
  browser: Browser,
  who: Who | null = NOBODY,
  writesBack = false,
  locale = "en-GB",
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale,
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE);
  // Files are picked and downloaded; what a browser does that writes back to them has tests of its own.
  if (!writesBack)
    await context.addInitScript(() => {
      delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
    });
  if (who) {
    await context.addInitScript(
      ([key, value]) => {
        // Only where nobody said otherwise on the page itself.
        if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
      },
      [WHO_KEY, JSON.stringify(who)] as const,
    );
  }
  return context;
}

/** What was downloaded. */
export async function downloaded(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
