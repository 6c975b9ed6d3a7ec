import { reaches } from "./behaviour";
import type { WordHost } from "./host";

type Callback = (result: { readonly status: "succeeded" | "failed"; readonly value?: unknown }) => void;
type Handler = (event: { readonly type: string; readonly document: unknown }) => void;

const SELECTION_CHANGED = "documentSelectionChanged";

/**
 * A stand-in for the part of the Common API that a pane uses beside the object
 * model (`Office.context` and below). Microsoft's own needs a window that Word
 * shows; this one is honest about what the host can and keeps what it is given.
 */
export class CommonApi {
  readonly EventType = { DocumentSelectionChanged: SELECTION_CHANGED, SettingsChanged: "settingsChanged" };
  readonly AsyncResultStatus = { Succeeded: "succeeded", Failed: "failed" };
  readonly HostType = { Word: "Word" };
  readonly PlatformType = { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS" };
  readonly context: ReturnType<typeof contextOf>;
  private readonly handlers = new Set<Handler>();

  constructor(host: WordHost) {
    this.context = contextOf(host, this.handlers);
  }

  /** Answers as if Word had shown the pane already. */
  onReady(callback?: (info: object) => unknown): Promise<object> {
    const info = { host: "Word", platform: this.context.platform };
    callback?.(info);
    return Promise.resolve(info);
  }

  /** Tells those who listen that the cursor went elsewhere. */
  selectionChanged(): void {
    for (const handler of [...this.handlers]) {
      handler({ type: SELECTION_CHANGED, document: this.context.document });
    }
  }
}

function contextOf({ behaviour }: WordHost, handlers: Set<Handler>) {
  const settings = new Map<string, unknown>();
  const succeed = (callback: Callback | undefined, value?: unknown) => {
    queueMicrotask(() => callback?.({ status: "succeeded", value }));
  };
  return {
    platform: behaviour.platform,
    diagnostics: { host: "Word", platform: behaviour.platform, version: behaviour.version },
    contentLanguage: "en-GB",
    displayLanguage: "en-GB",
    requirements: {
      /** Members that were released with WordApi 1.4 go by the name of a preview set in npm's library. */
      isSetSupported: (set: string, version = "1.1"): boolean => {
        if (set === "WordApi") return reaches(behaviour.wordApi, version);
        if (set === "WordApiOnline") return version === "1.1" && reaches(behaviour.wordApi, "1.4");
        return set === "CustomXmlParts" || set === "Settings" || set === "RichApiRuntime";
      },
    },
    document: {
      /** Word says this whatever the document allows. */
      mode: "readWrite",
      settings: {
        get: (name: string): unknown => settings.get(name) ?? null,
        set: (name: string, value: unknown) => void settings.set(name, value),
        remove: (name: string) => void settings.delete(name),
        saveAsync: (callback?: Callback) => {
          succeed(callback);
        },
      },
      addHandlerAsync: (type: string, handler: Handler, ...rest: readonly unknown[]) => {
        if (type === SELECTION_CHANGED && behaviour.events) handlers.add(handler);
        succeed(lastFunction(rest));
      },
      removeHandlerAsync: (_type: string, ...rest: readonly unknown[]) => {
        const [options] = rest as readonly { readonly handler?: Handler }[];
        if (typeof options === "object" && options.handler) handlers.delete(options.handler);
        else handlers.clear();
        succeed(lastFunction(rest));
      },
    },
  };
}

const lastFunction = (values: readonly unknown[]): Callback | undefined =>
  values.find((value): value is Callback => typeof value === "function");
