/** An element with where it stands in the source text, so that it can be replaced there and nowhere else. */
export interface XmlElement {
  /**
   * Prefix and local name, the prefix being ours for a namespace we know,
   * whatever the document calls it. What the document calls by a prefix of
   * ours without being ours is named `{uri}local`.
   */
  readonly name: string;
  /** The namespace; empty for none, or for a prefix nobody declared. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Offsets of the whole element: from `<` to behind the last `>`. */
  readonly start: number;
  readonly end: number;
  /** Offsets of its content. Both are `end` for an element that closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly selfClosing: boolean;
}

/** Text is a plain string: nobody asks where it stands. */
export type XmlNode = XmlElement | string;

/** An element as long as its end is yet to come. */
export type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] };

/** Shared by the many elements that have none. */
export const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
export const NO_CHILDREN: readonly XmlNode[] = Object.freeze([]);
