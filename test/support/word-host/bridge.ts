import { appContextOf } from "./app-context";
import type { BatchRequest, WordEvent, WordHost } from "./host";
import { richApiEntry } from "./office";

/** One message between office.js in the pane's frame and the page of Word around it, as JSON. */
export interface BridgeMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
  readonly _errorCode?: number;
  readonly _responseType?: number;
}

/** A call of Office's first API, which also carries the batches of the object model. */
interface Call {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

const REQUEST = 0;
const RESPONSE = 1;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const DISPATCH = { readSettings: 75, saveSettings: 76, batch: 93 } as const;
const NOT_SERVED = 5007;

/** What the pane tells Word of unasked, by Office's numbers. */
const HOST_ACTIONS: Readonly<Record<number, string>> = { 13: "tab", 14: "shift+tab", 15: "escape" };

/** The other end of office.js's bridge in a browser: answers what it asks Word, out of a host. */
export class Bridge {
  /** What the document keeps for the add-in, by name, each as JSON. */
  readonly settings = new Map<string, string>();
  /** How often the settings were saved. */
  settingsSaved = 0;
  /** The keys with which office.js handed the focus back to Word. */
  readonly leftWith: string[] = [];
  /** What Word was asked for and this one does not have. */
  readonly unserved: string[] = [];
  private readonly registered = new Map<string, BridgeMessage>();

  constructor(private readonly host: WordHost) {}

  /** The answer, where one is wanted. */
  answer(message: BridgeMessage): BridgeMessage | undefined {
    if (message._messageType !== REQUEST) return undefined;
    if (message._actionType !== ACTION.invoke) return this.register(message);
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.registered.clear();
        return response(message, appContextOf(this.host.behaviour, this.settings));
      case "ContextActivationManager_notifyHost": {
        const [, action] = message._data as readonly [string, number];
        const key = HOST_ACTIONS[action];
        if (key !== undefined) this.leftWith.push(key);
        return undefined;
      }
      case "executeMethod":
        return response(message, this.call(message._data as Call));
      default:
        this.unserved.push(message._actionName);
        return response(message, null, -2);
    }
  }

  /** The message that tells an add-in of an event; none where it did not ask for it. */
  messageOf(event: WordEvent): BridgeMessage | undefined {
    if (event.kind === "selection-changed") return this.event("documentSelectionChanged", { Error: 0 });
    return this.event("richApiMessage", { ArrayData: [Object.values(richApiEntry(event))] });
  }

  private event(name: string, data: object): BridgeMessage | undefined {
    const asked = this.registered.get(name);
    return asked && { ...response(asked, data), _responseType: 1 };
  }

  private register(message: BridgeMessage): BridgeMessage {
    if (message._actionType === ACTION.register) this.registered.set(message._actionName, message);
    else this.registered.delete(message._actionName);
    return response(message, { Error: 0 });
  }

  private call({ DdaMethod, ArrayData = [], DdaSettingsMethod }: Call): object {
    switch (DdaMethod.DispatchId) {
      case DISPATCH.batch: {
        const [, , , , body] = ArrayData;
        const answer = this.host.executeBatch(JSON.parse(String(body)) as BatchRequest);
        return done({ Data: [200, ["Content-Type", "application/json"], JSON.stringify(answer)] });
      }
      case DISPATCH.readSettings:
        return done({ Properties: { Settings: [...this.settings] } });
      case DISPATCH.saveSettings:
        this.settings.clear();
        for (const [name, value] of DdaSettingsMethod?.Properties ?? []) this.settings.set(name, value);
        this.settingsSaved += 1;
        return done({});
      default:
        this.unserved.push(`dispatch ${DdaMethod.DispatchId}`);
        return { Error: NOT_SERVED, Version: 1 };
    }
  }
}

const done = (data: object): object => ({ Error: 0, Version: 1, ...data });

function response(asked: BridgeMessage, data: unknown, errorCode = 0): BridgeMessage {
  const { _actionName, _conversationId, _correlationId } = asked;
  return {
    _messageType: RESPONSE,
    _actionName,
    _conversationId,
    _correlationId,
    _data: data,
    _errorCode: errorCode,
    _responseType: 0,
  };
}
