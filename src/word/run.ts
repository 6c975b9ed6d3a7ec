import { HostError } from "../document/host-error";
import { codeOf, hostErrorOf } from "./office-errors";

type Batch<T> = (context: Word.RequestContext) => Promise<T>;

/**
 * Runs a batch in Word. Whatever Office.js rejects with becomes a `HostError`
 * here and nowhere else; faults that are not Office's pass through.
 */
export async function inWord<T>(batch: Batch<T>): Promise<T> {
  try {
    return await Word.run(batch);
  } catch (error) {
    throw await explained(error);
  }
}

/** The same for a batch that may run twice: once more where something it spoke of was deleted under its hands. */
export async function inWordTwice<T>(batch: Batch<T>): Promise<T> {
  try {
    return await inWord(batch);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "conflict") throw error;
    return inWord(batch);
  }
}

async function explained(error: unknown): Promise<unknown> {
  const code = codeOf(error);
  return code === undefined ? error : hostErrorOf(code, await documentSecurity());
}

/** Bits of the document's security (1.3 `DocumentProperties.security`); 0 where Word does not say. */
async function documentSecurity(): Promise<number> {
  if (String(Office.context.document.mode) === "readOnly") return READ_ONLY;
  try {
    return await Word.run(async (context) => {
      const { properties } = context.document;
      properties.load("security");
      await context.sync();
      return properties.security;
    });
  } catch {
    // Asked only to explain another failure better: without an answer that one is told as it is.
    return 0;
  }
}

/** Read-only enforced ([MS-OE376] on DocSecurity). */
const READ_ONLY = 4;

/**
 * Runs edits with the tracking of changes off, and puts it back as it was in the
 * same round trip; where that fails half-way, in one of its own.
 */
export async function untracked(
  context: Word.RequestContext,
  mode: Word.Document["changeTrackingMode"],
  edit: () => void,
): Promise<void> {
  const { document } = context;
  if (mode === "Off") {
    edit();
    return context.sync();
  }
  document.changeTrackingMode = "Off";
  edit();
  document.changeTrackingMode = mode;
  try {
    await context.sync();
  } catch (error) {
    await restore(mode);
    throw error;
  }
}

async function restore(mode: Word.Document["changeTrackingMode"]): Promise<void> {
  try {
    await inWord((context) => {
      context.document.changeTrackingMode = mode;
      return context.sync();
    });
  } catch {
    // The edit's own failure is the one to tell; a document that refuses this as well had its tracking left alone.
  }
}
