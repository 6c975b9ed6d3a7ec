import type { Frame, Page } from "playwright-core";
import { moveTo, named } from "./keyboard";

/** Goes to what is called that, by keyboard, and presses it. */
export async function press(page: Page | Frame, name: RegExp, key = "Tab"): Promise<void> {
  // A form's heading may say the same as its button.
  await moveTo(page, (at) => named(name)(at) && !/^h\d$/.test(at.role), key);
  await keyboardOf(page).press("Enter");
}

/** Types in the place of what stands in a field. */
export async function fill(page: Page | Frame, name: RegExp, text: string): Promise<void> {
  await moveTo(page, named(name));
  await keyboardOf(page).press("Control+a");
  await keyboardOf(page).type(text);
}

const keyboardOf = (where: Page | Frame) => ("keyboard" in where ? where : where.page()).keyboard;

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
