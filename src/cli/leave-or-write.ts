import { NOT_ALL_WRITTEN } from "./exit-codes";
import { isThere } from "./is-there";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

/**
 * Writes files of a folder. One that is there already may have been edited: it stays, and is said, unless it is to be
 * replaced.
 */
export class LeaveOrWrite {
  constructor(private readonly force: boolean) {}

  async write(path: string, content: Uint8Array): Promise<void> {
    if (!this.force && (await isThere(path))) {
      process.exitCode = NOT_ALL_WRITTEN;
      process.stderr.write(
        `${phrase("{path} is there already and stays as it is. Add --force to replace it.", { path })}\n`,
      );
      return;
    }
    await writeWhole(path, content);
  }
}
