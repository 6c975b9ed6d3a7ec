/** An object of Word's object model as a batch handles it. */
export interface WordObject {
  /** Its class, under which its members are found. */
  readonly type: string;
  /** What the batch tells with every reference to it. */
  readonly id?: number | string;
  /** Whether it is still in the document. */
  readonly isThere?: () => boolean;
}

/** What a path leads to where there is nothing. */
export const NOTHING: WordObject = { type: "null" };

/** A value that goes over the wire. */
export type Wire = string | number | boolean | null | readonly Wire[] | { readonly [key: string]: Wire };

interface Member {
  /** First version of WordApi that has it; 1.1 where it doesn't say. */
  readonly since?: string;
}

/** A value, or a way to another object. */
export interface Property<T> extends Member {
  readonly get: (object: T) => Wire | WordObject;
  /** A way to another object. */
  readonly leads?: true;
  readonly set?: (object: T, value: Wire) => void;
}

export interface Method<T> extends Member {
  readonly call: (object: T, args: readonly Argument[]) => Wire | WordObject | undefined;
  /** Changes the document. */
  readonly writes?: true;
}

/** Arguments are values, or objects by reference. */
export type Argument = Wire | WordObject | undefined;

/** One class of the object model. */
export interface Type<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Makes it a collection. */
  readonly items?: (object: T) => readonly WordObject[];
  /** What asks for an item of the collection. */
  readonly item?: (object: T, key: Argument) => WordObject;
}

export type AnyType = Type<WordObject>;

/** A text that a client sent; empty where it sent none. */
export const textIn = (value: Argument): string => (typeof value === "string" ? value : "");

export const isObject = (value: unknown): value is WordObject =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Word's members by class. Each class is told its objects apart by `type`, so the table can forget what they are. */
export const typeOf = <T extends WordObject>(type: Type<T>): AnyType => type as unknown as AnyType;
