import { setTimeout } from "node:timers/promises";
import type { Frame, Page } from "playwright-core";
import { PATIENCE } from "./soon";

/** What has the keyboard focus, as a screen reader would say it, and the tag of the control it is in. */
export interface Focused {
  readonly name: string;
  readonly role: string;
  readonly tag: string;
}

export function focused(where: Page | Frame): Promise<Focused> {
  return where.evaluate(() => {
    const element = (document.activeElement ?? document.body) as HTMLElement;
    const [labelledBy = ""] = (element.getAttribute("aria-labelledby") ?? "").split(" ");
    const name =
      element.getAttribute("aria-label") ??
      document.getElementById(labelledBy)?.textContent ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      // The whole page, where nothing has the focus, is no name.
      (element === document.body ? "" : element.textContent);
    return {
      name: name.trim().slice(0, 200),
      role: element.getAttribute("role") ?? element.tagName.toLowerCase(),
      tag: element.closest("[data-tag]")?.getAttribute("data-tag") ?? "",
    };
  });
}

export const named = (pattern: RegExp) => (at: Focused) => pattern.test(at.name);

/**
 * Presses Tab (or another key) until what has the focus fits, and goes round again for as long as a page may take: what
 * is meant, or the menu that the key moves in, may be there only later. Fails where the focus never fits.
 */
export async function moveTo(
  where: Page | Frame,
  fits: (at: Focused) => boolean,
  key = "Tab",
): Promise<Focused> {
  const { keyboard } = "keyboard" in where ? where : where.page();
  const end = Date.now() + PATIENCE;
  let last = "";
  for (;;) {
    const at = await focused(where);
    if (fits(at)) return at;
    const seen = JSON.stringify(at);
    if (Date.now() > end) throw new Error(`The keyboard never got there. It ended on ${seen}.`);
    // A press that moved nothing came too early, or to the end of a list.
    if (seen === last) await setTimeout(50);
    last = seen;
    await keyboard.press(key);
  }
}
