import { HostError } from "../document/host-error";
import { phrase } from "../words/phrase";

/** Something the person asked for that can't be done; the message is a sentence saying what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: phrase("There is no such file or folder."),
  EACCES: phrase("You are not allowed to read or write it."),
  EPERM: phrase("You are not allowed to read or write it, or another program has it open."),
  EISDIR: phrase("It is a folder; name a file."),
  EEXIST: phrase("There is a file of that name."),
  ENAMETOOLONG: phrase("Its name is too long."),
  ENOTDIR: phrase("A part of its path is a file, not a folder."),
  ENOSPC: phrase("The disk is full."),
  EDQUOT: phrase("Your share of the disk is full."),
  EFBIG: phrase("It would be larger than a file may be here: the system sets a limit."),
  EROFS: phrase("The disk can only be read."),
  ELOOP: phrase("It is a link that leads back to itself; name the file."),
  EIO: phrase(
    "The disk, or the network it is on, did not answer as it should. Try again, or copy it elsewhere.",
  ),
  ESTALE: phrase("The network it is on was gone in the meantime. Try again."),
  EMFILE: phrase("Too many files are open at once. Try again with --jobs 1."),
  EBUSY: phrase("Another program has it open; close it there first."),
};

/** What went wrong in one sentence for a person, never a stack trace. The sentence names no file. */
export function errorSentence(error: unknown): string {
  if (error instanceof UsageError || error instanceof HostError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known !== undefined) return known;
  return phrase("Something went wrong that Case Audit did not expect: {which}", {
    which: message || String(error),
  });
}

/** The same of an audit, of which the rest may be rescued where it is damaged. */
export function auditErrorSentence(error: unknown): string {
  const sentence = errorSentence(error);
  const isDamaged =
    error instanceof HostError && (error.code === "truncated" || error.code === "malformed-xml");
  return isDamaged
    ? phrase(
        "{sentence} What is left of it is read into a new document by: case-audit rescue FILE -o NEW.docx",
        {
          sentence,
        },
      )
    : sentence;
}

/** What is done with a file; what its content makes impossible is told with the file's name. */
export async function ofFile<Done>(
  path: string,
  act: () => Done | Promise<Done>,
  sentenceOf: (error: unknown) => string = errorSentence,
): Promise<Done> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof UsageError || error instanceof HostError)
      throw new UsageError(`${path}: ${sentenceOf(error)}`);
    throw error;
  }
}

/** The same with the file it is about in front. */
export function errorSentenceWithPath(error: unknown): string {
  const { path } = error as NodeJS.ErrnoException;
  const names = error instanceof UsageError || path === undefined;
  return names ? errorSentence(error) : `${path}: ${errorSentence(error)}`;
}

/** That what was to be printed could not be written, and why. */
export const notPrinted = (error: unknown): string =>
  phrase("What was to be printed could not be written: {why}", { why: errorSentence(error) });
