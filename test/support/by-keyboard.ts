import type { Page } from "playwright-core";
import { moveTo, named } from "./keyboard";

/** Goes to what is called that, by keyboard, and presses it. */
export async function press(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  // A form's heading may say the same as its button.
  await moveTo(page, (at) => named(name)(at) && !/^h\d$/.test(at.role), key);
  await page.keyboard.press("Enter");
}

/** Types in the place of what stands in a field. */
export async function fill(page: Page, name: RegExp, text: string): Promise<void> {
  await moveTo(page, named(name));
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** Says under More who sits there now. */
export async function become(page: Page, name: string, role: RegExp): Promise<void> {
  await press(page, /^More$/, "Shift+Tab");
  await press(page, /^Who are you/, "ArrowDown");
  await page.getByRole("heading", { name: "Who are you?" }).waitFor();
  await fill(page, /^Your name/, name);
  await moveTo(page, ({ role: kind }) => kind === "input");
  await page.keyboard.press("Tab");
  await moveTo(page, named(role), "ArrowDown");
  await press(page, /^Keep this/);
  await page.getByRole("heading", { name: "Who are you?" }).waitFor({ state: "detached" });
}
