import { askForControls, TEXT } from "./controls";
import { inWord, untracked } from "./run";

/** What `unlock` needs of a control. */
export const LOCKS = ["cannotDelete", "cannotEdit"] as const;

/** Takes their locks off: Word refuses to clear or replace what holds a locked control (office-js issue 2829). */
export function unlock(controls: readonly Word.ContentControl[]): void {
  for (const control of controls) {
    if (control.cannotEdit) control.cannotEdit = false;
    if (control.cannotDelete) control.cannotDelete = false;
  }
}

/** What became of a body that was to be cleared: `theirs`, it has words of someone's in it; `refused`, Word did not do it. */
export type Cleared = "cleared" | "theirs" | "refused";

/** Empties the body where nothing in it is anybody else's, in three round trips: a look, the locks off, the clearing. */
export async function clearBody(
  isOurs: (controls: Word.ContentControlCollection, text: string) => boolean,
): Promise<Cleared> {
  try {
    return await inWord(async (context) => {
      const { document } = context;
      const { body } = document;
      const controls = askForControls(context, [...TEXT, ...LOCKS]);
      body.load("text");
      document.load("changeTrackingMode");
      await context.sync();
      if (controls.items.length === 0 && body.text.trim() === "") return "cleared";
      if (!isOurs(controls, body.text)) return "theirs";
      unlock(controls.items);
      await context.sync();
      await untracked(context, document.changeTrackingMode, () => {
        body.clear();
      });
      return "cleared";
    });
  } catch {
    // What made it necessary is what to tell, and that something is left.
    return "refused";
  }
}
