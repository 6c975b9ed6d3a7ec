import { readFile } from "node:fs/promises";
import { readText } from "../text/read-text";
import { UsageError } from "./usage-error";

/** The text of a file that a person wrote or another program saved; what to look at in it goes to standard error. Throws UsageError where it is none. */
export async function textIn(path: string): Promise<string> {
  return textOf(path, await readFile(path));
}

export function textOf(path: string, bytes: Uint8Array): string {
  const read = readText(bytes);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  for (const note of read.notes) process.stderr.write(`${path}: ${note}\n`);
  return read.text;
}
