import { reaches, WordFault, itemNotFound, type Behaviour } from "./behaviour";
import {
  ACTION,
  PATH,
  type ArgumentInfo,
  type BatchAction,
  type BatchRequest,
  type BatchResponse,
} from "./batch-wire";
import {
  isObject,
  NOTHING,
  textIn,
  type AnyType,
  type Argument,
  type Wire,
  type WordObject,
} from "./members";
import { answer, type Reader } from "./query";
import type { References } from "./references";

export interface BatchHost {
  readonly behaviour: Behaviour;
  readonly types: Readonly<Record<string, AnyType>>;
  readonly references: References;
  /** The document, and what a path makes new. */
  readonly document: WordObject;
}

/** Runs one batch to its end or its first fault. What was done before a fault stays done, as in Word. */
export function runBatch(host: BatchHost, request: BatchRequest, number: number): BatchResponse {
  const batch = new Batch(host, request, number);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: batch.act(action) });
    } catch (error) {
      if (!(error instanceof WordFault)) throw error;
      const { code: Code, message: Message, status: HttpStatusCode } = error;
      const fault = { Code, Message, Location: batch.location, HttpStatusCode, ActionIndex: index };
      return { Error: fault, Results: results, TraceIds: traceIds };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

class Batch {
  /** The member being used, as an error names it. */
  location = "";
  private readonly ids = new Map<WordObject, string>();
  private readonly objects = new Map<number, WordObject>();

  constructor(
    private readonly host: BatchHost,
    private readonly request: BatchRequest,
    private readonly number: number,
  ) {}

  act(action: BatchAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    const { Name: name = "" } = action;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.reader.idOf(object);
      case ACTION.query:
        return answer(object, action.QueryInfo ?? {}, this.reader);
      case ACTION.method: {
        const result = this.call(object, name, this.argumentsOf(action.ArgumentInfo));
        return isObject(result) ? this.reader.idOf(result) : (result ?? null);
      }
      case ACTION.setProperty:
        this.set(object, name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        for (const [key, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(object, this.reader.nameOf(object, key), value as Wire);
        }
        return null;
      default:
        throw new WordFault("NotImplemented", `Action type ${action.ActionType} is not played here.`);
    }
  }

  private resolve(id: number): WordObject {
    const known = this.objects.get(id);
    if (known) return known;
    const object = this.follow(id);
    this.objects.set(id, object);
    return object;
  }

  private follow(id: number): WordObject {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new WordFault("InvalidObjectPath");
    const { Name: name } = path;
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.host.document;
      case PATH.newObject:
        return { type: name.slice(name.lastIndexOf(".") + 1) };
      case PATH.reference:
        return this.found(name);
      case PATH.nothing:
        return NOTHING;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (parent === NOTHING) return NOTHING;
    const args = this.argumentsOf(path.ArgumentInfo);
    const led = this.step(path.ObjectPathType, parent, name, args);
    if (!isObject(led))
      throw new WordFault("InvalidObjectPath", `${parent.type}.${name} leads to no object.`);
    return led;
  }

  private found(id: string): WordObject {
    const object = this.host.references.find(id);
    this.ids.set(object, id);
    return object;
  }

  /** The id by which whoever sent this batch knows the object, or will. */
  private idOf(object: WordObject): string {
    const id = this.ids.get(object) ?? this.host.references.to(object);
    this.ids.set(object, id);
    return id;
  }

  private step(kind: number, parent: WordObject, name: string, args: readonly Argument[]): unknown {
    if (kind === PATH.property) return this.read(parent, name);
    const type = this.typeOf(parent);
    if (kind === PATH.indexer) {
      this.location = `${parent.type}.getItem`;
      return type.item?.(parent, args[0]);
    }
    if (name !== "GetItemAt" || !type.items) return this.call(parent, name, args);
    const item = type.items(parent)[Number(args[0])];
    if (!item) throw itemNotFound();
    return item;
  }

  private call(object: WordObject, name: string, args: readonly Argument[]): Argument {
    const { references } = this.host;
    if (name === "_KeepReference") return null;
    if (name === "_RemoveReference") {
      references.forget(textIn(args[0]));
      return null;
    }
    const method = this.typeOf(object).methods?.[name];
    this.check(object, name, { since: method?.since, isThere: method !== undefined, writes: method?.writes });
    return method?.call(object, args);
  }

  private read(object: WordObject, name: string): Wire | WordObject {
    const property = this.typeOf(object).properties?.[name];
    this.check(object, name, { since: property?.since, isThere: property !== undefined });
    return property?.get(object) ?? null;
  }

  private set(object: WordObject, name: string, value: Argument): void {
    const property = this.typeOf(object).properties?.[name];
    const { set } = property ?? {};
    this.check(object, name, { since: property?.since, isThere: property !== undefined, writes: true });
    if (!set) throw new WordFault("AccessDenied", `${this.location} can only be read.`);
    set(object, value as Wire);
  }

  private check(
    object: WordObject,
    name: string,
    member: { since: string | undefined; isThere: boolean; writes?: boolean | undefined },
  ): void {
    const { behaviour } = this.host;
    this.location = `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (object === NOTHING) throw itemNotFound();
    if (!member.isThere) throw new WordFault("ApiNotFound", `This double does not serve ${this.location}.`);
    if (!reaches(behaviour.wordApi, member.since ?? "1.1")) {
      throw new WordFault("ApiNotFound", `${this.location} is newer than this Word.`);
    }
    const fault = behaviour.fault({
      object: object.type,
      member: name,
      writes: member.writes === true,
      batch: this.number,
    });
    if (fault !== undefined) throw new WordFault(fault);
    if (object.isThere?.() === false) throw itemNotFound();
    if (member.writes && behaviour.readOnly) throw new WordFault(behaviour.readOnly.code);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      return typeof id === "number" && id > 0 ? this.resolve(id) : (argument as Wire);
    });
  }

  private typeOf(object: WordObject): AnyType {
    return this.host.types[object.type] ?? {};
  }

  private readonly reader: Reader = {
    idOf: (object) => {
      if (object === NOTHING) return null as never;
      const reference = { _ReferenceId: this.idOf(object) };
      return object.id === undefined ? reference : { ...reference, Id: object.id };
    },
    isCollection: (object) => this.typeOf(object).items !== undefined,
    itemsOf: (object) => {
      this.check(object, "Items", { since: undefined, isThere: true });
      return this.typeOf(object).items?.(object) ?? [];
    },
    scalarsOf: (object) =>
      Object.entries(this.typeOf(object).properties ?? {})
        .filter(([, { leads, since }]) => !leads && reaches(this.host.behaviour.wordApi, since ?? "1.1"))
        .map(([name]) => name),
    nameOf: (object, asked) => {
      const { properties = {} } = this.typeOf(object);
      const usual = asked.charAt(0).toUpperCase() + asked.slice(1);
      if (usual in properties) return usual;
      return Object.keys(properties).find((name) => name.toLowerCase() === asked.toLowerCase()) ?? asked;
    },
    read: (object, name) => this.read(object, name),
  };
}
