import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { isThere } from "./is-there";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

const BYTES = 32;

/**
 * The key that codes are made with: of the file named, which is made where it is not there and which only this user can
 * read; else one for this time alone.
 */
export async function keyNamed(path: string | undefined): Promise<Uint8Array> {
  if (path === undefined) return randomBytes(BYTES);
  if (!(await isThere(path))) {
    const key = randomBytes(BYTES);
    await writeFile(path, `${key.toString("hex")}\n`, { flag: "wx", mode: 0o600 });
    return key;
  }
  const text = (await textIn(path)).trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  throw new UsageError(
    phrase(
      "{path} is no key of Case Audit, which is 64 figures and letters from 0 to f. Name the file that was made before, or a new one.",
      { path },
    ),
  );
}
