import { zipSync } from "fflate";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { child, childElements, parseXml, type XmlElement } from "../../src/xml/parse";
import { asText, asBytes, MAIN, unzipped } from "./parts";

type Parts = Readonly<Record<string, Uint8Array>>;

/** So often a document is tried with less in it. */
const TRIES = 400;

/**
 * The document with as few parts and elements as still fail in the same way:
 * parts are left out one by one, then elements from the outermost inwards, half of
 * those of one depth, a quarter, down to single ones.
 */
export async function shrunkDocx(
  docx: Uint8Array,
  failsStill: (docx: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  const all = unzipped(docx);
  if (!all) return docx;
  let parts: Parts = all;
  let tries = 0;
  const tried = async (fewer: Parts): Promise<boolean> => {
    tries += 1;
    const fails = await failsStill(packed(fewer));
    if (fails) parts = fewer;
    return fails;
  };
  for (const name of Object.keys(all).filter((each) => each !== MAIN))
    await tried(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)));
  const without = (elements: readonly XmlElement[]): Parts => {
    const xml = elements.reduceRight(
      (text, { start, end }) => text.slice(0, start) + text.slice(end),
      mainText(parts),
    );
    return { ...parts, [MAIN]: asBytes(xml) };
  };
  for (let depth = 1; tries < TRIES; depth += 1) {
    let elements = elementsAt(mainText(parts), depth);
    if (elements.length === 0) break;
    for (let size = Math.ceil(elements.length / 2); size >= 1; size = Math.floor(size / 2))
      for (let at = 0; at < elements.length && tries < TRIES;)
        if (await tried(without(elements.slice(at, at + size))))
          elements = elementsAt(mainText(parts), depth);
        else at += size;
  }
  return packed(parts);
}

/** Stored as it is: packing would cost more than trying it. */
const packed = (parts: Parts): Uint8Array => zipSync({ ...parts }, { level: 0 });

const mainText = (parts: Parts): string => {
  const main = parts[MAIN];
  return main ? asText(main) : "";
};

/** Elements so deep under the body, in order; none of a text that is no XML. */
function elementsAt(xml: string, depth: number): readonly XmlElement[] {
  try {
    let level = [child(parseXml(xml, PREFIXES), "w:body")].flatMap((body) => body ?? []);
    for (let at = 0; at < depth; at += 1) level = level.flatMap(childElements);
    return level;
  } catch {
    return [];
  }
}
