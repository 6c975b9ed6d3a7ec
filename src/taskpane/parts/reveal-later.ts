/** Moves focus to what was asked for once it is on the page, opens what it is folded into, and brings it to the top. */
export function revealLater(id: string): void {
  requestAnimationFrame(() => {
    const found = document.getElementById(id);
    if (!found) return;
    for (let at: HTMLElement | null = found; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "start" });
  });
}
