import type { Locator, Page } from "playwright-core";

/** Notes from now on all that a screen reader is told unasked. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target }) => {
          const at = target instanceof Element ? target : target.parentElement;
          return at?.closest("[role=status], [role=alert]") ?? [];
        }),
      );
      for (const { textContent } of regions) if (textContent) heard.push(textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What it was told, in order. */
export const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);

/** What it reads of a part of the page: a line for each thing, its role and its name, as `button "Next: Item 1"`. */
export async function read(part: Locator): Promise<readonly string[]> {
  const text = await part.ariaSnapshot();
  return text.split("\n").map((line) => line.replace(/^\s*- /, "").replace(/:$/, ""));
}

/** Those of the lines that are looked for, in the order in which they stand. */
export const among = (lines: readonly string[], wanted: readonly string[]): readonly string[] =>
  lines.filter((line, at) => wanted.includes(line) && lines.indexOf(line) === at);
