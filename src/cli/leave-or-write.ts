import { NOT_ALL_WRITTEN } from "./exit-codes";
import { isThere } from "./is-there";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

/**
 * Writes files of a folder and counts those written. One that is there already may have been edited: it stays, and is said,
 * unless it is to be replaced.
 */
export class LeaveOrWrite {
  #written = 0;
  #left = 0;

  constructor(private readonly force: boolean) {}

  async write(path: string, content: Uint8Array): Promise<void> {
    if (!this.force && (await isThere(path))) {
      this.#left += 1;
      process.exitCode = NOT_ALL_WRITTEN;
      process.stderr.write(
        `${phrase("{path} is there already and stays as it is. Add --force to replace it.", { path })}\n`,
      );
      return;
    }
    await writeWhole(path, content);
    this.#written += 1;
  }

  get written(): number {
    return this.#written;
  }

  get left(): number {
    return this.#left;
  }
}
