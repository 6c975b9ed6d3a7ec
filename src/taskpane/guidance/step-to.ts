/** From the search box to the first thing found, from one to the next, and back, with the arrow keys. */
export function stepTo(within: HTMLElement, key: string): boolean {
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const stops = [...within.querySelectorAll<HTMLElement>("input, li > button")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = at < 0 ? undefined : stops[at + (key === "ArrowDown" ? 1 : -1)];
  to?.focus();
  return to !== undefined;
}
