import type { XmlPart } from "../document/audit-document";
import { inWord } from "./run";

/** One of our custom XML parts as Word holds it. */
export interface HeldPart extends XmlPart {
  readonly id: string;
}

/** Whether a part is one of ours, of whatever version. */
export const isOurs = ({ namespaceUri }: Word.CustomXmlPart): boolean =>
  namespaceUri.startsWith("urn:case-audit:");

/** All parts, without their texts: the number and order of Word's own differ from host to host. */
export function askForParts(context: Word.RequestContext): Word.CustomXmlPartCollection {
  const parts = context.document.customXmlParts;
  parts.load("items/id,items/namespaceUri");
  return parts;
}

/** Whether this Word gives its custom XML parts at all. */
export async function offersCustomXml(): Promise<boolean> {
  try {
    await inWord((context) => {
      askForParts(context);
      return context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** Asks for the texts of our parts; what it returns gives them once the context has been synced. */
export function partsIn(parts: Word.CustomXmlPartCollection): () => readonly HeldPart[] {
  const asked = parts.items
    .filter(isOurs)
    .map((part) => ({ id: part.id, namespace: part.namespaceUri, xml: part.getXml() }));
  return () => asked.map(({ id, namespace, xml }) => ({ id, namespace, xml: xml.value }));
}

/**
 * Makes each the only part of its namespace, in two round trips. `known` is what
 * was last read: a part that still says the same is left alone. Where there are
 * several, the first is kept, which is the one that reading takes.
 */
export async function writePartsInWord(
  wanted: readonly XmlPart[],
  known: readonly HeldPart[],
): Promise<readonly HeldPart[]> {
  return inWord(async (context) => {
    const found = askForThese(context, wanted);
    await context.sync();
    const held = putParts(context, wanted, found, known);
    await context.sync();
    return held();
  });
}

/** Asks which parts there are of the namespaces of these. */
export function askForThese(
  context: Word.RequestContext,
  wanted: readonly XmlPart[],
): readonly Word.CustomXmlPartScopedCollection[] {
  return wanted.map(({ namespace }) => {
    const parts = context.document.customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    return parts;
  });
}

/** Writes them, as far as they differ; what it returns gives them once the context has been synced. */
export function putParts(
  { document: { customXmlParts } }: Word.RequestContext,
  wanted: readonly XmlPart[],
  found: readonly Word.CustomXmlPartScopedCollection[],
  known: readonly HeldPart[],
): () => readonly HeldPart[] {
  const written = wanted.map((part, index) => {
    const [first, ...others] = partsListed(found[index]);
    for (const other of others) other.delete();
    if (!first) {
      const added = customXmlParts.add(part.xml);
      added.load("id");
      return { part, added };
    }
    const same = known.some(({ id, xml }) => id === first.id && xml === part.xml);
    if (!same) first.setXml(part.xml);
    return { part, added: first };
  });
  return () => written.map(({ part, added }) => ({ ...part, id: added.id }));
}

/** Word on the web gave no list at all where there was none (office-js issue 6673). */
export function partsListed(
  parts: Word.CustomXmlPartScopedCollection | undefined,
): readonly Word.CustomXmlPart[] {
  const items: readonly Word.CustomXmlPart[] | undefined = parts?.items;
  return items ?? [];
}
