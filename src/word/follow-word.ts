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
 * Follows what Word tells of: the selection everywhere, what becomes of
 * paragraphs from WordApi 1.6. Where it tells of paragraphs, a moved cursor only
 * asks which box it is in; where not, it is the hint of a change as well. Hosts
 * miss some events and tell of others late, so these are hints and nothing
 * depends on them; a host that refuses to tell has none.
 */
export function followWord({ changed, selected }: Hints, quiet = QUIET): Unsubscribe {
  const change = settled(changed, quiet);
  const select = settled(() => void cursorTag().then(selected, ignore), quiet);
  const told = { ofParagraphs: false };
  const onSelection = () => {
    select();
    if (!told.ofParagraphs) change();
  };
  Office.context.document.addHandlerAsync(SELECTION_CHANGED, onSelection, () => undefined);
  // Where the cursor is already: nothing tells of that until it moves.
  select();
  const paragraphs = offers("1.6") ? followParagraphs(change) : undefined;
  paragraphs?.then(() => {
    told.ofParagraphs = true;
  }, ignore);
  return () => {
    change.stop();
    select.stop();
    Office.context.document.removeHandlerAsync(SELECTION_CHANGED, { handler: onSelection }, () => undefined);
    void paragraphs?.then(removeHandlers).catch(ignore);
  };
}

/** `Office.EventType.DocumentSelectionChanged`. */
const SELECTION_CHANGED = "documentSelectionChanged" as unknown as Office.EventType;

/** Without an event to listen to, the pane reads again when it gets the focus and before hand-over. */
const ignore = (): void => undefined;

type Handler = OfficeExtension.EventHandlerResult<
  Word.ParagraphChangedEventArgs | Word.ParagraphAddedEventArgs | Word.ParagraphDeletedEventArgs
>;

/** A row that comes or goes changes no paragraph, so those added and deleted are asked for as well. */
function followParagraphs(change: () => void): Promise<readonly Handler[]> {
  const onEvent = () => {
    change();
    return Promise.resolve();
  };
  return Word.run(async (context) => {
    const { document } = context;
    const handlers = [
      document.onParagraphChanged.add(onEvent),
      document.onParagraphAdded.add(onEvent),
      document.onParagraphDeleted.add(onEvent),
    ];
    await context.sync();
    return handlers;
  });
}

/** Office.js removes a handler in the context that added it. */
async function removeHandlers(handlers: readonly Handler[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  await handlers[0]?.context.sync();
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
