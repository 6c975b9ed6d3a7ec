import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { findBrowser } from "./find-browser";
import { PATIENCE } from "./soon";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: isRoot ? [...FLAGS, "--no-sandbox"] : FLAGS,
    env: { ...process.env, ...env },
  });
}

/** A fresh profile whose locale and time zone are the field's, on any machine, of a person who wants nothing to move. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}
