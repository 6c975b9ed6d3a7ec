import { inWord } from "./run";

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
