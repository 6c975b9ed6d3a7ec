/** Moves focus once what was just changed is on the page; for what a person asked for, where their focus would be lost. */
export function focusLater(...ids: readonly string[]): void {
  focusWithin(FRAMES, ids);
}

/** What follows a promise may take more than one frame to come onto the page. */
const FRAMES = 10;

function focusWithin(frames: number, ids: readonly string[]): void {
  requestAnimationFrame(() => {
    for (const id of ids) {
      const found = document.getElementById(id);
      if (found && found.getAttribute("aria-disabled") !== "true") {
        found.focus();
        if (document.activeElement === found) return;
        // It is hidden still, and about to be shown.
        if (frames > 1) break;
      }
    }
    if (frames > 1) focusWithin(frames - 1, ids);
  });
}

/** Brings what has just come onto the page into view, and leaves focus where it is. */
export function showLater(id: string): void {
  requestAnimationFrame(() => {
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  });
}

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
