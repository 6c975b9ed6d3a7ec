import { createHash, randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, open, readdir, readFile, readlink, rename, rm, stat, writeFile } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

type Content = Uint8Array | AsyncIterable<Uint8Array>;

interface Writing {
  /** What the file held when it was read, null where there was none: where that is not so by now, nothing is written. */
  readonly was?: Uint8Array | null;
  /** The file that the content comes from; a new file is no more open to others than that. */
  readonly like?: string;
}

/** Somebody else wrote the file after it was read. */
export class ChangedSince extends UsageError {
  constructor(path: string) {
    super(
      phrase("{path}: The file changed since it was read, so nothing was written. Do it again.", { path }),
    );
  }
}

/**
 * Writes a file so that it is never half there: the bytes go to a temporary file beside it, which has the mode and the
 * owner of the file before its first byte, reach the disk, and take the name in one step. A link is written through.
 * What killed runs left in the folder is cleared. Errors name the file, never the temporary one.
 */
export async function writeWhole(path: string, content: Content, { was, like }: Writing = {}): Promise<void> {
  try {
    const there = await statOf(path);
    if (there && !there.isFile() && !there.isDirectory()) {
      // A pipe or a device has no name to take.
      await writeFile(path, content);
      return;
    }
    const target = await behindLinks(path);
    await clearOnce(resolve(dirname(target)));
    const temporary = join(dirname(target), `${OURS}${owner()}-${randomBytes(4).toString("hex")}.tmp`);
    try {
      await writeTo(temporary, content, there ?? (like === undefined ? undefined : await looseLike(like)));
      if (was === undefined) await takeName(temporary, target);
      else
        await inTurn(target, async () => {
          if (!(await holds(target, was))) throw new ChangedSince(path);
          await takeName(temporary, target);
        });
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw Object.assign(new Error(message, { cause: error }), { code, path });
  }
}

/** Whether a file holds just that by now; null is that it is not there. */
async function holds(path: string, was: Uint8Array | null): Promise<boolean> {
  if (await statOf(path)) return was !== null && (await readFile(path)).equals(was);
  return was === null;
}

/** Windows refuses to replace a file that a virus scanner or OneDrive looks at, which takes a moment. */
const REFUSED = new Set(["EPERM", "EACCES", "EBUSY"]);
const WAITS = [20, 50, 100, 200, 400];

async function takeName(temporary: string, target: string): Promise<void> {
  for (const wait of WAITS) {
    try {
      await rename(temporary, target);
      return;
    } catch (error) {
      if (!REFUSED.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await rename(temporary, target);
}

/** The file that a path leads to by links, whether it is there or not. */
async function behindLinks(path: string, links = 0): Promise<string> {
  const isLink = (await statOf(path, lstat))?.isSymbolicLink() ?? false;
  if (!isLink || links > MOST_LINKS) return path;
  return behindLinks(resolve(dirname(path), await readlink(path)), links + 1);
}

const MOST_LINKS = 40;

async function statOf(
  path: string,
  how: (path: string) => Promise<Stats> = stat,
): Promise<Stats | undefined> {
  try {
    return await how(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

type Look = Pick<Stats, "mode"> & Partial<Pick<Stats, "uid" | "gid">>;

/** The mode of a file for another that is made of it, and that its maker may write to. */
async function looseLike(path: string): Promise<Look | undefined> {
  const there = await statOf(path);
  return there?.isFile() ? { mode: (there.mode & 0o666) | 0o200 } : undefined;
}

async function writeTo(temporary: string, content: Content, look: Look | undefined): Promise<void> {
  const mode = look === undefined ? 0o666 : look.mode & 0o7777;
  const file = await open(temporary, "wx", look === undefined ? mode : mode & 0o600);
  try {
    if (look !== undefined) {
      await keepOwner(file, look);
      await file.chmod(mode);
    }
    await writeFile(file, content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Only root may give a file away; whoever else writes to another's file has it as their own. */
async function keepOwner(file: FileHandle, { uid, gid }: Look): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  const made = await file.stat();
  if (made.uid === uid && made.gid === gid) return;
  try {
    await file.chown(uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
  }
}

/** How every file of ours that is only there while we write begins. */
const OURS = ".case-audit-";
const NAMED = /^\.case-audit-([0-9a-f]{8})-(\d+)-[0-9a-f]+\.(?:tmp|lock)$/;
const DAY = 24 * 60 * 60 * 1000;

const machine = (): string => createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const owner = (): string => `${machine()}-${String(process.pid)}`;

const cleared = new Set<string>();

/** Takes away what runs that are no more left in a folder, once for each folder. */
async function clearOnce(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  await clearLeftovers(folder);
}

async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => []))
    if (await isLeft(folder, name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
}

/** Whether nobody is at work on a file any more: its process is gone, or was on another machine a day ago. */
async function isLeft(folder: string, name: string): Promise<boolean> {
  const [, where, pid] = NAMED.exec(name) ?? [];
  if (pid === undefined) return false;
  if (where === machine() && !isAlive(Number(pid))) return true;
  const there = await statOf(join(folder, name)).catch(() => undefined);
  return there !== undefined && Date.now() - there.mtimeMs > DAY;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const TURN = 20;
const LONGEST_WAIT = 30_000;

/** Lets nobody else of ours compare and replace the same file at the same time. */
async function inTurn(target: string, act: () => Promise<void>): Promise<void> {
  const folder = dirname(target);
  const name = createHash("sha256").update(basename(target).toLowerCase()).digest("hex").slice(0, 12);
  const mine = `${OURS}${owner()}-${name}.lock`;
  const isOther = (each: string): boolean =>
    each.endsWith(`-${name}.lock`) && each.startsWith(OURS) && each !== mine;
  const first = async (): Promise<boolean> => !(await readdir(folder)).some(isOther);
  for (let waited = 0; ; waited += TURN) {
    await writeFile(join(folder, mine), "");
    if (await first()) break;
    await rm(join(folder, mine), { force: true });
    if (waited > LONGEST_WAIT) throw Object.assign(new Error("busy"), { code: "EBUSY" });
    await clearLeftovers(folder);
    await new Promise((resolve) => setTimeout(resolve, TURN * (1 + Math.random())));
  }
  try {
    await act();
  } finally {
    await rm(join(folder, mine), { force: true });
  }
}
