import { setTimeout } from "node:timers/promises";
import type { Frame, Page } from "playwright-core";
import { deep } from "./sample";
import { PATIENCE } from "./soon";

/** What has the keyboard focus, as a screen reader would say it, and the tag of the control it is in. */
export interface Focused {
  readonly name: string;
  readonly role: string;
  readonly tag: string;
}

export async function focused(where: Page | Frame): Promise<Focused> {
  const [at] = await around(where, 0);
  if (!at) throw new Error("A page always has something that the focus is on.");
  return at;
}

interface TabWindow {
  tabStops?: readonly HTMLElement[];
}

/** What has the focus, and after it what Tab comes to (1) or Shift+Tab (-1), one after the other and round the page. */
function around(where: Page | Frame, way: 0 | 1 | -1): Promise<readonly Focused[]> {
  return where.evaluate((towards) => {
    const said = (element: HTMLElement) => {
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
    };
    const active = (document.activeElement ?? document.body) as HTMLElement;
    if (towards === 0) return [said(active)];
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]",
      ),
    ].filter(
      (element) =>
        element !== active &&
        (element.tabIndex >= 0 || element.isContentEditable) &&
        !element.matches(":disabled, [inert] *, [aria-hidden=true] *") &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    const after = stops.findIndex(
      (stop) => (active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    const split = after < 0 ? stops.length : after;
    const next = [...stops.slice(split), ...stops.slice(0, split)];
    const ahead = [active, ...(towards > 0 ? next : next.reverse())];
    (window as TabWindow).tabStops = ahead;
    return ahead.map(said);
  }, way);
}

/**
 * Puts the focus on what stands one press of Tab before what is meant, so that one press is enough; where that can't be
 * foreseen, nothing is done. `npm run test:deep` presses every Tab.
 */
async function shorten(where: Page | Frame, fits: (at: Focused) => boolean, key: string): Promise<void> {
  if (deep || !/^(?:Shift\+)?Tab$/.test(key)) return;
  const ahead = await around(where, key === "Tab" ? 1 : -1);
  const before = ahead.findIndex((at, index) => index > 0 && fits(at)) - 1;
  if (before > 0)
    await where.evaluate((at) => {
      (window as TabWindow).tabStops?.[at]?.focus();
    }, before);
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
  for (let pressed = 0; ; pressed += 1) {
    const at = await focused(where);
    if (fits(at)) return at;
    // What is meant may be there only later.
    if (pressed % 8 === 0) await shorten(where, fits, key);
    const seen = JSON.stringify(at);
    if (Date.now() > end) throw new Error(`The keyboard never got there. It ended on ${seen}.`);
    // A press that moved nothing came too early, or to the end of a list.
    if (seen === last) await setTimeout(50);
    last = seen;
    await keyboard.press(key);
  }
}
