import type { Browser } from "playwright-core";
import { newContext, sharedBrowser } from "../support/browser";
import { serve, type ServedFolder } from "../support/serve";
import { soon } from "../support/soon";

let browser: Browser;
let pages: ServedFolder;

beforeAll(async () => {
  [browser, pages] = await Promise.all([sharedBrowser(), serve()]);
});

afterAll(async () => {
  await Promise.all([browser.close(), pages.close()]);
});

test("the workbench opens without an error and without breaking its content security policy", async () => {
  const context = await newContext(browser);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  await page.goto(pages.origin);
  await page.waitForFunction(() => document.querySelector("#root")?.childElementCount);

  expect(complaints).toEqual([]);
  await soon(() => page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
    "Europe/London",
  );
});
