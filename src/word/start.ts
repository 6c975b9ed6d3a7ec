import { FLOOR, offers } from "./abilities";

/** `slow`: Office.js has not come so far, and is waited for all the same. */
export type OfficeState = "ready" | "slow" | "not-in-word" | "too-old";

/** Milliseconds until a person is told that Office.js has not come. */
const PATIENCE = 10_000;
const GLANCE = 100;

/** Waits for Office.js and tells how it stands; `slow` is told while waiting and followed by another. */
export async function startOffice(tell: (state: OfficeState) => void, patience = PATIENCE): Promise<void> {
  const slow = setTimeout(() => {
    tell("slow");
  }, patience);
  await officeLoaded();
  const { host } = await Office.onReady();
  clearTimeout(slow);
  if (String(host) !== "Word") tell("not-in-word");
  else tell(offers(FLOOR) ? "ready" : "too-old");
}

/** Its script is loaded beside ours, so that a page is there to say so when it does not come. */
async function officeLoaded(): Promise<void> {
  while (typeof Office === "undefined" || typeof Office.onReady !== "function") {
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
}
