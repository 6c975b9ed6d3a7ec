import type { Unsubscribe } from "../document/audit-document";
import { FIXED_TAG } from "../ooxml/control-properties";
import { offers } from "./abilities";

export interface Hints {
  /** The content may have changed. */
  readonly changed: () => void;
  /** The cursor is in this control, or outside all of them. */
  readonly selected: (tag: string | undefined) => void;
}

/** Milliseconds without a further event before one is told: reading Word's document costs a round trip to it. */
const QUIET = 600;

/**
 * Follows what Word tells of: the selection everywhere, changed paragraphs from
 * WordApi 1.6. Hosts miss some and tell of others late, so these are hints and
 * nothing depends on them; a host that refuses to tell has none.
 */
export function followWord({ changed, selected }: Hints, quiet = QUIET): Unsubscribe {
  const change = settled(changed, quiet);
  const select = settled(() => void cursorTag().then(selected, ignore), quiet);
  const onSelection = () => {
    select();
    change();
  };
  Office.context.document.addHandlerAsync(SELECTION_CHANGED, onSelection, () => undefined);
  const paragraphs = offers("1.6") ? paragraphChanges(change) : undefined;
  return () => {
    change.stop();
    select.stop();
    Office.context.document.removeHandlerAsync(SELECTION_CHANGED, { handler: onSelection }, () => undefined);
    void paragraphs?.then((handler) => removeHandler(handler)).catch(ignore);
  };
}

/** `Office.EventType.DocumentSelectionChanged`. */
const SELECTION_CHANGED = "documentSelectionChanged" as unknown as Office.EventType;

/** Without an event to listen to, the pane reads again when it gets the focus and before hand-over. */
const ignore = (): void => undefined;

type ParagraphHandler = OfficeExtension.EventHandlerResult<Word.ParagraphChangedEventArgs>;

function paragraphChanges(change: () => void): Promise<ParagraphHandler> {
  const added = Word.run(async (context) => {
    const handler = context.document.onParagraphChanged.add(() => {
      change();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  added.catch(ignore);
  return added;
}

/** Office.js removes a handler in the context that added it. */
async function removeHandler(handler: ParagraphHandler): Promise<void> {
  handler.remove();
  await handler.context.sync();
}

/** The tag of the answer the cursor is in. */
function cursorTag(): Promise<string | undefined> {
  return Word.run(async (context) => {
    const control = context.document.getSelection().parentContentControlOrNullObject;
    control.load("tag");
    await context.sync();
    return control.isNullObject || control.tag === FIXED_TAG || control.tag === "" ? undefined : control.tag;
  });
}

interface Settled {
  (): void;
  readonly stop: () => void;
}

/** Calls back once events have stopped coming for a while. */
function settled(act: () => void, quiet: number): Settled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const event = () => {
    clearTimeout(timer);
    timer = setTimeout(act, quiet);
  };
  const stop = () => {
    clearTimeout(timer);
  };
  return Object.assign(event, { stop });
}
