import { FLOOR, offers } from "./abilities";
import { hostErrorOf } from "./office-errors";

/** `slow`: Office.js has not come so far, and is waited for all the same. */
export type OfficeState = "ready" | "slow" | "not-in-word" | "too-old";

/** Milliseconds until a person is told that Office.js has not come. */
const PATIENCE = 10_000;
const GLANCE = 100;

/** Waits for Office.js and tells how it stands; `slow` is told while waiting and followed by another. */
export async function startOffice(onState: (state: OfficeState) => void, patience = PATIENCE): Promise<void> {
  const slow = setTimeout(() => {
    onState("slow");
  }, patience);
  await officeLoaded();
  const { host } = await Office.onReady();
  clearTimeout(slow);
  if (String(host) !== "Word") onState("not-in-word");
  else onState(offers(FLOOR) ? "ready" : "too-old");
}

/** Its script is loaded beside ours, so that a page is there to say so when it does not come. */
async function officeLoaded(): Promise<void> {
  while (typeof Office === "undefined" || typeof Office.onReady !== "function") {
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
}

const SETTING = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens with this document, where Word can do that ("Automatically open a task pane with a document"). */
export function opensWithDocument() {
  if (!Office.context.requirements.isSetSupported("AddinCommands", "1.1")) return undefined;
  return {
    get: (): boolean => Office.context.document.settings.get(SETTING) === true,
    set: setOpensWithDocument,
  };
}

/** Written only where it differs: a change of settings can restart the pane of everyone else in the document. */
function setOpensWithDocument(on: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if ((settings.get(SETTING) === true) === on) return Promise.resolve();
  settings.set(SETTING, on);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (String(result.status) === "succeeded") resolve();
      else reject(hostErrorOf(String(result.error.code)));
    });
  });
}

/**
 * Keeps keys from Office.js, which takes them at the window in Word on the web. It answers Tab with a list of its own
 * that knows no `<summary>`, and leaves the pane from whatever is not on it, such as a heading with the focus. On
 * Escape it gives the focus back to Word, even where that closed a menu or was to close a dialog. The browser's own Tab
 * goes everywhere, and at the end out of the pane.
 */
export function keepKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" || (event.key === "Escape" && isForPane(event))) event.stopPropagation();
  });
}

const isForPane = (escape: KeyboardEvent): boolean =>
  escape.defaultPrevented || document.querySelector("dialog[open]") !== null;

/** The language that Office shows itself in (BCP 47). */
export const officeLanguage = (): string => Office.context.displayLanguage;

/** Whether Office shows itself dark; undefined where it does not say. */
export function officeIsDark(): boolean | undefined {
  return isDark(Office.context.officeTheme);
}

/**
 * Calls back when Office may show itself in another theme. Word has no event for it (`OfficeThemeChanged` is Outlook's),
 * so it is looked at again whenever a person comes back to the pane, and when the system's own theme changes.
 */
export function onThemeGlance(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  system.addEventListener("change", listener);
  return () => {
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
    system.removeEventListener("change", listener);
  };
}

const isDark = (theme: Office.OfficeTheme | undefined): boolean | undefined => theme?.isDarkTheme;
