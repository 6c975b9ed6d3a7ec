import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Problem } from "../audit/problem";
import { parseXml, XmlError, type Prefixes, type XmlElement } from "../xml/parse";

/** What we call the namespace of a part while reading it. */
export const PREFIX = "a";

export type OpenedPart =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly problem: Problem };

/** Which of our parts, by what problems call it. */
export interface PartKind {
  readonly called: "mirror" | "template";
  /** Ends in the version of the format. */
  readonly namespace: string;
  /** Those of earlier versions that are read as well. */
  readonly earlier?: readonly string[];
  readonly root: string;
}

const MAX_DETAIL = 200;

/**
 * The root of the XML of one of our parts. A later version of its namespace
 * is `-newer`: a later Case Audit wrote it, and it must not be read as if it
 * were ours. Anything else that is not such a part is `-malformed`.
 */
export function openPart(xml: string, { called, namespace, earlier = [], root: name }: PartKind): OpenedPart {
  const malformed = (detail: string): OpenedPart => ({
    ok: false,
    problem: { code: `${called}-malformed`, detail: detail.slice(0, MAX_DETAIL) },
  });
  let root: XmlElement;
  try {
    root = parseXml(xml, prefixesFor([namespace, ...earlier]), utf8ToBytes);
  } catch (error) {
    if (error instanceof XmlError) return malformed(error.message);
    throw error;
  }
  if (isLater(root.namespace, namespace)) {
    return { ok: false, problem: { code: `${called}-newer`, namespace: root.namespace } };
  }
  if (![namespace, ...earlier].includes(root.namespace))
    return malformed(`The root is in the namespace "${root.namespace}".`);
  if (root.name !== `${PREFIX}:${name}`) return malformed(`The root element is not "${name}".`);
  return { ok: true, root };
}

const prefixes = new Map<string, Prefixes>();

/** The same each time, by which what was learnt of a text is of use to the next. */
function prefixesFor(namespaces: readonly string[]): Prefixes {
  const key = namespaces.join(" ");
  let found = prefixes.get(key);
  if (!found)
    prefixes.set(key, (found = Object.fromEntries(namespaces.map((namespace) => [namespace, PREFIX]))));
  return found;
}

/** Whether one namespace is a later version of the other: the same but for a higher number at its end. */
function isLater(given: string, known: string): boolean {
  const [, family, version] = /^(.*:)(\d+)$/.exec(known) ?? [];
  const [, givenFamily, givenVersion] = /^(.*:)(\d+)$/.exec(given) ?? [];
  return family !== undefined && family === givenFamily && Number(givenVersion) > Number(version);
}
