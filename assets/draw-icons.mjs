// Makes the icons of manifest.xml from the two drawings beside this file, with Google Chrome or the browser in CHROME_PATH.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";

const here = (name) => resolve(import.meta.dirname, name);
const DRAWINGS = { 16: "icon-small.svg", 32: "icon.svg", 64: "icon.svg", 80: "icon.svg" };

const executablePath = process.env["CHROME_PATH"];
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : { channel: "chrome" }),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage();
for (const [size, drawing] of Object.entries(DRAWINGS)) {
  const side = Number(size);
  const svg = readFileSync(here(drawing), "base64");
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
    { waitUntil: "load" },
  );
  await page.screenshot({ path: here(`icon-${size}.png`), omitBackground: true });
}
await browser.close();
