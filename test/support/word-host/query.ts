import type { Query } from "./batch-wire";
import { NOTHING, type Wire, type WordObject } from "./members";

/** The names a query asks for, as a tree: `items/table/rowIndex` is three levels. */
export interface Wanted {
  readonly [name: string]: Wanted;
}

/** The same while it is put together. */
interface Asked {
  [name: string]: Asked;
}

/** What a query reads objects with. */
export interface Reader {
  readonly idOf: (object: WordObject) => Readonly<Record<string, Wire>>;
  readonly isCollection: (object: WordObject) => boolean;
  readonly itemsOf: (object: WordObject) => readonly WordObject[];
  /** The names of the values that everything stands for. */
  readonly scalarsOf: (object: WordObject) => readonly string[];
  /** The name as the wire has it. */
  readonly nameOf: (object: WordObject, name: string) => string;
  readonly read: (object: WordObject, name: string) => Wire | WordObject;
}

/** Answers a load: what of an object, and of those it leads to, is wanted. */
export function answer(object: WordObject, query: Query, reader: Reader): Wire {
  return answered(object, wantedBy(query), reader, query);
}

function wantedBy({ Select = [], Expand = [] }: Query): Wanted {
  const wanted: Asked = {};
  for (const path of [...Select, ...Expand]) {
    let at = wanted;
    for (const name of path.split(/[/.]/).filter(Boolean)) {
      at = at[name.toLowerCase()] ??= {};
    }
  }
  return wanted;
}

function answered(object: WordObject, wanted: Wanted, reader: Reader, page: Query = {}): Wire {
  if (object === NOTHING) return null;
  if (!reader.isCollection(object)) return { ...reader.idOf(object), ...picked(object, wanted, reader) };
  // A collection is asked for its items by name, and the outermost also without.
  const { items = {}, ...direct } = wanted;
  const each = { ...direct, ...items };
  const from = page.Skip ?? 0;
  const listed = reader.itemsOf(object).slice(from, page.Top === undefined ? undefined : from + page.Top);
  return { ...reader.idOf(object), _Items: listed.map((item) => answered(item, each, reader)) };
}

function picked(object: WordObject, wanted: Wanted, reader: Reader): Record<string, Wire> {
  const { "*": everything, $all: all, ...named } = wanted;
  const whole = Object.keys(wanted).length === 0 || everything !== undefined || all !== undefined;
  const values: Record<string, Wire> = {};
  const names = [...(whole ? reader.scalarsOf(object) : []), ...Object.keys(named)];
  for (const asked of names) {
    const name = reader.nameOf(object, asked);
    const value = reader.read(object, name);
    values[name] = isWordObject(value) ? answered(value, named[name.toLowerCase()] ?? {}, reader) : value;
  }
  return values;
}

function isWordObject(value: Wire | WordObject): value is WordObject {
  return typeof value === "object" && value !== null && "type" in value;
}
