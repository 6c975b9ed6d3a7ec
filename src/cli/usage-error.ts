import { HostError } from "../document/host-error";

/** Something the person asked for that can't be done; the message is a sentence saying what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file or folder.",
  EACCES: "You are not allowed to read or write it.",
  EPERM: "You are not allowed to read or write it, or another program has it open.",
  EISDIR: "It is a folder; name a file.",
  EEXIST: "There is a file of that name.",
  ENAMETOOLONG: "Its name is too long.",
  ENOTDIR: "A part of its path is a file, not a folder.",
  ENOSPC: "The disk is full.",
  EDQUOT: "Your share of the disk is full.",
  EFBIG: "It would be larger than a file may be here: the system sets a limit.",
  EROFS: "The disk can only be read.",
  EBUSY: "Another program has it open; close it there first.",
};

/** What went wrong in one sentence for a person, never a stack trace. The sentence names no file. */
export function errorSentence(error: unknown): string {
  if (error instanceof UsageError || error instanceof HostError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known !== undefined) return known;
  return `Something went wrong that Case Audit did not expect: ${message || String(error)}`;
}

/** What is done with a file; what its content makes impossible is told with the file's name. */
export async function ofFile<Done>(path: string, act: () => Done | Promise<Done>): Promise<Done> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof UsageError || error instanceof HostError)
      throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

/** The same with the file it is about in front. */
export function errorSentenceWithPath(error: unknown): string {
  const { path } = error as NodeJS.ErrnoException;
  const names = error instanceof UsageError || path === undefined;
  return names ? errorSentence(error) : `${path}: ${errorSentence(error)}`;
}
