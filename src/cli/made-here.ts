import { mkdir, rm, rmdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { isThere } from "./is-there";

/** Folders and files that a run makes, to be taken away again where it can't make all of them: half a set looks like one. */
export class MadeHere {
  private readonly folders: string[] = [];
  private readonly files: string[] = [];

  /** Makes a folder, and those it lies in. */
  async folder(path: string): Promise<void> {
    const first = await mkdir(path, { recursive: true });
    if (first === undefined) return;
    const end = dirname(resolve(first));
    for (let each = resolve(path); each !== end; each = dirname(each)) this.folders.push(each);
  }

  /** Writes a file; one that was there before is not of this run. */
  async file(path: string, write: () => Promise<void>): Promise<void> {
    const isNew = !(await isThere(path));
    await write();
    if (isNew) this.files.push(path);
  }

  /** Takes away what was made; a folder in which something else lies by now stays. */
  async takeAway(): Promise<void> {
    for (const file of this.files) await rm(file, { force: true });
    const inner = [...this.folders].sort((one, other) => other.length - one.length);
    for (const folder of inner) await rmdir(folder).catch(() => undefined);
  }
}
