/**
 * Keeps keys from Office.js, which takes them at the window in Word on the web. It answers Tab with a list of its own
 * that knows no `<summary>` and leaves the pane from whatever is not on it, such as a heading with the focus; and it
 * gives the focus back to Word on Escape even where that closed a menu. The browser's own Tab goes everywhere, and at
 * the end out of the pane.
 */
export function keepKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" || (event.key === "Escape" && event.defaultPrevented)) event.stopPropagation();
  });
}
