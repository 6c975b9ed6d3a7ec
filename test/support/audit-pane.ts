import type { Frame, Locator, Page } from "playwright-core";

/** Opens a tab of the pane: in the row of tabs, or under More where it has no place there. */
export async function openTab(pane: Page | Frame, name: RegExp): Promise<void> {
  const tab = pane.getByRole("tab", { name });
  if (await tab.count()) await tab.click();
  else {
    await pane.getByRole("button", { name: "More", exact: true }).click();
    await pane.getByRole("menuitem", { name }).click();
  }
  await pane.getByRole("tab", { name, selected: true }).waitFor();
}

/** How many of the answers that an audit must have are entered, as the pane says it. */
export async function answered(pane: Page | Frame | Locator): Promise<number> {
  const text = await pane.getByText(/^\d+ of \d+ answered$/).innerText();
  return Number(/^\d+/.exec(text)?.[0]);
}
