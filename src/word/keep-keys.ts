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
