import { constants } from "node:fs";
import { access } from "node:fs/promises";

/** Whether there is anything of that name. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}
