/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CommonApi } from "./common-api";
import type { BatchRequest, WordEvent, WordHost } from "./host";
import type { ParagraphEvent } from "./model";

/** What `supplement.js` says that it adds to the library. */
export interface Supplemented {
  readonly member: string;
  /** Version of WordApi. */
  readonly since: string;
}

interface Executor {
  executeAsync(customData: string, flags: number, message: { readonly Body: BatchRequest }): Promise<unknown>;
}

/** Of the library, what its own types keep to themselves. */
interface Library {
  readonly Word: typeof Word & { readonly __supplement: readonly Supplemented[] };
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly ClientRequestContext: { readonly prototype: { _requestExecutor: Executor } };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: object): void;
  };
}

const LIBRARY = "word-web-16.00.debug.js";
/** Where the object model starts in the library, and ends; what is around it wants a browser. */
const START = "appCommandHandler.initializeAndChangeOnce();";
const END = "OSFAriaLogger.AriaLogger.EnableSendingTelemetryWithOTel";
/** The numbers the supplement gave these events. */
const NUMBERS: Readonly<Record<ParagraphEvent, number>> = {
  ParagraphChanged: 11,
  ParagraphAdded: 12,
  ParagraphDeleted: 13,
};
const EVENT_CATEGORY = 65536;

let library: Library | undefined;

/**
 * Makes Word available as it is in a task pane: `Word`, `OfficeExtension` and
 * `Office` are global from here on, and their requests go to this host. The
 * proxies are Microsoft's own, out of npm's office.js; the Common API is not.
 */
export function playWord(host: WordHost): void {
  library ??= load();
  const { Word: word, OfficeExtension: extension } = library;
  const office = new CommonApi(host);
  Object.assign(globalThis, { Word: word, OfficeExtension: extension, Office: office });
  extension.ClientRequestContext.prototype._requestExecutor = executorOf(host);
  host.onEvent = (event) => {
    deliver(event, office, extension);
  };
}

/** What the library lacks of the members we use. */
export function supplemented(): readonly Supplemented[] {
  library ??= load();
  return library.Word.__supplement;
}

/** Runs the object model of the library within this realm, so that what it gives equals what tests write. */
function load(): Library {
  const whole = readFileSync(resolve("node_modules/@microsoft/office-js/dist", LIBRARY), "utf8");
  const start = whole.indexOf("var __extends", whole.indexOf(START));
  const source = whole.slice(start, whole.indexOf(END, start));
  const supplement = readFileSync(resolve("test/support/word-host/supplement.js"), "utf8");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the library is a script for a window, no module
  const run = new Function(
    "window",
    "OSF",
    "Office",
    "Microsoft",
    `${source}\n${supplement}\nreturn { Word, OfficeExtension };`,
  ) as (...globals: readonly object[]) => Library;
  const window = {
    get Office(): unknown {
      return (globalThis as { Office?: unknown }).Office;
    },
  };
  const loaded = run(window, { OUtil: {} }, {}, { Office: { WebExtension: {} } });
  loaded.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return loaded;
}

function executorOf(host: WordHost): Executor {
  return {
    executeAsync: async (_customData, _flags, { Body }) => {
      const request = JSON.parse(JSON.stringify(Body)) as BatchRequest;
      // Word answers later, never while it is being asked.
      await Promise.resolve();
      return {
        HttpStatusCode: 200,
        ErrorCode: "",
        ErrorMessage: "",
        Headers: null,
        Body: host.executeBatch(request),
      };
    },
  };
}

function deliver(event: WordEvent, office: CommonApi, extension: Library["OfficeExtension"]): void {
  if (event.kind === "selection-changed") office.selectionChanged();
  else extension._testTriggerRichApiMessageEvent({ entries: [richApiEntry(event)] });
}

/** An event as the library is told of it; over a browser's bridge it goes as an array of these values. */
export function richApiEntry({ what, targetId, source }: Extract<WordEvent, { kind: "paragraphs" }>) {
  return {
    messageCategory: EVENT_CATEGORY,
    messageType: NUMBERS[what],
    targetId,
    message: JSON.stringify({ source, uniqueLocalIds: [] }),
    id: 1,
    isRemoteOverride: source === "Remote",
  };
}
